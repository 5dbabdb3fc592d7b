#include "ui/document/journal_records.h"

#include "engine/core/error.h"
#include "engine/scene/request_json.h"
#include "ui/document/journal_assets.h"
#include "ui/document/journal_format.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace daub {
namespace {

/// By RegionProperty; the names of request_json.h.
constexpr std::array<char const*, region_property_count> property_names{
    "name",       "color",    "spans",   "strength", "overlap", "interval",
    "noise_seed", "negative", "enabled", "visible",  "locked",
};

RegionProperty property_named(std::string const& name) {
    auto const found = std::ranges::find(property_names, name);
    if (found == property_names.end()) fail(ErrorKind::input, "Regions have no \"{}\".", name);
    return static_cast<RegionProperty>(found - property_names.begin());
}

Json binary(std::vector<std::uint8_t> const& bytes) { return Json::binary(bytes); }
std::vector<std::uint8_t> bytes_at(Json const& json, char const* key) { return json.at(key).get_binary(); }

template <typename T>
T get(Json const& json, char const* key) {
    return json.at(key).get<T>();
}

Json spans_to_json(std::vector<TextSpan> const& spans) {
    Json json = Json::array();
    for (auto const& span : spans) json.push_back({span.begin, span.end});
    return json;
}

std::vector<TextSpan> spans_from_json(Json const& json) {
    std::vector<TextSpan> spans;
    for (auto const& item : json) spans.push_back({item.at(0).get<std::size_t>(), item.at(1).get<std::size_t>()});
    return spans;
}

Json to_json(Size size) { return Json::array({size.width, size.height}); }
Size size_from_json(Json const& json) { return {json.at(0).get<int>(), json.at(1).get<int>()}; }

Json to_json(RegionState const& state) {
    return {{"id", state.id}, {"visible", state.visible}, {"locked", state.locked}};
}
RegionState state_from_json(Json const& json) {
    return {get<std::string>(json, "id"), get<bool>(json, "visible"), get<bool>(json, "locked")};
}

Json to_json(std::vector<RegionState> const& states) {
    Json json = Json::array();
    for (auto const& state : states) json.push_back(to_json(state));
    return json;
}
std::vector<RegionState> states_from_json(Json const& json) {
    std::vector<RegionState> states;
    for (auto const& item : json) states.push_back(state_from_json(item));
    return states;
}

Json to_json(ProjectResult const& result, AssetFiles& assets) {
    Json json{{"id", result.id}, {"created", result.created}, {"kept", result.kept}, {"file", Json()}};
    if (!result.png) return json;
    json["file"] = assets.put(result);
    json["checksum"] = checksum_text(*result.png);
    return json;
}
ProjectResult result_from_json(Json const& json, AssetFolder& assets) {
    ProjectResult result{.id = get<std::string>(json, "id"),
                         .created = get<std::string>(json, "created"),
                         .kept = get<bool>(json, "kept")};
    if (!json.at("file").is_null())
        result.png = assets.png(get<std::string>(json, "file"), get<std::string>(json, "checksum"));
    return result;
}

GenerationRequest request_of(Json const& json, AssetFolder& assets) {
    std::vector<std::string> warnings;  // what this version has written it also knows
    return request_from_json(json, assets, warnings);
}

/// One region as it stands in a request.
Json region_to_json(Region const& region, AssetFiles& assets) {
    GenerationRequest request;
    request.regions.push_back(region);
    return daub::to_json(request, assets)["regions"][0];
}
Region region_from_json(Json const& json, AssetFolder& assets) {
    Json const request{{"regions", Json::array({json})}};
    return request_of(request, assets).regions.at(0);
}

Json remainders_to_json(std::vector<MaskRemainder> const& remainders) {
    Json json = Json::array();
    for (auto const& [region, pixels] : remainders) json.push_back({{"region", region}, {"pixels", binary(pixels)}});
    return json;
}

class PatchWriter {
 public:
    explicit PatchWriter(AssetFiles& assets) : assets_(assets) {}

    Json operator()(TextPatch const& p) {
        Json spans = Json::array();
        for (auto const& change : p.spans)
            spans.push_back({{"region", change.region}, {"spans", spans_to_json(change.after)}});
        return {{"kind", "text"},       {"negative", p.negative}, {"begin", p.begin},
                {"removed", p.removed}, {"inserted", p.inserted}, {"spans", std::move(spans)}};
    }
    Json operator()(RegionPatch const& p) {
        Project one{.request = {.regions = {Region()}}, .region_states = {RegionState()}};
        set_value(one, 0, p.property, p.after);
        Json all = region_to_json(one.request.regions[0], assets_);
        all.update(to_json(one.region_states[0]));
        char const* const name = property_names[static_cast<std::size_t>(p.property)];
        return {{"kind", "region"}, {"region", p.region}, {"property", name}, {"value", all[name]}};
    }
    Json operator()(RegionListPatch const& p) {
        Json json{{"kind", "region list"}, {"insert", p.insert}, {"index", p.index}, {"state", to_json(p.state)}};
        if (p.insert) json["region"] = region_to_json(p.region, assets_);
        return json;
    }
    Json operator()(RegionMovePatch const& p) { return {{"kind", "region move"}, {"from", p.from}, {"to", p.to}}; }
    Json operator()(MaskPatch const& p) {
        Json tiles = Json::array();
        for (auto const& tile : p.tiles) tiles.push_back({{"tile", tile.tile}, {"pixels", binary(tile.after)}});
        return {{"kind", "mask"}, {"region", p.region}, {"exists", p.exists}, {"tiles", std::move(tiles)}};
    }
    Json operator()(CanvasPatch const& p) {
        return {{"kind", "canvas"},
                {"size", to_json(p.after)},
                {"x", p.x},
                {"y", p.y},
                {"regained", remainders_to_json(p.regained)}};
    }
    Json operator()(SettingsPatch const& p) {
        Json const all = daub::to_json(p.after, assets_);
        Json some = Json::object();
        for_each_setting([&](SettingFields bit, char const* name, auto) {
            if ((p.fields & bit) != 0) some[name] = all[name];
        });
        return {{"kind", "settings"}, {"settings", std::move(some)}};
    }
    Json operator()(RequestPatch const& p) {
        return {{"kind", "request"}, {"request", daub::to_json(p.after, assets_)}, {"states", to_json(p.states_after)}};
    }
    Json operator()(ResultListPatch const& p) {
        Json const result = p.insert ? to_json(p.result, assets_) : Json{{"id", p.result.id}};
        return {{"kind", "result list"}, {"insert", p.insert}, {"index", p.index}, {"result", result}};
    }
    Json operator()(ResultKeptPatch const& p) {
        return {{"kind", "result kept"}, {"result", p.result}, {"kept", p.kept}};
    }
    Json operator()(ShownResultPatch const& p) { return {{"kind", "shown result"}, {"result", p.after}}; }
    Json operator()(FramesDockPatch const& p) { return {{"kind", "frames dock"}, {"settings", p.after}}; }

 private:
    AssetFiles& assets_;
};

class PatchReader {
 public:
    PatchReader(Json const& json, AssetFolder& assets) : json_(json), assets_(assets) {}

    Patch read() {
        static std::map<std::string, Patch (PatchReader::*)(), std::less<>> const readers{
            {"text", &PatchReader::text},
            {"region", &PatchReader::region},
            {"region list", &PatchReader::region_list},
            {"region move", &PatchReader::region_move},
            {"mask", &PatchReader::mask},
            {"canvas", &PatchReader::canvas},
            {"settings", &PatchReader::settings},
            {"request", &PatchReader::request},
            {"result list", &PatchReader::result_list},
            {"result kept", &PatchReader::result_kept},
            {"shown result", &PatchReader::shown_result},
            {"frames dock", &PatchReader::frames_dock},
        };
        auto const found = readers.find(text_at("kind"));
        if (found == readers.end()) fail(ErrorKind::input, "The recovery journal is of a newer Daub.");
        return (this->*found->second)();
    }

 private:
    std::string text_at(char const* key) const { return get<std::string>(json_, key); }
    std::size_t index_at(char const* key) const { return get<std::size_t>(json_, key); }

    Patch text() {
        TextPatch patch{.negative = get<bool>(json_, "negative"),
                        .begin = index_at("begin"),
                        .removed = text_at("removed"),
                        .inserted = text_at("inserted")};
        for (auto const& item : json_.at("spans"))
            patch.spans.push_back({get<std::string>(item, "region"), {}, spans_from_json(item.at("spans"))});
        return patch;
    }
    Patch region() {
        RegionProperty const property = property_named(text_at("property"));
        Json const field{{text_at("property"), json_.at("value")}};
        Project one{.request = {.regions = {region_from_json(field, assets_)}}, .region_states = {RegionState()}};
        one.region_states[0].visible = field.value("visible", true);
        one.region_states[0].locked = field.value("locked", false);
        return RegionPatch{.region = text_at("region"), .property = property, .after = value_of(one, 0, property)};
    }
    Patch region_list() {
        RegionListPatch patch{.insert = get<bool>(json_, "insert"),
                              .index = index_at("index"),
                              .state = state_from_json(json_.at("state"))};
        if (patch.insert) patch.region = region_from_json(json_.at("region"), assets_);
        return patch;
    }
    Patch region_move() { return RegionMovePatch{index_at("from"), index_at("to")}; }
    Patch mask() {
        MaskPatch patch{.region = text_at("region"), .exists = get<bool>(json_, "exists")};
        for (auto const& item : json_.at("tiles"))
            patch.tiles.push_back({get<std::uint32_t>(item, "tile"), {}, bytes_at(item, "pixels")});
        return patch;
    }
    Patch canvas() {
        CanvasPatch patch{
            .after = size_from_json(json_.at("size")), .x = get<int>(json_, "x"), .y = get<int>(json_, "y")};
        for (auto const& item : json_.at("regained"))
            patch.regained.push_back({get<std::string>(item, "region"), bytes_at(item, "pixels")});
        return patch;
    }
    Patch settings() {
        Json const& some = json_.at("settings");
        SettingsPatch patch{.after = request_of(some, assets_)};
        for_each_setting([&](SettingFields bit, char const* name, auto) {
            if (some.contains(name)) patch.fields |= bit;
        });
        return patch;
    }
    Patch request() {
        return RequestPatch{.after = request_of(json_.at("request"), assets_),
                            .states_after = states_from_json(json_.at("states"))};
    }
    Patch result_list() {
        ResultListPatch patch{.insert = get<bool>(json_, "insert"), .index = index_at("index")};
        Json const& result = json_.at("result");
        if (patch.insert)
            patch.result = result_from_json(result, assets_);
        else
            patch.result.id = get<std::string>(result, "id");
        return patch;
    }
    Patch result_kept() { return ResultKeptPatch{text_at("result"), get<bool>(json_, "kept")}; }
    Patch shown_result() { return ShownResultPatch{{}, text_at("result")}; }
    Patch frames_dock() { return FramesDockPatch{{}, text_at("settings")}; }

    Json const& json_;
    AssetFolder& assets_;
};

/// The JSON library's complaints as ours.
template <typename Read>
auto reading(Read const& read) {
    try {
        return read();
    } catch (Json::exception const& error) {
        fail(ErrorKind::input, "A record of the recovery journal is damaged: {}", error.what());
    }
}

JournalBase read_base(Json const& json, AssetFolder& assets) {
    JournalBase base{.file_path = get<std::string>(json, "file_path"), .modified = get<bool>(json, "modified")};
    Project& project = base.project;
    project.request = request_of(json.at("request"), assets);
    project.region_states = states_from_json(json.at("states"));
    for (auto const& item : json.at("results")) project.results.push_back(result_from_json(item, assets));
    project.shown_result = get<std::string>(json, "shown_result");
    project.frames_dock = json.value("frames_dock", std::string());
    project.unknown_fields = get<std::string>(json, "unknown_fields");
    for (auto const& item : json.at("foreign_files")) {
        auto const bytes = std::as_bytes(std::span(item.at("bytes").get_binary()));
        project.foreign_files.push_back({get<std::string>(item, "name"), Bytes(bytes.begin(), bytes.end())});
    }
    return base;
}

}  // namespace

Json base_to_json(JournalBase const& base, AssetFiles& assets) {
    Project const& project = base.project;
    Json results = Json::array(), files = Json::array();
    for (auto const& result : project.results) results.push_back(to_json(result, assets));
    for (auto const& [name, bytes] : project.foreign_files) {
        auto const* const first = reinterpret_cast<std::uint8_t const*>(bytes->data());
        files.push_back({{"name", name}, {"bytes", binary({first, first + bytes->size()})}});
    }
    return {{"file_path", base.file_path},
            {"modified", base.modified},
            {"request", daub::to_json(project.request, assets)},
            {"states", to_json(project.region_states)},
            {"results", std::move(results)},
            {"shown_result", project.shown_result},
            {"frames_dock", project.frames_dock},
            {"unknown_fields", project.unknown_fields},
            {"foreign_files", std::move(files)}};
}

Json change_to_json(Change const& change, AssetFiles& assets) {
    Json patches = Json::array();
    for (auto const& patch : change.patches) patches.push_back(std::visit(PatchWriter(assets), patch));
    return {{"patches", std::move(patches)}};
}

JournalBase base_from_json(Json const& json, AssetFolder& assets) {
    return reading([&] { return read_base(json, assets); });
}

Change change_from_json(Json const& json, AssetFolder& assets) {
    return reading([&] {
        Change change;
        for (auto const& item : json.at("patches")) change.patches.push_back(PatchReader(item, assets).read());
        return change;
    });
}

}  // namespace daub
