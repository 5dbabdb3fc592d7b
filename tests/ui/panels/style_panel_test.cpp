// The style dock: pictures in by drop, paste and file, their settings, and undo.
#include "ui/panels/style/style_panel.h"
#include "engine/scene/image_file.h"
#include "ui/document/document.h"
#include "ui/document/incoming_picture.h"
#include "ui/look/value_slider.h"
#include "ui/panels/regions/interval_slider.h"
#include "ui/panels/style/picture_target.h"
#include "ui/panels/style/start_image_box.h"
#include "ui/panels/style/style_row.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

namespace daub {
namespace {

Image plain(Size size, int grey) {
    Image image({.width = size.width, .height = size.height});
    for (std::byte& sample : image.bytes()) sample = static_cast<std::byte>(grey);
    return image;
}

class StylePanelTest : public testing::Test {
 protected:
    StylePanelTest() {
        panel_.resize(320, 600);
        panel_.show();
    }

    QString file(QString const& name, Size size = {40, 20}) {
        QString const path = folder_.filePath(name);
        write_image(path.toStdString(), plain(size, 90));
        return path;
    }
    static void drop(QWidget& where, QList<QUrl> const& urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&where, &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent dropped({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&where, &dropped);
    }
    std::vector<StyleReference> const& styles() const { return document_.request().styles; }

    QTemporaryDir folder_;
    Document document_;
    StylePanel panel_{document_};
};

TEST_F(StylePanelTest, dropped_files_become_references_one_undo_step_each) {
    drop(panel_.target(), {QUrl::fromLocalFile(file("a.png")), QUrl::fromLocalFile(file("b.png"))});
    ASSERT_EQ(styles().size(), 2u);
    EXPECT_EQ(styles()[0].source, "a.png");
    EXPECT_EQ(styles()[1].image->size(), (Size{40, 20}));
    EXPECT_EQ(panel_.rows().size(), 2u);
    document_.undo_stack().undo();
    EXPECT_EQ(panel_.rows().size(), 1u);
}

TEST_F(StylePanelTest, a_file_that_is_no_picture_is_told_and_changes_nothing) {
    QFile text(folder_.filePath("note.png"));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("not a picture");
    text.close();
    QSignalSpy troubles(&panel_, &StylePanel::troubled);
    drop(panel_.target(), {QUrl::fromLocalFile(text.fileName())});
    EXPECT_EQ(troubles.count(), 1);
    EXPECT_TRUE(styles().empty());
}

TEST_F(StylePanelTest, a_picture_is_pasted_by_keyboard) {
    QImage picture(30, 30, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(picture);
    QTest::keySequence(&panel_.target(), QKeySequence::Paste);
    ASSERT_EQ(styles().size(), 1u);
    EXPECT_EQ(styles()[0].image->row<std::uint8_t>(0)[0], 255);
}

TEST_F(StylePanelTest, weight_and_interval_are_set_in_one_step_for_each_drag) {
    add_style_reference(document_, {plain({8, 8}, 1), "one"});
    int const before = document_.undo_stack().count();
    StyleRow& row = *panel_.rows().front();
    row.weight().set_value(1.5);
    row.weight().set_value(2);
    Q_EMIT row.weight().editingFinished();
    EXPECT_EQ(document_.undo_stack().count(), before + 1);
    EXPECT_EQ(styles()[0].weight, 2);
    row.interval().set_interval(0.2, 0.6);
    EXPECT_EQ(styles()[0].interval, (ProcessInterval{0.2, 0.6, ProcessInterval::Unit::process}));
}

TEST_F(StylePanelTest, a_style_kept_to_a_region_follows_its_paint_and_undo) {
    Mask painted(document_.canvas());
    painted.at(3, 3) = 255;
    RegionId const fox = document_.add_region({.name = "fox", .mask = painted});
    add_style_reference(document_, {plain({8, 8}, 1), "one"});
    QComboBox& area = panel_.rows().front()->area();
    ASSERT_EQ(area.count(), 2);
    area.setCurrentIndex(1);
    Q_EMIT area.activated(1);
    EXPECT_EQ(styles()[0].area, document_.region(fox)->mask);
    painted.at(9, 9) = 255;
    ASSERT_TRUE(document_.replace_mask(fox, painted, "paint"));
    EXPECT_EQ(styles()[0].area->at(9, 9), 255);
    EXPECT_EQ(area.currentText(), "fox");
    document_.undo_stack().undo();
    EXPECT_EQ(styles()[0].area->at(9, 9), 0);
    EXPECT_EQ(styles()[0].area, document_.region(fox)->mask);
    document_.undo_stack().redo();
    EXPECT_EQ(styles()[0].area->at(9, 9), 255);
    Q_EMIT area.activated((area.setCurrentIndex(0), 0));
    EXPECT_FALSE(styles()[0].area);
}

TEST_F(StylePanelTest, own_guidance_is_off_until_it_is_asked_for) {
    EXPECT_FALSE(panel_.guidance().isVisible());
    add_style_reference(document_, {plain({8, 8}, 1), "one"});
    EXPECT_TRUE(panel_.guidance().isVisible());
    EXPECT_FALSE(document_.request().guidance.style);
    panel_.separate_guidance().click();
    EXPECT_TRUE(document_.request().guidance.style);
    panel_.guidance().set_value(7);
    EXPECT_EQ(document_.request().guidance.style, 7);
    panel_.separate_guidance().click();
    EXPECT_FALSE(document_.request().guidance.style);
}

TEST_F(StylePanelTest, its_button_removes_a_reference) {
    add_style_reference(document_, {plain({8, 8}, 1), "one"});
    add_style_reference(document_, {plain({8, 8}, 2), "two"});
    panel_.rows().front()->remove_button().click();
    ASSERT_EQ(styles().size(), 1u);
    EXPECT_EQ(styles()[0].source, "two");
}

TEST_F(StylePanelTest, a_start_image_covers_the_canvas_has_a_strength_and_goes) {
    StartImageBox& box = panel_.start_box();
    drop(box.target(), {QUrl::fromLocalFile(file("wide.png", {1024, 256}))});
    ASSERT_TRUE(document_.request().start);
    EXPECT_EQ(document_.request().start->image->size(), document_.canvas());
    EXPECT_FALSE(box.target().isVisible());
    EXPECT_EQ(box.strength().value(), 70);
    box.strength().set_value(40);
    EXPECT_NEAR(document_.request().start->strength, 0.4, 1e-9);
    box.remove_button().click();
    EXPECT_FALSE(document_.request().start);
    EXPECT_TRUE(box.target().isVisible());
}

TEST(IncomingPicture, keeps_its_aspect_where_it_covers_the_canvas) {
    Image wide({.width = 300, .height = 100});
    for (int y = 0; y < 100; ++y)
        for (int x = 100; x < 200; ++x) wide.row<std::uint8_t>(y)[static_cast<std::size_t>(x) * 3] = 255;
    Image const square = covering(wide, {50, 50});
    EXPECT_EQ(square.size(), (Size{50, 50}));
    for (int const x : {0, 25, 49}) EXPECT_EQ(square.row<std::uint8_t>(25)[static_cast<std::size_t>(x) * 3], 255);
}

TEST(IncomingPicture, large_references_are_kept_small) {
    Document document;
    add_style_reference(document, {plain({2048, 512}, 5), {}});
    EXPECT_EQ(document.request().styles[0].image->size(), (Size{1024, 256}));
}

}  // namespace
}  // namespace daub
