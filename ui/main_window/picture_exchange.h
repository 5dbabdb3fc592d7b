// Pictures out of the window and into it: the clipboard, and the comparison of two results.
//
//     new PictureExchange({document, display, results, messages, window}, actions);
//
// Connects its actions by itself and borrows its parts. UI thread.
#pragma once

#include "ui/main_window/picture_display.h"

#include <QObject>

namespace daub {

class Actions;
class MessageBar;
class ResultsPanel;

class PictureExchange : public QObject {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        PictureDisplay& display;
        ResultsPanel& results;
        MessageBar& messages;
        QWidget& window;
    };
    PictureExchange(Parts const& parts, Actions& actions);

    /// What is selected among the results, else the shown one, as files and pixels.
    void copy();
    /// Asks what the clipboard's picture shall be.
    void paste();
    /// The two that are selected, else the shown picture with the one before.
    void compare();
    /// Those that are selected, else the shown one: one undo step.
    void delete_selected();

 private:
    std::vector<std::string> chosen() const;
    void follow();

    Parts parts_;
    Actions& actions_;
};

}  // namespace daub
