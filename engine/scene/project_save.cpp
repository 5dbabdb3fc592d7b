#include "engine/core/error.h"
#include "engine/scene/mask_image.h"
#include "engine/scene/openraster.h"
#include "engine/scene/png_file.h"
#include "engine/scene/program_name.h"
#include "engine/scene/project_file.h"
#include "engine/scene/project_paths.h"
#include "engine/scene/request_json.h"
#include "engine/scene/resample.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace daub {
namespace {

constexpr int png_compression = 4;   // projects are saved often; 9 is ten times slower for a tenth less
constexpr int thumbnail_side = 256;  // OpenRaster: at most

/// Assets as PNGs in data/, each picture once.
class ArchiveSink : public AssetSink {
 public:
    explicit ArchiveSink(std::set<std::string> taken) : taken_(std::move(taken)) {}

    std::string put(Snapshot<Mask> const& mask, Color color, std::string_view hint) override {
        if (mask->empty()) return {};
        auto const key = std::tuple(static_cast<void const*>(mask.get()), color.red, color.green, color.blue);
        auto& name = masks_[key];
        if (name.empty()) name = add(hint, encode_png(colored_mask(*mask, color), {}, png_compression));
        return name;
    }
    std::string put(Snapshot<Image> const& image, std::string_view hint) override {
        if (image->empty()) return {};
        auto& name = images_[image.get()];
        // Floats would lose what PNG cannot hold; people give pictures as start and style, where 16 bits are plenty.
        if (name.empty()) name = add(hint, encode_png(*image, {}, png_compression));
        return name;
    }

    std::string add(std::string_view hint, Bytes bytes) {
        std::string name = fmt::format("data/{}.png", hint);
        for (int number = 2; !taken_.insert(name).second; ++number) name = fmt::format("data/{}-{}.png", hint, number);
        entries_.push_back({name, std::move(bytes), false});
        return name;
    }

    std::vector<ZipEntry> take_entries() { return std::move(entries_); }

 private:
    std::set<std::string> taken_;
    std::map<std::tuple<void const*, std::uint8_t, std::uint8_t, std::uint8_t>, std::string> masks_;
    std::map<Image const*, std::string> images_;
    std::vector<ZipEntry> entries_;
};

/// The states of all regions, with ids that differ.
std::vector<RegionState> complete_states(Project const& project) {
    std::vector<RegionState> states = project.region_states;
    states.resize(project.request.regions.size());
    std::set<std::string> ids;
    for (auto& state : states)
        if (!ids.insert(state.id).second) state.id.clear();
    int number = 1;
    for (auto& state : states) {
        while (state.id.empty()) {
            std::string const id = fmt::format("region-{}", number++);
            if (ids.insert(id).second) state.id = id;
        }
    }
    return states;
}

/// A file for each result. Ids may come from a hostile project: only harmless letters get into names, and no two agree.
std::vector<std::string> result_files(Project const& project, std::set<std::string>& taken) {
    std::vector<std::string> files;
    for (auto const& result : project.results) {
        std::string const base = "results/" + file_name_for(result.id);
        std::string name = base + ".png";
        for (int number = 2; !taken.insert(name).second; ++number) name = fmt::format("{}-{}.png", base, number);
        files.push_back(std::move(name));
    }
    return files;
}

class ProjectWriter {
 public:
    explicit ProjectWriter(Project const& project)
        : project_(project),
          states_(complete_states(project)),
          taken_(foreign_names(project)),
          result_files_(result_files(project, taken_)),
          sink_(taken_) {}

    Bytes write() {
        Json const document = write_document();
        LayerStack stack = write_stack(document["request"]);
        Image const merged = merge();

        std::vector<ZipEntry> entries;
        auto const add = [&entries](std::string name, ByteView bytes, bool packed) {
            entries.push_back({std::move(name), {bytes.begin(), bytes.end()}, packed});
        };
        add("mimetype", bytes_of(openraster_mimetype), false);
        add("stack.xml", encode_stack(stack), true);
        add("daub.json", bytes_of(to_text(document, 1)), true);
        for (auto& entry : sink_.take_entries()) entries.push_back(std::move(entry));
        for (std::size_t i = 0; i < result_files_.size(); ++i)
            if (auto const& png = project_.results[i].png) add(result_files_[i], *png, false);
        add("mergedimage.png", encode_png(merged, {}, png_compression), false);
        add("Thumbnails/thumbnail.png", encode_png(resize(merged, fitted(merged.size(), thumbnail_side)), {}), false);
        for (auto const& file : project_.foreign_files) add(file.name, *file.bytes, true);
        return write_zip(entries);
    }

 private:
    static std::set<std::string> foreign_names(Project const& project) {
        std::set<std::string> names;
        for (auto const& file : project.foreign_files) names.insert(file.name);
        return names;
    }

    Json write_document() {
        Json request = to_json(project_.request, sink_);
        for (std::size_t i = 0; i < states_.size(); ++i) {
            auto& region = request["regions"][i];
            region["id"] = states_[i].id;
            region["visible"] = states_[i].visible;
            region["locked"] = states_[i].locked;
        }
        Json results = Json::array();
        for (std::size_t i = 0; i < result_files_.size(); ++i) {
            auto const& result = project_.results[i];
            if (!result.png) continue;
            results.push_back(
                {{"id", result.id}, {"file", result_files_[i]}, {"created", result.created}, {"kept", result.kept}});
        }
        Json document{{"format", "daub-project"},
                      {"version", project_version},
                      {"minimum_reader", 1},
                      {"program", program_name()},
                      {"request", std::move(request)},
                      {"results", std::move(results)},
                      {"shown_result", project_.shown_result.empty() ? Json() : Json(project_.shown_result)}};
        if (!project_.frames_dock.empty()) document["frames_dock"] = Json::parse(project_.frames_dock);
        // Ours, made by unknown_part(): it nests deeper than what may come from outside, and is to be trusted.
        if (!project_.unknown_fields.empty()) restore_unknown(document, Json::parse(project_.unknown_fields));
        return document;
    }

    /// Index of the result on top; results.size() where there is none.
    std::size_t shown_result() const {
        auto const shown = [this](ProjectResult const& r) { return r.id == project_.shown_result && r.png; };
        return std::ranges::find_if(project_.results, shown) - project_.results.begin();
    }

    LayerStack write_stack(Json const& request) {
        LayerStack stack{project_.request.canvas, {}};
        if (std::size_t const shown = shown_result(); shown < result_files_.size())
            stack.layers.push_back({.name = "Result", .file = result_files_[shown]});
        for (std::size_t i = states_.size(); i-- > 0;) {
            auto const& region = project_.request.regions[i];
            auto const& mask = request["regions"][i]["mask"];
            if (mask.is_null()) continue;
            stack.layers.push_back({.name = region.name.empty() ? states_[i].id : region.name,
                                    .file = mask.get<std::string>(),
                                    .visible = states_[i].visible,
                                    .locked = states_[i].locked});
        }
        if (stack.layers.empty()) {  // some readers want at least one
            Image const nothing(
                {.width = stack.size.width, .height = stack.size.height, .channels = 4, .alpha = Alpha::straight});
            stack.layers.push_back({.name = "Canvas", .file = sink_.add("canvas", encode_png(nothing))});
        }
        return stack;
    }

    /// What the layers show from top to bottom, as OpenRaster wants it.
    Image merge() const {
        Size const size = project_.request.canvas;
        Image merged({.width = size.width, .height = size.height, .channels = 4, .alpha = Alpha::straight});
        for (std::size_t i = 0; i < states_.size(); ++i) {
            auto const& region = project_.request.regions[i];
            if (region.mask && !region.mask->empty() && states_[i].visible)
                lay_over(merged, colored_mask(*region.mask, region.color), 0, 0);
        }
        if (std::size_t const shown = shown_result(); shown < project_.results.size())
            lay_over(merged, decode_png(*project_.results[shown].png, "a result").image, 0, 0);
        return merged;
    }

    Project const& project_;
    std::vector<RegionState> states_;
    std::set<std::string> taken_;
    std::vector<std::string> result_files_;
    ArchiveSink sink_;
};

}  // namespace

Bytes encode_project(Project const& project) { return ProjectWriter(project).write(); }

void save_project(std::filesystem::path const& path, Project const& project) {
    if (project.frames_dock.empty()) return write_file(path, encode_project(project));
    Project stored = project;  // pictures are shared
    stored.frames_dock = files_relative_to(project.frames_dock, path.parent_path());
    write_file(path, encode_project(stored));
}

}  // namespace daub
