#include "ui/models/models_page.h"

#include "ui/document/file_path.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/models/model_details.h"
#include "ui/models/removal.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>

namespace daub {

ModelsPage::ModelsPage(Document& document, InstalledModels& models, QWidget* parent)
    : QWidget(parent),
      document_(document),
      models_(models),
      list_(new QListWidget),
      details_(new QWidget),
      lines_(new QGridLayout),
      name_(new QLabel),
      use_(new QPushButton(tr("&Use for this picture"))),
      open_(new QPushButton(tr("&Open its folder"))),
      remove_(new QPushButton(icon("delete"), tr("&Remove"))) {
    arrange();
    connect(list_, &QListWidget::currentRowChanged, this, &ModelsPage::show_details);
    connect(list_, &QListWidget::itemActivated, this, &ModelsPage::use);
    connect(use_, &QPushButton::clicked, this, &ModelsPage::use);
    connect(remove_, &QPushButton::clicked, this, &ModelsPage::remove);
    connect(open_, &QPushButton::clicked, this, [this] {
        if (InstalledModel const* const model = current())
            QDesktopServices::openUrl(QUrl::fromLocalFile(to_qstring(model->info.path)));
    });
    connect(&models, &InstalledModels::changed, this, &ModelsPage::show_models);
    connect(&document, &Document::settingsChanged, this, &ModelsPage::show_models);
    connect(&document, &Document::documentReset, this, &ModelsPage::show_models);
    show_models();
}

void ModelsPage::arrange() {
    list_->setAccessibleName(tr("Installed models"));
    list_->setMinimumWidth(fontMetrics().averageCharWidth() * 22);
    QFont large = name_->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    name_->setFont(large);
    lines_->setVerticalSpacing(grid);
    lines_->setHorizontalSpacing(2 * grid);
    lines_->setColumnStretch(1, 1);
    use_->setToolTip(tr("The next pictures of this document are made with this model"));
    open_->setAutoDefault(false), remove_->setAutoDefault(false);
    auto* const column = new QVBoxLayout(details_);
    column->setContentsMargins(2 * grid, grid, grid, grid);
    column->setSpacing(2 * grid);
    column->addWidget(name_);
    column->addLayout(lines_);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(use_);
    buttons->addWidget(open_);
    buttons->addStretch(1);
    buttons->addWidget(remove_);
    column->addLayout(buttons);
    column->addStretch(1);
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("About this model"));
    scroll->setWidget(details_);
    auto* const row = new QHBoxLayout(this);
    row->addWidget(list_, 1);
    row->addWidget(scroll, 2);
}

QString ModelsPage::details() const {
    QStringList texts;
    for (QLabel const* const label : details_->findChildren<QLabel*>()) texts += label->text();
    return texts.join('\n');
}

void ModelsPage::select(QString const& id) {
    wanted_ = id.toStdString();
    show_models();
}

void ModelsPage::show_models() {
    InstalledModel const* const before = current();
    std::string const selected = !wanted_.empty() ? wanted_ : before ? before->info.id : document_.request().model;
    QSignalBlocker const quiet(list_);
    list_->clear();
    InstalledModel const* const used = models_.find(document_.request().model);
    for (InstalledModel const& model : models_.models()) {
        bool const in_use = &model == used, broken = !model.info.problem.empty();
        auto* const item = new QListWidgetItem(QString::fromStdString(model.info.name), list_);
        item->setData(Qt::UserRole, QString::fromStdString(model.info.id));
        item->setIcon(icon(broken ? "warning" : in_use ? "check" : "model"));
        if (in_use) item->setToolTip(tr("This picture's model"));
        if (model.info.id != selected) continue;
        list_->setCurrentItem(item);
        if (selected == wanted_) wanted_.clear();
    }
    if (list_->currentRow() < 0 && list_->count() > 0) list_->setCurrentRow(0);
    show_details();
}

InstalledModel const* ModelsPage::current() const {
    QListWidgetItem const* const item = list_->currentItem();
    return item ? models_.find(item->data(Qt::UserRole).toString().toStdString()) : nullptr;
}

void ModelsPage::show_details() {
    while (QLayoutItem* const item = lines_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    InstalledModel const* const model = current();
    QString const nothing = models_.reading() ? tr("Looking for models...") : tr("No model is installed");
    name_->setText(model ? QString::fromStdString(model->info.name) : nothing);
    for (QPushButton* const button : {use_, open_, remove_}) button->setVisible(model);
    if (model == nullptr) return;
    for (auto const& [title, text] : details_of(*model)) {
        auto* const label = new QLabel(title);
        label->setForegroundRole(QPalette::PlaceholderText);
        auto* const field = new QLabel(text);
        field->setWordWrap(true);
        field->setTextFormat(Qt::PlainText);
        field->setTextInteractionFlags(Qt::TextSelectableByMouse);
        int const row = lines_->rowCount();
        lines_->addWidget(label, row, 0, Qt::AlignTop);
        lines_->addWidget(field, row, 1, Qt::AlignTop);
    }
    bool const used = models_.find(document_.request().model) == model;
    use_->setEnabled(!used && model->info.problem.empty());
    use_->setText(used ? tr("In use") : tr("&Use for this picture"));
    bool const ours = is_installed_here(model->info);
    remove_->setEnabled(ours && !used);
    remove_->setToolTip(!ours  ? tr("It came with Daub, or lies in another program's folder")
                        : used ? tr("This picture's model")
                               : tr("Moves it to the trash"));
}

void ModelsPage::use() {
    InstalledModel const* const model = current();
    if (model == nullptr || !model->info.problem.empty()) return;
    bool const first = &models_.models().front() == model;
    std::string const id = first ? std::string() : model->info.id;  // the embedded one is what every machine has
    if (document_.change_settings(tr("Change model"), [&](GenerationRequest& request) { request.model = id; }))
        Q_EMIT modelChosen(QString::fromStdString(id));
}

void ModelsPage::remove() {
    InstalledModel const* const model = current();
    if (model == nullptr) return;
    QString const name = QString::fromStdString(model->info.name);
    bool const removed = move_to_trash(model->info);
    Q_EMIT told(removed ? tr("%1 is in the trash.").arg(name)
                        : tr("%1 cannot be moved to the trash. Remove it in its folder.").arg(name));
    if (removed) models_.refresh();
}

}  // namespace daub
