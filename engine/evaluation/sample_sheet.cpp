#include "engine/evaluation/sample_sheet.h"

#include "engine/pipeline/picture_tensor.h"
#include "engine/scene/region_palette.h"
#include "engine/training/picture_grid.h"

#include <ATen/ATen.h>

#include <cstring>

namespace daub {

Image sheet_of(std::vector<std::vector<Tensor>> const& rows, int64_t side) {
    std::vector<Tensor> pictures;
    for (auto const& row : rows)
        for (Tensor const& picture : row) {
            int64_t const factor = std::max<int64_t>(side / picture.size(3), 1);
            Tensor const small = picture.size(3) > side ? resized(picture, side, side) : picture;
            pictures.push_back(small.repeat_interleave(factor, 2).repeat_interleave(factor, 3));
        }
    Tensor const grid =
        picture_grid(at::cat(pictures), static_cast<int64_t>(rows.front().size())).permute({1, 2, 0}).contiguous();
    Image image({.width = static_cast<int>(grid.size(1)), .height = static_cast<int>(grid.size(0)), .channels = 3});
    std::memcpy(image.bytes().data(), grid.const_data_ptr<uint8_t>(), image.bytes().size());
    return image;
}

Tensor areas_of(Layout const& layout) {
    Tensor areas = at::ones_like(layout.picture);
    size_t region = 0;
    for (AskedThing const& asked : layout.things) {
        if (!layout.paints || asked.paint.max().item<int>() == 0) continue;
        Color const color = region_color(region++);
        Tensor const paint = at::tensor({color.red / 127.5F - 1, color.green / 127.5F - 1, color.blue / 127.5F - 1});
        areas = at::lerp(areas, paint.view({1, 3, 1, 1}).expand_as(areas),
                         asked.paint.to(at::kFloat).div(255).expand_as(areas));
    }
    return areas;
}

}  // namespace daub
