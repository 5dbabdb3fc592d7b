// The start image: its picture, how much of it may change, and how to be rid of it. A field to drop one on where there
// is none.
//
// Follows the document and edits it, one undo step for each drag. Borrows the document. UI thread.
#pragma once

#include "ui/document/document.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QToolButton;

namespace daub {

class PictureTarget;
class PictureThumbnail;
class ValueSlider;

class StartImageBox : public QWidget {
    Q_OBJECT

 public:
    explicit StartImageBox(Document& document, QWidget* parent = nullptr);

    PictureTarget& target() const { return *target_; }
    ValueSlider& strength() const { return *strength_; }
    QToolButton& remove_button() const { return *remove_; }

 private:
    QWidget* make_box();
    void follow();
    void set_strength(double strength);

    Document& document_;
    PictureTarget* target_;
    PictureThumbnail* picture_;
    QLabel* name_;
    ValueSlider* strength_;
    QToolButton* remove_;
    QWidget* box_;
};

}  // namespace daub
