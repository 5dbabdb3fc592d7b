#include "ui/subjects/subject_pictures_list.h"

#include "ui/document/incoming_picture.h"
#include "ui/document/picture_qimage.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace daub {
namespace {

constexpr int thumbnail_side = 88;
constexpr int file_role = Qt::UserRole, caption_role = Qt::UserRole + 1;

/// Throws Error (input) where it is none.
QPixmap thumbnail_of(QString const& file, qreal ratio) {
    auto const side = static_cast<int>(thumbnail_side * ratio);
    QImageReader reader(file);
    reader.setAutoTransform(true);
    QSize const size = reader.size();
    if (size.isValid()) reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio));
    QImage picture = reader.read();
    if (picture.isNull())  // a format that Qt does not read here
        picture =
            qimage_of(*read_incoming(file).image).scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    return QPixmap::fromImage(picture);
}

constexpr char const* endings = "*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr";

/// Files as they are, of folders their pictures.
QStringList pictures_among(QStringList const& sources) {
    QStringList files;
    for (QString const& source : sources) {
        if (!QFileInfo(source).isDir()) {
            files += source;
            continue;
        }
        for (QFileInfo const& one : QDir(source).entryInfoList(QString(endings).split(' '), QDir::Files, QDir::Name))
            files += one.filePath();
    }
    return files;
}

/// What the text file of its name beside a picture says, as daub-train reads it; empty where there is none.
QString caption_beside(QString const& picture) {
    constexpr qint64 longest = 1000;  // bytes, as the training takes them
    QFileInfo const info(picture);
    QFile file(info.path() + '/' + info.completeBaseName() + ".txt");
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(longest)).simplified() : QString();
}

}  // namespace

SubjectPicturesList::SubjectPicturesList(QWidget* parent)
    : QWidget(parent),
      list_(new QListWidget),
      hint_(
          new QLabel(tr("Drop 3 to 10 pictures of one thing here. They teach most where it stands in different places "
                        "and sizes."))),
      add_(new QPushButton(icon("plus"), tr("&Add..."))),
      remove_(new QPushButton(icon("delete"), tr("&Remove"))),
      caption_(new QLineEdit) {
    setAcceptDrops(true);
    list_->setAccessibleName(tr("Pictures of the subject"));
    list_->setViewMode(QListView::IconMode);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setIconSize({thumbnail_side, thumbnail_side});
    QSize const cell(thumbnail_side + 2 * grid, thumbnail_side + 2 * grid + fontMetrics().lineSpacing());
    list_->setGridSize(cell);
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setMovement(QListView::Static);
    list_->setResizeMode(QListView::Adjust);
    list_->setMinimumSize(3 * cell.width() + 3 * grid, 2 * cell.height() + grid);
    list_->viewport()->setAcceptDrops(false);  // this widget takes them
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    add_->setToolTip(tr("Pictures of the thing that is to be learned"));
    remove_->setToolTip(tr("Takes the chosen pictures out"));
    add_->setAutoDefault(false), remove_->setAutoDefault(false);
    caption_->setAccessibleName(tr("What the chosen picture shows"));
    caption_->setPlaceholderText(tr("What the chosen picture shows, in the model's words"));
    caption_->setToolTip(
        tr("Helps to tell the subject from what is around it: \"a picture of zibbo mushroom in the snow\". "
           "Left empty, its name and what it is are said."));
    auto* const row = new QHBoxLayout;
    row->addWidget(add_), row->addWidget(remove_), row->addStretch(1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid);
    layout->addWidget(hint_), layout->addWidget(list_, 1), layout->addLayout(row), layout->addWidget(caption_);
    connect(add_, &QPushButton::clicked, this, &SubjectPicturesList::choose);
    connect(remove_, &QPushButton::clicked, this, &SubjectPicturesList::remove_chosen);
    connect(list_, &QListWidget::itemSelectionChanged, this, &SubjectPicturesList::follow_chosen);
    connect(list_, &QListWidget::currentItemChanged, this, &SubjectPicturesList::follow_chosen);
    connect(caption_, &QLineEdit::textEdited, this, [this](QString const& text) {
        if (QListWidgetItem* const item = list_->currentItem()) item->setData(caption_role, text.trimmed());
        Q_EMIT changed();
    });
    follow_chosen();
}

std::vector<SubjectPictureChoice> SubjectPicturesList::pictures() const {
    std::vector<SubjectPictureChoice> all;
    for (int i = 0; i < list_->count(); ++i)
        all.push_back({list_->item(i)->data(file_role).toString(), list_->item(i)->data(caption_role).toString()});
    return all;
}

void SubjectPicturesList::set_pictures(std::vector<SubjectPictureChoice> const& pictures) {
    list_->clear();
    for (SubjectPictureChoice const& picture : pictures) add_one(picture);
    Q_EMIT changed();
}

void SubjectPicturesList::add(QStringList const& files) {
    for (QString const& file : pictures_among(files))
        if (!file.endsWith(".txt", Qt::CaseInsensitive)) add_one({.file = file, .caption = caption_beside(file)});
    Q_EMIT changed();
}

bool SubjectPicturesList::add_one(SubjectPictureChoice const& picture) {
    try {
        auto* const item = new QListWidgetItem(QIcon(thumbnail_of(picture.file, devicePixelRatioF())),
                                               QFileInfo(picture.file).completeBaseName());
        item->setData(file_role, picture.file), item->setData(caption_role, picture.caption);
        item->setToolTip(QFileInfo(picture.file).fileName());
        item->setData(Qt::AccessibleTextRole, QFileInfo(picture.file).fileName());
        list_->addItem(item);
        list_->setCurrentItem(item, QItemSelectionModel::ClearAndSelect);
        return true;
    } catch (std::exception const& failure) {
        Q_EMIT troubled(QString::fromUtf8(failure.what()));
        return false;
    }
}

void SubjectPicturesList::remove_chosen() {
    qDeleteAll(list_->selectedItems());
    follow_chosen();
    Q_EMIT changed();
}

void SubjectPicturesList::choose() {
    QString const kinds = tr("Pictures (%1)").arg(endings);
    add(QFileDialog::getOpenFileNames(this, tr("Pictures of the subject"), {}, kinds));
}

void SubjectPicturesList::follow_chosen() {
    QListWidgetItem const* const item = list_->currentItem();
    remove_->setEnabled(!list_->selectedItems().isEmpty());
    caption_->setEnabled(item != nullptr);
    caption_->setText(item ? item->data(caption_role).toString() : QString());
}

void SubjectPicturesList::dragEnterEvent(QDragEnterEvent* event) {
    if (files_in(*event->mimeData()).isEmpty()) return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void SubjectPicturesList::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    add(files_in(*event->mimeData()));
}

}  // namespace daub
