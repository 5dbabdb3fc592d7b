// The settings of the active region: how strongly it steers, how it overlaps, when it acts, its own noise.
//
//     auto* properties = new RegionProperties(document);
//
// Disabled where no region is active. Each drag is one undo step. Intervals are shown in percent of the process; one
// that a file gives in sigma is shown by `set_axis` and becomes percent when it is changed. Borrows the document. UI
// thread.
#pragma once

#include "engine/scene/process_axis.h"
#include "ui/document/document.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace daub {

class IntervalSlider;
class SeedField;
class ValueSlider;

class RegionProperties : public QWidget {
    Q_OBJECT

 public:
    explicit RegionProperties(Document& document, QWidget* parent = nullptr);

    /// Of the model that is chosen.
    void set_axis(ProcessAxis const& axis);

    ValueSlider& strength() const { return *strength_; }
    QComboBox& overlap() const { return *overlap_; }
    IntervalSlider& interval() const { return *interval_; }
    SeedField& seed() const { return *seed_; }
    QCheckBox& negative() const { return *negative_; }

 private:
    void add_row(QString const& text, QWidget* field);
    void arrange();
    void listen();
    void show_region();
    void show_interval(ProcessInterval const& interval);
    void set(RegionProperty property, RegionValue const& value);

    Document& document_;
    ProcessAxis axis_;
    QGridLayout* layout_;
    ValueSlider* strength_;
    QComboBox* overlap_;
    IntervalSlider* interval_;
    SeedField* seed_;
    QCheckBox* negative_;
    bool showing_ = false;
};

}  // namespace daub
