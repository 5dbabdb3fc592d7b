// What menus and keys do with the active region: its paint, copies of it, going back to the one before.
//
// Borrows the document and the region panel's operations. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/main_window/actions.h"
#include "ui/panels/regions/region_actions.h"

namespace daub {

class RegionControl : public QObject {
    Q_OBJECT

 public:
    RegionControl(Document& document, RegionActions& operations, Actions& actions, QWidget& window);

 private:
    using Amount = bool (RegionActions::*)(RegionId const&, double);

    void add_region();
    void swap();
    void ask(QString const& title, Amount change);
    void follow_active(RegionId const& id);

    Document& document_;
    RegionActions& operations_;
    Actions& actions_;
    QWidget& window_;
    RegionId active_, before_;
};

}  // namespace daub
