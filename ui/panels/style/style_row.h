// One style reference: its picture, how much it weighs, when it acts and where.
//
//     auto* row = new StyleRow(document);
//     row->show_reference(index);          // after every change of the document
//
// Each drag is one undo step. An area is that of a region, and follows its paint. Borrows the document. UI thread.
#pragma once

#include "ui/document/document.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QGridLayout;
class QLabel;
class QToolButton;

namespace daub {

class IntervalSlider;
class PictureThumbnail;
class ValueSlider;

class StyleRow : public QWidget {
    Q_OBJECT

 public:
    explicit StyleRow(Document& document, QWidget* parent = nullptr);

    /// The index must be one of the document's references.
    void show_reference(std::size_t index);

    ValueSlider& weight() const { return *weight_; }
    IntervalSlider& interval() const { return *interval_; }
    QComboBox& area() const { return *area_; }
    QToolButton& remove_button() const { return *remove_; }

 private:
    void arrange();
    void listen();
    void add_field(QGridLayout& layout, int row, QString const& text, QWidget* field);
    void show_area(StyleReference const& reference);
    void take_area(RegionId const& region);
    void remove();
    /// `merge`: of the setting that is dragged; empty: never.
    void change(std::function<void(StyleReference&)> const& edit, std::string const& merge);

    Document& document_;
    std::size_t index_ = 0;
    PictureThumbnail* picture_;
    QLabel* name_;
    ValueSlider* weight_;
    IntervalSlider* interval_;
    QComboBox* area_;
    QToolButton* remove_;
    bool showing_ = false;
};

}  // namespace daub
