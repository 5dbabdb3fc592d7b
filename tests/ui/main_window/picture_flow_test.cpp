// Pictures through the window: what is asked of the engine when something is kept, and what goes in and out.
#include "engine/scene/picture_metadata.h"
#include "tests/ui/main_window/window_fixture.h"
#include "ui/look/value_slider.h"
#include "ui/main_window/canvas_size_dialog.h"
#include "ui/panels/results/results_panel.h"
#include "ui/retouch/picture_use_dialog.h"
#include "ui/retouch/retouch_strip.h"
#include "ui/settings/setting_keys.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

namespace daub {
namespace {

class PictureFlowTest : public WindowFixture {
 protected:
    PictureFlowTest() { settings_.set_value(keys::live, false); }

    void open_with_picture() {
        open();
        QObject::connect(&window_->session(), &GenerationSession::started,
                         [this](Job const& job) { asked_.push_back(job.request); });
        press_generate();
        ASSERT_TRUE(wait_for_results(1));
        asked_.clear();
    }
    GenerationRequest const& generate(std::size_t results) {
        press_generate();
        EXPECT_TRUE(wait_for_results(results));
        return asked_.back();
    }
    QAction* action(char const* id) { return window_->actions()[id]; }

    std::vector<GenerationRequest> asked_;
};

TEST_F(PictureFlowTest, change_only_here_sends_the_shown_picture_and_the_painted_area) {
    open_with_picture();
    action("change-only")->trigger();
    ASSERT_FALSE(window_->retouch().isHidden());
    drag({100, 100}, {160, 120});
    GenerationRequest const request = generate(2);
    ASSERT_TRUE(request.start && request.change_only);
    EXPECT_EQ(request.start->image->row<std::uint8_t>(0)[0], 200);
    EXPECT_GT(request.change_only->mask->at(130, 110), 0);
    EXPECT_EQ(request.change_only->mask->at(400, 400), 0);
    EXPECT_NO_THROW(check(request));
    window_->retouch().end_button().click();
    GenerationRequest const whole = generate(3);
    EXPECT_FALSE(whole.start || whole.change_only || whole.add_element);
}

TEST_F(PictureFlowTest, an_added_element_sends_the_kept_picture_and_its_region) {
    open_with_picture();
    action("element-add")->trigger();
    QTest::keyClicks(&window_->retouch().phrase(), "a red balloon");
    QTest::keyClick(&window_->retouch().phrase(), Qt::Key_Return);
    drag({100, 100}, {160, 120});
    GenerationRequest const request = generate(2);
    ASSERT_TRUE(request.add_element);
    EXPECT_FALSE(request.start || request.change_only);
    Region const& region = request.regions.at(request.add_element->region);
    EXPECT_EQ(request.prompt.substr(region.spans.at(0).begin), "a red balloon");
    EXPECT_GT(region.mask->at(130, 110), 0);
    EXPECT_EQ(request.add_element->kept->size(), request.canvas);
    EXPECT_NO_THROW(check(request));
}

TEST_F(PictureFlowTest, escape_takes_the_question_back) {
    open_with_picture();
    action("element-add")->trigger();
    EXPECT_FALSE(window_->retouch().isHidden());
    action("cancel")->trigger();
    EXPECT_TRUE(window_->retouch().isHidden());
}

TEST_F(PictureFlowTest, a_larger_canvas_keeps_the_picture_where_it_was_anchored) {
    open_with_picture();
    Size const before = window_->document().canvas();
    CanvasSizeDialog dialog(window_->document());
    EXPECT_FALSE(dialog.keep_box().isEnabled()) << "nothing is new yet";
    dialog.width_box().setValue(before.width + 128);
    ASSERT_TRUE(dialog.keep_box().isEnabled());
    dialog.set_anchor(0, 1);
    Q_EMIT dialog.findChild<QDialogButtonBox*>()->accepted();
    EXPECT_EQ(qRed(window_->display().shown().pixel(5, 5)), 200);
    EXPECT_EQ(qAlpha(window_->display().shown().pixel(before.width + 5, 5)), 0);
    GenerationRequest const request = generate(2);
    EXPECT_EQ(request.canvas, (Size{before.width + 128, before.height}));
    ASSERT_TRUE(request.start);
    EXPECT_EQ(request.start->x, 0);
    EXPECT_EQ(request.start->image->size(), before);
}

TEST_F(PictureFlowTest, a_start_image_is_seen_where_no_result_is_shown) {
    open();
    Image image({.width = 512, .height = 512});
    for (std::byte& sample : image.bytes()) sample = std::byte{77};
    window_->document().show_result({});
    window_->document().set_start_image(StartImage{.image = image});
    EXPECT_EQ(qRed(window_->display().shown().pixel(9, 9)), 77);
    window_->document().set_start_image(std::nullopt);
    EXPECT_TRUE(window_->display().shown().isNull());
}

TEST_F(PictureFlowTest, a_copied_picture_can_be_pasted_as_what_people_choose) {
    open_with_picture();
    action("picture-copy")->trigger();
    QMimeData const* const data = QGuiApplication::clipboard()->mimeData();
    ASSERT_TRUE(data && data->hasImage());
    QTimer::singleShot(0, [] {
        auto* const dialog = qobject_cast<PictureUseDialog*>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        EXPECT_TRUE(dialog->button(PictureUseDialog::Use::restore_settings)) << "its settings are inside";
        dialog->button(PictureUseDialog::Use::style_reference)->click();
    });
    action("picture-paste")->trigger();
    EXPECT_EQ(window_->document().request().styles.size(), 1u);
    QGuiApplication::clipboard()->setText("no picture");
    action("picture-paste")->trigger();
    EXPECT_TRUE(window_->messages().text().contains("no picture"));
}

TEST_F(PictureFlowTest, two_selected_results_are_compared_with_a_line_between) {
    open_with_picture();
    auto const other = [&](int grey) {
        Image image({.width = 512, .height = 512});
        for (std::byte& sample : image.bytes()) sample = static_cast<std::byte>(grey);
        return window_->document().add_result({.png = encode_picture(image, FileFormat::png, {})}, false);
    };
    other(10);
    other(20);
    auto* const view = window_->findChild<ResultsPanel*>()->findChild<QListView*>();
    view->selectionModel()->select(view->model()->index(1, 0), QItemSelectionModel::ClearAndSelect);
    view->selectionModel()->select(view->model()->index(2, 0), QItemSelectionModel::Select);
    action("result-compare")->trigger();
    ASSERT_TRUE(window_->display().comparing());
    double const width = window_->document().canvas().width;
    QPointF const left = window_->canvas().viewport().to_widget(QPointF(width * 0.3, 5));
    QPointF const right = window_->canvas().viewport().to_widget(QPointF(width * 0.7, 5));
    action("show-picture")->trigger();
    QImage const bare = window_->canvas().grab().toImage();
    EXPECT_EQ(qRed(bare.pixel(left.toPoint())), 10);
    EXPECT_EQ(qRed(bare.pixel(right.toPoint())), 200);
    double const before = *window_->canvas().swipe();
    action("compare-right")->trigger();
    EXPECT_GT(*window_->canvas().swipe(), before);
    action("cancel")->trigger();
    EXPECT_FALSE(window_->display().comparing());
}

TEST_F(PictureFlowTest, deleting_several_is_one_step_back) {
    open_with_picture();
    generate(2);
    window_->findChild<ResultsPanel*>()->view().selectAll();
    action("result-delete")->trigger();
    EXPECT_TRUE(window_->document().results().empty());
    action("undo")->trigger();
    EXPECT_EQ(window_->document().results().size(), 2u);
}

}  // namespace
}  // namespace daub
