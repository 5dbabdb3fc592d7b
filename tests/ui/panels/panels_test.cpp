// The prompt dock and the regions dock as wholes.
#include "engine/text/clip_tokenizer.h"
#include "engine/text/t5_tokenizer.h"
#include "ui/document/region_list_model.h"
#include "ui/look/value_slider.h"
#include "ui/panels/prompt/prompt_editor.h"
#include "ui/panels/prompt/prompt_panel.h"
#include "ui/panels/prompt/token_meter.h"
#include "ui/panels/prompt/warning_list.h"
#include "ui/panels/regions/interval_slider.h"
#include "ui/panels/regions/region_actions.h"
#include "ui/panels/regions/region_properties.h"
#include "ui/panels/regions/region_row.h"
#include "ui/panels/regions/region_thumbnails.h"
#include "ui/panels/regions/region_view.h"
#include "ui/panels/regions/regions_panel.h"
#include "ui/panels/regions/seed_field.h"

#include <gmock/gmock.h>

using namespace daub;
using Kind = PromptWarning::Kind;

namespace {

std::shared_ptr<TokenizerTokens> sketchbook_tokens(int limit = 77) {
    std::filesystem::path const model = DAUB_SOURCE_DIR "/resources/sketchbook/model";
    auto tokens = std::make_shared<TokenizerTokens>();
    tokens->add("T5", limit, std::make_shared<T5Tokenizer>(T5Tokenizer::load(model / "tokenizer_t5")));
    tokens->add("CLIP", limit, std::make_shared<ClipTokenizer>(ClipTokenizer::load(model / "tokenizer_clip")));
    return tokens;
}

struct Regions : testing::Test {
    Regions() {
        document.set_prompt("a red fox under the sun");
        fox = document.add_region({.spans = {{6, 9}}});
        sun = document.add_region({.spans = {{20, 23}}});
        panel.resize(300, 500);
        panel.show();
    }
    RegionRow row(int at) {
        QRect const rect = panel.view().visualRect(panel.model().index(at));
        return {rect, panel.view().font(), Qt::LeftToRight};
    }
    void click(QRect const& part) { QTest::mouseClick(panel.view().viewport(), Qt::LeftButton, {}, part.center()); }

    Document document;
    RegionId fox, sun;
    RegionsPanel panel{document};
};

struct Prompting : testing::Test {
    WarningList& warnings() { return panel.warning_list(); }
    std::vector<Kind> kinds() {
        std::vector<Kind> all;
        for (auto const& warning : warnings().warnings()) all.push_back(warning.kind);
        return all;
    }
    Document document;
    PromptPanel panel{document};
};

}  // namespace

// --- Tokens ---

TEST(PromptTokens, count_with_the_models_tokenizers) {
    auto const uses = sketchbook_tokens()->count("a (fox:1.3) on a meadow");
    ASSERT_EQ(uses.size(), 2U);
    EXPECT_EQ(uses[0].name, "T5");
    EXPECT_EQ(uses[1].count, sketchbook_tokens()->count("a fox on a meadow")[1].count) << "weights are no words";
    EXPECT_GE(uses[1].count, 7) << "five words, begin and end";
    EXPECT_FALSE(uses[1].full());
}

TEST(PromptTokens, say_which_bytes_are_beyond) {
    std::string const prompt = "a (fox:1.3) on a meadow";
    EncoderUse const clip = sketchbook_tokens(5)->count(prompt)[1];
    EXPECT_TRUE(clip.full());
    ASSERT_EQ(clip.beyond.size(), 1U);
    EXPECT_EQ(text_at(prompt, clip.beyond[0]), "a meadow");
}

TEST_F(Prompting, meters_show_how_full_the_encoders_are) {
    panel.set_tokens(sketchbook_tokens(5));
    document.set_prompt("a fox on a meadow");
    panel.refresh();
    ASSERT_EQ(panel.meters().meters().size(), 2U);
    TokenMeter const& clip = *panel.meters().meters()[1];
    EXPECT_EQ(clip.text(), QString("%1 / 5").arg(clip.use().count));
    EXPECT_TRUE(clip.use().full());
    EXPECT_TRUE(clip.accessibleName().contains("CLIP"));
}

// --- Warnings and their fixes ---

TEST_F(Prompting, fixes_put_right_what_they_name) {
    panel.set_known_words(std::make_shared<KnownWords>(std::vector<std::string>{"a", "fox", "on", "meadow"}));
    EXPECT_THAT(kinds(), testing::ElementsAre(Kind::empty_prompt));
    document.set_prompt("a fox on a medow");
    RegionId const fox = document.add_region({.spans = {{2, 5}}}), other = document.add_region({.spans = {{2, 5}}}),
                   unbound = document.add_region({});
    panel.refresh();
    ASSERT_THAT(kinds(), testing::ElementsAre(Kind::unbound_region, Kind::shared_words, Kind::unknown_word));
    warnings().fix(2);
    EXPECT_EQ(document.request().prompt, "a fox on a meadow");
    ASSERT_THAT(kinds(), testing::ElementsAre(Kind::unbound_region, Kind::shared_words));
    warnings().fix(1);
    EXPECT_TRUE(document.region(other)->spans.empty());
    EXPECT_FALSE(document.region(fox)->spans.empty());
    EXPECT_THAT(kinds(), testing::ElementsAre(Kind::unbound_region, Kind::unbound_region));
    warnings().fix(1);
    EXPECT_TRUE(document.region(unbound)->spans.empty()) << "nothing is selected";
    panel.editor().select_bytes({11, 17});
    warnings().fix(1);
    EXPECT_EQ(document.region(unbound)->spans, (std::vector<TextSpan>{{11, 17}}));
    EXPECT_THAT(kinds(), testing::ElementsAre(Kind::unbound_region));
}

TEST_F(Prompting, painted_words_beyond_the_limit_come_to_the_front) {
    panel.set_tokens(sketchbook_tokens(5));
    document.set_prompt("a fox on a meadow");
    RegionId const meadow = document.add_region({.spans = {{11, 17}}});
    panel.refresh();
    ASSERT_THAT(kinds(), testing::ElementsAre(Kind::beyond_limit));
    warnings().fix(0);
    EXPECT_EQ(text_at(document.request().prompt, document.region(meadow)->spans.at(0)), "meadow");
    EXPECT_EQ(document.region(meadow)->spans.at(0).begin, 0U);
    EXPECT_TRUE(warnings().warnings().empty());
}

TEST_F(Prompting, warnings_follow_without_being_asked) {
    QTest::qWait(1);
    document.set_prompt("a (fox");
    QTest::qWait(20);
    EXPECT_THAT(kinds(), testing::ElementsAre(Kind::grammar));
}

// --- The list of regions ---

TEST_F(Regions, the_current_row_is_the_active_region_both_ways) {
    EXPECT_EQ(panel.view().current_region(), sun);
    document.set_active_region(fox);
    EXPECT_EQ(panel.view().current_region(), fox);
    click(row(0).label);
    EXPECT_EQ(document.active_region(), sun);
    document.remove_region(sun);
    EXPECT_EQ(panel.view().current_region(), document.active_region());
    document.undo_stack().undo();
    EXPECT_EQ(panel.view().current_region(), document.active_region());
}

TEST_F(Regions, eye_and_lock_are_clicked_where_they_stand) {
    click(row(1).eye);
    EXPECT_FALSE(document.region_state(fox)->visible);
    click(row(1).lock);
    EXPECT_TRUE(document.region_state(fox)->locked);
    EXPECT_EQ(document.active_region(), sun) << "without being chosen";
}

TEST_F(Regions, keys_do_what_the_pointer_does) {
    RegionView& view = panel.view();
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_FALSE(document.region_state(sun)->visible);
    QTest::keyClick(&view, Qt::Key_Space, Qt::ControlModifier);
    EXPECT_TRUE(document.region_state(sun)->locked);
    QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(panel.model().row_of(sun), 1);
    EXPECT_EQ(view.current_region(), sun);
    QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(panel.model().row_of(sun), 0);
    QTest::keyClick(&view, Qt::Key_Delete);
    EXPECT_EQ(document.region(sun), nullptr);
}

TEST_F(Regions, names_are_edited_in_place) {
    panel.view().rename(fox);
    auto* const field = panel.view().findChild<QLineEdit*>();
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->placeholderText(), "fox") << "its phrase, while it has no name";
    QTest::keyClicks(field, "Reynard");
    QTest::keyClick(field, Qt::Key_Return);
    QTest::qWait(1);  // the list takes it when the key has been dealt with
    EXPECT_EQ(document.label(fox), "Reynard");
}

TEST_F(Regions, actions_change_paint_in_one_step_unless_it_is_locked) {
    RegionActions& actions = panel.view().actions();
    EXPECT_TRUE(actions.invert(fox));
    EXPECT_EQ(document.mask(fox).at(3, 3), 255);
    EXPECT_TRUE(actions.copy_mask(fox, sun));
    EXPECT_EQ(document.mask(sun), document.mask(fox));
    EXPECT_TRUE(actions.clear(fox));
    EXPECT_EQ(document.mask(fox).at(3, 3), 0);
    EXPECT_FALSE(actions.clear(fox)) << "nothing left to clear";
    document.undo_stack().undo();
    EXPECT_EQ(document.mask(fox).at(3, 3), 255);
    document.set_region(fox, RegionProperty::locked, true);
    EXPECT_FALSE(actions.clear(fox));
    EXPECT_FALSE(actions.copy_mask(sun, fox));
    QMenu menu;
    actions.fill(menu, fox);
    EXPECT_GT(menu.actions().size(), 10);
}

TEST_F(Regions, thumbnails_show_paint_when_a_stroke_has_ended) {
    RegionThumbnails thumbnails(document);
    auto const alpha = [&] { return thumbnails.of(fox, Qt::red, {16, 16}, 1).toImage().pixelColor(2, 2).alpha(); };
    EXPECT_EQ(alpha(), 0);
    auto edit = document.begin_mask_edit(fox);
    std::ranges::fill(edit->mask().pixels(), std::uint8_t{255});
    edit->touched({0, 0, 4096, 4096});
    EXPECT_EQ(alpha(), 0);
    edit->commit("stroke");
    EXPECT_EQ(alpha(), 255);
}

// --- The properties ---

TEST_F(Regions, properties_show_and_change_the_active_region) {
    RegionProperties& properties = panel.properties();
    properties.strength().set_value(1.5);
    EXPECT_EQ(document.region(sun)->strength, 1.5);
    properties.interval().set_interval(0.25, 0.5);
    EXPECT_EQ(document.region(sun)->interval, (ProcessInterval{0.25, 0.5}));
    properties.seed().roll();
    EXPECT_EQ(document.region(sun)->noise_seed, properties.seed().seed());
    EXPECT_TRUE(properties.seed().seed().has_value());
    properties.negative().click();
    EXPECT_TRUE(document.region(sun)->negative);
    int const steps = document.undo_stack().count();
    document.set_active_region(fox);
    EXPECT_EQ(properties.strength().value(), 1);
    EXPECT_FALSE(properties.negative().isChecked());
    EXPECT_EQ(document.undo_stack().count(), steps) << "showing is no change";
    document.set_active_region("");
    EXPECT_FALSE(properties.isEnabled());
}

TEST_F(Regions, an_interval_in_sigma_is_shown_in_percent) {
    ProcessAxis const axis;
    panel.properties().set_axis(axis);
    document.set_region(sun, RegionProperty::interval, ProcessInterval{80, 1.9, ProcessInterval::Unit::sigma});
    EXPECT_NEAR(panel.properties().interval().end(), axis.fraction(1.9), 1e-9);
    EXPECT_EQ(document.region(sun)->interval.unit, ProcessInterval::Unit::sigma) << "until it is changed";
}

TEST(IntervalSlider, both_ends_move_by_keyboard_and_pointer) {
    IntervalSlider slider("Acts");
    slider.resize(300, 32);
    QTest::keyClick(&slider, Qt::Key_Right);
    EXPECT_DOUBLE_EQ(slider.begin(), 0.01);
    QTest::keyClick(&slider, Qt::Key_Down);
    QTest::keyClick(&slider, Qt::Key_PageDown);
    EXPECT_DOUBLE_EQ(slider.end(), 0.9);
    QTest::keyClick(&slider, Qt::Key_Home);
    EXPECT_DOUBLE_EQ(slider.end(), 0.01) << "never before the beginning";
    QTest::mouseDClick(&slider, Qt::LeftButton, {}, {100, 16});
    EXPECT_EQ(slider.begin(), 0);
    EXPECT_EQ(slider.end(), 1);
    QSignalSpy finished(&slider, &IntervalSlider::editingFinished);
    QTest::mousePress(&slider, Qt::LeftButton, {}, {9, 16});
    QTest::mouseMove(&slider, {80, 16});
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, {80, 16});
    EXPECT_GT(slider.begin(), 0.2);
    EXPECT_EQ(slider.end(), 1);
    EXPECT_EQ(finished.count(), 1);
}
