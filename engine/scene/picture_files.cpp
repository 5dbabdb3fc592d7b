#include "engine/scene/picture_files.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"

#include <algorithm>
#include <array>

namespace daub {

namespace fs = std::filesystem;

bool is_picture_extension(std::string_view extension) {
    static constexpr std::array<std::string_view, 7> known{"png", "jpg", "jpeg", "webp", "tif", "tiff", "exr"};
    if (extension.starts_with('.')) extension.remove_prefix(1);
    return std::ranges::find(known, ascii_lower(extension)) != known.end();
}

std::vector<fs::path> pictures_in(fs::path const& folder) {
    std::error_code error;
    fs::directory_iterator const files(folder, error);
    if (error)
        fail(ErrorKind::input, "{} cannot be read as a folder of pictures: {}.", folder.string(), error.message());
    std::vector<fs::path> pictures;
    for (auto const& entry : files) {
        bool const hidden = entry.path().filename().string().starts_with('.');
        if (!hidden && is_picture_extension(entry.path().extension().string()) && entry.is_regular_file(error))
            pictures.push_back(entry.path());
    }
    if (pictures.empty())
        fail(ErrorKind::input, "{} holds no pictures (PNG, JPEG, WebP, TIFF or OpenEXR).", folder.string());
    std::ranges::sort(pictures);
    return pictures;
}

}  // namespace daub
