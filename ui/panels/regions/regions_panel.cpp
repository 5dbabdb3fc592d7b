#include "ui/panels/regions/regions_panel.h"

#include "ui/document/region_list_model.h"
#include "ui/look/look_drawing.h"
#include "ui/look/section_header.h"
#include "ui/panels/regions/region_properties.h"
#include "ui/panels/regions/region_view.h"

#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace daub {

RegionsPanel::RegionsPanel(Document& document, QWidget* parent)
    : QWidget(parent),
      model_(new RegionListModel(document, this)),
      header_(new SectionHeader(tr("Regions"))),
      view_(new RegionView(document, *model_)),
      properties_(new RegionProperties(document)) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid, grid, grid, grid);
    layout->setSpacing(grid);
    layout->addWidget(header_);
    layout->addWidget(view_, 1);
    layout->addWidget(properties_);
    for (auto const signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model_, signal, this, &RegionsPanel::show_count);
    connect(model_, &QAbstractItemModel::modelReset, this, &RegionsPanel::show_count);
    show_count();
}

void RegionsPanel::add_action(QAction* action) {
    QToolButton* const button = header_->add_action(action);
    button->setFocusPolicy(Qt::TabFocus);  // a click leaves the selected words as they are
    button->setAccessibleName(action->text());
}

void RegionsPanel::show_count() {
    header_->set_count(model_->rowCount() > 0 ? QLocale().toString(model_->rowCount()) : QString());
}

}  // namespace daub
