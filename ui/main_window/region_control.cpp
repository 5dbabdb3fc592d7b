#include "ui/main_window/region_control.h"

#include <QInputDialog>

namespace daub {

RegionControl::RegionControl(Document& document, RegionActions& operations, Actions& actions, QWidget& window)
    : QObject(&window), document_(document), operations_(operations), actions_(actions), window_(window) {
    auto const active = [this]() -> RegionId const& { return document_.active_region(); };
    actions.on("region-add", this, [this] { add_region(); });
    actions.on("region-duplicate", this,
               [this, active] { document_.set_active_region(document_.duplicate_region(active())); });
    actions.on("region-delete", this, [this, active] { document_.remove_region(RegionId(active())); });
    actions.on("swap-region", this, [this] { swap(); });
    actions.on("mask-invert", this, [this, active] { operations_.invert(active()); });
    actions.on("mask-clear", this, [this, active] { operations_.clear(active()); });
    actions.on("mask-grow", this, [this] { ask(tr("Grow the area"), &RegionActions::grow); });
    actions.on("mask-shrink", this, [this] { ask(tr("Shrink the area"), &RegionActions::shrink); });
    actions.on("mask-feather", this, [this] { ask(tr("Feather the area"), &RegionActions::feather); });
    connect(&document, &Document::activeRegionChanged, this, &RegionControl::follow_active);
    connect(&document, &Document::opened, this, [this] { follow_active(document_.active_region()); });
    follow_active(document.active_region());
}

void RegionControl::add_region() { document_.set_active_region(document_.add_region({})); }

void RegionControl::swap() {
    if (document_.region(before_) != nullptr) document_.set_active_region(RegionId(before_));
}

void RegionControl::ask(QString const& title, Amount change) {
    constexpr double usual = 8, least = 0.5, most = 256;
    bool sure = false;
    double const pixels = QInputDialog::getDouble(&window_, title, tr("By pixels"), usual, least, most, 1, &sure);
    if (sure) (operations_.*change)(document_.active_region(), pixels);
}

void RegionControl::follow_active(RegionId const& id) {
    if (id != active_) before_ = std::exchange(active_, id);
    bool const there = document_.region(id) != nullptr;
    for (char const* const name :
         {"region-duplicate", "region-delete", "mask-invert", "mask-clear", "mask-grow", "mask-shrink", "mask-feather"})
        actions_[name]->setEnabled(there);
}

}  // namespace daub
