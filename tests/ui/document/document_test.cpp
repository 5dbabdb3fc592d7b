#include "ui/document/document.h"

#include "engine/core/error.h"
#include "engine/scene/mask_operations.h"
#include "engine/scene/picture_metadata.h"
#include "tests/scene/full_request.h"

#include <cmath>
#include <set>

using namespace daub;

namespace {

/// A document with one region "fox" on its word.
struct FoxDocument : testing::Test {
    FoxDocument() {
        document.resize_canvas({200, 130});
        document.set_prompt("a fox on a meadow");
        fox = document.add_region({.spans = {{2, 5}}});
    }

    void type(std::string const& text) {
        for (char const c : text) document.edit_prompt({document.request().prompt.size(), 0, std::string(1, c)});
    }
    bool stroke(RegionId const& id, int x, int y, std::uint8_t value = 255) {
        auto const edit = document.begin_mask_edit(id);
        if (!edit) return false;
        edit->mask().at(x, y) = value;
        edit->touched({x, y, 1, 1});
        return edit->commit("Stroke");
    }
    QUndoStack& stack() { return document.undo_stack(); }

    Document document;
    RegionId fox;
};

}  // namespace

TEST_F(FoxDocument, words_and_regions_stay_together_through_edits_and_undo) {
    document.edit_prompt({2, 0, "red "});
    EXPECT_EQ(document.region(fox)->spans, (std::vector<TextSpan>{{6, 9}}));
    QSignalSpy unbound(&document, &Document::regionUnbound);
    document.set_prompt("a meadow");
    EXPECT_TRUE(document.region(fox)->spans.empty());
    EXPECT_EQ(unbound.count(), 1);
    stack().undo();
    EXPECT_EQ(document.request().prompt, "a red fox on a meadow");
    EXPECT_EQ(document.region(fox)->spans, (std::vector<TextSpan>{{6, 9}}));
    EXPECT_EQ(unbound.count(), 1);
}

TEST_F(FoxDocument, typing_is_undone_word_by_word) {
    int const before = stack().count();
    type(" in the sun");
    EXPECT_EQ(stack().count(), before + 4);  // the first blank stands alone
    stack().undo();
    EXPECT_EQ(document.request().prompt, "a fox on a meadow in the ");
    for (int i = 0; i < 3; ++i) {
        std::size_t const last = document.request().prompt.size() - 1;
        document.edit_prompt({last, 1, ""});
    }
    EXPECT_EQ(document.request().prompt, "a fox on a meadow in t");
    stack().undo();
    EXPECT_EQ(document.request().prompt, "a fox on a meadow in the ");
}

TEST_F(FoxDocument, drags_of_one_slider_are_one_step_until_it_is_let_go) {
    int const before = stack().count();
    for (double const strength : {1.1, 1.2, 1.3}) document.set_region(fox, RegionProperty::strength, strength);
    EXPECT_EQ(stack().count(), before + 1);
    document.break_merging();
    document.set_region(fox, RegionProperty::strength, 2.0);
    EXPECT_EQ(stack().count(), before + 2);
    stack().undo();
    EXPECT_EQ(document.region(fox)->strength, 1.3);
    stack().undo();
    EXPECT_EQ(document.region(fox)->strength, 1);
    document.set_region(fox, RegionProperty::locked, true);
    document.set_region(fox, RegionProperty::locked, false);
    EXPECT_EQ(stack().count(), before + 2) << "switches do not merge";
}

TEST_F(FoxDocument, a_drag_back_to_the_start_leaves_no_step) {
    int const before = stack().count();
    document.set_region(fox, RegionProperty::strength, 2.0);
    document.set_region(fox, RegionProperty::strength, 1.0);
    EXPECT_EQ(stack().count(), before);
}

TEST_F(FoxDocument, values_that_cannot_be_are_put_right_or_refused) {
    EXPECT_TRUE(document.set_region(fox, RegionProperty::strength, 99.0));
    EXPECT_EQ(document.region(fox)->strength, max_region_strength);
    EXPECT_FALSE(document.set_region(fox, RegionProperty::strength, std::nan("")));
    EXPECT_FALSE(document.set_region(fox, RegionProperty::strength, std::string("much")));
    EXPECT_FALSE(document.set_region(fox, RegionProperty::interval, ProcessInterval{0.8, 0.2}));
    EXPECT_FALSE(document.set_region("nobody", RegionProperty::strength, 1.5));
    EXPECT_TRUE(document.bind_region(fox, {{11, 99}, {0, 1}, {9, 12}}));
    EXPECT_EQ(document.region(fox)->spans, (std::vector<TextSpan>{{0, 1}, {9, 17}}));
}

TEST_F(FoxDocument, a_stroke_is_live_then_one_step) {
    QSignalSpy painted(&document, &Document::maskChanged);
    auto edit = document.begin_mask_edit(fox);
    ASSERT_TRUE(edit);
    EXPECT_FALSE(document.begin_mask_edit(fox)) << "one stroke at a time";
    edit->mask().at(70, 3) = 200;
    edit->touched({70, 3, 1, 1});
    EXPECT_EQ(painted.count(), 1);
    EXPECT_EQ(document.mask(fox).at(70, 3), 200);
    EXPECT_FALSE(document.region(fox)->mask) << "the project is as before the stroke";
    EXPECT_EQ(document.generation_request()->regions[0].mask->at(70, 3), 200);
    int const before = stack().count();
    EXPECT_TRUE(edit->commit("Stroke"));
    EXPECT_FALSE(edit->active());
    EXPECT_EQ(stack().count(), before + 1);
    EXPECT_EQ(stack().undoText(), "Stroke");
    EXPECT_EQ(document.region(fox)->mask->at(70, 3), 200);
    stack().undo();
    EXPECT_FALSE(document.region(fox)->mask) << "as it was: never painted";
    EXPECT_EQ(painted.last().at(1).toRect(), QRect(64, 0, 64, 64));
    stack().redo();
    EXPECT_EQ(document.region(fox)->mask->at(70, 3), 200);
}

TEST_F(FoxDocument, a_cancelled_stroke_leaves_nothing) {
    stroke(fox, 5, 5);
    Project const before = document.project();
    int const steps = stack().count();
    {
        auto const edit = document.begin_mask_edit(fox);
        edit->mask().at(5, 5) = 1;
        edit->touched({0, 0, 200, 130});
    }
    EXPECT_TRUE(document.project() == before);
    EXPECT_EQ(document.mask(fox).at(5, 5), 255);
    EXPECT_EQ(stack().count(), steps);
    EXPECT_FALSE(stroke(fox, 5, 5, 255)) << "a stroke that changes nothing is no step";
}

TEST_F(FoxDocument, undo_during_a_stroke_on_the_same_mask_ends_it) {
    stroke(fox, 5, 5);
    auto const edit = document.begin_mask_edit(fox);
    edit->mask().at(9, 9) = 9;
    edit->touched({9, 9, 1, 1});
    stack().undo();
    EXPECT_FALSE(edit->active());
    EXPECT_FALSE(edit->commit("late"));
    EXPECT_TRUE(document.mask(fox).empty());
}

TEST_F(FoxDocument, locked_regions_refuse_paint) {
    document.set_region(fox, RegionProperty::locked, true);
    EXPECT_FALSE(document.paintable(fox));
    EXPECT_FALSE(document.begin_mask_edit(fox));
    EXPECT_FALSE(document.replace_mask(fox, Mask(document.canvas(), 9), "Fill"));
    EXPECT_FALSE(document.begin_mask_edit("nobody"));
}

TEST_F(FoxDocument, requests_share_masks_that_did_not_change) {
    stroke(fox, 5, 5);
    RegionId const sun = document.add_region({});
    stroke(sun, 6, 6);
    auto const first = document.generation_request();
    EXPECT_EQ(first.get(), document.generation_request().get()) << "nothing changed: the same request";
    stroke(sun, 7, 7);
    auto const second = document.generation_request();
    EXPECT_EQ(first->regions[0].mask.get(), second->regions[0].mask.get());
    EXPECT_NE(first->regions[1].mask.get(), second->regions[1].mask.get());
    EXPECT_EQ(first->regions[1].mask->at(7, 7), 0) << "what was asked for stays as it was";
}

TEST_F(FoxDocument, mask_operations_keep_only_the_tiles_that_differ) {
    EXPECT_TRUE(document.replace_mask(fox, Mask(document.canvas(), 255), "Fill"));
    EXPECT_TRUE(document.replace_mask(fox, inverted(document.mask(fox)), "Invert"));
    EXPECT_FALSE(document.replace_mask(fox, Mask(document.canvas()), "Clear")) << "it is clear";
    EXPECT_THROW(document.replace_mask(fox, Mask({3, 3}), "Fill"), Error);
    stack().undo();
    EXPECT_EQ(document.mask(fox), Mask(document.canvas(), 255));
}

TEST_F(FoxDocument, a_cropped_canvas_gets_its_paint_back_by_undo) {
    stroke(fox, 150, 100);
    stroke(fox, 20, 30);
    document.set_start_image(StartImage{.image = sample_rgb({9, 9}), .x = 4, .y = 5});
    document.set_change_only(ChangeOnly{.mask = Mask(document.canvas(), 7)});
    Project const before = document.project();
    QSignalSpy resized(&document, &Document::canvasResized);
    document.resize_canvas({100, 90}, {-10, -20});
    EXPECT_EQ(resized.count(), 1);
    EXPECT_EQ(document.mask(fox).size(), (Size{100, 90}));
    EXPECT_EQ(document.mask(fox).at(10, 10), 255);
    EXPECT_EQ(document.request().start->x, -6);
    EXPECT_NO_THROW(check(document.request()));
    stack().undo();
    EXPECT_TRUE(document.project() == before);
    EXPECT_THROW(document.resize_canvas({0, 5}), Error);
}

TEST_F(FoxDocument, the_element_to_add_stays_with_its_region) {
    RegionId const sun = document.add_region({.mask = Mask(document.canvas(), 1)});
    document.change_settings("Add", [&](auto& request) {
        request.add_element = AddElement{.kept = sample_rgb(document.canvas()), .region = 1};
    });
    document.move_region(sun, 0);
    EXPECT_EQ(document.request().add_element->region, 0U);
    document.add_region({.index = 0});
    EXPECT_EQ(document.request().add_element->region, 1U);
    document.remove_region(sun);
    EXPECT_FALSE(document.request().add_element);
    stack().undo();
    EXPECT_EQ(document.request().add_element->region, 1U);
    EXPECT_EQ(document.index_of(sun), 1);
}

TEST_F(FoxDocument, settings_cannot_touch_texts_regions_and_canvas) {
    Project const before = document.project();
    EXPECT_FALSE(document.change_settings("x", [](auto& request) {
        request.prompt = "other";
        request.regions.clear();
        request.canvas = {1, 1};
    }));
    EXPECT_TRUE(document.project() == before);
    int const steps = stack().count();
    for (double const text : {2.0, 3.0}) {
        auto const change = [text](auto& request) { request.guidance.text = text; };
        EXPECT_TRUE(document.change_settings("Guidance", change, "guidance"));
    }
    EXPECT_EQ(stack().count(), steps + 1);
    EXPECT_FALSE(document.set_change_only(ChangeOnly{})) << "nothing to keep without a start image";
}

TEST_F(FoxDocument, results_are_never_lost_by_undo) {
    Project const before = document.project();
    QSignalSpy changed(&document, &Document::resultsChanged);
    Bytes const png{std::byte{1}, std::byte{2}};
    EXPECT_EQ(document.add_result({.id = "a", .png = png}), "a");
    EXPECT_EQ(document.add_result({.id = "a", .png = png}), "a-2");
    EXPECT_EQ(document.project().shown_result, "a-2");
    EXPECT_TRUE(document.delete_result("a"));
    EXPECT_TRUE(document.keep_result("a-2", true));
    EXPECT_EQ(changed.count(), 4);
    stack().setIndex(0);
    ASSERT_EQ(document.results().size(), 2U);
    EXPECT_EQ(document.results()[0].id, "a");
    EXPECT_FALSE(document.result("a-2")->kept);
}

TEST_F(FoxDocument, a_result_restores_its_settings) {
    Image const image = sample_rgb({8, 8});
    Bytes const png = encode_picture(image, FileFormat::png, describe_picture(full_request(), 5));
    document.add_result({.id = "old", .png = png});
    Project const before = document.project();
    document.restore_result("old");
    EXPECT_EQ(document.request().prompt, full_request().prompt);
    EXPECT_EQ(document.request().seed, 5U);
    EXPECT_EQ(document.regions().size(), 3U);
    EXPECT_EQ(document.request().device, Device()) << "the machine stays as it is";
    stack().undo();
    EXPECT_TRUE(document.project() == before);
    EXPECT_THROW(document.restore_result("none"), Error);
}

TEST_F(FoxDocument, it_knows_whether_it_is_saved) {
    QSignalSpy modified(&document, &Document::modifiedChanged);
    EXPECT_TRUE(document.modified());
    document.mark_saved("/x/fox.ora", document.revision());
    EXPECT_FALSE(document.modified());
    document.set_prompt("b");
    EXPECT_TRUE(document.modified());
    stack().undo();
    EXPECT_FALSE(document.modified());
    auto const revision = document.revision();
    document.add_result({.png = Bytes()});
    EXPECT_TRUE(document.modified());
    document.mark_saved("/x/fox.ora", revision);
    EXPECT_TRUE(document.modified()) << "the file lacks the result";
    document.mark_saved("/x/fox.ora", document.revision());
    EXPECT_FALSE(document.modified());
    EXPECT_EQ(modified.count(), 5);
}

TEST_F(FoxDocument, a_neighbour_becomes_active_when_a_region_goes) {
    RegionId const sun = document.add_region({});
    EXPECT_EQ(document.active_region(), sun);
    document.remove_region(sun);
    EXPECT_EQ(document.active_region(), fox);
    document.remove_region(fox);
    EXPECT_EQ(document.active_region(), "");
    stack().undo();
    document.set_active_region("nobody");
    EXPECT_EQ(document.active_region(), "");
}

TEST_F(FoxDocument, ids_of_loaded_regions_are_unique_and_lasting) {
    Project project;
    project.request.regions.resize(4);
    project.region_states = {{"region-5"}, {"region-5"}, {std::string(change_only_id)}};
    document.set_project(project);
    std::set<RegionId> ids;
    for (auto const& state : document.project().region_states) ids.insert(state.id);
    EXPECT_EQ(ids.size(), 4U);
    EXPECT_TRUE(ids.contains("region-5"));
    EXPECT_FALSE(ids.contains(change_only_id) || ids.contains(""));
    EXPECT_EQ(stack().count(), 0);
}
