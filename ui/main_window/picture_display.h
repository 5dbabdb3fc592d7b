// Decides which picture the canvas shows: the document's shown result, the picture that was just made, the one that is
// forming, a step of it that is looked back at, or where there is none of these the start image.
//
//     display.show_forming(preview);       // after each step
//     display.show_made(picture);          // until the document shows something else
//     display.end_forming();
//     display.show_step(preview);          // a look back at how it formed, until end_step()
//
// Borrows document, scene and canvas, which must live longer. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/tools/document_scene.h"

#include <QImage>
#include <QObject>

namespace daub {

class PictureDisplay : public QObject {
    Q_OBJECT

 public:
    PictureDisplay(Document& document, DocumentScene& scene, CanvasView& canvas, QObject* parent = nullptr);

    void show_forming(QImage const& preview);
    void end_forming();
    bool forming() const { return forming_; }
    void show_step(QImage const& preview);
    void end_step();
    bool step_shown() const { return step_shown_; }
    void show_made(QImage const& picture);
    QImage const& shown() const { return shown_; }
    /// A result as it would be shown; null where there is none.
    QImage picture_of(std::string const& result) const;

    /// A line over the canvas: left of it the picture before this one.
    void set_compare(bool compare);
    /// The same with another picture, until the comparison ends or another picture is shown.
    void compare_with(QImage const& other);
    /// By a share of the canvas's width; nothing where nothing is compared.
    void move_line(double step);
    bool comparing() const { return canvas_.swipe().has_value(); }

    Q_SIGNAL void shownChanged();

 private:
    void follow_document();
    void follow_settings();
    void show(QImage const& picture);

    Document& document_;
    DocumentScene& scene_;
    CanvasView& canvas_;
    QImage shown_, before_;
    std::string followed_;             ///< the result that shown_ was read from
    std::optional<StartImage> start_;  ///< the start image that shown_ is, at any strength
    bool forming_ = false;
    bool step_shown_ = false;
};

}  // namespace daub
