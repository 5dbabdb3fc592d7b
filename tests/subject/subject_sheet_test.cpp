#include "engine/subject/subject_sheet.h"
#include "engine/scene/mask_operations.h"
#include "engine/scene/region_palette.h"
#include "engine/subject/painted_scenes.h"
#include "engine/subject/subject_figures.h"
#include "tests/subject/subject_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace daub {
namespace {

TEST(PaintedScenes, paint_the_subject_and_another_thing_on_either_side) {
    GenerationRequest const plain{.canvas = {64, 64}, .seed = 9};
    auto const scenes = painted_scenes(zibbo, plain);
    ASSERT_EQ(scenes.size(), 6U);
    for (size_t i = 0; i < scenes.size(); ++i) {
        GenerationRequest const& request = scenes[i].request;
        ASSERT_EQ(request.regions.size(), 2U);
        Region const &subject = request.regions[0], &other = request.regions[1];
        for (Region const& region : request.regions) {
            TextSpan const span = region.spans.at(0);
            EXPECT_EQ(request.prompt.substr(span.begin, span.end - span.begin), region.name);
        }
        EXPECT_EQ(subject.name, "zibbo fox");
        EXPECT_EQ(coverage(combined(*subject.mask, *other.mask, Combination::intersect)), 0);
        EXPECT_GT(coverage(*subject.mask), 0.15);
        EXPECT_EQ(scenes[i].subject, bounding_box(*subject.mask));
        EXPECT_EQ(scenes[i].other, bounding_box(*other.mask));
        EXPECT_EQ(scenes[i].subject.x < scenes[i].other.x, i % 2 == 0);
        if (i % 2 == 1) {
            EXPECT_EQ(request.prompt, scenes[i - 1].request.prompt);
            EXPECT_EQ(request.seed, scenes[i - 1].request.seed);
        }
    }
}

TEST(PaintedScenes, put_no_other_thing_of_its_class_beside_the_subject) {
    for (char const* kind : {"cat", "tree", "house"})
        for (PaintedScene const& scene : painted_scenes({.name = "zibbo", .kind = kind}, {.canvas = {64, 64}}))
            EXPECT_NE(scene.request.regions[1].name, kind);
    // A name that holds another word of the sentence.
    for (PaintedScene const& scene : painted_scenes({.name = "treecat", .kind = "fox"}, {.canvas = {64, 64}}))
        EXPECT_GT(scene.request.regions[1].spans[0].begin, scene.request.regions[0].spans[0].end);
}

struct ShownSubject : testing::Test {
    ShownSubject() {
        SubjectOrder order = bench.order(on, "run", 12);
        order.network.adaptation.layers = AdaptedLayers::all, order.usual_layers = false;
        file = bench.train(order, on).file;
    }
    std::optional<Image> sheet(std::function<bool(int, int)> const& on_progress = [](int, int) { return true; }) {
        return subject_sheet({.subject = zibbo,
                              .file = file,
                              .model = on.model,
                              .reference = {bench.folder / "pictures"},
                              .parameters = {.device = at::kCPU},
                              .cell = cell},
                             on.catalogue, on.generator, on_progress);
    }
    /// A row of cells.
    static std::vector<std::byte> row(Image const& sheet, int index) {
        ImageView const view = sheet.view().crop({0, index * (cell + gap), sheet.width(), cell});
        Image const copy(view);
        return {copy.bytes().begin(), copy.bytes().end()};
    }
    static constexpr int cell = 40, gap = 2;
    SubjectBench bench;
    SubjectModel on = tiny_native();
    std::filesystem::path file;
};

TEST_F(ShownSubject, has_its_pictures_sentences_before_and_after_and_painted_scenes_on_one_sheet) {
    int last = 0, all = 0;
    auto const made = sheet([&](int done, int of) {
        last = done, all = of;
        return true;
    });
    ASSERT_TRUE(made);
    EXPECT_EQ(made->size(), (Size{6 * (cell + gap) - gap, 5 * (cell + gap) - gap}));
    EXPECT_EQ(all, 18);
    EXPECT_EQ(last, 17);
    std::set<std::vector<std::byte>> rows;
    for (int i = 0; i < 5; ++i) rows.insert(row(*made, i));
    EXPECT_EQ(rows.size(), 5U);
    // Four pictures were learned from: the cells behind them are white, those of the areas are not.
    auto const pixel = [&](int column, int line) {
        auto const* at = made->row<std::uint8_t>(line * (cell + gap) + cell / 2).data() +
                         std::ptrdiff_t{3} * (column * (cell + gap) + cell / 4);
        return Color{at[0], at[1], at[2]};
    };
    EXPECT_EQ(pixel(5, 0), (Color{255, 255, 255}));
    EXPECT_EQ(pixel(0, 3), region_color(0));
    EXPECT_EQ(pixel(1, 3), region_color(1));
    EXPECT_EQ(row(*sheet(), 4), row(*made, 4)) << "the same again";
}

TEST_F(ShownSubject, is_not_shown_where_that_was_ended) {
    EXPECT_FALSE(sheet([](int done, int) { return done < 3; }));
}

TEST_F(ShownSubject, is_measured_with_and_without_what_was_learned) {
    SubjectMeasuring const measuring{.subject = zibbo,
                                     .file = file,
                                     .model = on.model,
                                     .reference = {bench.folder / "pictures"},
                                     .held_out = true,
                                     .count = 6,
                                     .parameters = {.device = at::kCPU},
                                     .sheet = bench.folder / "figures.png"};
    auto const figures = measure_subject(measuring, on.catalogue, on.generator, [](int, int) { return true; });
    ASSERT_TRUE(figures);
    std::map<std::string, SubjectFigure> by_id;
    for (SubjectFigure const& figure : figures->all) by_id[figure.id] = figure;
    for (char const* id : {"clip_similarity", "colour_similarity", "outline_similarity", "painted_similarity",
                           "beside_similarity", "class_drift", "other_drift", "class_leak"}) {
        ASSERT_TRUE(by_id.contains(id)) << id;
        ASSERT_TRUE(by_id[id].before && by_id[id].after && by_id[id].best) << id;
        EXPECT_NE(by_id[id].before, by_id[id].after) << id;
    }
    for (char const* id : {"class_drift", "other_drift"}) {
        EXPECT_EQ(by_id[id].before, 0);
        EXPECT_GT(by_id[id].after, 0);
    }
    EXPECT_THAT(figures->note, testing::HasSubstr("not learned"));
    EXPECT_EQ(read_image(measuring.sheet).size(), (Size{8 * 130 - 2, 7 * 130 - 2}));
}

}  // namespace
}  // namespace daub
