#include "ui/panels/regions/region_properties.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/value_slider.h"
#include "ui/panels/regions/interval_slider.h"
#include "ui/panels/regions/seed_field.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

namespace daub {

RegionProperties::RegionProperties(Document& document, QWidget* parent)
    : QWidget(parent),
      document_(document),
      layout_(new QGridLayout(this)),
      strength_(new ValueSlider(tr("Strength"), {.most = max_region_strength, .step = 0.05, .fallback = 1})),
      overlap_(new QComboBox),
      interval_(new IntervalSlider(tr("Part of the process in which the region acts"))),
      seed_(new SeedField),
      negative_(new QCheckBox(tr("Keep this out of here"))) {
    arrange();
    listen();
    show_region();
}

void RegionProperties::arrange() {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setHorizontalSpacing(grid);
    layout_->setVerticalSpacing(grid / 2);
    layout_->setColumnStretch(1, 1);
    overlap_->addItem(icon("overlap-share"), tr("Share", "regions that overlap"), static_cast<int>(Overlap::share));
    overlap_->addItem(icon("overlap-on-top"), tr("On top", "regions that overlap"), static_cast<int>(Overlap::on_top));
    overlap_->setAccessibleName(tr("Overlap"));
    overlap_->setToolTip(tr("Share: where regions overlap, both act. On top: those below give way."));
    negative_->setToolTip(tr("The words join the negative prompt, only where this region is painted"));
    add_row(tr("Strength"), strength_);
    add_row(tr("Overlap"), overlap_);
    add_row(tr("Acts"), interval_);
    add_row(tr("Own noise"), seed_);
    layout_->addWidget(negative_, layout_->rowCount(), 0, 1, 2);
}

void RegionProperties::add_row(QString const& text, QWidget* field) {
    int const row = layout_->rowCount();
    auto* const label = new QLabel(text);
    label->setBuddy(field);
    label->setForegroundRole(QPalette::PlaceholderText);
    layout_->addWidget(label, row, 0);
    layout_->addWidget(field, row, 1);
}

void RegionProperties::listen() {
    connect(&document_, &Document::activeRegionChanged, this, &RegionProperties::show_region);
    connect(&document_, &Document::documentReset, this, &RegionProperties::show_region);
    connect(&document_, &Document::regionChanged, this, [this](RegionId const& id) {
        if (id == document_.active_region()) show_region();
    });
    connect(strength_, &ValueSlider::valueChanged, this,
            [this](double value) { set(RegionProperty::strength, value); });
    connect(strength_, &ValueSlider::editingFinished, this, [this] { document_.break_merging(); });
    connect(overlap_, &QComboBox::activated, this,
            [this](int row) { set(RegionProperty::overlap, static_cast<Overlap>(overlap_->itemData(row).toInt())); });
    connect(interval_, &IntervalSlider::intervalChanged, this, [this](double begin, double end) {
        set(RegionProperty::interval, ProcessInterval{begin, end, ProcessInterval::Unit::process});
    });
    connect(interval_, &IntervalSlider::editingFinished, this, [this] { document_.break_merging(); });
    connect(seed_, &SeedField::seedChanged, this, [this](std::optional<std::uint64_t> seed) {
        set(RegionProperty::noise_seed, seed);
        document_.break_merging();
    });
    connect(negative_, &QCheckBox::clicked, this, [this](bool on) { set(RegionProperty::negative, on); });
}

void RegionProperties::set(RegionProperty property, RegionValue const& value) {
    if (!showing_) document_.set_region(document_.active_region(), property, value);
}

void RegionProperties::set_axis(ProcessAxis const& axis) {
    axis_ = axis;
    show_region();
}

void RegionProperties::show_region() {
    Region const* const region = document_.region(document_.active_region());
    setEnabled(region != nullptr);
    if (region == nullptr) return;
    showing_ = true;
    strength_->set_value(region->strength);
    overlap_->setCurrentIndex(overlap_->findData(static_cast<int>(region->overlap)));
    show_interval(region->interval);
    seed_->set_seed(region->noise_seed);
    negative_->setChecked(region->negative);
    showing_ = false;
}

void RegionProperties::show_interval(ProcessInterval const& interval) {
    bool const sigma = interval.unit == ProcessInterval::Unit::sigma;
    auto const fraction = [&](double at) { return sigma ? axis_.fraction(at) : at; };
    interval_->set_interval(fraction(interval.begin), fraction(interval.end));
}

}  // namespace daub
