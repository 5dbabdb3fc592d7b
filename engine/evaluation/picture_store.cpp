#include "engine/evaluation/picture_store.h"

#include "engine/core/error.h"
#include "engine/core/sha256.h"
#include "engine/scene/image_file.h"
#include "engine/scene/settings_text.h"

namespace daub {

namespace fs = std::filesystem;

PictureStore::PictureStore(fs::path folder) : folder_(std::move(folder)) {
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error) fail(ErrorKind::output, "{} cannot be made: {}.", folder_.string(), error.message());
}

std::string PictureStore::key_of(GenerationRequest request, std::string_view model) {
    request.model = model;
    request.device = {};
    Sha256 hash;
    hash.add(bytes_of(settings_text(request)));
    constexpr std::size_t digits = 32;
    return hash.digits().substr(0, digits);
}

std::optional<Image> PictureStore::find(std::string const& key) const {
    fs::path const file = folder_ / (key + ".png");
    std::error_code error;
    if (!fs::exists(file, error)) return std::nullopt;
    return read_image(file);
}

void PictureStore::keep(std::string const& key, Image const& picture) const {
    write_image(folder_ / (key + ".png"), picture);
}

}  // namespace daub
