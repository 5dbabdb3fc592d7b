// One quiet line over the canvas for what people should know, instead of a box that stops them.
//
//     bar.show_problem(tr("The picture could not be saved: the disk is full."));
//     bar.show_note(tr("Three words are beyond what the encoder sees."));
//
// Notes go by themselves after a while, problems stay until they are closed or another comes. UI thread.
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace daub {

class MessageBar : public QFrame {
    Q_OBJECT

 public:
    explicit MessageBar(QWidget* parent = nullptr);

    void show_note(QString const& text);
    void show_problem(QString const& text);
    /// Stays until it is answered: `act` is called when the button with `label` is pressed.
    void offer(QString const& text, QString const& label, std::function<void()> act);
    QString text() const;

 private:
    void show_text(QString const& icon_name, QString const& text, QString const& label = {});

    QLabel *icon_, *text_;
    QPushButton* button_;
    std::function<void()> act_;
    QTimer leave_;
};

}  // namespace daub
