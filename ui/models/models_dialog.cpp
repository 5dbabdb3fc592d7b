#include "ui/models/models_dialog.h"

#include "ui/document/file_path.h"
#include "ui/document/incoming_picture.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/models/adapters_page.h"
#include "ui/models/models_page.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace daub {
namespace {

constexpr int progress_parts = 1000;

}  // namespace

ModelsDialog::ModelsDialog(Parts const& parts, QWidget* parent)
    : QDialog(parent),
      parts_(parts),
      tabs_(new QTabWidget),
      models_(new ModelsPage(parts.document, parts.models)),
      adapters_(new AdaptersPage(parts.document, parts.models)),
      message_(new QLabel),
      add_(new QPushButton(icon("plus"), tr("&Add"))),
      cancel_(new QPushButton(tr("&Cancel"))),
      link_(new QCheckBox(tr("&Link instead of copying"))),
      progress_(new QProgressBar) {
    setWindowTitle(tr("Models"));
    setAcceptDrops(true);
    tabs_->addTab(models_, tr("Models"));
    tabs_->addTab(adapters_, tr("LoRAs and adapters"));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(tabs_, 1);
    add_work(*layout);
    layout->addWidget(buttons);
    models_->use_button().setDefault(true);  // a dialog only knows the buttons that are in it
    int const letter = fontMetrics().averageCharWidth(), line = fontMetrics().height();
    resize(110 * letter, 36 * line);
    listen();
    parts_.models.refresh();
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
    message_->setWordWrap(true);
    message_->setTextFormat(Qt::PlainText);
    layout.addWidget(message_);
    layout.addLayout(work);
    show_work({}, 1);
}

void ModelsDialog::listen() {
    connect(cancel_, &QPushButton::clicked, this, [this] {
        waiting_.clear();
        parts_.installer.cancel();
    });
    auto const tell = [this](QString const& message) { show_work(message, 1); };
    connect(models_, &ModelsPage::told, this, tell);
    connect(adapters_, &AdaptersPage::told, this, tell);
    connect(models_, &ModelsPage::modelChosen, this, &ModelsDialog::modelChosen);
    connect(&parts_.models, &InstalledModels::changed, this, &ModelsDialog::models_read);
    connect(&parts_.installer, &ModelInstaller::progressed, this,
            [this](QString const& file, double fraction) { show_work(tr("Installing %1...").arg(file), fraction); });
    connect(&parts_.installer, &ModelInstaller::ended, this, &ModelsDialog::end_installation);
}

QString ModelsDialog::message() const { return message_->text(); }

void ModelsDialog::models_read() {
    if (!parts_.models.problem().isEmpty()) {
        waiting_.clear();
        show_work(parts_.models.problem(), 1);
    }
    add_next();
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
        if (!end.adapter && !end.place) models_->select(end.name);
        tabs_->setCurrentIndex(end.adapter ? 1 : 0);
        parts_.models.refresh();
    }
    add_next();
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
