#include "ui/frames/region_choice.h"

#include <QPixmap>
#include <QSignalBlocker>

namespace daub {

QString region_label(Document const& document, int index) {
    QString const label = document.label(document.region_id(static_cast<std::size_t>(index)));
    return label.isEmpty() ? RegionChoice::tr("Region %1").arg(index + 1) : label;
}

RegionChoice::RegionChoice(Document& document, QString const& name, QString const& none, QWidget* parent)
    : QComboBox(parent), document_(document), none_(none) {
    setAccessibleName(name);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    constexpr int least = 8;
    setMinimumContentsLength(least);
    for (auto const listed : {&Document::regionInserted, &Document::regionRemoved})
        connect(&document, listed, this, &RegionChoice::follow_regions);
    connect(&document, &Document::regionMoved, this, &RegionChoice::follow_regions);
    connect(&document, &Document::regionChanged, this, &RegionChoice::follow_regions);
    connect(&document, &Document::promptChanged, this, &RegionChoice::follow_regions);
    connect(&document, &Document::documentReset, this, &RegionChoice::follow_regions);
    connect(&document, &Document::maskChanged, this, [this](RegionId const& id) {
        if (id == region()) Q_EMIT changed();
    });
    connect(&document, &Document::canvasResized, this, [this] {
        if (!region().empty()) Q_EMIT changed();
    });
    connect(this, &QComboBox::activated, this, &RegionChoice::changed);
    follow_regions();
}

RegionId RegionChoice::region() const { return currentData().toString().toStdString(); }

Snapshot<Mask> RegionChoice::area() const {
    Region const* const found = document_.region(region());
    return found == nullptr || !found->mask || found->mask->empty() ? Snapshot<Mask>() : found->mask;
}

void RegionChoice::choose(RegionId const& region) {
    setCurrentIndex(std::max(0, findData(QString::fromStdString(region))));
}

void RegionChoice::follow_regions() {
    RegionId const before = region();
    {
        QSignalBlocker const quiet(this);
        clear();
        addItem(none_, QString());
        for (int i = 0; i < static_cast<int>(document_.regions().size()); ++i) {
            RegionId const& id = document_.region_id(static_cast<std::size_t>(i));
            Color const color = document_.region(id)->color;
            constexpr int side = 12;
            QPixmap chip(side, side);
            chip.fill(QColor(color.red, color.green, color.blue));
            addItem(chip, region_label(document_, i), QString::fromStdString(id));
        }
        choose(before);
    }
    if (region() != before) Q_EMIT changed();
}

}  // namespace daub
