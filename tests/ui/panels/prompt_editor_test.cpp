// The prompt's editors as people use them: keys, input methods, paste, drag and drop, menus, against the document.
#include "ui/panels/prompt/prompt_editor.h"
#include "ui/document/document.h"
#include "ui/panels/prompt/dragged_words.h"

#include <QInputMethodEvent>
#include <QMimeData>

#include <gmock/gmock.h>

#include <random>

using namespace daub;

namespace {

struct Editing : testing::Test {
    Editing() {
        editor.resize(600, 60);
        editor.show();
        editor.activateWindow();
        editor.setFocus();
        static_cast<void>(QTest::qWaitForWindowActive(&editor, 500));
    }

    void write(std::string const& text) { document.set_prompt(text); }
    RegionId paint(TextSpan span) { return document.add_region({.spans = {span}}); }
    std::string phrase(RegionId const& id) const {
        Region const& region = *document.region(id);
        return region.spans.empty() ? "" : std::string(text_at(document.request().prompt, region.spans.front()));
    }
    void put_cursor(int position, int anchor = -1) {
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(anchor < 0 ? position : anchor);
        cursor.setPosition(position, QTextCursor::KeepAnchor);
        editor.setTextCursor(cursor);
    }
    void send(QInputMethodEvent&& event) { QApplication::sendEvent(&editor, &event); }
    QPoint point_of(int position) {
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(position);
        QRect const rect = editor.cursorRect(cursor);
        return rect.center() + QPoint(4, 0);  // inside of the character behind
    }
    void enter(QMimeData const& data) {
        QDragEnterEvent event({1, 1}, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(editor.viewport(), &event);
        EXPECT_TRUE(event.isAccepted());
    }
    void drop(QMimeData const& data, QPoint point) {
        QDropEvent event(point, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(editor.viewport(), &event);
    }
    void expect_same() {
        EXPECT_EQ(editor.toPlainText().toStdString(), document.request().prompt);
        EXPECT_EQ(editor.positions().text().toStdString(), document.request().prompt);
    }

    Document document;
    PromptEditor editor{document};
};

}  // namespace

TEST_F(Editing, typing_is_one_undo_step_of_the_document_and_moves_the_paint) {
    write("a fox runs");
    RegionId const fox = paint({2, 5});
    put_cursor(0);
    int const steps = document.undo_stack().count();
    QTest::keyClicks(&editor, "See");
    EXPECT_EQ(document.request().prompt, "Seea fox runs");
    EXPECT_EQ(phrase(fox), "fox");
    EXPECT_EQ(document.undo_stack().count(), steps + 1);
    QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(document.request().prompt, "a fox runs");
    EXPECT_EQ(phrase(fox), "fox");
    expect_same();
    QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(document.request().prompt, "Seea fox runs");
    expect_same();
}

TEST_F(Editing, an_edit_has_its_exact_place_where_the_text_repeats) {
    write("a a");
    RegionId const second = paint({2, 3});
    put_cursor(0);
    QApplication::clipboard()->setText("a ");
    editor.paste();
    EXPECT_EQ(document.request().prompt, "a a a");
    EXPECT_EQ(document.region(second)->spans, (std::vector<TextSpan>{{4, 5}}));
}

TEST_F(Editing, emoji_and_marks_keep_bytes_and_units_together) {
    write("🦊 and é");
    RegionId const marked = paint({9, 11});
    put_cursor(2);
    QTest::keyClick(&editor, Qt::Key_Backspace);
    EXPECT_EQ(document.request().prompt, " and é");
    EXPECT_EQ(phrase(marked), "é");
    put_cursor(0);
    editor.insertPlainText("🐻");
    put_cursor(2, 0);
    editor.insertPlainText("🐼");  // shares its first unit with the bear
    EXPECT_EQ(document.request().prompt, "🐼 and é");
    EXPECT_EQ(phrase(marked), "é");
    EXPECT_EQ(editor.marks().front().range, (UnitRange{7, 8}));
    expect_same();
}

TEST_F(Editing, what_an_input_method_composes_disturbs_nothing_until_it_is_put_in) {
    write("a fox runs");
    RegionId const fox = paint({2, 5});
    int const steps = document.undo_stack().count();
    std::vector<QRectF> const before = boxes_of(*static_cast<QTextEdit&>(editor).document(), {2, 5});
    put_cursor(2);
    send(QInputMethodEvent("きつね", {}));
    EXPECT_EQ(document.request().prompt, "a fox runs");
    EXPECT_EQ(document.undo_stack().count(), steps);
    EXPECT_EQ(phrase(fox), "fox");
    editor.grab();
    auto const moved = boxes_of(*static_cast<QTextEdit&>(editor).document(), {2, 5});
    ASSERT_EQ(moved.size(), 1U);
    EXPECT_GT(moved[0].left(), before[0].left()) << "drawn where the word is now";
    EXPECT_NEAR(moved[0].width(), before[0].width(), 1);
    QInputMethodEvent commit;
    commit.setCommitString("狐");
    send(std::move(commit));
    EXPECT_EQ(document.request().prompt, "a 狐fox runs");
    EXPECT_EQ(phrase(fox), "fox");
    EXPECT_EQ(document.undo_stack().count(), steps + 1);
    expect_same();
}

TEST_F(Editing, composing_inside_of_painted_words_grows_them) {
    write("a fox runs");
    RegionId const fox = paint({2, 5});
    put_cursor(3);
    send(QInputMethodEvent("oo", {}));
    EXPECT_EQ(phrase(fox), "fox");
    send(QInputMethodEvent("", {}));
    EXPECT_EQ(document.request().prompt, "a fox runs") << "given up";
    QInputMethodEvent commit;
    commit.setCommitString("oo");
    send(std::move(commit));
    EXPECT_EQ(phrase(fox), "fooox");
}

TEST_F(Editing, paste_is_plain_and_broken_text_is_put_right) {
    auto* const data = new QMimeData;
    data->setHtml("<b>red</b>");
    data->setText("red\r\nfox\u2028" + QString(QChar(0xD800)));
    QApplication::clipboard()->setMimeData(data);
    editor.paste();
    EXPECT_TRUE(QString::fromStdString(document.request().prompt).startsWith("red\nfox\n"));
    EXPECT_EQ(QString::fromStdString(document.request().prompt).toStdString(), document.request().prompt);
    expect_same();
}

TEST_F(Editing, the_document_shows_itself_and_is_not_answered) {
    write("one");
    QSignalSpy changed(&document, &Document::changeApplied);
    document.set_prompt("one two\nthree\tfour");
    EXPECT_EQ(changed.count(), 1);
    expect_same();
    Project project = new_project();
    project.request.prompt = "from\r\na\u2029file\u00a0with 🦊";
    document.set_project(project);
    EXPECT_EQ(document.request().prompt, project.request.prompt) << "shown otherwise, but not changed";
    put_cursor(0);
    QTest::keyClicks(&editor, "x");
    EXPECT_EQ(document.request().prompt, "x" + project.request.prompt);
}

TEST_F(Editing, random_edits_keep_field_and_document_alike) {
    std::mt19937 random(7);
    auto const below = [&](int n) { return n <= 0 ? 0 : static_cast<int>(random() % static_cast<unsigned>(n)); };
    QStringList const pieces{"fox", " ", "🦊", "é", "(red:1.2)", "\n", "a", "狐", "e\u0301"};
    write("a fox on 🦊 meadow");
    paint({2, 5});
    paint({9, 13});
    for (int step = 0; step < 400; ++step) {
        int const length = static_cast<int>(editor.positions().text().size());
        put_cursor(below(length + 1), below(length + 1));
        switch (below(7)) {
            case 0:
                QTest::keyClick(&editor, Qt::Key_Backspace);
                break;
            case 1:
                document.undo_stack().undo();
                break;
            case 2:
                document.undo_stack().redo();
                break;
            case 3:
                send(QInputMethodEvent(pieces[below(9)], {}));
                break;
            default:
                editor.insertPlainText(pieces[below(9)]);
        }
        send(QInputMethodEvent());
        ASSERT_EQ(editor.toPlainText().toStdString(), document.request().prompt) << step;
        for (Region const& region : document.regions())
            for (TextSpan const& span : region.spans) ASSERT_LE(span.end, document.request().prompt.size());
    }
}

// --- Regions ---

TEST_F(Editing, ctrl_r_paints_the_selected_words) {
    write("a red fox");
    put_cursor(6, 1);
    editor.make_region_action()->trigger();
    ASSERT_EQ(document.regions().size(), 1U);
    EXPECT_EQ(document.regions()[0].spans, (std::vector<TextSpan>{{2, 5}})) << "spaces left out";
    put_cursor(8);
    RegionId const fox = editor.make_region();
    EXPECT_EQ(phrase(fox), "fox") << "the word at the cursor";
    EXPECT_EQ(editor.make_region(), fox) << "not twice";
    EXPECT_EQ(editor.marks().size(), 2U);
    EXPECT_TRUE(editor.marks()[1].active);
    put_cursor(0);
    document.set_prompt("");
    EXPECT_EQ(editor.make_region(), "");
}

TEST_F(Editing, ctrl_up_and_down_weigh_in_one_step_and_keep_the_paint) {
    write("a fox");
    RegionId const fox = paint({2, 5});
    put_cursor(4);
    editor.weigh_more_action()->trigger();
    EXPECT_EQ(document.request().prompt, "a (fox:1.1)");
    EXPECT_EQ(phrase(fox), "fox");
    editor.weigh_more_action()->trigger();
    EXPECT_EQ(document.request().prompt, "a (fox:1.2)") << "the words stay selected";
    document.undo_stack().undo();
    EXPECT_EQ(document.request().prompt, "a (fox:1.1)");
    expect_same();
    editor.select_bytes({3, 6});
    editor.weigh_less_action()->trigger();
    EXPECT_EQ(document.request().prompt, "a fox");
    EXPECT_EQ(phrase(fox), "fox");
}

TEST_F(Editing, a_region_dropped_on_words_is_bound_to_them) {
    write("a red fox");
    RegionId const region = document.add_region({});
    QMimeData data;
    data.setData(region_mime_type, QByteArray::fromStdString(region));
    enter(data);
    QDragMoveEvent move(point_of(7), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor.viewport(), &move);
    EXPECT_EQ(editor.drop_target(), (UnitRange{6, 9}));
    drop(data, point_of(7));
    EXPECT_EQ(phrase(region), "fox");
    EXPECT_TRUE(editor.drop_target().empty());
    put_cursor(9, 2);
    enter(data);
    drop(data, point_of(3));
    EXPECT_EQ(phrase(region), "red fox") << "on the selection: all of it";
    EXPECT_EQ(document.request().prompt, "a red fox");
}

TEST_F(Editing, a_click_on_painted_words_makes_their_region_active) {
    write("a red fox");
    RegionId const red = paint({2, 5}), fox = paint({6, 9});
    EXPECT_EQ(document.active_region(), fox);
    QTest::mouseClick(editor.viewport(), Qt::LeftButton, {}, point_of(3));
    EXPECT_EQ(document.active_region(), red);
}

TEST_F(Editing, copied_words_carry_their_place) {
    struct Opened : PromptEditor {
        using PromptEditor::createMimeDataFromSelection;
        using PromptEditor::PromptEditor;
    } opened(document);
    write("é red fox");
    opened.select_bytes({3, 10});
    std::unique_ptr<QMimeData> const data(opened.createMimeDataFromSelection());
    EXPECT_EQ(data->text(), "red fox");
    EXPECT_EQ(dragged_words(*data), (TextSpan{3, 10}));
    EXPECT_FALSE(data->hasHtml());
}

// --- Completion ---

TEST_F(Editing, a_lora_is_completed_with_a_weight_and_the_tag_closed) {
    editor.set_known_words(std::make_shared<KnownWords>(std::vector<std::string>(),
                                                        KnownWords::Additions{.embeddings = {}, .loras = {"ink"}}));
    ASSERT_TRUE(editor.hasFocus());
    QTest::keyClicks(&editor, "fox <lora:");
    EXPECT_EQ(editor.completions(), QStringList{"ink"});
    QTest::keyClick(&editor, Qt::Key_Tab);
    EXPECT_EQ(document.request().prompt, "fox <lora:ink:0.8>");
    EXPECT_FALSE(editor.completing());
}

TEST_F(Editing, known_words_complete_and_ctrl_enter_stays_the_windows) {
    editor.set_known_words(std::make_shared<KnownWords>(std::vector<std::string>{"forest", "fox", "foxes"}));
    ASSERT_TRUE(editor.hasFocus());
    QTest::keyClicks(&editor, "a f");
    EXPECT_FALSE(editor.completing()) << "one letter is too little";
    QTest::keyClicks(&editor, "o");
    EXPECT_EQ(editor.completions(), QStringList({"forest", "fox", "foxes"}));
    QKeyEvent generate(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier);
    generate.accept();
    QApplication::sendEvent(&editor, &generate);
    EXPECT_FALSE(generate.isAccepted());
    EXPECT_EQ(document.request().prompt, "a fo");
    QTest::keyClick(&editor, Qt::Key_Down);
    QTest::keyClick(&editor, Qt::Key_Tab);
    EXPECT_EQ(document.request().prompt, "a fox");
    EXPECT_FALSE(editor.completing());
    QTest::keyClicks(&editor, " Fo");
    EXPECT_TRUE(editor.completing());
    QTest::keyClick(&editor, Qt::Key_Escape);
    EXPECT_FALSE(editor.completing());
    QTest::keyClicks(&editor, "r");
    QTest::keyClick(&editor, Qt::Key_Return);
    EXPECT_EQ(document.request().prompt, "a fox Forest") << "as it was begun";
}
