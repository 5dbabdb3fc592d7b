#include "ui/panels/process/process_panel.h"

#include "ui/look/value_slider.h"
#include "ui/panels/process/branch_bar.h"
#include "ui/panels/process/curve_editor.h"
#include "ui/panels/process/process_fields.h"
#include "ui/panels/process/stage_fields.h"
#include "ui/panels/process/step_strip.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <gmock/gmock.h>

namespace daub {
namespace {

constexpr int steps = 10, second_expert = 7;

class ProcessPanelTest : public testing::Test {
 protected:
    ProcessPanelTest() {
        document.set_prompt("a fox");
        panel.resize(1100, 320);
        panel.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&panel));
        QObject::connect(&panel, &ProcessPanel::stepShown, [this](QImage const& picture) { shown = picture; });
        QObject::connect(&panel, &ProcessPanel::resultShown, [this] { shown = {}; });
    }

    void begin() {
        panel.begin_picture(document.request());
        for (int step = 1; step <= steps; ++step) {
            QImage picture(16, 16, QImage::Format_RGB32);
            picture.fill(QColor(10 * step, 0, 0));
            panel.add_step({.step = step,
                            .step_count = steps,
                            .process = (step - 1.0) / steps,
                            .expert_index = step >= second_expert ? 1 : 0,
                            .expert = step >= second_expert ? "detail" : "layout",
                            .picture = picture});
        }
    }
    void make_picture() {
        begin();
        GenerationRequest resolved = document.request();
        resolved.stages = {{.steps = steps}};
        panel.end_picture(&resolved);
    }
    QPoint on_axis(double process) const {
        return {static_cast<int>(std::lround(AxisScale::of(panel.axis()).x_of(process))), panel.axis().height() / 2};
    }
    /// 0: the result.
    int shown_step() const { return shown.isNull() ? 0 : qRed(shown.pixel(3, 3)) / 10; }
    void drag(QWidget& widget, QPoint from, QPoint to) {
        QTest::mousePress(&widget, Qt::LeftButton, {}, from);
        for (QPoint const at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(&widget, &move);
        }
        QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
    }
    CurveView& curve_view() const { return panel.curves().view(); }
    Curve const& strength() const { return document.request().paint.strength; }

    Document document;
    ProcessPanel panel{document};
    QImage shown;
};

TEST_F(ProcessPanelTest, what_is_left_to_the_model_shows_what_the_model_takes) {
    ValueSlider* guidance = nullptr;
    for (ValueSlider* const slider : panel.findChildren<ValueSlider*>())
        if (slider->accessibleName() == "Guidance") guidance = slider;
    ASSERT_NE(guidance, nullptr);
    GenerationRequest resolved = document.request();
    resolved.guidance.text = 2.5;
    panel.learn_usual(document.request(), resolved);
    EXPECT_EQ(guidance->value(), 2.5);
    EXPECT_FALSE(document.request().guidance.text);
    GenerationRequest asked = document.request();
    asked.guidance.text = 7;
    panel.learn_usual(asked, asked);
    EXPECT_EQ(guidance->value(), 2.5);
    guidance->set_value(9);
    EXPECT_EQ(document.request().guidance.text, 9);
    guidance->reset();
    EXPECT_EQ(document.request().guidance.text, 2.5);
}

TEST_F(ProcessPanelTest, steps_are_looked_at_along_the_axis_and_the_end_is_the_result) {
    make_picture();
    EXPECT_EQ(shown_step(), 0);
    QTest::mousePress(&panel.axis(), Qt::LeftButton, {}, on_axis(0.31));
    EXPECT_EQ(shown_step(), 4);
    EXPECT_TRUE(panel.scrubbing());
    QTest::mouseRelease(&panel.axis(), Qt::LeftButton, {}, on_axis(0.31));
    EXPECT_EQ(shown_step(), 4) << "the step stays until people go on";
    drag(panel.axis(), on_axis(0.31), on_axis(1));
    EXPECT_EQ(shown_step(), 0);
    EXPECT_FALSE(panel.scrubbing());
}

TEST_F(ProcessPanelTest, keys_go_step_by_step) {
    make_picture();
    panel.axis().setFocus();
    QTest::keyClick(&panel.axis(), Qt::Key_Left);
    EXPECT_EQ(shown_step(), steps);
    QTest::keyClick(&panel.axis(), Qt::Key_Left);
    EXPECT_EQ(shown_step(), steps - 1);
    QTest::keyClick(&panel.axis(), Qt::Key_Home);
    EXPECT_EQ(shown_step(), 1);
    QTest::keyClick(&panel.axis(), Qt::Key_Right);
    EXPECT_EQ(shown_step(), 2);
    EXPECT_TRUE(panel.axis().accessibleDescription().contains("layout"));
    QTest::keyClick(&panel.axis(), Qt::Key_End);
    EXPECT_EQ(shown_step(), 0);
}

TEST_F(ProcessPanelTest, small_pictures_show_their_step) {
    make_picture();
    std::vector<std::size_t> const frames = panel.strip().shown();
    ASSERT_GE(frames.size(), 3u);
    QTest::mouseClick(&panel.strip(), Qt::LeftButton, {}, {20, panel.strip().height() / 2});
    EXPECT_EQ(shown_step(), 1);
    EXPECT_EQ(panel.axis().frame(), 0u);
}

TEST_F(ProcessPanelTest, while_a_picture_is_made_the_cursor_is_its_step) {
    begin();
    EXPECT_EQ(panel.axis().cursor(), (AxisPlace{0, 0.9}));
    QTest::mouseClick(&panel.axis(), Qt::LeftButton, {}, on_axis(0.3));
    EXPECT_FALSE(panel.scrubbing());
    panel.end_picture(nullptr);
    EXPECT_EQ(panel.axis().cursor(), (AxisPlace{0, 1}));
}

TEST_F(ProcessPanelTest, a_new_picture_ends_the_look_back) {
    make_picture();
    panel.show_frame(3);
    EXPECT_EQ(shown_step(), 4);
    panel.begin_picture(document.request());
    EXPECT_EQ(shown_step(), 0);
    EXPECT_TRUE(panel.history().empty());
}

// --- Branching ---

TEST_F(ProcessPanelTest, a_branch_keeps_the_request_of_the_picture_and_is_undoable) {
    make_picture();
    GenerationRequest const base = document.request();
    EXPECT_FALSE(panel.branch_button().isEnabled());
    panel.show_frame(4);
    ASSERT_TRUE(panel.branch_button().isEnabled());
    QTest::mouseClick(&panel.branch_button(), Qt::LeftButton);
    ASSERT_TRUE(document.request().branch);
    EXPECT_EQ(*document.request().branch->base, base);
    EXPECT_EQ(document.request().branch->step, 4);
    EXPECT_TRUE(panel.branch_bar().text().contains("step 5"));
    document.undo_stack().undo();
    EXPECT_FALSE(document.request().branch);
    EXPECT_TRUE(panel.branch_bar().text().isEmpty());
}

TEST_F(ProcessPanelTest, a_click_where_experts_take_over_branches_there) {
    make_picture();
    QTest::mouseClick(&panel.axis(), Qt::LeftButton, {}, on_axis((second_expert - 1.0) / steps));
    ASSERT_TRUE(document.request().branch);
    EXPECT_EQ(document.request().branch->step, second_expert - 1);
    panel.end_branch();
    EXPECT_FALSE(document.request().branch);
}

TEST_F(ProcessPanelTest, says_when_the_branch_cannot_be_followed) {
    make_picture();
    ASSERT_TRUE(panel.branch_at_frame(5));
    QString const holds = panel.branch_bar().text();
    document.change_settings("seed", [](GenerationRequest& request) { request.seed = 77; });
    EXPECT_NE(panel.branch_bar().text(), holds);
    document.undo_stack().undo();
    EXPECT_EQ(panel.branch_bar().text(), holds);
}

TEST_F(ProcessPanelTest, a_cancelled_picture_cannot_branch) {
    begin();
    panel.end_picture(nullptr);
    panel.show_frame(5);
    EXPECT_FALSE(panel.branch_button().isEnabled());
    EXPECT_FALSE(panel.branch_at_frame(5));
}

// --- Curves ---

TEST_F(ProcessPanelTest, a_drag_of_a_point_is_one_undo_step) {
    QPointF const middle = curve_view().place_of({0.5, 1});
    QTest::mouseDClick(&curve_view(), Qt::LeftButton, {}, middle.toPoint());
    ASSERT_EQ(strength().points().size(), 3u);
    int const before = document.undo_stack().index();
    drag(curve_view(), curve_view().place_of(strength().points()[1]).toPoint(),
         curve_view().place_of({0.3, 1.6}).toPoint());
    EXPECT_EQ(document.undo_stack().index(), before + 1);
    EXPECT_NEAR(strength().points()[1].process, 0.3, 0.005);
    EXPECT_NEAR(strength().points()[1].value, 1.6, 0.05);
    drag(curve_view(), curve_view().place_of(strength().points()[1]).toPoint(),
         curve_view().place_of({0.6, 0.4}).toPoint());
    EXPECT_EQ(document.undo_stack().index(), before + 2);
    document.undo_stack().undo();
    EXPECT_NEAR(strength().points()[1].process, 0.3, 0.005);
    document.undo_stack().undo();
    EXPECT_NEAR(strength().points()[1].process, 0.5, 0.005);
}

TEST_F(ProcessPanelTest, keys_choose_move_add_and_remove_points) {
    curve_view().setFocus();
    QTest::keyClick(&curve_view(), Qt::Key_Insert);
    ASSERT_EQ(strength().points().size(), 3u);
    EXPECT_EQ(curve_view().point(), 1u);
    double const process = strength().points()[1].process;
    QTest::keyClick(&curve_view(), Qt::Key_Up);
    QTest::keyClick(&curve_view(), Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_DOUBLE_EQ(strength().points()[1].value, 1.05);
    EXPECT_NEAR(strength().points()[1].process, process + 0.1, 1e-9);
    QTest::keyClick(&curve_view(), Qt::Key_PageDown);
    EXPECT_EQ(curve_view().point(), 0u);
    QTest::keyClick(&curve_view(), Qt::Key_End);
    QTest::keyClick(&curve_view(), Qt::Key_Delete);
    EXPECT_EQ(strength().points().size(), 2u);
    document.undo_stack().undo();
    EXPECT_EQ(strength().points().size(), 3u);
}

TEST_F(ProcessPanelTest, the_chosen_curve_is_the_one_that_changes) {
    panel.curves().choice().setCurrentIndex(1);
    Q_EMIT panel.curves().choice().activated(1);
    EXPECT_EQ(panel.curves().kind(), CurveKind::t5);
    curve_view().setFocus();
    QTest::keyClick(&curve_view(), Qt::Key_Down);
    EXPECT_DOUBLE_EQ(document.request().streams.t5.at(0.5), 0.95);
    EXPECT_EQ(strength(), Curve(1));
    panel.curves().value().set_value(1.4);
    EXPECT_DOUBLE_EQ(document.request().streams.t5.at(0.5), 1.4);
    panel.curves().reset_action()->trigger();
    EXPECT_EQ(document.request().streams.t5, Curve(1));
    EXPECT_FALSE(panel.curves().reset_action()->isEnabled());
}

TEST_F(ProcessPanelTest, a_press_on_another_curve_chooses_it) {
    document.change_settings("style", [](GenerationRequest& request) { request.streams.style = Curve(1.8); });
    QTest::mouseClick(&curve_view(), Qt::LeftButton, {}, curve_view().place_of({0.7, 1.8}).toPoint());
    EXPECT_EQ(panel.curves().kind(), CurveKind::style);
    EXPECT_EQ(panel.curves().choice().currentIndex(), 3);
}

TEST_F(ProcessPanelTest, the_number_of_paint_keeps_the_shape_of_its_curve) {
    document.change_settings("curve", [](GenerationRequest& request) {
        request.paint.strength = Curve({{0, 2}, {1, 1}});
    });
    EXPECT_EQ(panel.fields().strength().value(), 2);
    panel.fields().strength().set_value(1);
    EXPECT_EQ(strength(), Curve({{0, 1}, {1, 0.5}}));
}

// --- Fields ---

TEST_F(ProcessPanelTest, each_stage_has_its_sampler_and_schedule) {
    EXPECT_EQ(panel.stages().stage_count(), 1);
    panel.set_stages({{.name = "base", .default_steps = 12}, {.name = "super-resolution 256"}});
    ASSERT_EQ(panel.stages().stage_count(), 2);
    QComboBox& sampler = panel.stages().sampler(1);
    int const heun = sampler.findData(static_cast<int>(Sampler::heun));
    sampler.setCurrentIndex(heun);
    Q_EMIT sampler.activated(heun);
    ASSERT_EQ(document.request().stages.size(), 2u);
    EXPECT_EQ(document.request().stages[1].sampler, Sampler::heun);
    EXPECT_EQ(document.request().stages[0], StageSettings{});
    document.undo_stack().undo();
    EXPECT_EQ(sampler.currentIndex(), 0);
}

TEST_F(ProcessPanelTest, fields_show_and_set_the_document) {
    auto* const seed = panel.fields().findChild<QLineEdit*>();
    seed->setText("123");
    Q_EMIT seed->editingFinished();
    EXPECT_EQ(document.request().seed, 123u);
    bool asked = false;
    QObject::connect(&panel, &ProcessPanel::newSeedWanted, [&] { asked = true; });
    QTest::mouseClick(panel.fields().findChild<QToolButton*>(), Qt::LeftButton);
    EXPECT_TRUE(asked);
}

TEST_F(ProcessPanelTest, a_narrow_dock_puts_the_fields_under_the_axis) {
    EXPECT_GT(panel.fields().mapTo(&panel, QPoint()).x(), panel.axis().mapTo(&panel, QPoint()).x());
    panel.resize(360, 700);
    QApplication::processEvents();
    EXPECT_GT(panel.fields().mapTo(&panel, QPoint()).y(), panel.axis().mapTo(&panel, QPoint()).y());
}

}  // namespace
}  // namespace daub
