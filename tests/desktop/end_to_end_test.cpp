// What a newcomer does, with the embedded model: words, paint, a picture, undo, save, open again, export.
#include "tests/desktop/sketchbook_window.h"
#include "ui/export/picture_export.h"
#include "ui/panels/prompt/prompt_editor.h"
#include "ui/panels/prompt/prompt_panel.h"
#include "ui/panels/prompt/token_meter.h"
#include "ui/panels/prompt/warning_list.h"

#include <QFileInfo>

namespace daub {
namespace {

class EndToEnd : public SketchbookWindow {
 protected:
    void type_a_sentence() {
        window_->actions()["file-new"]->trigger();
        PromptEditor& editor = window_->prompt().editor();
        editor.setFocus();
        QTest::keyClicks(&editor, "a red mushroom on a green meadow");
        ASSERT_EQ(window_->document().request().prompt, "a red mushroom on a green meadow");
    }
    void make_a_region_of(int from, int to) {
        PromptEditor& editor = window_->prompt().editor();
        QTextCursor words = editor.textCursor();
        words.setPosition(from), words.setPosition(to, QTextCursor::KeepAnchor);
        editor.setTextCursor(words);
        QTest::keyClick(&editor, Qt::Key_R, Qt::ControlModifier);
        ASSERT_EQ(window_->document().regions().size(), 1u);
    }
    void generate() {
        std::size_t const before = window_->document().results().size();
        press_generate();
        ASSERT_TRUE(wait([&] { return window_->document().results().size() == before + 1; }))
            << window_->messages().text().toStdString();
    }
};

TEST_F(EndToEnd, from_a_sentence_to_an_exported_picture) {
    open(false);
    type_a_sentence();
    make_a_region_of(2, 14);
    RegionId const mushroom = window_->document().region_id(0);
    EXPECT_EQ(window_->document().label(mushroom), "red mushroom");

    Size const canvas = window_->document().canvas();
    QPointF const middle(canvas.width * 0.5, canvas.height * 0.6);
    window_->canvas().setFocus();
    for (int i = 0; i < 20; ++i) QTest::keyClick(&window_->canvas(), Qt::Key_BracketRight);
    drag(middle - QPointF(60, 0), middle + QPointF(60, 0));
    Mask const painted = window_->document().mask(mushroom);
    ASSERT_FALSE(painted.empty());

    bool formed = false;
    QObject::connect(&window_->session(), &GenerationSession::progressed,
                     [&] { formed = formed || window_->display().forming(); });
    generate();
    EXPECT_TRUE(formed);
    QImage const picture = window_->display().shown();
    EXPECT_EQ(picture.size(), QSize(canvas.width, canvas.height));
    std::string const result = window_->document().results().front().id;

    window_->document().undo_stack().undo();  // the stroke; the picture stays
    EXPECT_NE(window_->document().mask(mushroom), painted);
    EXPECT_EQ(window_->document().results().size(), 1u);
    window_->document().undo_stack().redo();
    EXPECT_EQ(window_->document().mask(mushroom), painted);

    window_->actions()["file-save"]->trigger();
    ASSERT_TRUE(wait([&] { return !window_->document().modified(); }));
    export_result(window_->document().results().front(),
                  {.path = path("mushroom.png").toStdString(), .format = FileFormat::png});

    open(false, {path("saved.ora")});
    Document const& again = window_->document();
    EXPECT_EQ(again.request().prompt, "a red mushroom on a green meadow");
    ASSERT_EQ(again.regions().size(), 1u);
    EXPECT_EQ(again.mask(again.region_id(0)), painted);
    EXPECT_EQ(again.project().shown_result, result);
    EXPECT_EQ(window_->display().shown().convertToFormat(picture.format()), picture);

    open(false, {path("mushroom.png")});  // the exported picture restores everything
    EXPECT_EQ(window_->document().request().prompt, "a red mushroom on a green meadow");
    EXPECT_EQ(window_->document().mask(window_->document().region_id(0)), painted);
    generate();
    EXPECT_EQ(window_->display().shown().convertToFormat(picture.format()), picture);
}

TEST_F(EndToEnd, the_window_knows_the_words_tokens_and_stages_of_the_model) {
    open(false);
    ASSERT_TRUE(wait([&] {
        auto const meters = window_->prompt().findChildren<TokenMeter*>();
        return !meters.empty() && meters.front()->isVisible();
    }));
    auto const notes = [&] {
        WarningList const* const list = window_->prompt().findChild<WarningList*>();
        return list != nullptr && list->isVisible();
    };
    EXPECT_FALSE(notes());
    window_->document().set_prompt("a fox and a mushroom on a green meadow, a zeppelin");
    EXPECT_TRUE(wait(notes));
}

TEST_F(EndToEnd, a_picture_can_be_cancelled_or_kept_as_it_stands) {
    open(false);
    press_generate();
    ASSERT_TRUE(wait([&] { return window_->session().progress().has_value(); }));
    window_->actions()["cancel"]->trigger();
    ASSERT_TRUE(wait([&] { return !window_->session().running(); }));
    EXPECT_TRUE(window_->document().results().empty());

    press_generate();
    ASSERT_TRUE(wait([&] { return window_->display().forming(); }));
    window_->actions()["stop-and-keep"]->trigger();
    EXPECT_TRUE(wait([&] { return window_->document().results().size() == 1; }));
}

TEST_F(EndToEnd, the_window_may_be_closed_while_a_picture_is_made) {
    open(false);
    press_generate();
    ASSERT_TRUE(wait([&] { return window_->session().progress().has_value(); }));
    window_.reset();
}

}  // namespace
}  // namespace daub
