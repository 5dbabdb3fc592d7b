#include "ui/document/journal_assets.h"

#include "engine/core/error.h"
#include "engine/scene/mask_image.h"
#include "ui/document/journal_format.h"

#include <algorithm>

namespace daub {
namespace {

Json binary(std::span<std::byte const> bytes) {
    auto const* const first = reinterpret_cast<std::uint8_t const*>(bytes.data());
    return Json::binary({first, first + bytes.size()});
}

/// Copies the field's bytes; they must fill `out` exactly.
void read_binary(Json const& json, char const* key, std::span<std::byte> out) {
    auto const& bytes = json.at(key).get_binary();
    if (bytes.size() != out.size()) fail(ErrorKind::input, "A picture beside the recovery journal is damaged.");
    std::ranges::copy(std::as_bytes(std::span(bytes)), out.begin());
}

Json to_json(Mask const& mask) {
    return {{"width", mask.width()}, {"height", mask.height()}, {"pixels", binary(std::as_bytes(mask.pixels()))}};
}

Mask mask_from_json(Json const& json) {
    Mask mask({json.at("width").get<int>(), json.at("height").get<int>()});
    read_binary(json, "pixels", std::as_writable_bytes(mask.pixels()));
    return mask;
}

Json to_json(Image const& image) {
    ImageFormat const& format = image.format();
    return {{"width", format.width},
            {"height", format.height},
            {"channels", format.channels},
            {"type", static_cast<int>(format.type)},
            {"alpha", static_cast<int>(format.alpha)},
            {"color_space", static_cast<int>(format.color_space)},
            {"bytes", binary(image.bytes())}};
}

Image image_from_json(Json const& json) {
    if (json.at("width").get<int>() == 0) return {};
    Image image(ImageFormat{.width = json.at("width").get<int>(),
                            .height = json.at("height").get<int>(),
                            .channels = json.at("channels").get<int>(),
                            .type = static_cast<PixelType>(json.at("type").get<int>()),
                            .alpha = static_cast<Alpha>(json.at("alpha").get<int>()),
                            .color_space = static_cast<ColorSpace>(json.at("color_space").get<int>())});
    read_binary(json, "bytes", image.bytes());
    return image;
}

void write_asset(std::filesystem::path const& path, Json const& json) {
    Bytes file = journal_head();
    append_frame(file, 0, pack_json(json));
    write_file(path, file);
}

Json read_asset(std::filesystem::path const& path) {
    Bytes const file = read_file(path);
    JournalFrames const frames = read_frames(file);
    if (frames.payloads.size() != 1 || !frames.whole) fail(ErrorKind::input, "{} is damaged.", path.string());
    return unpack_json(frames.payloads[0]);
}

}  // namespace

template <typename T, typename Write>
std::string AssetFiles::once(Snapshot<T> const& value, Write const& write) {
    auto& known = known_[value.get()];
    if (known.owner.expired()) {
        std::string name = write();
        known = {value.shared(), std::move(name)};
    }
    named_.insert(known.name);
    return known.name;
}

std::string AssetFiles::new_name(std::string_view hint, std::string_view extension) {
    std::string const base = file_name_for(hint);
    std::string name = fmt::format("{}{}", base, extension);
    for (int number = 2; !names_.insert(name).second; ++number) name = fmt::format("{}-{}{}", base, number, extension);
    return name;
}

std::string AssetFiles::put(Snapshot<Mask> const& mask, Color, std::string_view hint) {
    return once(mask, [&] {
        std::string name = new_name(hint, ".mask");
        write_asset(folder_ / name, to_json(*mask));
        return name;
    });
}

std::string AssetFiles::put(Snapshot<Image> const& image, std::string_view hint) {
    return once(image, [&] {
        std::string name = new_name(hint, ".image");
        write_asset(folder_ / name, to_json(*image));
        return name;
    });
}

std::string AssetFiles::put(ProjectResult const& result) {
    return once(result.png, [&] {
        std::string name = new_name(result.id, ".png");
        write_file(folder_ / name, *result.png);
        return name;
    });
}

void AssetFiles::remove_others() {
    std::erase_if(known_, [this](auto const& entry) { return !named_.contains(entry.second.name); });
    std::erase_if(names_, [this](std::string const& name) {
        std::error_code ignored;  // a file too many does no harm
        return !named_.contains(name) && std::filesystem::remove(folder_ / name, ignored);
    });
}

std::filesystem::path AssetFolder::path_of(std::string const& name) const {
    if (name.empty() || name.find('/') != std::string::npos)
        fail(ErrorKind::input, "\"{}\" is no file beside the recovery journal.", name);
    return folder_ / name;
}

Snapshot<Mask> AssetFolder::mask(std::string const& name) {
    auto& mask = masks_[name];
    if (!mask) mask = mask_from_json(read_asset(path_of(name)));
    return mask;
}

Snapshot<Image> AssetFolder::image(std::string const& name) {
    auto& image = images_[name];
    if (!image) image = image_from_json(read_asset(path_of(name)));
    return image;
}

Snapshot<Bytes> AssetFolder::png(std::string const& name, std::string const& checksum) {
    auto& png = pngs_[name];
    if (png) return png;
    Bytes bytes = read_file(path_of(name));
    if (checksum_text(bytes) != checksum) fail(ErrorKind::input, "{} is damaged.", path_of(name).string());
    return png = std::move(bytes);
}

std::vector<std::filesystem::path> AssetFolder::other_pngs() const {
    std::vector<std::filesystem::path> others;
    std::error_code ignored;
    for (auto const& entry : std::filesystem::directory_iterator(folder_, ignored)) {
        std::string const name = entry.path().filename().string();
        if (name.ends_with(".png") && !name.starts_with('.') && !pngs_.contains(name)) others.push_back(entry.path());
    }
    std::ranges::sort(others);
    return others;
}

}  // namespace daub
