#include "ui/panels/regions/region_actions.h"

#include "ui/document/document.h"
#include "ui/look/icon.h"

#include <QInputDialog>
#include <QMenu>

namespace daub {
namespace {

constexpr double usual_amount = 8, most_amount = 512;  // pixels

QString for_menu(QString text) { return text.replace('&', "&&"); }

QIcon color_icon(Color color) {
    QPixmap swatch(16, 16);
    swatch.fill(QColor(color.red, color.green, color.blue));
    return QIcon(swatch);
}

}  // namespace

RegionActions::RegionActions(Document& document, QWidget* window)
    : QObject(window), document_(document), window_(window) {}

void RegionActions::fill(QMenu& menu, RegionId const& id) {
    if (document_.region(id) == nullptr) return;
    menu.addAction(tr("Rename"), this, [this, id] { Q_EMIT renameWanted(id); })->setShortcut(Qt::Key_F2);
    menu.addAction(icon("duplicate"), tr("Duplicate"), this, [this, id] { document_.duplicate_region(id); });
    menu.addAction(icon("delete"), tr("Delete"), this, [this, id] { document_.remove_region(id); })
        ->setShortcut(QKeySequence::Delete);
    menu.addSeparator();
    fill_binding(menu, id);
    menu.addSeparator();
    fill_paint(menu, id);
    menu.addSeparator();
    fill_switches(menu, id);
}

void RegionActions::fill_binding(QMenu& menu, RegionId const& id) {
    bool const bound = !document_.region(id)->spans.empty();
    menu.addAction(tr("Select Words"), this, [this, id] { Q_EMIT wordsWanted(id); })->setEnabled(bound);
    menu.addAction(icon("unlink"), tr("Unbind from Words"), this, [this, id] { document_.unbind_region(id); })
        ->setEnabled(bound);
}

void RegionActions::fill_paint(QMenu& menu, RegionId const& id) {
    bool const open = document_.paintable(id), painted = open && !document_.mask(id).empty();
    auto const add = [&](char const* icon_name, QString const& text, bool enabled, auto const& action) {
        menu.addAction(icon(icon_name), text, this, action)->setEnabled(enabled);
    };
    add("clear", tr("Clear"), painted, [this, id] { clear(id); });
    add("invert", tr("Invert"), open, [this, id] { invert(id); });
    add("grow", tr("Grow…"), painted, [this, id] { ask(tr("Grow"), id, &RegionActions::grow); });
    add("shrink", tr("Shrink…"), painted, [this, id] { ask(tr("Shrink"), id, &RegionActions::shrink); });
    add("feather", tr("Feather…"), painted, [this, id] { ask(tr("Feather"), id, &RegionActions::feather); });
    fill_copies(*menu.addMenu(tr("Copy Mask to")), id);
}

void RegionActions::fill_copies(QMenu& menu, RegionId const& id) {
    for (std::size_t i = document_.regions().size(); i-- > 0;) {
        RegionId const other = document_.region_id(i);
        if (other == id) continue;
        QString const label = document_.label(other);
        menu.addAction(color_icon(document_.regions()[i].color), label.isEmpty() ? tr("(no words)") : for_menu(label),
                       this, [this, id, other] { copy_mask(id, other); })
            ->setEnabled(document_.paintable(other));
    }
    menu.menuAction()->setEnabled(!menu.isEmpty() && !document_.mask(id).empty());
}

void RegionActions::fill_switches(QMenu& menu, RegionId const& id) {
    Region const& region = *document_.region(id);
    RegionState const& state = *document_.region_state(id);
    auto const add = [&](QString const& text, bool on, RegionProperty property) {
        QAction* const action =
            menu.addAction(text, this, [this, id, property](bool value) { document_.set_region(id, property, value); });
        action->setCheckable(true);
        action->setChecked(on);
    };
    add(tr("Show Paint"), state.visible, RegionProperty::visible);
    add(tr("Lock Paint"), state.locked, RegionProperty::locked);
    add(tr("Acts on the Picture"), region.enabled, RegionProperty::enabled);
    add(tr("Keep Out of Here"), region.negative, RegionProperty::negative);
}

void RegionActions::ask(QString const& title, RegionId const& id, Amount change) {
    bool taken = false;
    double const pixels = QInputDialog::getDouble(window_, title, tr("Pixels of the canvas:"), usual_amount, 0,
                                                  most_amount, 1, &taken, {}, 1);
    if (taken) (this->*change)(id, pixels);
}

bool RegionActions::replace(RegionId const& id, QString const& text, std::function<Mask(Mask const&)> const& change) {
    if (!document_.paintable(id)) return false;
    Mask const& mask = document_.mask(id);
    return document_.replace_mask(id, change(mask.empty() ? Mask(document_.canvas()) : mask), text);
}

bool RegionActions::clear(RegionId const& id) {
    return replace(id, tr("Clear region"), [](Mask const& mask) { return Mask(mask.size()); });
}

bool RegionActions::invert(RegionId const& id) { return replace(id, tr("Invert region"), &inverted); }

bool RegionActions::grow(RegionId const& id, double pixels) {
    return replace(id, tr("Grow region"), [pixels](Mask const& mask) { return grown(mask, pixels); });
}

bool RegionActions::shrink(RegionId const& id, double pixels) {
    return replace(id, tr("Shrink region"), [pixels](Mask const& mask) { return shrunk(mask, pixels); });
}

bool RegionActions::feather(RegionId const& id, double pixels) {
    return replace(id, tr("Feather region"), [pixels](Mask const& mask) { return feathered(mask, pixels); });
}

bool RegionActions::copy_mask(RegionId const& from, RegionId const& to) {
    if (from == to || document_.region(from) == nullptr) return false;
    return replace(to, tr("Copy mask"), [&](Mask const& mask) {
        Mask const& source = document_.mask(from);
        return source.empty() ? Mask(mask.size()) : source;
    });
}

}  // namespace daub
