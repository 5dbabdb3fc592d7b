// The frames dock's settings as a value: what goes into a project comes out of it.
#include "ui/frames/dock_state.h"

#include "engine/core/error.h"
#include "engine/scene/json_document.h"

#include <gtest/gtest.h>

namespace daub {
namespace {

/// Nothing in it as it comes.
DockState full_state() {
    DockState state;
    state.render = {
        .mattes = {{"region-1", {"/s/fox.####.png", MatteChannel::alpha, MissingFrames::hold}},
                   {"region-9", {"/s/sun.####.exr", MatteChannel::luminance, MissingFrames::empty}}},
        .plate = "/s/plate.####.exr",
        .plate_missing = MissingFrames::hold,
        .range = "1-99x2",
        .output = "/s/out.####.tif",
        .depth = FrameDepth::bits_32,
        .background = Background::plate,
        .color = "ACEScg",
        .temporal = {
            .shared_noise = false, .moved_noise = false, .attention = false, .previous = 0.25, .deflicker = 0.125}};
    KeyWish& wish = state.key.wish;
    wish.settings = {.kind = KeyKind::luma,
                     .screen = {0.25F, 0.5F, 0.75F},
                     .tolerance = 0.2,
                     .solid = 0.8,
                     .softness = 0.5,
                     .feather = 1.5,
                     .despill = 0.25,
                     .edge = 7};
    wish.clean_plate = "/s/empty.png";
    wish.garbage = "/s/tripod.####.png";
    wish.garbage_region = "region-9";
    wish.shapes.garbage = {{.line = {.width = 12, .points = {{1, 2}, {3.25, 4}}}},
                           {.line = {.points = {{1, 1}, {9, 1}, {9, 9}}}, .filled = true}};
    wish.shapes.keep = {{.line = {.width = 3, .points = {{7, 7}}}}};
    state.key.mattes = "/s/matte.####.png";
    state.key.figure = "/s/figure.####.exr";
    state.key.made = KeyRun{.mattes = "/s/m.#.png", .plate = "/s/p.#.png", .wish = {.settings = {.tolerance = 0.3}}};
    state.roto = {.settings = {.band = 9, .edge = 4, .iterations = 5},
                  .strokes = {{7, {.inside = {{.width = 20, .points = {{5, 5}, {6, 6}}}}, .outside = {}}}},
                  .mattes = "/s/roto.####.png"};
    return state;
}

DockState read(std::string const& text, std::size_t warned = 0) {
    std::vector<std::string> warnings;
    DockState const state = dock_state_from(text, warnings);
    EXPECT_EQ(warnings.size(), warned);
    return state;
}

std::string changed(std::function<void(Json&)> const& change) {
    Json json = Json::parse(to_text(full_state()));
    change(json);
    return to_text(json);
}

TEST(DockState, everything_comes_back) {
    EXPECT_EQ(read(to_text(full_state())), full_state());
    EXPECT_EQ(read(to_text(DockState{})), DockState{});
    EXPECT_EQ(read("{}"), DockState{});
    DockState no_previous = full_state();
    no_previous.render.temporal.previous.reset();
    EXPECT_EQ(read(to_text(no_previous)), no_previous) << "off is not the default";
}

TEST(DockState, names_of_files_become_whole) {
    DockState state;
    state.render.plate = "plate.####.png";
    EXPECT_EQ(read(to_text(state)).render.plate, (std::filesystem::current_path() / "plate.####.png").string());
}

TEST(DockState, what_newer_versions_set_is_kept) {
    std::string const newer = changed([](Json& json) {
        json["grain"] = 3;
        json["key"]["settings"]["hue"] = {1, 2};
        json["render"]["mattes"][1]["offset"] = 12;
    });
    DockState state = read(newer);
    state.render.range = "4";
    Json const again = Json::parse(to_text(state));
    EXPECT_EQ(again["grain"], 3);
    EXPECT_EQ(again["key"]["settings"]["hue"], Json({1, 2}));
    EXPECT_EQ(again["render"]["mattes"][1]["offset"], 12);
    EXPECT_EQ(again["range"], "4");
    EXPECT_EQ(read(changed([](Json& json) { json["render"]["depth"] = "12"; }), 1).render.depth, FrameDepth::automatic);
}

TEST(DockState, what_is_damaged_is_refused_with_its_place) {
    auto const complaint = [](std::function<void(Json&)> const& change) -> std::string {
        std::vector<std::string> warnings;
        try {
            (void)dock_state_from(changed(change), warnings);
            return "none";
        } catch (Error const& error) {
            return error.what();
        }
    };
    auto const says = [&](std::function<void(Json&)> const& change, char const* place) {
        std::string const text = complaint(change);
        EXPECT_NE(text.find(place), std::string::npos) << text;
    };
    says([](Json& json) { json["range"] = 7; }, "frames_dock.range");
    says([](Json& json) { json["plate"]["file"] = true; }, "frames_dock.plate.file");
    says([](Json& json) { json["key"]["screen"] = 1, json["key"]["settings"]["screen"] = "green"; }, "screen");
    says([](Json& json) { json["roto"]["strokes"]["x"] = Json::object(); }, "no frame number");
    says([](Json& json) { json["roto"]["band"] = -4; }, "-4");
    says([](Json& json) { json["render"]["temporal"]["previous"] = 7; }, "7");
    says([](Json& json) { json["render"]["mattes"] = 7; }, "frames_dock.render.mattes");
}

TEST(DockState, new_projects_begin_with_how_not_with_what) {
    DockState const usual = usual_of(full_state());
    EXPECT_EQ(usual.render.temporal, full_state().render.temporal);
    EXPECT_EQ(usual.key.wish.settings, full_state().key.wish.settings);
    EXPECT_EQ(usual.roto.settings, full_state().roto.settings);
    EXPECT_EQ(to_text(usual).find("/s/"), std::string::npos) << "no file of another project";
    EXPECT_EQ(to_text(usual).find("region-"), std::string::npos);
    EXPECT_TRUE(usual.roto.strokes.empty() && usual.key.wish.shapes.empty());
}

}  // namespace
}  // namespace daub
