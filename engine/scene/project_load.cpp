#include "engine/core/error.h"
#include "engine/scene/json_reader.h"
#include "engine/scene/mask_image.h"
#include "engine/scene/openraster.h"
#include "engine/scene/png_file.h"
#include "engine/scene/project_file.h"
#include "engine/scene/project_paths.h"
#include "engine/scene/request_json.h"
#include "engine/scene/request_repair.h"

#include <algorithm>
#include <map>
#include <set>

namespace daub {
namespace {

/// A layer's alpha also where it is opaque everywhere: that is a mask painted full.
Mask layer_mask(Image const& layer) {
    bool const has_alpha = layer.format().alpha != Alpha::none;
    return mask_from_image(layer, has_alpha ? MaskChannel::alpha : MaskChannel::luminance);
}

/// The archive's files by name, and which of them were used.
class ArchiveSource : public AssetSource {
 public:
    ArchiveSource(std::vector<ZipEntry> entries, std::string_view name, ProjectLimits const& limits)
        : entries_(std::move(entries)), name_(name), limits_(limits), budget_(limits.decoded) {
        for (auto const& entry : entries_) by_name_[entry.name] = &entry;
    }

    Snapshot<Mask> mask(std::string const& reference) override {
        auto& mask = masks_[reference];
        if (!mask) mask = layer_mask(decoded(reference));
        return mask;
    }
    Snapshot<Image> image(std::string const& reference) override {
        auto& image = images_[reference];
        if (!image) image = decoded(reference);
        return image;
    }

    /// The file's bytes, marked as used; nothing where there is none.
    Bytes const* find(std::string const& file) {
        auto const found = by_name_.find(file);
        if (found == by_name_.end()) return nullptr;
        used_.insert(file);
        return &found->second->bytes;
    }

    std::vector<ForeignFile> unused() {
        std::vector<ForeignFile> files;
        for (auto& entry : entries_)
            if (!used_.contains(entry.name)) files.push_back({entry.name, std::move(entry.bytes)});
        return files;
    }

 private:
    Image decoded(std::string const& reference) {
        Bytes const* const bytes = find(reference);
        if (bytes == nullptr)
            fail(ErrorKind::input, "{} is damaged: daub.json names \"{}\", which is not in it.", name_, reference);
        ImageLimits limits = limits_.image;
        limits.memory = std::min(limits.memory, budget_);
        Image image = decode_png(*bytes, fmt::format("\"{}\" in {}", reference, name_), limits).image;
        budget_ -= static_cast<std::int64_t>(image.bytes().size());
        return image;
    }

    std::vector<ZipEntry> entries_;
    std::string name_;
    ProjectLimits limits_;
    std::int64_t budget_;
    std::map<std::string, ZipEntry const*, std::less<>> by_name_;
    std::map<std::string, Snapshot<Mask>> masks_;
    std::map<std::string, Snapshot<Image>> images_;
    std::set<std::string> used_;
};

/// Mean colour of what is painted.
Color mean_color(Image const& rgba) {
    double sums[4] = {};
    for (int y = 0; y < rgba.height(); ++y) {
        auto const row = rgba.row<std::uint8_t>(y);
        for (std::size_t at = 0; at < row.size(); at += 4) {
            for (int c = 0; c < 3; ++c) sums[c] += row[at + c] * static_cast<double>(row[at + 3]);
            sums[3] += row[at + 3];
        }
    }
    auto const mean = [&](int c) { return static_cast<std::uint8_t>(sums[3] > 0 ? sums[c] / sums[3] + 0.5 : 0); };
    return {mean(0), mean(1), mean(2)};
}

class ProjectReader {
 public:
    ProjectReader(ByteView bytes, std::string_view name, ProjectLimits const& limits)
        : name_(name), limits_(limits), archive_(read_zip(bytes, name, limits.zip), name, limits) {}

    LoadedProject read() {
        Bytes const* const mimetype = archive_.find("mimetype");
        if (mimetype == nullptr || !text_of(*mimetype).starts_with(openraster_mimetype))
            fail(ErrorKind::input, "{} is no OpenRaster file: its mimetype says something else.", name_);
        Bytes const* const xml = archive_.find("stack.xml");
        if (Bytes const* const document = archive_.find("daub.json"))
            read_document(parse_json_object(text_of(*document), fmt::format("daub.json in {}", name_)));
        else if (xml != nullptr)
            read_layers(decode_stack(*xml, name_));
        else
            fail(ErrorKind::input, "{} has neither daub.json nor stack.xml.", name_);
        repair(out_.project.request, out_.warnings);
        forget_rewritten(xml);
        out_.project.foreign_files = archive_.unused();
        return std::move(out_);
    }

 private:
    void read_document(Json const& document) {
        JsonReader const json(document, "", out_.warnings);
        check_version(json);
        Project& project = out_.project;
        static Json const nothing = Json::object();
        Json const& request = document.contains("request") ? document["request"] : nothing;
        JsonReader const request_reader(request, "request", out_.warnings);
        auto const regions = request_reader.items("regions");
        if (regions.size() > static_cast<std::size_t>(limits_.regions))
            fail(ErrorKind::input, "{} has {} regions: too many.", name_, regions.size());
        project.request = request_from_json(request, archive_, out_.warnings);
        for (auto const& region : regions) {
            auto& state = project.region_states.emplace_back();
            region.read("id", state.id);
            region.read("visible", state.visible);
            region.read("locked", state.locked);
        }
        for (auto const& item : json.items("results")) read_result(item);
        json.read("shown_result", project.shown_result);
        if (auto const dock = document.find("frames_dock"); dock != document.end() && dock->is_object())
            project.frames_dock = to_text(*dock);
        remember_unknown(document);
    }

    void check_version(JsonReader const& json) {
        std::string format;
        int version = 1, minimum = 1;
        json.read("format", format);
        json.read("version", version);
        json.read("minimum_reader", minimum);
        if (format != "daub-project") fail(ErrorKind::input, "daub.json in {} describes no project.", name_);
        if (minimum > project_version)
            fail(ErrorKind::input,
                 "{} needs a newer Daub: it was written for project version {}, this program reads {}.", name_, minimum,
                 project_version);
        if (version > project_version)
            out_.warnings.push_back(
                fmt::format("{} was written by a newer Daub. What this one does not know is kept.", name_));
    }

    void read_result(JsonReader const& json) {
        ProjectResult result;
        std::string file;
        json.read("id", result.id);
        json.read("file", file);
        json.read("created", result.created);
        json.read("kept", result.kept);
        Bytes const* const bytes = archive_.find(file);
        if (bytes == nullptr)
            return out_.warnings.push_back(fmt::format("The result \"{}\" is missing in {}.", result.id, name_));
        result.png = *bytes;
        out_.project.results.push_back(std::move(result));
    }

    /// What is in the document and would not be in one written now.
    void remember_unknown(Json const& document) {
        struct NoSink : AssetSink {
            std::string put(Snapshot<Mask> const&, Color, std::string_view) override { return {}; }
            std::string put(Snapshot<Image> const&, std::string_view) override { return {}; }
        } sink;
        Json request = to_json(out_.project.request, sink);
        Json const state{{"id", ""}, {"visible", true}, {"locked", false}};
        for (std::size_t i = 0; i < request["regions"].size(); ++i) {
            auto& region = request["regions"][i];
            region.update(state);
            region["id"] = out_.project.region_states[i].id;
        }
        Json results = Json::array();
        for (auto const& result : out_.project.results)
            results.push_back({{"id", result.id}, {"file", ""}, {"created", ""}, {"kept", false}});
        Json known{{"format", ""},       {"version", 1},       {"minimum_reader", 1}, {"program", ""},
                   {"request", request}, {"results", results}, {"shown_result", ""}};
        if (document.contains("frames_dock")) known["frames_dock"] = document["frames_dock"];  // its dock's affair
        Json const unknown = unknown_part(document, known);
        if (!unknown.is_null()) out_.project.unknown_fields = to_text(unknown);
    }

    /// An OpenRaster file of another program: painted layers become regions, from the bottom up.
    void read_layers(LayerStack const& stack) {
        GenerationRequest& request = out_.project.request;
        request.canvas = stack.size;
        check_limits(name_, stack.size.width, stack.size.height, 4, limits_.image);
        if (stack.layers.size() > static_cast<std::size_t>(limits_.regions))
            fail(ErrorKind::input, "{} has {} layers: too many.", name_, stack.layers.size());
        for (auto layer = stack.layers.rbegin(); layer != stack.layers.rend(); ++layer) read_layer(*layer);
        out_.warnings.push_back(fmt::format(
            "{} comes from another program: its layers became regions. Bind them to words of a prompt.", name_));
    }

    void read_layer(RasterLayer const& layer) {
        GenerationRequest& request = out_.project.request;
        auto const image = archive_.image(layer.file);
        Image whole(
            {.width = request.canvas.width, .height = request.canvas.height, .channels = 4, .alpha = Alpha::straight});
        lay_over(whole, *image, layer.x, layer.y);
        Mask mask = mask_from_image(whole, MaskChannel::alpha);
        if (std::ranges::all_of(mask.pixels(), [](auto v) { return v == 255; }))
            return out_.warnings.push_back(
                fmt::format("The layer \"{}\" covers everything: it becomes no region.", layer.name));
        Region region;
        region.name = layer.name;
        region.color = mean_color(whole);
        region.mask = std::move(mask);
        request.regions.push_back(std::move(region));
        out_.project.region_states.push_back({"", layer.visible, layer.locked});
    }

    /// Files that saving writes anew are none to carry along.
    void forget_rewritten(Bytes const* xml) {
        archive_.find("mergedimage.png");
        archive_.find("Thumbnails/thumbnail.png");
        if (xml == nullptr) return;
        try {
            for (auto const& layer : decode_stack(*xml, name_).layers) archive_.find(layer.file);
        } catch (Error const& error) {
            out_.warnings.emplace_back(error.what());  // daub.json says all that Daub needs
        }
    }

    std::string name_;
    ProjectLimits limits_;
    ArchiveSource archive_;
    LoadedProject out_;
};

}  // namespace

LoadedProject decode_project(ByteView bytes, std::string_view name, ProjectLimits const& limits) {
    return ProjectReader(bytes, name, limits).read();
}

LoadedProject load_project(std::filesystem::path const& path, ProjectLimits const& limits) {
    LoadedProject loaded = decode_project(read_file(path, limits.file), path.string(), limits);
    std::string& dock = loaded.project.frames_dock;
    if (!dock.empty()) dock = files_absolute(dock, path.parent_path());
    return loaded;
}

}  // namespace daub
