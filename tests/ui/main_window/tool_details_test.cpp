// What tools can be set to beyond the line over the canvas, and that it is there again at the next start.
#include "ui/main_window/tool_details.h"

#include "tests/ui/main_window/window_fixture.h"
#include "ui/look/value_slider.h"
#include "ui/main_window/stored_tool_options.h"
#include "ui/settings/setting_keys.h"

#include <QComboBox>

namespace daub {
namespace {

class ToolDetailsTest : public WindowFixture {
 protected:
    ToolDetailsTest() { settings_.set_value(keys::live, false); }

    ToolDetails& details() {
        window_->actions()["tool-options"]->trigger();
        return *window_->findChild<ToolDetails*>();
    }
    template <typename Field>
    Field* field(char const* name) {
        for (Field* const one : details().findChildren<Field*>())
            if (one->accessibleName() == name) return one;
        ADD_FAILURE() << "there is no " << name;
        return nullptr;
    }
};

TEST_F(ToolDetailsTest, brush_options_reach_the_brush_in_hand_alone) {
    open();
    field<ValueSlider>("Spacing")->set_value(20);
    QComboBox* const stabiliser = field<QComboBox>("Stabiliser");
    Q_EMIT stabiliser->activated(1);
    ToolOptions const& options = window_->tools().options();
    EXPECT_DOUBLE_EQ(options.brush.brush.spacing, 0.2);
    EXPECT_EQ(options.brush.stabiliser.kind, Stabilising::average);
    EXPECT_GT(options.brush.stabiliser.strength, 0);
    EXPECT_DOUBLE_EQ(options.eraser.brush.spacing, Brush().spacing);
    EXPECT_TRUE(field<ValueSlider>("Its strength")->isVisible());
}

TEST_F(ToolDetailsTest, each_tool_answers_to_the_pen_in_its_own_way) {
    open();
    Brush const& brush = window_->tools().options().brush.brush;
    Brush const& eraser = window_->tools().options().eraser.brush;
    double const usual = brush.size_by_pressure.at(0.5);
    field<ValueSlider>("Pressure softness")->set_value(100);
    EXPECT_GT(brush.size_by_pressure.at(0.5), usual + 0.1);
    EXPECT_DOUBLE_EQ(eraser.size_by_pressure.at(0.5), usual);
    for (auto* const box : details().findChildren<QCheckBox*>()) box->click();  // width off, opacity on
    EXPECT_DOUBLE_EQ(brush.size_by_pressure.at(0.5), 1);
    EXPECT_LT(brush.opacity_by_pressure.at(0.1), 0.9);
    EXPECT_DOUBLE_EQ(eraser.size_by_pressure.at(0.5), usual);
    EXPECT_DOUBLE_EQ(eraser.opacity_by_pressure.at(0.1), 1);
}

TEST_F(ToolDetailsTest, each_tool_shows_what_it_has_and_those_without_offer_nothing) {
    open();
    window_->actions()["tool-gradient"]->trigger();
    EXPECT_TRUE(field<QComboBox>("Shape")->isVisible());
    EXPECT_FALSE(field<ValueSlider>("Flow")->isVisible());
    Q_EMIT field<QComboBox>("Shape")->activated(1);
    EXPECT_EQ(window_->tools().options().gradient.shape, GradientShape::radial);
    window_->actions()["tool-hand"]->trigger();
    EXPECT_FALSE(window_->actions()["tool-options"]->isEnabled());
}

TEST_F(ToolDetailsTest, escape_closes_it_and_cancels_nothing_else) {
    open();
    ToolDetails& shown = details();
    ASSERT_TRUE(shown.isVisible());
    QTest::keyClick(&shown, Qt::Key_Escape);
    EXPECT_FALSE(shown.isVisible());
}

TEST_F(ToolDetailsTest, tools_are_as_they_were_left) {
    open();
    ToolOptions options = window_->tools().options();
    options.brush.brush.size = 120;
    options.eraser.stabiliser = {Stabilising::pulled_string, 30};
    options.eraser.pressure = {.to_size = false, .to_opacity = true, .softness = -0.5};
    options.fill.tolerance = 40;
    options.symmetry.mirror_x = true;
    window_->tools().set_options(options);
    open();
    ToolOptions const& again = window_->tools().options();
    EXPECT_EQ(again.brush.brush.size, 120);
    EXPECT_EQ(again.eraser.stabiliser, (StabiliserSettings{Stabilising::pulled_string, 30}));
    EXPECT_EQ(again.eraser.pressure, (PressureOptions{.to_size = false, .to_opacity = true, .softness = -0.5}));
    EXPECT_EQ(again.fill.tolerance, 40);
    EXPECT_FALSE(again.symmetry.mirror_x);  // nobody asked for it in this sitting
}

TEST(StoredToolOptions, a_damaged_number_is_brought_back_into_its_range) {
    QTemporaryDir folder;
    Settings settings(folder.filePath("daub.ini"));
    settings.set_value(SettingKey<double>{"tools/brush-size", 48}, 1e9);
    EXPECT_EQ(stored_tool_options(settings, {}).brush.brush.size, largest_brush);
}

}  // namespace
}  // namespace daub
