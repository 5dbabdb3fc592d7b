#include "engine/training/picture_grid.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"

#include <ATen/ATen.h>

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb/stb_image_write.h>
#pragma GCC diagnostic pop

namespace daub {

at::Tensor picture_grid(at::Tensor const& pictures, int64_t columns) {
    constexpr int64_t gap = 2;
    int64_t const count = pictures.size(0), height = pictures.size(2), width = pictures.size(3);
    int64_t const rows = (count + columns - 1) / columns;
    at::Tensor const bytes =
        pictures.detach().to(at::kCPU, at::kFloat).add(1).mul(127.5).round().clamp(0, 255).to(at::kByte);
    at::Tensor grid = at::full({3, rows * (height + gap) - gap, columns * (width + gap) - gap}, 255, at::kByte);
    for (int64_t i = 0; i < count; ++i)
        grid.narrow(1, i / columns * (height + gap), height)
            .narrow(2, i % columns * (width + gap), width)
            .copy_(bytes[i]);
    return grid;
}

void write_png(std::filesystem::path const& file, at::Tensor const& picture) {
    at::Tensor const rows = picture.permute({1, 2, 0}).contiguous();
    int const channels = int(rows.size(2)), width = int(rows.size(1));
    AtomicFile out(file);
    auto const append = [](void* context, void* bytes, int size) {
        static_cast<AtomicFile*>(context)->write(std::span(static_cast<std::byte const*>(bytes), size_t(size)));
    };
    if (!stbi_write_png_to_func(append, &out, width, int(rows.size(0)), channels, rows.data_ptr(), width * channels))
        fail(ErrorKind::output, "{} could not be encoded as PNG.", file.string());
    out.commit();
}

}  // namespace daub
