#include "ui/models/models_dialog.h"

#include "ui/document/file_path.h"
#include "ui/document/incoming_picture.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/models/adapters_page.h"
#include "ui/models/model_details.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QUrl>

namespace daub {
namespace {

constexpr int progress_parts = 1000;

QLabel* wrapped(QString const& text) {
    auto* const label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

ModelsDialog::ModelsDialog(Parts const& parts, QWidget* parent)
    : QDialog(parent),
      parts_(parts),
      tabs_(new QTabWidget),
      adapters_(new AdaptersPage(parts.document, parts.models)),
      list_(new QListWidget),
      details_(new QWidget),
      lines_(new QGridLayout),
      name_(new QLabel),
      message_(wrapped({})),
      use_(new QPushButton(tr("&Use for this picture"))),
      open_(new QPushButton(tr("&Open its folder"))),
      add_(new QPushButton(icon("plus"), tr("&Add"))),
      cancel_(new QPushButton(tr("&Cancel"))),
      link_(new QCheckBox(tr("&Link instead of copying"))),
      progress_(new QProgressBar) {
    setWindowTitle(tr("Models"));
    setAcceptDrops(true);
    tabs_->addTab(make_models_page(), tr("Models"));
    tabs_->addTab(adapters_, tr("LoRAs and adapters"));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(tabs_, 1);
    add_work(*layout);
    layout->addWidget(buttons);
    use_->setDefault(true);  // a dialog only knows the buttons that are in it
    int const letter = fontMetrics().averageCharWidth(), line = fontMetrics().height();
    resize(110 * letter, 36 * line);
    listen();
    show_models();
    parts_.models.refresh();
}

QWidget* ModelsDialog::make_models_page() {
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
    open_->setAutoDefault(false);
    auto* const column = new QVBoxLayout(details_);
    column->setContentsMargins(2 * grid, grid, grid, grid);
    column->setSpacing(2 * grid);
    column->addWidget(name_);
    column->addLayout(lines_);
    auto* const choose = new QHBoxLayout;
    choose->addWidget(use_);
    choose->addWidget(open_);
    choose->addStretch(1);
    column->addLayout(choose);
    column->addStretch(1);
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("About this model"));
    scroll->setWidget(details_);
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    auto* const row = new QHBoxLayout;
    row->addWidget(list_, 1);
    row->addWidget(scroll, 2);
    layout->addLayout(row, 1);
    return page;
}

/// Below both pages: what is added finds its own.
void ModelsDialog::add_work(QVBoxLayout& layout) {
    auto* const menu = new QMenu(add_);
    connect(menu->addAction(tr("A &file...")), &QAction::triggered, this, &ModelsDialog::choose_files);
    connect(menu->addAction(tr("A &folder...")), &QAction::triggered, this, &ModelsDialog::choose_folder);
    add_->setMenu(menu);
    add_->setToolTip(tr("A model, LoRA, embedding, IP-Adapter or autoencoder; or drop it here"));
    add_->setAutoDefault(false), cancel_->setAutoDefault(false);
    link_->setToolTip(tr("The model stays where it is; it must not be moved from there"));
    progress_->setRange(0, progress_parts);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress"));
    auto* const work = new QHBoxLayout;
    work->addWidget(add_);
    work->addWidget(link_);
    work->addWidget(progress_, 1);
    work->addWidget(cancel_);
    work->addStretch(0);
    layout.addWidget(message_);
    layout.addLayout(work);
    show_work({}, 1);
}

void ModelsDialog::listen() {
    connect(list_, &QListWidget::currentRowChanged, this, &ModelsDialog::show_details);
    connect(list_, &QListWidget::itemActivated, this, &ModelsDialog::use);
    connect(use_, &QPushButton::clicked, this, &ModelsDialog::use);
    connect(open_, &QPushButton::clicked, this, [this] {
        if (InstalledModel const* const model = current())
            QDesktopServices::openUrl(QUrl::fromLocalFile(to_qstring(model->info.path)));
    });
    connect(cancel_, &QPushButton::clicked, this, [this] {
        waiting_.clear();
        parts_.installer.cancel();
    });
    connect(adapters_, &AdaptersPage::told, this, [this](QString const& message) { show_work(message, 1); });
    connect(&parts_.models, &InstalledModels::changed, this, &ModelsDialog::show_models);
    connect(&parts_.document, &Document::settingsChanged, this, &ModelsDialog::show_models);
    connect(&parts_.document, &Document::documentReset, this, &ModelsDialog::show_models);
    connect(&parts_.installer, &ModelInstaller::progressed, this,
            [this](QString const& file, double fraction) { show_work(tr("Installing %1...").arg(file), fraction); });
    connect(&parts_.installer, &ModelInstaller::ended, this, &ModelsDialog::end_installation);
}

QString ModelsDialog::message() const { return message_->text(); }

QString ModelsDialog::details() const {
    QStringList texts;
    for (QLabel const* const label : details_->findChildren<QLabel*>()) texts += label->text();
    return texts.join('\n');
}

void ModelsDialog::show_models() {
    InstalledModel const* const before = current();
    std::string const selected = !wanted_.empty() ? wanted_
                                 : before         ? before->info.id
                                                  : parts_.document.request().model;
    QSignalBlocker const quiet(list_);
    list_->clear();
    InstalledModel const* const used = parts_.models.find(parts_.document.request().model);
    for (InstalledModel const& model : parts_.models.models()) {
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
    if (!parts_.models.problem().isEmpty()) {
        waiting_.clear();
        show_work(parts_.models.problem(), 1);
    }
    show_details();
    add_next();
}

InstalledModel const* ModelsDialog::current() const {
    QListWidgetItem const* const item = list_->currentItem();
    return item ? parts_.models.find(item->data(Qt::UserRole).toString().toStdString()) : nullptr;
}

void ModelsDialog::show_details() {
    while (QLayoutItem* const item = lines_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    InstalledModel const* const model = current();
    QString const nothing = parts_.models.reading() ? tr("Looking for models...") : tr("No model is installed");
    name_->setText(model ? QString::fromStdString(model->info.name) : nothing);
    use_->setVisible(model), open_->setVisible(model);
    if (model == nullptr) return;
    for (auto const& [title, text] : details_of(*model)) {
        auto* const label = new QLabel(title);
        label->setForegroundRole(QPalette::PlaceholderText);
        QLabel* const field = wrapped(text);
        field->setTextInteractionFlags(Qt::TextSelectableByMouse);
        int const row = lines_->rowCount();
        lines_->addWidget(label, row, 0, Qt::AlignTop);
        lines_->addWidget(field, row, 1, Qt::AlignTop);
    }
    bool const used = parts_.models.find(parts_.document.request().model) == model;
    use_->setEnabled(!used && model->info.problem.empty());
    use_->setText(used ? tr("In use") : tr("&Use for this picture"));
}

void ModelsDialog::show_work(QString const& text, double fraction) {
    bool const working = fraction < 1;
    progress_->setVisible(working);
    progress_->setValue(static_cast<int>(fraction * progress_parts));
    cancel_->setVisible(parts_.installer.busy());
    add_->setEnabled(!parts_.installer.busy()), link_->setEnabled(!parts_.installer.busy());
    message_->setText(text);
    message_->setVisible(!text.isEmpty());
}

void ModelsDialog::show_loading(QString const& what, double fraction) {
    if (!parts_.installer.busy()) show_work(fraction < 1 ? what : QString(), fraction);
}

void ModelsDialog::choose_folder() {
    QString const folder = QFileDialog::getExistingDirectory(this, tr("A model folder, with model_index.json"));
    if (!folder.isEmpty()) add(folder);
}

void ModelsDialog::choose_files() {
    QString const kinds = tr("Models (%1)").arg("*.safetensors *.yaml");
    for (QString const& file : QFileDialog::getOpenFileNames(this, tr("Models and adapters"), {}, kinds)) add(file);
}

void ModelsDialog::add(QString const& path) {
    if (waiting_.isEmpty() && !parts_.installer.busy()) report_.clear();
    waiting_ += path;
    add_next();
}

void ModelsDialog::add_next() {
    if (waiting_.isEmpty() || parts_.installer.busy()) return;
    if (!parts_.models.services()) return show_work(tr("Looking for models..."), 0);
    QString const path = waiting_.takeFirst();
    parts_.installer.install({.source = to_path(path), .link = link_->isChecked()}, parts_.models.services());
    show_work(tr("Checking %1...").arg(QFileInfo(path).fileName()), 0);
}

void ModelsDialog::end_installation(InstallationEnd const& end) {
    report_ += QStringList{!end.problem.isEmpty() ? end.problem
                           : end.name.isEmpty()   ? tr("Cancelled: nothing was installed.")
                           : end.place ? tr("%1: its models are found from now on where they lie.").arg(end.name)
                                       : tr("%1 is installed.").arg(end.name)} +
               end.warnings;
    show_work(report_.join('\n'), 1);
    if (!end.name.isEmpty()) {
        if (end.adapter) adapters_->select(*end.adapter, end.name);
        if (!end.adapter && !end.place) wanted_ = end.name.toStdString();
        tabs_->setCurrentIndex(end.adapter ? 1 : 0);
        parts_.models.refresh();
    }
    add_next();
}

void ModelsDialog::use() {
    InstalledModel const* const model = current();
    if (model == nullptr || !model->info.problem.empty()) return;
    bool const first = &parts_.models.models().front() == model;
    std::string const id = first ? std::string() : model->info.id;  // the embedded one is what every machine has
    if (parts_.document.change_settings(tr("Change model"), [&](GenerationRequest& request) { request.model = id; }))
        Q_EMIT modelChosen(QString::fromStdString(id));
}

void ModelsDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (files_in(*event->mimeData()).isEmpty()) return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ModelsDialog::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    for (QString const& file : files_in(*event->mimeData())) add(file);
}

}  // namespace daub
