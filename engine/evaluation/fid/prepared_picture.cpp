#include "engine/evaluation/fid/prepared_picture.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/scene/resample.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>

namespace daub {

namespace fs = std::filesystem;

std::string PicturePreparation::told() const {
    return centre_crop ? fmt::format("centre crop, {0}×{0}", *centre_crop) : "as they are";
}

Image prepared(ImageView const& picture, PicturePreparation const& preparation) {
    Image rgb = opaque_rgb8(picture);
    if (!preparation.centre_crop) return rgb;
    int const side = std::min(rgb.width(), rgb.height());
    Rect const middle{.x = (rgb.width() - side) / 2, .y = (rgb.height() - side) / 2, .width = side, .height = side};
    return resize(rgb.view().crop(middle), {.width = *preparation.centre_crop, .height = *preparation.centre_crop});
}

at::Tensor unit_tensor(ImageView const& picture) {
    return picture_bytes(picture).to(at::kFloat).div(255).permute({2, 0, 1}).unsqueeze(0);
}

std::vector<fs::path> pictures_in(fs::path const& folder) {
    static constexpr std::array<std::string_view, 6> endings{".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff"};
    std::error_code error;
    fs::directory_iterator const files(folder, error);
    if (error)
        fail(ErrorKind::input, "{} cannot be read as a folder of pictures: {}.", folder.string(), error.message());
    std::vector<fs::path> pictures;
    for (auto const& entry : files) {
        bool const hidden = entry.path().filename().string().starts_with('.');  // half-written ones are called so
        bool const known = std::ranges::find(endings, ascii_lower(entry.path().extension().string())) != endings.end();
        if (!hidden && known && entry.is_regular_file(error)) pictures.push_back(entry.path());
    }
    if (pictures.empty())
        fail(ErrorKind::input, "{} holds no pictures (.png, .jpg, .jpeg, .webp, .tif, .tiff).", folder.string());
    std::ranges::sort(pictures);
    return pictures;
}

}  // namespace daub
