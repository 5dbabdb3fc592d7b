// The line over the canvas that says what of a kept picture is being changed, how strongly, and ends it.
//
//     auto* strip = new RetouchStrip(document);
//     connect(strip, &RetouchStrip::troubled, messages, &MessageBar::show_problem);
//     actions.on("change-only", strip, &RetouchStrip::begin_change_only);
//
// Hidden while whole pictures are made. Borrows the document. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/retouch/retouch.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace daub {

class ValueSlider;

class RetouchStrip : public QFrame {
    Q_OBJECT

 public:
    explicit RetouchStrip(Document& document, QWidget* parent = nullptr);

    /// The shown result becomes the start image of whole pictures.
    void begin_from_shown();
    void begin_change_only();
    /// Asks what shall be added.
    void ask_for_element();
    /// The active region, as it is painted.
    void add_active_region();
    /// Ends the question, else what is going on; false where there is nothing to end.
    bool end();
    /// False where nothing was asked.
    bool end_question() { return asking_ && end(); }

    QString text() const;
    QLineEdit& phrase() const { return *phrase_; }
    ValueSlider& strength() const { return *strength_; }
    QPushButton& paint_button() const { return *paint_; }
    QPushButton& go_on_button() const { return *go_on_; }
    QPushButton& end_button() const { return *end_; }

    Q_SIGNAL void troubled(QString const& message);
    /// People should paint now: the canvas wants the focus.
    Q_SIGNAL void paintingWanted();

 protected:
    void keyPressEvent(QKeyEvent* event) override;

 private:
    QPushButton* button(QString const& text, QString const& tip);
    void arrange();
    void listen();
    void follow();
    QString sentence(Retouch retouch) const;
    void take_phrase();
    void paint_again();
    /// Tells people where `act` throws.
    void attempt(std::function<void()> const& act);

    Document& document_;
    QLabel *icon_, *text_, *amount_;
    QLineEdit* phrase_;
    ValueSlider* strength_;
    QPushButton *add_, *paint_, *go_on_, *end_;
    bool asking_ = false;
};

}  // namespace daub
