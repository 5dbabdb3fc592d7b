#include "ui/models/adapters_page.h"

#include "engine/scene/prompt_grammar.h"
#include "ui/document/file_path.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/models/removal.h"
#include "ui/models/sentence_end.h"

#include <QDesktopServices>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace daub {
namespace {

struct AdapterTexts {
    Q_DECLARE_TR_FUNCTIONS(daub::AdaptersPage)
};

constexpr int name_column = 0, fits_column = 1, size_column = 2;
constexpr int index_role = Qt::UserRole;

/// How one of this kind is used.
QString use_text(AdapterKind kind) {
    switch (kind) {
        case AdapterKind::lora:
        case AdapterKind::text_embedding:
        case AdapterKind::subject:
            return AdapterTexts::tr("&Put into the sentence");
        case AdapterKind::ip_adapter:
            return AdapterTexts::tr("&Use for style references");
        case AdapterKind::autoencoder:
            return AdapterTexts::tr("&Use for this picture");
        case AdapterKind::image_encoder:
            return {};
    }
    return {};
}

QString about_text(AdapterKind kind) {
    switch (kind) {
        case AdapterKind::lora:
            return AdapterTexts::tr(
                "Changes what the model paints. Among the words of a region it is kept to that region.");
        case AdapterKind::text_embedding:
            return AdapterTexts::tr("A word of the sentence that stands for something the model has learned later.");
        case AdapterKind::ip_adapter:
            return AdapterTexts::tr(
                "Lets a model take the style of a picture. The style dock uses the best that fits.");
        case AdapterKind::autoencoder:
            return AdapterTexts::tr("Turns what the model computes into a picture, instead of the model's own.");
        case AdapterKind::image_encoder:
            return AdapterTexts::tr("Looks at pictures for IP-Adapters; it is used by itself.");
        case AdapterKind::subject:
            return AdapterTexts::tr(
                "A thing that one model has learned from pictures: its name in the sentence stands for it.");
    }
    return {};
}

}  // namespace

QString plural_of(AdapterKind kind) {
    switch (kind) {
        case AdapterKind::lora:
            return AdapterTexts::tr("LoRAs");
        case AdapterKind::text_embedding:
            return AdapterTexts::tr("Embeddings");
        case AdapterKind::ip_adapter:
            return AdapterTexts::tr("IP-Adapters");
        case AdapterKind::autoencoder:
            return AdapterTexts::tr("Autoencoders (VAE)");
        case AdapterKind::image_encoder:
            return AdapterTexts::tr("Image encoders");
        case AdapterKind::subject:
            return AdapterTexts::tr("Subjects");
    }
    return {};
}

QString fits_text(AdapterFacts const& facts) {
    if (!facts.base.empty()) return QString::fromStdString(facts.base);
    if (!facts.fits) return {};
    switch (*facts.fits) {  // names of models, the same everywhere
        case ModelFamily::sd1:
            return "Stable Diffusion 1";
        case ModelFamily::sd2:
            return "Stable Diffusion 2";
        case ModelFamily::sdxl:
        case ModelFamily::sdxl_refiner:
            return "Stable Diffusion XL";
        default:
            return {};
    }
}

AdaptersPage::AdaptersPage(Document& document, InstalledModels& models, QWidget* parent)
    : QWidget(parent),
      document_(document),
      models_(models),
      list_(new QTreeWidget),
      about_(new QLabel),
      use_(new QPushButton(use_text(AdapterKind::lora))),
      open_(new QPushButton(tr("&Open its folder"))),
      remove_(new QPushButton(icon("delete"), tr("&Remove"))) {
    arrange();
    connect(list_, &QTreeWidget::currentItemChanged, this, &AdaptersPage::show_current);
    connect(list_, &QTreeWidget::itemActivated, this, &AdaptersPage::use);
    connect(use_, &QPushButton::clicked, this, &AdaptersPage::use);
    connect(remove_, &QPushButton::clicked, this, &AdaptersPage::remove);
    connect(open_, &QPushButton::clicked, this, [this] {
        if (ListedAdapter const* const adapter = current())
            QDesktopServices::openUrl(QUrl::fromLocalFile(to_qstring(adapter->file.path.parent_path())));
    });
    connect(&models, &InstalledModels::changed, this, &AdaptersPage::show_adapters);
    connect(&document, &Document::settingsChanged, this, &AdaptersPage::show_current);
    show_adapters();
}

void AdaptersPage::arrange() {
    list_->setAccessibleName(tr("Installed LoRAs and adapters"));
    list_->setHeaderLabels({tr("Name"), tr("Made for"), tr("Size")});
    list_->headerItem()->setTextAlignment(size_column, Qt::AlignRight | Qt::AlignVCenter);
    constexpr int size_letters = 12;  // "123.5 MB" and a gap before it
    list_->header()->setMinimumSectionSize(size_letters * list_->fontMetrics().averageCharWidth());
    list_->setRootIsDecorated(false);
    list_->setItemsExpandable(false);
    list_->setUniformRowHeights(true);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(name_column, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(fits_column, QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(size_column, QHeaderView::ResizeToContents);
    about_->setWordWrap(true);
    about_->setTextFormat(Qt::PlainText);
    about_->setForegroundRole(QPalette::PlaceholderText);
    about_->setMinimumHeight(2 * about_->fontMetrics().lineSpacing());  // nothing moves with the text
    about_->setAlignment(Qt::AlignTop);
    remove_->setToolTip(tr("Moves the file to the trash"));
    for (QPushButton* const button : {use_, open_, remove_}) button->setAutoDefault(false);
    auto* const row = new QHBoxLayout;
    row->addWidget(use_);
    row->addWidget(open_);
    row->addStretch(1);
    row->addWidget(remove_);
    auto* const layout = new QVBoxLayout(this);
    layout->setSpacing(grid);
    layout->addWidget(list_, 1);
    layout->addWidget(about_);
    layout->addLayout(row);
}

QString AdaptersPage::about() const { return about_->text(); }

void AdaptersPage::select(AdapterKind kind, QString const& name) {
    wanted_ = std::pair(kind, name.toStdString());
    show_adapters();
}

void AdaptersPage::show_adapters() {
    ListedAdapter const* const before = current();
    auto const& adapters = models_.adapters();
    std::filesystem::path const chosen = before ? before->file.path : std::filesystem::path();
    QSignalBlocker const quiet(list_);
    list_->clear();
    QTreeWidgetItem* group = nullptr;
    std::optional<AdapterKind> kind;
    for (std::size_t i = 0; i < adapters.size(); ++i) {
        auto const& [file, facts, bytes] = adapters[i];
        if (file.kind != kind) {
            kind = file.kind;
            group = new QTreeWidgetItem(list_, {plural_of(file.kind)});
            group->setFlags(Qt::ItemIsEnabled);
            group->setFirstColumnSpanned(true);
            QFont heading = list_->font();
            heading.setBold(true);
            group->setFont(name_column, heading);
            group->setExpanded(true);
        }
        QString const size = QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
        auto* const item = new QTreeWidgetItem(group, {QString::fromStdString(file.name), fits_text(facts), size});
        item->setData(name_column, index_role, static_cast<qulonglong>(i));
        item->setTextAlignment(size_column, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(name_column, to_qstring(file.path));
        if (!facts.problem.empty()) item->setIcon(name_column, icon("warning"));
        bool const wanted = wanted_ == std::pair(file.kind, file.name);
        if (wanted || (!wanted_ && file.path == chosen)) list_->setCurrentItem(item);
        if (wanted) wanted_.reset();
    }
    show_current();
}

ListedAdapter const* AdaptersPage::current() const {
    QTreeWidgetItem const* const item = list_->currentItem();
    QVariant const index = item ? item->data(name_column, index_role) : QVariant();
    auto const& adapters = models_.adapters();
    return index.isValid() && index.toULongLong() < adapters.size() ? &adapters[index.toULongLong()] : nullptr;
}

void AdaptersPage::show_current() {
    ListedAdapter const* const adapter = current();
    for (QPushButton* const button : {use_, open_, remove_}) button->setVisible(adapter != nullptr);
    if (adapter == nullptr) {
        bool const none = models_.adapters().empty() && !models_.reading();
        about_->setText(none ? tr("None is installed. Add a .safetensors file below, or drop it here: it is put where "
                                  "it belongs.")
                             : QString());
        return;
    }
    auto const& [file, facts, bytes] = *adapter;
    QString const problem = QString::fromStdString(facts.problem);
    about_->setText(problem.isEmpty() ? about_text(file.kind) : problem);
    QString const text = use_text(file.kind);
    use_->setText(text);
    use_->setVisible(!text.isEmpty());
    InstalledModel const* const model = models_.find(document_.request().model);
    bool const served = model != nullptr && serves(*adapter, model->info);
    use_->setEnabled(served);
    use_->setToolTip(served ? QString() : tr("This picture's model cannot use it"));
    bool const ours = is_installed_here(file);
    remove_->setEnabled(ours);
    remove_->setToolTip(ours ? tr("Moves the file to the trash")
                             : tr("It lies in another program's folder. Remove it there."));
}

void AdaptersPage::use() {
    ListedAdapter const* const adapter = current();
    if (adapter == nullptr || !use_->isEnabled()) return;
    std::string const& prompt = document_.request().prompt;
    std::string const& name = adapter->file.name;
    switch (adapter->file.kind) {
        case AdapterKind::lora:
            document_.edit_prompt(at_end_of(prompt, "<lora:" + name + ":0.8>"));
            break;
        case AdapterKind::text_embedding:
        case AdapterKind::subject:
            document_.edit_prompt(at_end_of(prompt, escaped_for_prompt(adapter->facts.word)));
            break;
        case AdapterKind::ip_adapter:
            document_.change_settings(tr("Change IP-Adapter"), [&](auto& request) { request.style_adapter = name; });
            return Q_EMIT told(tr("%1 is used for style references.").arg(QString::fromStdString(name)));
        case AdapterKind::autoencoder:
            document_.change_settings(tr("Change autoencoder"), [&](auto& request) { request.vae = name; });
            return Q_EMIT told(tr("%1 is used for this picture.").arg(QString::fromStdString(name)));
        case AdapterKind::image_encoder:
            return;
    }
    Q_EMIT told(tr("%1 stands at the end of the sentence.").arg(QString::fromStdString(name)));
}

void AdaptersPage::remove() {
    ListedAdapter const* const adapter = current();
    if (adapter == nullptr) return;
    QString const name = QString::fromStdString(adapter->file.name);
    bool const removed = move_to_trash(adapter->file);
    Q_EMIT told(removed ? tr("%1 is in the trash.").arg(name)
                        : tr("%1 cannot be moved to the trash. Remove it in its folder.").arg(name));
    if (removed) models_.refresh();
}

}  // namespace daub
