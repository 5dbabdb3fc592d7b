#include "ui/frames/sequence_field.h"

#include "engine/frames/frame_sequence.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QToolTip>
#include <QUrl>

namespace daub {
namespace {

constexpr QChar break_here(0x200b);  ///< lines may end here: paths are longer than the field

}  // namespace

QString pattern_of_file(QString const& path) {
    QFileInfo const file(path);
    QString stem = file.completeBaseName();
    static QRegularExpression const digits("\\d+(?=\\D*$)");
    QRegularExpressionMatch const found = digits.match(stem);
    if (!found.hasMatch()) return path;
    stem.replace(found.capturedStart(), found.capturedLength(), QString(found.capturedLength(), '#'));
    return file.path() + '/' + stem + '.' + file.suffix();
}

QString pattern_for_writing(QString const& path) {
    QFileInfo const file(path);
    if (path.isEmpty() || file.fileName().contains('#') || file.fileName().contains('%')) return path;
    QString const pattern = pattern_of_file(path);
    if (pattern != path) return pattern;
    QString const ending = file.suffix().isEmpty() ? "png" : file.suffix();
    return file.path() + '/' + file.completeBaseName() + ".####." + ending;
}

SequenceField::SequenceField(QString const& name, Use use, QWidget* parent)
    : QWidget(parent), use_(use), edit_(new QLineEdit), found_(new QLabel) {
    auto* const browse = new QToolButton;
    browse->setIcon(icon("open"));
    browse->setToolTip(use == Use::read ? tr("Choose one file of the sequence") : tr("Choose where to write"));
    browse->setAccessibleName(QString("%1: %2").arg(name, browse->toolTip()));
    edit_->setAccessibleName(name);
    edit_->setPlaceholderText(use == Use::read ? "name.####.png" : "out.####.exr");
    constexpr int least = 16 * grid;
    edit_->setMinimumWidth(least);
    found_->setForegroundRole(QPalette::PlaceholderText);
    found_->setWordWrap(true);
    found_->setTextFormat(Qt::PlainText);
    found_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    found_->hide();
    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(grid / 2);
    layout->setVerticalSpacing(2);
    layout->addWidget(edit_, 0, 0);
    layout->addWidget(browse, 0, 1);
    layout->addWidget(found_, 1, 0, 1, 2);
    setFocusProxy(edit_);
    connect(edit_, &QLineEdit::editingFinished, this, &SequenceField::take);
    connect(edit_, &QLineEdit::textChanged, this, [this](QString const& text) {
        if (text.startsWith("file:")) set_text(pattern_of_file(QUrl(text.trimmed()).toLocalFile()));  // dropped
    });
    connect(browse, &QToolButton::clicked, this, &SequenceField::choose);
}

std::string SequenceField::text() const { return edit_->text().trimmed().toStdString(); }

QString SequenceField::found() const { return said_; }

void SequenceField::set_text(QString const& text) {
    edit_->setText(text);
    take();
}

/// A name that is longer than the field stands before the tip.
bool SequenceField::event(QEvent* event) {
    QString const text = edit_->text();
    bool const fits = edit_->fontMetrics().horizontalAdvance(text) <= edit_->contentsRect().width() - grid;
    if (event->type() != QEvent::ToolTip || fits) return QWidget::event(event);
    QString const tip = toolTip();
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), tip.isEmpty() ? text : text + '\n' + tip, this);
    return true;
}

void SequenceField::take() {
    QString const text = edit_->text().trimmed();
    if (text == taken_) return;
    taken_ = text;
    refresh();
    Q_EMIT changed();
}

void SequenceField::refresh() {
    said_.clear();
    try {
        FramePattern const pattern(taken_.toStdString());
        if (use_ == Use::read && !taken_.isEmpty()) {
            FrameSequence const files(pattern);
            said_ = pattern.is_still() ? tr("One picture for all frames")
                                       : tr("Frames %1").arg(QString::fromStdString(frames_text(files.frames())));
        }
    } catch (std::exception const& failure) {
        said_ = QString::fromUtf8(failure.what());
    }
    found_->setText(QString(said_).replace('/', QString("/") + break_here));
    found_->setVisible(!said_.isEmpty());
}

void SequenceField::choose() {
    QString const kinds = tr("Frames (%1)").arg("*.png *.exr *.tif *.tiff *.jpg *.jpeg");
    bool const reads = use_ == Use::read;
    QString const path = reads ? QFileDialog::getOpenFileName(window(), edit_->accessibleName(), {}, kinds)
                               : QFileDialog::getSaveFileName(window(), edit_->accessibleName(), {}, kinds, nullptr,
                                                              QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty()) set_text(reads ? pattern_of_file(path) : pattern_for_writing(path));
}

}  // namespace daub
