#include "engine/scene/settings_text.h"

#include "engine/core/error.h"
#include "engine/scene/base64.h"
#include "engine/scene/json_reader.h"
#include "engine/scene/mask_image.h"
#include "engine/scene/png_file.h"
#include "engine/scene/program_name.h"
#include "engine/scene/request_json.h"
#include "engine/scene/request_repair.h"

#include <algorithm>
#include <map>

namespace daub {
namespace {

constexpr int settings_version = 1;

class InlineSink : public AssetSink {
 public:
    explicit InlineSink(std::int64_t pictures) : picture_budget_(pictures) {}

    std::string put(Snapshot<Mask> const& mask, Color /*color*/, std::string_view hint) override {
        if (mask->empty()) return {};
        auto& name = names_[mask.get()];
        if (name.empty()) name = add(hint, encode_png(image_from_mask(*mask), {}, 9));
        return name;
    }
    std::string put(Snapshot<Image> const& image, std::string_view hint) override {
        if (image->empty()) return {};
        auto const known = names_.find(image.get());
        if (known != names_.end()) return known->second;
        Bytes png = encode_png(*image);
        if (static_cast<std::int64_t>(png.size()) > picture_budget_) return {};
        picture_budget_ -= static_cast<std::int64_t>(png.size());
        return names_[image.get()] = add(hint, png);
    }

    Json take() { return std::move(assets_); }

 private:
    std::string add(std::string_view hint, ByteView png) {
        std::string name(hint);
        for (int number = 2; assets_.contains(name); ++number) name = fmt::format("{}-{}", hint, number);
        assets_[name] = base64_from(png);
        return name;
    }

    std::int64_t picture_budget_;
    Json assets_ = Json::object();
    std::map<void const*, std::string> names_;
};

class InlineSource : public AssetSource {
 public:
    InlineSource(JsonReader const& document, std::string_view name, ImageLimits const& limits)
        : assets_(document.optional_field("assets")), name_(name), limits_(limits) {}

    Snapshot<Mask> mask(std::string const& reference) override {
        auto& mask = masks_[reference];
        if (!mask) mask = mask_from_image(decoded(reference));
        return mask;
    }
    Snapshot<Image> image(std::string const& reference) override {
        auto& image = images_[reference];
        if (!image) image = decoded(reference);
        return image;
    }

 private:
    Image decoded(std::string const& reference) {
        auto const asset = assets_ ? assets_->optional_field(reference.c_str()) : std::nullopt;
        auto const png = asset ? bytes_from_base64(asset->text()) : std::nullopt;
        if (!png)
            fail(ErrorKind::input, "The settings in {} are damaged: \"{}\" is missing or no Base64.", name_, reference);
        Image image = decode_png(*png, fmt::format("\"{}\" in the settings of {}", reference, name_), limits_).image;
        limits_.memory -= static_cast<std::int64_t>(image.bytes().size());  // one budget for all of them
        return image;
    }

    std::optional<JsonReader> assets_;
    std::string name_;
    ImageLimits limits_;
    std::map<std::string, Snapshot<Mask>> masks_;
    std::map<std::string, Snapshot<Image>> images_;
};

void check_version(JsonReader const& json, std::string_view name) {
    std::string format;
    int version = 1, minimum = 1;
    json.read("format", format);
    json.read("version", version);
    json.read("minimum_reader", minimum);
    if (format != "daub-settings") fail(ErrorKind::input, "What {} carries are no settings of Daub.", name);
    if (minimum > settings_version)
        fail(ErrorKind::input, "The settings in {} need a newer Daub: they are of version {}, this program reads {}.",
             name, minimum, settings_version);
    if (version > settings_version)
        json.warn(fmt::format("{} was made by a newer Daub: some of its settings may be missing.", name));
}

/// Pictures that were too large to travel along.
void drop_missing_pictures(GenerationRequest& request, std::vector<std::string>& warnings) {
    auto const missing = [&](std::string const& what, std::string const& source) {
        warnings.push_back(fmt::format("{}{} is not in the picture: give it again.", what,
                                       source.empty() ? std::string() : " \"" + source + '"'));
    };
    std::erase_if(request.styles, [&](StyleReference const& style) {
        if (!style.image) missing("The style reference", style.source);
        return !style.image;
    });
    if (request.start && !request.start->image) {
        missing("The start image", request.start->source);
        request.start.reset();
        request.change_only.reset();
    }
    if (request.add_element && !request.add_element->kept) {
        missing("The kept picture", "");
        request.add_element.reset();
    }
}

}  // namespace

std::string settings_text(GenerationRequest const& request, SettingsOptions const& options) {
    InlineSink sink(options.pictures);
    Json json = to_json(request, sink);
    return to_text({{"format", "daub-settings"},
                    {"version", settings_version},
                    {"minimum_reader", 1},
                    {"program", program_name()},
                    {"request", std::move(json)},
                    {"assets", sink.take()}});
}

RestoredSettings restore_settings(std::string_view text, std::string_view name, ImageLimits const& limits) {
    RestoredSettings out;
    Json const document = parse_json_object(text, fmt::format("The settings in {}", name));
    JsonReader const json(document, "", out.warnings);
    check_version(json, name);
    InlineSource source(json, name, limits);
    if (auto const request = document.find("request"); request != document.end())
        out.request = request_from_json(*request, source, out.warnings);
    drop_missing_pictures(out.request, out.warnings);
    repair(out.request, out.warnings);
    return out;
}

GenerationRequest for_one_picture(GenerationRequest request, std::uint64_t seed) {
    request.seed = seed;
    request.count = 1;
    if (request.branch && request.branch->base) request.branch->base = for_one_picture(*request.branch->base, seed);
    return request;
}

}  // namespace daub
