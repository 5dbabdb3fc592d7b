// What leaves the window as files and comes in as painted areas: exports, masks and colour maps.
//
//     ExportControl exports({document, shelf, messages, window}, actions);
//     exports.import_color_map(path);
//
// Connects its actions by itself and borrows its parts. UI thread.
#pragma once

#include "ui/document/document.h"

#include <QObject>

namespace daub {

class Actions;
class MessageBar;
class ResultShelf;

class ExportControl : public QObject {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        ResultShelf& shelf;
        MessageBar& messages;
        QWidget& window;
    };
    ExportControl(Parts const& parts, Actions& actions);

    void export_picture();
    void export_areas(QString const& folder);
    /// The map, and beside it the list of its colours.
    void export_color_map(QString const& path);
    void import_color_map(QString const& path);
    /// Into the active region.
    void import_area(QString const& path);

 private:
    QString suggestion() const;
    void attempt(std::function<void()> const& act);

    Parts parts_;
};

}  // namespace daub
