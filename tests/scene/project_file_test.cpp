#include "engine/scene/project_file.h"

#include "engine/core/error.h"
#include "engine/scene/image_file.h"
#include "engine/scene/json_document.h"
#include "engine/scene/mask_image.h"
#include "engine/scene/openraster.h"
#include "engine/scene/png_file.h"
#include "tests/scene/full_request.h"
#include "tests/scene/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>

using namespace daub;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

Bytes as_bytes(std::string_view text) {
    auto const bytes = bytes_of(text);
    return {bytes.begin(), bytes.end()};
}

Project sample_project() {
    Project project;
    project.request = full_request();
    project.region_states = {{"fox", true, false}, {"frame", false, true}, {"third", true, true}};
    project.results = {{"r1", encode_png(sample_rgb({40, 24})), "2026-01-02T03:04:05Z", true},
                       {"r/2 é", encode_png(sample_rgb({10, 10})), "", false},
                       {"r 2 é", encode_png(sample_rgb({11, 10})), "", false}};
    project.shown_result = "r1";
    project.frames_dock = R"({"range":"1-9","key":{"edge":0.25}})";
    project.foreign_files = {{"Configurations/Krita.xml", as_bytes("<x/>")}, {"data/region-1.png", as_bytes("no png")}};
    return project;
}

ZipEntry& entry_named(std::vector<ZipEntry>& entries, std::string_view name) {
    auto const found = std::ranges::find(entries, name, &ZipEntry::name);
    if (found == entries.end()) throw std::runtime_error("no entry " + std::string(name));
    return *found;
}

/// The project's archive after `change` of its entries.
Bytes changed(std::function<void(std::vector<ZipEntry>&)> const& change, Project const& project = sample_project()) {
    auto entries = read_zip(encode_project(project), "x");
    change(entries);
    return write_zip(entries);
}
Bytes with_document(std::function<void(Json&)> const& change, Project const& project = sample_project()) {
    return changed(
        [&](auto& entries) {
            auto& entry = entry_named(entries, "daub.json");
            Json json = Json::parse(text_of(entry.bytes));
            change(json);
            entry.bytes = as_bytes(to_text(json));
        },
        project);
}

std::string complaint(Bytes const& bytes, ProjectLimits const& limits = {}) {
    try {
        decode_project(bytes, "test.ora", limits);
        return "none";
    } catch (Error const& error) {
        return error.what();
    }
}

}  // namespace

TEST(ProjectFile, gives_back_everything) {
    Project const project = sample_project();
    auto const [loaded, warnings] = decode_project(encode_project(project), "x");
    EXPECT_THAT(warnings, IsEmpty());
    EXPECT_EQ(loaded.request, project.request);
    EXPECT_EQ(loaded.region_states, project.region_states);
    EXPECT_EQ(loaded.results, project.results);
    EXPECT_EQ(loaded, project);
    EXPECT_EQ(encode_project(loaded), encode_project(project)) << "saving again changes nothing";

    Project element;
    element.request = full_request_with_element();
    element.region_states.resize(3);
    auto const again = decode_project(encode_project(element), "x").project;
    EXPECT_EQ(again.request, element.request);
    EXPECT_EQ(again.request.branch->base->regions[0].mask, element.request.regions[0].mask);
    EXPECT_THAT(again.region_states[1].id, testing::Not(IsEmpty()));
}

TEST(ProjectFile, an_empty_project_is_one_too) {
    Project const project;
    auto const [loaded, warnings] = decode_project(encode_project(project), "x");
    EXPECT_EQ(loaded, project);
    EXPECT_THAT(warnings, IsEmpty());
}

TEST(ProjectFile, a_mask_painted_full_or_not_at_all_stays_so) {
    for (std::uint8_t const value : {0, 128, 255}) {
        Project project;
        project.request.canvas = {6, 5};
        project.request.regions.resize(1);
        project.request.regions[0].color = {10, 20, 30};
        project.request.regions[0].mask = Mask({6, 5}, value);
        EXPECT_EQ(decode_project(encode_project(project), "x").project.request, project.request) << int{value};
    }
}

TEST(ProjectFile, deep_fields_of_newer_versions_survive_saving_again_and_again) {
    std::string const deep = std::string(30, '[') + "1" + std::string(30, ']');
    std::string nested = deep;
    for (int i = 0; i < 25; ++i) nested = "{\"guidance\":" + nested + "}";
    Bytes bytes = with_document([&](Json& json) { json["request"]["guidance"]["inner"] = Json::parse(nested); });
    for (int i = 0; i < 3; ++i) bytes = encode_project(decode_project(bytes, "x").project);
    auto entries = read_zip(bytes, "x");
    Json const json = Json::parse(text_of(entry_named(entries, "daub.json").bytes));
    EXPECT_EQ(json["request"]["guidance"]["inner"], Json::parse(nested));
}

TEST(ProjectFile, is_openraster_by_the_specification) {
    Project const project = sample_project();
    Bytes const bytes = encode_project(project);
    using namespace std::string_view_literals;
    std::string_view const file = text_of(bytes);
    EXPECT_EQ(file.substr(30, 8), "mimetype") << "first";
    EXPECT_EQ(file.substr(8, 2), "\0\0"sv) << "stored";
    EXPECT_EQ(file.substr(28, 2), "\0\0"sv) << "without extra field";
    EXPECT_EQ(file.substr(38, 16), "image/openraster"sv) << "and no line end";
    EXPECT_EQ(file.substr(54, 2), "PK");

    auto entries = read_zip(bytes, "x");
    LayerStack const stack = decode_stack(entry_named(entries, "stack.xml").bytes, "x");
    EXPECT_EQ(stack.size, project.request.canvas);
    ASSERT_THAT(stack.layers, SizeIs(3)) << "the result and two masks; a region without paint is no layer";
    EXPECT_EQ(stack.layers[0].name, "Result") << "topmost first";
    EXPECT_EQ(stack.layers[1].name, "frame");
    EXPECT_FALSE(stack.layers[1].visible);
    EXPECT_TRUE(stack.layers[1].locked);
    EXPECT_EQ(stack.layers[2].name, "fox & <cubs> \"ü\"");
    for (auto const& layer : stack.layers) {
        Image const image = decode_png(entry_named(entries, layer.file).bytes, layer.file).image;
        EXPECT_EQ(image.size(), stack.size);
    }
    Image const layer = decode_png(entry_named(entries, stack.layers[2].file).bytes, "x").image;
    EXPECT_EQ(layer, colored_mask(*project.request.regions[0].mask, project.request.regions[0].color));

    Image const merged = decode_png(entry_named(entries, "mergedimage.png").bytes, "x").image;
    EXPECT_EQ(merged, with_channels(sample_rgb({40, 24}), 4)) << "the opaque result lies on top";
    Image const thumbnail = decode_png(entry_named(entries, "Thumbnails/thumbnail.png").bytes, "x").image;
    EXPECT_LE(std::max(thumbnail.width(), thumbnail.height()), 256);
    EXPECT_EQ(thumbnail.format().type, PixelType::u8);
}

TEST(ProjectFile, merges_visible_paint_where_there_is_no_result) {
    Project project;
    project.request.canvas = {600, 300};
    Region red, green;
    red.color = {255, 0, 0};
    red.mask = Mask({600, 300}, 255);
    green.color = {0, 255, 0};
    green.mask = Mask({600, 300}, 51);
    project.request.regions = {red, green};
    auto entries = read_zip(encode_project(project), "x");
    Image const merged = decode_png(entry_named(entries, "mergedimage.png").bytes, "x").image;
    auto const row = merged.row<std::uint8_t>(7);
    EXPECT_THAT(std::vector(row.begin(), row.begin() + 4), ElementsAre(204, 51, 0, 255));
    EXPECT_EQ(decode_png(entry_named(entries, "Thumbnails/thumbnail.png").bytes, "x").image.size(), (Size{256, 128}));
}

TEST(ProjectFile, a_second_reader_opens_it) {
    TemporaryFolder const folder;
    save_project(folder / "test.ora", sample_project());
    std::string const python = std::getenv("DAUB_PYORA_PYTHON") ? std::getenv("DAUB_PYORA_PYTHON") : "python3";
    if (std::system((python + " -c 'import pyora' 2>/dev/null").c_str()) != 0)
        GTEST_SKIP() << "pyora is not installed (pip install pyora; DAUB_PYORA_PYTHON names another python3)";
    std::string const command = python + " '" DAUB_SOURCE_DIR "/tests/scene/read_openraster.py' '" +
                                (folder / "test.ora").string() + "' > '" + (folder / "out").string() + "' 2>&1";
    ASSERT_EQ(std::system(command.c_str()), 0) << text_of(read_file(folder / "out"));
    EXPECT_EQ(text_of(read_file(folder / "out")),
              "40 x 24\n"
              "Result visible (40, 24) alpha 255 255\n"
              "frame hidden (40, 24) alpha 0 255\n"
              "fox & <cubs> \"ü\" visible (40, 24) alpha 0 255\n"
              "merged (40, 24)\n");
}

TEST(ProjectFile, keeps_what_newer_versions_wrote) {
    Bytes const newer = with_document([](Json& json) {
        json["version"] = 7;
        json["frames"] = {{"from", 1}, {"to", 9}};
        json["request"]["mood"] = "merry";
        json["request"]["regions"][1]["texture"] = "rough";
        json["request"]["guidance"]["colour"] = 4;
        json["results"][0]["stars"] = 5;
    });
    auto [project, warnings] = decode_project(newer, "x");
    EXPECT_THAT(warnings, ElementsAre(HasSubstr("newer Daub")));
    project.request.regions.erase(project.request.regions.begin());
    project.region_states.erase(project.region_states.begin());
    project.results.erase(project.results.begin() + 1);
    auto entries = read_zip(encode_project(project), "x");
    Json const json = Json::parse(text_of(entry_named(entries, "daub.json").bytes));
    EXPECT_EQ(json["frames"]["to"], 9);
    EXPECT_EQ(json["request"]["mood"], "merry");
    EXPECT_EQ(json["request"]["regions"][0]["texture"], "rough") << "moves with its region";
    EXPECT_EQ(json["request"]["guidance"]["colour"], 4);
    EXPECT_EQ(json["results"][0]["stars"], 5);
    EXPECT_EQ(json["version"], project_version);
    EXPECT_THAT(text_of(entry_named(entries, "Configurations/Krita.xml").bytes), "<x/>");
}

TEST(ProjectFile, refuses_what_only_newer_programs_read) {
    EXPECT_THAT(complaint(with_document([](Json& json) { json["minimum_reader"] = 2; })),
                HasSubstr("test.ora needs a newer Daub"));
    EXPECT_THAT(complaint(with_document([](Json& json) { json["format"] = "other"; })), HasSubstr("no project"));
}

TEST(ProjectFile, errors_say_what_and_where) {
    auto const without = [](std::string const& name) {
        return changed([&](auto& entries) { std::erase_if(entries, [&](auto const& e) { return e.name == name; }); });
    };
    EXPECT_THAT(complaint(without("mimetype")), HasSubstr("no OpenRaster file"));
    EXPECT_THAT(complaint(without("data/region-1-2.png")), HasSubstr("names \"data/region-1-2.png\", which is not in"));
    EXPECT_THAT(complaint(changed([](auto& entries) { entry_named(entries, "daub.json").bytes = as_bytes("{"); })),
                HasSubstr("daub.json in test.ora is no valid JSON"));
    EXPECT_THAT(complaint(changed([](auto& entries) {
                    auto& bytes = entry_named(entries, "data/region-1-2.png").bytes;
                    bytes.resize(bytes.size() / 2);
                })),
                HasSubstr("\"data/region-1-2.png\" in test.ora cannot be read as PNG"));
    EXPECT_THAT(complaint(with_document([](Json& json) { json["request"]["canvas"] = {0, 0}; })), HasSubstr("0 x 0"));
    EXPECT_THAT(complaint(as_bytes("nothing")), HasSubstr("test.ora is no whole zip archive"));
    EXPECT_THAT(complaint(encode_project(sample_project()), {.decoded = 5000}), HasSubstr("memory"));
    EXPECT_THAT(complaint(encode_project(sample_project()), {.regions = 2}), HasSubstr("too many"));
}

TEST(ProjectFile, puts_right_what_it_can) {
    auto const [project, warnings] = decode_project(with_document([](Json& json) {
                                                        json["request"]["prompt"] = "short";
                                                        json["request"]["regions"][0]["strength"] = 99;
                                                        json["results"][1]["file"] = "gone.png";
                                                    }),
                                                    "x");
    EXPECT_THAT(project.request.regions[0].spans, IsEmpty());
    EXPECT_EQ(project.request.regions[0].strength, 3);
    EXPECT_THAT(project.results, SizeIs(2));
    EXPECT_THAT(warnings, SizeIs(3));
    encode_project(project);
}

TEST(ProjectFile, layers_of_other_programs_become_regions) {
    LayerStack const stack{{20, 10},
                           {{.name = "sky", .file = "data/a.png", .x = 5, .y = -1, .visible = false},
                            {.name = "ground", .file = "data/b.png"},
                            {.name = "paper", .file = "data/c.png"}}};
    Image const blob = colored_mask(Mask({4, 4}, 128), {10, 20, 30});
    Bytes const bytes = write_zip({{"mimetype", as_bytes("image/openraster")},
                                   {"stack.xml", encode_stack(stack)},
                                   {"data/a.png", encode_png(blob)},
                                   {"data/b.png", encode_png(colored_mask(Mask({20, 5}, 255), {0, 255, 0}))},
                                   {"data/c.png", encode_png(Image({.width = 20, .height = 10}))},
                                   {"notes.txt", as_bytes("hello")}});
    auto const [project, warnings] = decode_project(bytes, "x.ora");
    ASSERT_THAT(project.request.regions, SizeIs(2));
    EXPECT_EQ(project.request.canvas, (Size{20, 10}));
    EXPECT_EQ(project.request.regions[0].name, "ground") << "the upper layer comes later";
    EXPECT_EQ(project.request.regions[0].color, (Color{0, 255, 0}));
    EXPECT_EQ(project.request.regions[1].name, "sky");
    EXPECT_EQ(project.request.regions[1].color, (Color{10, 20, 30}));
    EXPECT_EQ(project.request.regions[1].mask->at(5, 0), 128);
    EXPECT_EQ(project.request.regions[1].mask->at(4, 0), 0);
    EXPECT_EQ(project.request.regions[1].mask->at(5, 3), 0);
    EXPECT_FALSE(project.region_states[1].visible);
    EXPECT_THAT(warnings, Contains(HasSubstr("\"paper\" covers everything")));
    EXPECT_THAT(project.foreign_files, ElementsAre(ForeignFile{"notes.txt", as_bytes("hello")}));
}

TEST(ProjectFile, damage_anywhere_is_an_error_or_harmless) {
    Bytes const whole = encode_project(sample_project());
    for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 401) {
        Bytes damaged = whole;
        damaged[at] ^= std::byte{0x20};
        complaint(damaged);
        if (at < whole.size() - 22) {
            EXPECT_NE(complaint({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(at)}), "none");
        }
    }
}

TEST(ProjectFile, saving_leaves_the_old_file_where_it_fails) {
    TemporaryFolder const folder;
    save_project(folder / "a.ora", sample_project());
    Bytes const before = read_file(folder / "a.ora");
    Project broken = sample_project();
    broken.request.canvas = {0, 0};
    EXPECT_THROW(save_project(folder / "a.ora", broken), Error);
    EXPECT_EQ(read_file(folder / "a.ora"), before);
    EXPECT_EQ(load_project(folder / "a.ora").project, sample_project());
    EXPECT_THROW(load_project(folder / "b.ora"), Error);
}

TEST(Stack, hostile_xml_is_an_error_or_ignored) {
    auto const decode = [](std::string const& xml) { return decode_stack(bytes_of(xml), "x"); };
    EXPECT_THROW(decode("<image w='1'"), Error);
    EXPECT_THROW(decode("<image w='0' h='5'/>"), Error);
    EXPECT_THROW(decode("<other/>"), Error);
    EXPECT_THROW(decode(""), Error);
    std::string deep = "<image w='1' h='1'>";
    for (int i = 0; i < 50000; ++i) deep += "<stack x='1'>";
    deep += "<layer name='a' src='b' x='3'/>";
    for (int i = 0; i < 50000; ++i) deep += "</stack>";
    EXPECT_EQ(decode(deep + "</image>").layers.at(0).x, 50003);
    EXPECT_THAT(
        decode("<!DOCTYPE x [<!ENTITY a 'b'>]><image w='1' h='1'><stack><layer name='&a;'/></stack></image>").layers,
        SizeIs(1));
}

TEST(MaskImage, takes_alpha_or_luminance) {
    Mask const mask = sample_mask({9, 7}, 0);
    EXPECT_EQ(mask_from_image(colored_mask(mask, {9, 8, 7})), mask);
    EXPECT_EQ(mask_from_image(image_from_mask(mask)), mask);
    EXPECT_EQ(mask_from_image(with_channels(image_from_mask(mask), 4)), mask) << "opaque alpha says nothing";
    EXPECT_THROW(mask_from_image(image_from_mask(mask), MaskChannel::alpha), Error);
    EXPECT_EQ(mask_from_image(with_channels(image_from_mask(mask), 4), MaskChannel::alpha), Mask({9, 7}, 255));
}

TEST(MaskImage, masks_go_out_and_in_as_files) {
    TemporaryFolder const folder;
    auto const request = full_request();
    auto const paths = export_masks(request.regions, folder / "masks");
    ASSERT_THAT(paths, SizeIs(3));
    EXPECT_EQ(paths[0].filename(), "01-fox-cubs.png");
    EXPECT_TRUE(paths[2].empty());
    EXPECT_EQ(read_mask(paths[0]), *request.regions[0].mask);
    EXPECT_EQ(file_name_for("../../etc"), "etc");
    EXPECT_EQ(file_name_for("狐"), "region");
}
