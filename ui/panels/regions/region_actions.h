// What can be done with a region by menu: to its name, its words, its paint.
//
//     RegionActions actions(document, window);
//     actions.fill(menu, region);            // a menu for this region
//
// Each edit is one undo step. Paint of locked regions is left alone. Borrows the document; asks for amounts in dialogs
// over `window`. UI thread.
#pragma once

#include "engine/scene/mask_operations.h"
#include "ui/document/region_id.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace daub {

class Document;

class RegionActions : public QObject {
    Q_OBJECT

 public:
    RegionActions(Document& document, QWidget* window);

    void fill(QMenu& menu, RegionId const& id);

    bool clear(RegionId const& id);
    bool invert(RegionId const& id);
    bool grow(RegionId const& id, double pixels);
    bool shrink(RegionId const& id, double pixels);
    bool feather(RegionId const& id, double pixels);
    /// The other region gets this one's paint in place of its own.
    bool copy_mask(RegionId const& from, RegionId const& to);

    Q_SIGNAL void renameWanted(daub::RegionId const& id);
    Q_SIGNAL void wordsWanted(daub::RegionId const& id);

 private:
    using Amount = bool (RegionActions::*)(RegionId const&, double);

    void fill_binding(QMenu& menu, RegionId const& id);
    void fill_paint(QMenu& menu, RegionId const& id);
    void fill_switches(QMenu& menu, RegionId const& id);
    void fill_copies(QMenu& menu, RegionId const& id);
    void ask(QString const& title, RegionId const& id, Amount change);
    /// The region's mask, of canvas size, through `change`.
    bool replace(RegionId const& id, QString const& text, std::function<Mask(Mask const&)> const& change);

    Document& document_;
    QWidget* window_;
};

}  // namespace daub
