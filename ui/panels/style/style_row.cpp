#include "ui/panels/style/style_row.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/value_slider.h"
#include "ui/panels/regions/interval_slider.h"
#include "ui/panels/style/picture_thumbnail.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace daub {
namespace {

constexpr double most_weight = 3;

}  // namespace

StyleRow::StyleRow(Document& document, QWidget* parent)
    : QWidget(parent),
      document_(document),
      picture_(new PictureThumbnail(tr("Style reference"))),
      name_(new QLabel),
      weight_(new ValueSlider(tr("Weight of the style reference"), {.most = most_weight, .step = 0.05, .fallback = 1})),
      interval_(new IntervalSlider(tr("Part of the process in which the style acts"))),
      area_(new QComboBox),
      remove_(new QToolButton) {
    arrange();
    listen();
}

void StyleRow::arrange() {
    name_->setTextFormat(Qt::PlainText);
    name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    remove_->setIcon(icon("close"));
    remove_->setAutoRaise(true);
    remove_->setToolTip(tr("Remove this style reference"));
    remove_->setAccessibleName(remove_->toolTip());
    area_->setAccessibleName(tr("Where the style acts"));
    area_->setToolTip(tr("The whole picture, or where one region is painted"));
    area_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(grid);
    layout->setVerticalSpacing(grid / 2);
    layout->setColumnStretch(2, 1);
    constexpr int rows = 4;
    layout->addWidget(picture_, 0, 0, rows, 1, Qt::AlignTop);
    auto* const head = new QHBoxLayout;
    head->addWidget(name_, 1);
    head->addWidget(remove_);
    layout->addLayout(head, 0, 1, 1, 2);
    add_field(*layout, 1, tr("Weight"), weight_);
    add_field(*layout, 2, tr("Acts"), interval_);
    add_field(*layout, 3, tr("Where"), area_);
}

void StyleRow::add_field(QGridLayout& layout, int row, QString const& text, QWidget* field) {
    auto* const label = new QLabel(text);
    label->setBuddy(field);
    label->setForegroundRole(QPalette::PlaceholderText);
    layout.addWidget(label, row, 1);
    layout.addWidget(field, row, 2);
}

void StyleRow::listen() {
    connect(weight_, &ValueSlider::valueChanged, this, [this](double weight) {
        change([weight](StyleReference& style) { style.weight = weight; }, "style weight");
    });
    connect(interval_, &IntervalSlider::intervalChanged, this, [this](double begin, double end) {
        ProcessInterval const interval{begin, end, ProcessInterval::Unit::process};
        change([interval](StyleReference& style) { style.interval = interval; }, "style interval");
    });
    connect(weight_, &ValueSlider::editingFinished, this, [this] { document_.break_merging(); });
    connect(interval_, &IntervalSlider::editingFinished, this, [this] { document_.break_merging(); });
    connect(area_, &QComboBox::activated, this,
            [this](int row) { take_area(area_->itemData(row).toString().toStdString()); });
    connect(remove_, &QToolButton::clicked, this, &StyleRow::remove);
}

void StyleRow::show_reference(std::size_t index) {
    index_ = index;
    StyleReference const& reference = document_.request().styles.at(index);
    showing_ = true;
    picture_->set_picture(reference.image);
    QString const name = QString::fromStdString(reference.source);
    name_->setText(name.isEmpty() ? tr("Picture %1").arg(index + 1) : name);
    name_->setToolTip(name);
    weight_->set_value(reference.weight);
    ProcessAxis const axis;
    bool const sigma = reference.interval.unit == ProcessInterval::Unit::sigma;
    auto const fraction = [&](double at) { return sigma ? axis.fraction(at) : at; };
    interval_->set_interval(fraction(reference.interval.begin), fraction(reference.interval.end));
    show_area(reference);
    showing_ = false;
}

void StyleRow::show_area(StyleReference const& reference) {
    area_->clear();
    area_->addItem(tr("Whole picture"), QString());
    int current = reference.area ? -1 : 0;
    for (std::size_t i = 0; i < document_.regions().size(); ++i) {
        Region const& region = document_.regions()[i];
        if (!region.mask) continue;
        QString const id = QString::fromStdString(document_.region_id(i));
        if (reference.area && current < 0 && reference.area == region.mask) current = area_->count();
        QString const label = document_.label(document_.region_id(i));
        area_->addItem(label.isEmpty() ? tr("Region %1").arg(i + 1) : label, id);
    }
    if (current < 0) {
        current = area_->count();
        area_->addItem(tr("An area of its own"));  // of a region that is gone
    }
    area_->setCurrentIndex(current);
}

void StyleRow::take_area(RegionId const& id) {
    Region const* const region = document_.region(id);
    if (region == nullptr && area_->currentIndex() != 0) return;
    Snapshot<Mask> const area = region ? region->mask : Snapshot<Mask>();
    change([area](StyleReference& style) { style.area = area; }, {});
}

void StyleRow::remove() {
    auto styles = document_.request().styles;
    styles.erase(styles.begin() + static_cast<std::ptrdiff_t>(index_));
    document_.change_settings(tr("Remove style reference"),
                              [&](GenerationRequest& request) { request.styles = std::move(styles); });
}

void StyleRow::change(std::function<void(StyleReference&)> const& edit, std::string const& merge) {
    if (showing_) return;
    auto styles = document_.request().styles;
    edit(styles.at(index_));
    document_.set_styles(std::move(styles), merge.empty() ? merge : merge + ' ' + std::to_string(index_));
}

}  // namespace daub
