#include "ui/frames/dock_state.h"

#include "engine/scene/json_reader.h"

#include <filesystem>

namespace daub {
namespace {

constexpr int only = 0;  ///< the "frame" of shapes that hold for all frames

Json file(std::string const& name) {
    return {{"file", name.empty() ? name : std::filesystem::absolute(name).lexically_normal().string()}};
}

void read_file(JsonReader const& json, char const* key, std::string& name) {
    if (auto const field = json.optional_field(key)) field->read("file", name);
}

Json strokes_json(std::map<int, FrameLines> const& strokes) { return Json::parse(stroke_lines_json(strokes)); }

std::map<int, FrameLines> read_strokes(Json const& json, char const* key) {
    return json.contains(key) ? parse_stroke_lines(to_text(json[key]), key) : std::map<int, FrameLines>();
}

// --- What is rendered ---

Json to_json(TemporalSettings const& temporal) {
    return {{"shared_noise", temporal.shared_noise},
            {"moved_noise", temporal.moved_noise},
            {"attention", temporal.attention},
            {"previous", temporal.previous ? Json(*temporal.previous) : Json()},
            {"deflicker", temporal.deflicker}};
}

void read(JsonReader const& json, Json const& values, TemporalSettings& temporal) {
    json.read("shared_noise", temporal.shared_noise);
    json.read("moved_noise", temporal.moved_noise);
    json.read("attention", temporal.attention);
    if (values.contains("previous") && values["previous"].is_null()) temporal.previous.reset();
    json.read("previous", temporal.previous);
    json.read("deflicker", temporal.deflicker);
    check(temporal);
}

Json to_json(RenderSettings const& render) {
    Json mattes = Json::array();
    for (auto const& [region, one] : render.mattes) {
        if (one == RegionMattes{}) continue;
        Json item{{"id", region}};
        item.update(file(one.files));
        item["channel"] = to_name(one.channel);
        item["missing"] = to_name(one.missing);
        mattes.push_back(std::move(item));
    }
    return {{"mattes", std::move(mattes)},    {"output", file(render.output)},
            {"depth", to_name(render.depth)}, {"background", to_name(render.background)},
            {"color", render.color},          {"temporal", to_json(render.temporal)}};
}

void read(JsonReader const& json, Json const& values, RenderSettings& render) {
    for (JsonReader const& item : json.items("mattes")) {
        RegionId region;
        item.read("id", region);
        RegionMattes& mattes = render.mattes[region];
        item.read("file", mattes.files);
        item.read_name("channel", mattes.channel, matte_channel_from_name);
        item.read_name("missing", mattes.missing, missing_frames_from_name);
    }
    read_file(json, "output", render.output);
    json.read_name("depth", render.depth, frame_depth_from_name);
    json.read_name("background", render.background, background_from_name);
    json.read("color", render.color);
    if (auto const temporal = json.optional_field("temporal")) read(*temporal, values["temporal"], render.temporal);
}

// --- Keyers ---

Json to_json(KeySettings const& settings) {
    return {{"kind", to_name(settings.kind)}, {"screen", settings.screen},     {"tolerance", settings.tolerance},
            {"solid", settings.solid},        {"softness", settings.softness}, {"feather", settings.feather},
            {"despill", settings.despill},    {"edge", settings.edge}};
}

void read(JsonReader const& json, KeySettings& settings) {
    json.read_name("kind", settings.kind, key_kind_from_name);
    settings = default_settings(settings.kind);
    auto const screen = json.items("screen");
    for (std::size_t c = 0; c < screen.size() && c < settings.screen.size(); ++c)
        settings.screen[c] = static_cast<float>(screen[c].number());
    json.read("tolerance", settings.tolerance);
    json.read("solid", settings.solid);
    json.read("softness", settings.softness);
    json.read("feather", settings.feather);
    json.read("despill", settings.despill);
    json.read("edge", settings.edge);
}

/// As strokes of one frame, "inside" what is kept.
std::map<int, FrameLines> lines_of(KeyShapes const& shapes, bool filled) {
    std::map<int, FrameLines> lines;
    auto const take = [filled](std::vector<DrawnShape> const& from, std::vector<StrokeLine>& to) {
        for (DrawnShape const& shape : from)
            if (shape.filled == filled) to.push_back(shape.line);
    };
    take(shapes.keep, lines[only].inside);
    take(shapes.garbage, lines[only].outside);
    return lines;
}

void add_shapes(std::map<int, FrameLines> const& lines, bool filled, KeyShapes& shapes) {
    for (auto const& [frame, both] : lines) {
        for (StrokeLine const& line : both.inside) shapes.keep.push_back({line, filled});
        for (StrokeLine const& line : both.outside) shapes.garbage.push_back({line, filled});
    }
}

Json to_json(KeyWish const& wish) {
    return {{"settings", to_json(wish.settings)},
            {"clean_plate", file(wish.clean_plate)},
            {"garbage", file(wish.garbage)},
            {"garbage_region", wish.garbage_region},
            {"strokes", strokes_json(lines_of(wish.shapes, false))},
            {"areas", strokes_json(lines_of(wish.shapes, true))}};
}

void read(JsonReader const& json, Json const& values, KeyWish& wish) {
    if (auto const settings = json.optional_field("settings")) read(*settings, wish.settings);
    read_file(json, "clean_plate", wish.clean_plate);
    read_file(json, "garbage", wish.garbage);
    json.read("garbage_region", wish.garbage_region);
    add_shapes(read_strokes(values, "strokes"), false, wish.shapes);
    add_shapes(read_strokes(values, "areas"), true, wish.shapes);
}

Json to_json(KeyState const& key) {
    Json json = to_json(key.wish);
    json["mattes"] = file(key.mattes);
    json["figure"] = file(key.figure);
    if (!key.made) return json;
    json["made"] = to_json(key.made->wish);
    json["made"]["mattes"] = file(key.made->mattes);
    json["made"]["plate"] = file(key.made->plate);
    return json;
}

void read(JsonReader const& json, Json const& values, KeyState& key) {
    read(json, values, key.wish);
    read_file(json, "mattes", key.mattes);
    read_file(json, "figure", key.figure);
    auto const made = json.optional_field("made");
    if (!made) return;
    key.made.emplace();
    read(*made, values["made"], key.made->wish);
    read_file(*made, "mattes", key.made->mattes);
    read_file(*made, "plate", key.made->plate);
}

// --- Rotoscoping ---

Json to_json(RotoWish const& roto) {
    return {{"band", roto.settings.band},
            {"edge", roto.settings.edge},
            {"iterations", roto.settings.iterations},
            {"mattes", file(roto.mattes)},
            {"strokes", strokes_json(roto.strokes)}};
}

void read(JsonReader const& json, Json const& values, RotoWish& roto) {
    json.read("band", roto.settings.band);
    json.read("edge", roto.settings.edge);
    json.read("iterations", roto.settings.iterations);
    check(roto.settings);
    read_file(json, "mattes", roto.mattes);
    roto.strokes = read_strokes(values, "strokes");
}

Json to_json(DockState const& state) {
    return {{"plate", file(state.render.plate)}, {"plate_missing", to_name(state.render.plate_missing)},
            {"range", state.render.range},       {"render", to_json(state.render)},
            {"key", to_json(state.key)},         {"roto", to_json(state.roto)}};
}

}  // namespace

std::string to_text(DockState const& state) {
    Json json = to_json(state);
    if (!state.unknown.empty()) restore_unknown(json, Json::parse(state.unknown));
    return to_text(json);
}

DockState dock_state_from(std::string_view text, std::vector<std::string>& warnings) {
    DockState state;
    Json const values = parse_json_object(text, "frames dock");
    JsonReader const json(values, "frames_dock", warnings);
    read_file(json, "plate", state.render.plate);
    json.read_name("plate_missing", state.render.plate_missing, missing_frames_from_name);
    json.read("range", state.render.range);
    if (auto const render = json.optional_field("render")) read(*render, values["render"], state.render);
    if (auto const key = json.optional_field("key")) read(*key, values["key"], state.key);
    if (auto const roto = json.optional_field("roto")) read(*roto, values["roto"], state.roto);
    Json const unknown = unknown_part(values, to_json(state));
    if (!unknown.is_null()) state.unknown = to_text(unknown);
    return state;
}

DockState usual_of(DockState state) {
    DockState usual;
    usual.render.depth = state.render.depth;
    usual.render.color = state.render.color;
    usual.render.background =
        state.render.background == Background::plate ? Background::nothing : state.render.background;
    usual.render.temporal = state.render.temporal;
    usual.key.wish.settings = state.key.wish.settings;
    usual.roto.settings = state.roto.settings;
    return usual;
}

}  // namespace daub
