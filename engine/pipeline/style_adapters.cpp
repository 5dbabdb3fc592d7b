#include "engine/pipeline/style_adapters.h"

#include "engine/core/error.h"
#include "engine/scene/adapter_library.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

namespace daub {
namespace {

namespace fs = std::filesystem;

/// Nothing where the file cannot be read either: a broken adapter is not a reason to refuse a model.
std::optional<StyleAdapter> adapter_in(std::string name, fs::path const& path) {
    try {
        auto const shape = ip_adapter_shape(shapes_of(inspect_safetensors(path)));
        if (shape) return StyleAdapter{std::move(name), path, *shape};
    } catch (Error const&) {
    }
    return std::nullopt;
}

/// An encoder for the adapter at a place, where one is there.
std::optional<ClipVisionFile> encoder_at(fs::path const& place, StyleAdapter const& adapter) {
    try {
        auto found = find_clip_vision(place);
        if (found && fits(adapter.shape, found->config)) return found;
    } catch (Error const&) {
    }
    return std::nullopt;
}

/// Places beside an adapter, of its link as well as of what that points to.
std::vector<fs::path> places_beside(fs::path const& adapter) {
    std::error_code ignored;
    std::vector<fs::path> places;
    for (fs::path const& file : {adapter, fs::canonical(adapter, ignored)}) {
        fs::path const folder = file.parent_path(), above = folder.parent_path();
        for (fs::path const& place : {folder / "image_encoder", above / "image_encoder", above / "models/image_encoder",
                                      above / "sdxl_models/image_encoder"})
            places.push_back(place);
    }
    return places;
}

std::optional<ClipVisionFile> encoder_beside(StyleAdapter const& adapter) {
    for (fs::path const& place : places_beside(adapter.path))
        if (auto found = encoder_at(place, adapter)) return found;
    return std::nullopt;
}

std::optional<ClipVisionFile> installed_encoder(StyleAdapter const& adapter) {
    for (InstalledAdapter const& one : installed_adapters())
        if (one.kind == AdapterKind::image_encoder)
            if (auto found = encoder_at(one.path, adapter)) return found;
    return std::nullopt;
}

/// Lower is better.
auto rank(StyleAdapter const& adapter) {
    auto const named = [&](char const* word) { return adapter.name.find(word) != std::string::npos; };
    int const kind = adapter.shape.kind == IpAdapterKind::plus ? 0 : adapter.shape.kind == IpAdapterKind::full ? 1 : 2;
    return std::tuple(!find_image_encoder(adapter).has_value(), named("face"), named("light"), kind, adapter.name);
}

char const* name_of_kind(IpAdapterKind kind) {
    return kind == IpAdapterKind::basic ? "basic" : kind == IpAdapterKind::plus ? "plus" : "full";
}

/// Of the published encoders, the one that gives what the adapter takes.
struct PublishedEncoder {
    char const *name, *folder;
};
std::optional<PublishedEncoder> published_encoder(IpAdapterShape const& shape) {
    bool const basic = shape.kind == IpAdapterKind::basic;
    if (shape.picture_width == (basic ? 1024 : 1280)) return PublishedEncoder{"CLIP ViT-H/14", "models/image_encoder"};
    if (shape.picture_width == (basic ? 1280 : 1664))
        return PublishedEncoder{"CLIP ViT-bigG/14", "sdxl_models/image_encoder"};
    return std::nullopt;
}

std::string encoder_name(ClipVisionConfig const& config) {
    switch (config.transformer.hidden) {
        case 1024:
            return "clip-vit-l-14";
        case 1280:
            return "clip-vit-h-14";
        case 1664:
            return "clip-vit-bigg-14";
        default:
            return fmt::format("clip-vision-{}", config.transformer.hidden);
    }
}

[[noreturn]] void refuse_missing(UNetConfig const& unet, std::string const& model) {
    bool const xl = unet.text_dim() == 2048;
    fail(ErrorKind::model,
         "{} takes the style of a picture through an IP-Adapter, and none that fits it is installed. Get {} and the "
         "folder {} beside it from huggingface.co/h94/IP-Adapter, then: daub-cli models add {}",
         model, xl ? "sdxl_models/ip-adapter_sdxl.safetensors" : "models/ip-adapter_sd15.safetensors",
         xl ? "sdxl_models/image_encoder" : "models/image_encoder",
         xl ? "sdxl_models/ip-adapter_sdxl.safetensors" : "models/ip-adapter_sd15.safetensors");
}

}  // namespace

std::vector<StyleAdapter> fitting_style_adapters(UNetConfig const& unet) {
    using Ranked = std::pair<decltype(rank(StyleAdapter())), StyleAdapter>;  // once each: ranking reads files
    std::vector<Ranked> ranked;
    for (InstalledAdapter const& one : installed_adapters()) {
        if (one.kind != AdapterKind::ip_adapter) continue;
        if (auto adapter = adapter_in(one.name, one.path); adapter && fits(adapter->shape, unet))
            ranked.emplace_back(rank(*adapter), *adapter);
    }
    std::ranges::stable_sort(ranked, {}, &Ranked::first);
    std::vector<StyleAdapter> fitting;
    for (auto& [_, adapter] : ranked) fitting.push_back(std::move(adapter));
    return fitting;
}

StyleAdapter style_adapter_for(UNetConfig const& unet, std::string const& wanted, std::string const& model) {
    std::vector<StyleAdapter> const fitting = fitting_style_adapters(unet);
    if (wanted.empty()) {
        if (fitting.empty()) refuse_missing(unet, model);
        return fitting.front();
    }
    auto const path = find_adapter(AdapterKind::ip_adapter, wanted);
    if (!path) {
        std::vector<std::string> names;
        for (StyleAdapter const& one : fitting) names.push_back(one.name);
        fail(ErrorKind::model, "There is no IP-Adapter '{}'. Installed for {}: {}. A path of a file works too.", wanted,
             model, names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", ")));
    }
    auto const adapter = adapter_in(wanted, *path);
    if (!adapter) fail(ErrorKind::model, "{} is no IP-Adapter of the basic, plus or full kind.", path->string());
    if (!fits(adapter->shape, unet))
        fail(
            ErrorKind::model,
            "The IP-Adapter {} is for U-Nets that read text of width {} in {} layers, {} reads width {} in {}. Take an "
            "adapter of the model's family.",
            wanted, adapter->shape.text_width, adapter->shape.layers, model, unet.text_dim(),
            IpAdapter::layers(unet).size());
    return *adapter;
}

std::optional<ClipVisionFile> find_image_encoder(StyleAdapter const& adapter) {
    auto beside = encoder_beside(adapter);
    return beside ? beside : installed_encoder(adapter);
}

ClipVisionFile image_encoder_of(StyleAdapter const& adapter) {
    if (auto found = find_image_encoder(adapter)) return *found;
    auto const published = published_encoder(adapter.shape);
    std::string const get =
        published
            ? fmt::format("Get the folder {} (config.json and model.safetensors) from huggingface.co/h94/IP-Adapter",
                          published->folder)
            : "Get it from where the adapter came from";
    fail(ErrorKind::model,
         "The IP-Adapter {} ({}) needs the image encoder that it was trained with, {} with {} numbers for a picture, "
         "and "
         "it is not there. {}, then: daub-cli models add {} - or put it beside the adapter: {}",
         adapter.name, name_of_kind(adapter.shape.kind), published ? published->name : "one",
         adapter.shape.picture_width, get, published ? published->folder : "FOLDER",
         (adapter.path.parent_path() / "image_encoder").string());
}

std::optional<EncoderToInstall> encoder_to_install(fs::path const& adapter_file) {
    auto const adapter = adapter_in(adapter_file.stem().string(), adapter_file);
    if (!adapter || installed_encoder(*adapter)) return std::nullopt;
    auto const beside = encoder_beside(*adapter);
    if (!beside) return std::nullopt;
    return EncoderToInstall{beside->weights.parent_path(), encoder_name(beside->config)};
}

}  // namespace daub
