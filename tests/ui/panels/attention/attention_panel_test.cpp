#include "ui/panels/attention/attention_panel.h"
#include "tests/ui/panels/attention/recorded.h"
#include "ui/panels/attention/score_row.h"
#include "ui/panels/attention/word_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gmock/gmock.h>

namespace daub {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

class AttentionPanelTest : public testing::Test {
 protected:
    AttentionPanelTest() {
        document.set_prompt("a red fox");
        red = document.add_region({.spans = {word_red}, .mask = half_mask(document.canvas(), true)});
        fox = document.add_region({.spans = {word_fox}, .mask = half_mask(document.canvas(), true)});
        panel.resize(300, 600);
        panel.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&panel));
        QObject::connect(&panel, &AttentionPanel::heatChanged, [this](QImage const& heat) { shown = heat; });
    }
    void record() {
        QSignalSpy const scored(&panel, &AttentionPanel::scored);
        panel.set_recording(Snapshot<AttentionRecord>(recorded()), document.request(), {red, fox});
        EXPECT_TRUE(QTest::qWaitFor([&] { return !scored.isEmpty(); }));
    }
    void click_word(int row, Qt::KeyboardModifiers modifiers = {}) {
        WordList& words = panel.words();
        QTest::mouseClick(words.viewport(), Qt::LeftButton, modifiers, words.visualItemRect(words.item(row)).center());
    }
    /// Whether the left is lighter than the right.
    bool looks_left() const { return lightness(0) > lightness(3); }
    int lightness(int x) const { return qGray(shown.pixelColor(x, 1).rgb()); }

    Document document;
    RegionId red, fox;
    AttentionPanel panel{document};
    QImage shown;
};

TEST_F(AttentionPanelTest, a_click_on_a_word_shows_where_it_was_looked_for) {
    record();
    ASSERT_EQ(panel.words().count(), 2);
    EXPECT_TRUE(shown.isNull()) << "nothing is chosen yet";
    click_word(1);
    ASSERT_EQ(shown.size(), QSize(4, 4));
    EXPECT_TRUE(looks_left());
    click_word(0);
    EXPECT_EQ(lightness(0), lightness(3));
    click_word(1, Qt::ControlModifier);
    EXPECT_THAT(panel.words().chosen(), ElementsAre(0, 1));
    EXPECT_TRUE(looks_left());
}

TEST_F(AttentionPanelTest, stream_expert_and_step_are_choices) {
    record();
    click_word(1);
    QImage const all = shown;
    panel.stream().setCurrentIndex(panel.stream().findText("CLIP"));
    EXPECT_FALSE(looks_left());
    EXPECT_NE(shown, all);
    EXPECT_EQ(panel.step().count(), 5);
    EXPECT_EQ(panel.expert().count(), 3);
    EXPECT_TRUE(panel.expert().isVisible());
    panel.step().setCurrentIndex(1);
    panel.expert().setCurrentIndex(2);
    EXPECT_TRUE(shown.isNull()) << "the second expert did not make the first step";
    panel.expert().setCurrentIndex(1);
    EXPECT_FALSE(shown.isNull());
}

TEST_F(AttentionPanelTest, choices_survive_the_next_picture) {
    record();
    click_word(1);
    panel.stream().setCurrentIndex(panel.stream().findText("CLIP"));
    QImage const before = shown;
    record();
    EXPECT_EQ(panel.stream().currentText(), "CLIP");
    EXPECT_THAT(panel.words().chosen(), ElementsAre(1));
    EXPECT_EQ(shown, before);
}

TEST_F(AttentionPanelTest, nothing_lies_over_the_canvas_while_it_is_hidden_or_off) {
    record();
    click_word(1);
    panel.over_picture().setChecked(false);
    EXPECT_TRUE(shown.isNull());
    panel.over_picture().setChecked(true);
    EXPECT_FALSE(shown.isNull());
    EXPECT_TRUE(panel.wants_recording());
    panel.hide();
    EXPECT_TRUE(shown.isNull());
    EXPECT_FALSE(panel.wants_recording());
    panel.show();
    EXPECT_FALSE(shown.isNull());
    panel.clear();
    EXPECT_TRUE(shown.isNull());
}

TEST_F(AttentionPanelTest, the_ignored_region_stands_first_and_can_be_raised) {
    record();
    ASSERT_THAT(panel.scores(), SizeIs(2));
    EXPECT_LT(panel.scores()[0]->score(), panel.scores()[1]->score());
    EXPECT_EQ(panel.scores()[0]->name_button().text(), "red");
    int const steps = document.undo_stack().index();
    QTest::mouseClick(&panel.scores()[0]->raise_button(), Qt::LeftButton);
    EXPECT_EQ(document.region(red)->strength, 1.25);
    QTest::mouseClick(&panel.scores()[0]->raise_button(), Qt::LeftButton);
    EXPECT_EQ(document.region(red)->strength, 1.5);
    EXPECT_EQ(document.undo_stack().index(), steps + 2);
    document.undo_stack().undo();
    EXPECT_EQ(document.region(red)->strength, 1.25);
    document.set_region(red, RegionProperty::strength, max_region_strength);
    EXPECT_FALSE(panel.scores()[0]->raise_button().isEnabled());
}

TEST_F(AttentionPanelTest, a_region_shows_its_words_and_its_outline) {
    record();
    document.set_active_region(red);
    QTest::mouseClick(&panel.scores()[1]->name_button(), Qt::LeftButton);
    EXPECT_EQ(document.active_region(), fox);
    EXPECT_THAT(panel.words().chosen(), ElementsAre(1));
    EXPECT_TRUE(looks_left());
}

TEST_F(AttentionPanelTest, a_region_that_is_gone_has_no_row) {
    record();
    document.remove_region(red);
    ASSERT_THAT(panel.scores(), SizeIs(1));
    EXPECT_EQ(panel.scores()[0]->name_button().text(), "fox");
    document.undo_stack().undo();
    EXPECT_THAT(panel.scores(), SizeIs(2));
}

}  // namespace
}  // namespace daub
