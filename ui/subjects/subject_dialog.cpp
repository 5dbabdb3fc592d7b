#include "ui/subjects/subject_dialog.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/models/sentence_end.h"
#include "ui/subjects/subject_pictures_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace daub {
namespace {

using Phase = SubjectTrainingProcess::Phase;

constexpr int bar_parts = 1000;
constexpr QSize preview_size(4 * 96, 96);

QString learning_text(std::optional<double> seconds_left) {
    constexpr double minute = 60;
    if (!seconds_left) return SubjectDialog::tr("Learning...");
    if (*seconds_left < 1.5 * minute) return SubjectDialog::tr("Learning: %1 s left").arg(std::ceil(*seconds_left));
    return SubjectDialog::tr("Learning: %1 min left").arg(std::ceil(*seconds_left / minute));
}

/// A field with its name, for the eye and for screen readers.
void add_row(QFormLayout& form, QString const& name, QWidget& field, QString const& tip) {
    auto* const label = new QLabel(name);
    label->setBuddy(&field);
    label->setToolTip(tip), field.setToolTip(tip);
    field.setAccessibleName(QString(name).remove('&'));
    form.addRow(label, &field);
}

}  // namespace

SubjectDialog::SubjectDialog(Parts const& parts, QWidget* parent)
    : QDialog(parent),
      parts_(parts),
      pictures_(new SubjectPicturesList),
      name_(new QLineEdit),
      kind_(new QLineEdit),
      model_(new QLabel),
      message_(new QLabel),
      doing_(new QLabel),
      preview_(new QLabel),
      effort_(new QComboBox),
      method_(new QComboBox),
      mirror_(new QCheckBox(tr("Also learn it &mirrored"))),
      bar_(new QProgressBar),
      learn_(new QPushButton(icon("play"), tr("&Learn"))),
      paint_(new QPushButton(icon("brush"), tr("&Paint with it"))),
      forget_(new QPushButton(tr("&Discard"))) {
    setWindowTitle(tr("Teach a subject"));
    auto* const middle = new QHBoxLayout;
    middle->setSpacing(2 * grid);
    middle->addWidget(pictures_, 1);
    middle->addWidget(make_fields(), 1);
    // The others beside the box, not in it: Qt 6.4 drops buttons that were made before their box from what Tab reaches.
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    message_->setWordWrap(true);
    message_->setTextFormat(Qt::PlainText);
    message_->setMinimumHeight(2 * fontMetrics().lineSpacing());  // nothing moves with the text
    message_->setAlignment(Qt::AlignTop);
    auto* const layout = new QVBoxLayout(this);
    layout->setSpacing(grid);
    layout->addLayout(middle, 1);
    layout->addWidget(make_progress());
    layout->addWidget(message_);
    auto* const row = new QHBoxLayout;
    row->addWidget(learn_), row->addWidget(paint_), row->addStretch(1), row->addWidget(forget_),
        row->addWidget(buttons);
    layout->addLayout(row);
    learn_->setDefault(true);
    listen();
    if (auto const runs = unfinished_runs(); !runs.empty() && !parts_.training.running()) {
        left_ = runs.front();
        show_wish(left_->wish);
    }
    if (parts_.models.models().empty()) parts_.models.refresh();
    follow();
}

QWidget* SubjectDialog::make_fields() {
    auto* const fields = new QWidget;
    auto* const form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    name_->setMaxLength(40), kind_->setMaxLength(60);
    name_->setPlaceholderText("zibbo");
    kind_->setPlaceholderText(tr("mushroom"));
    add_row(*form, tr("&Name"), *name_,
            tr("The word that stands for it in the sentence: one that the model does not know"));
    add_row(*form, tr("&What it is"), *kind_,
            tr("The kind of thing, in words that the model knows: it begins from there"));
    model_->setWordWrap(true);
    add_row(*form, tr("Model"), *model_, tr("The picture's model learns it, and it alone can paint it"));
    effort_->addItem(tr("Short"), 0.5);
    effort_->addItem(tr("Usual"), 1.0);
    effort_->addItem(tr("Thorough"), 2.0);
    effort_->setCurrentIndex(1);
    add_row(*form, tr("&Effort"), *effort_,
            tr("How long it looks at the pictures; usual is minutes with Sketchbook, more with larger models"));
    method_->addItem(tr("LoRA, a small file"), false);
    method_->addItem(tr("The whole model, a large file"), true);
    add_row(*form, tr("Me&thod"), *method_,
            tr("A LoRA changes the model a little everywhere; the whole model learns more and forgets more"));
    mirror_->setToolTip(tr("Not where its left and right differ, as letters do"));
    form->addRow(QString(), mirror_);
    return fields;
}

QWidget* SubjectDialog::make_progress() {
    auto* const part = new QWidget;
    bar_->setRange(0, bar_parts);
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("Progress"));
    preview_->setFixedSize(preview_size);
    preview_->setAlignment(Qt::AlignCenter);
    preview_->setAccessibleName(tr("What it looks like so far"));
    preview_->setToolTip(
        tr("By its name, on a meadow, in the snow; last, another thing of its kind, which is to stay as it was"));
    doing_->setMinimumWidth(24 * fontMetrics().averageCharWidth());
    doing_->setWordWrap(true);
    doing_->setMinimumHeight(2 * fontMetrics().lineSpacing());
    doing_->setAlignment(Qt::AlignTop);
    auto* const texts = new QVBoxLayout;
    texts->addWidget(doing_), texts->addWidget(bar_), texts->addStretch(1);
    auto* const layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(texts, 1), layout->addWidget(preview_);
    return part;
}

void SubjectDialog::listen() {
    connect(pictures_, &SubjectPicturesList::troubled, this, [this](QString const& problem) { problem_ = problem; });
    connect(pictures_, &SubjectPicturesList::changed, this, &SubjectDialog::follow);
    for (QLineEdit* const field : {name_, kind_}) connect(field, &QLineEdit::textChanged, this, &SubjectDialog::follow);
    for (QComboBox* const box : {effort_, method_})
        connect(box, &QComboBox::currentIndexChanged, this, &SubjectDialog::follow);
    connect(mirror_, &QCheckBox::toggled, this, &SubjectDialog::follow);
    connect(learn_, &QPushButton::clicked, this, &SubjectDialog::learn);
    connect(paint_, &QPushButton::clicked, this, &SubjectDialog::paint_with_it);
    connect(forget_, &QPushButton::clicked, this, &SubjectDialog::forget);
    connect(&parts_.training, &SubjectTrainingProcess::changed, this, &SubjectDialog::follow);
    connect(&parts_.training, &SubjectTrainingProcess::finished, this, [this] { left_.reset(), follow(); });
    connect(&parts_.models, &InstalledModels::changed, this, &SubjectDialog::follow);
    connect(&parts_.document, &Document::settingsChanged, this, &SubjectDialog::follow);
}

QString SubjectDialog::message() const { return message_->text(); }
QString SubjectDialog::progress_text() const { return doing_->text(); }
bool SubjectDialog::shows_preview() const { return !preview_->pixmap(Qt::ReturnByValue).isNull(); }

SubjectWish SubjectDialog::wish() const {
    return {.name = name_->text().trimmed(),
            .kind = kind_->text().trimmed(),
            .model = QString::fromStdString(parts_.document.request().model),
            .pictures = pictures_->pictures(),
            .full = method_->currentData().toBool(),
            .effort = effort_->currentData().toDouble(),
            .mirror = mirror_->isChecked()};
}

void SubjectDialog::show_wish(SubjectWish const& wish) {
    name_->setText(wish.name), kind_->setText(wish.kind);
    effort_->setCurrentIndex(std::max(0, effort_->findData(wish.effort)));
    method_->setCurrentIndex(method_->findData(wish.full));
    mirror_->setChecked(wish.mirror);
    pictures_->set_pictures(wish.pictures);
}

/// Whether learning goes on where it stopped: nothing was changed since.
bool SubjectDialog::continues() const {
    return left_ && left_->wish == wish() && parts_.training.state().phase != Phase::finished;
}

void SubjectDialog::follow() {
    bool const running = parts_.training.running();
    auto const& state = parts_.training.state();
    for (QWidget* const field : std::initializer_list<QWidget*>{pictures_, name_, kind_, effort_, method_, mirror_})
        field->setEnabled(!running);
    InstalledModel const* const model = parts_.models.find(parts_.document.request().model);
    model_->setText(model ? QString::fromStdString(model->info.name)
                          : QString::fromStdString(parts_.document.request().model));
    QString const problem = problem_of(wish());
    learn_->setText(running ? tr("&Pause") : continues() ? tr("&Continue") : tr("&Learn"));
    learn_->setIcon(icon(running ? "pause" : "play"));
    learn_->setToolTip(running ? tr("Keeps what was learned; it can go on later") : QString());
    learn_->setEnabled(running ? state.phase != Phase::pausing : problem.isEmpty());
    bool const finished = state.phase == Phase::finished && parts_.training.run() &&
                          parts_.training.run()->wish.name == name_->text().trimmed();
    paint_->setVisible(finished);
    paint_->setToolTip(tr("Puts it at the end of the sentence, where it can be painted like any other words"));
    forget_->setVisible(!running && left_.has_value());
    forget_->setToolTip(tr("Throws away what was begun"));
    QString text = problem;
    if (running) text = tr("It goes on when this window is closed.");
    if (state.phase == Phase::failed && !running) text = state.problem;
    if (!problem_.isEmpty()) text = std::exchange(problem_, {});
    if (finished) text = tr("%1 is learned: say it in the sentence, select it and paint it.").arg(name_->text());
    message_->setText(text);
    show_progress();
    grow();
}

/// Lines that wrap say their height only for a width: Qt keeps the window no smaller than their first lines.
void SubjectDialog::grow() {
    layout()->activate();
    int const needed = layout()->totalHeightForWidth(width());
    if (isVisible() && height() < needed) resize(width(), needed);
}

void SubjectDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    grow();
}

void SubjectDialog::show_progress() {
    auto const& state = parts_.training.state();
    bool const shown = state.phase != Phase::idle;
    bar_->setVisible(parts_.training.running());
    bar_->setValue(static_cast<int>(state.fraction * bar_parts));
    doing_->setVisible(shown), preview_->setVisible(!state.preview.isNull());
    QString text;
    switch (state.phase) {
        case Phase::idle:
            break;
        case Phase::opening:
            text = tr("Opening the model...");
            break;
        case Phase::prior:
            text = tr("Making pictures of its kind, so that they stay as they are...");
            break;
        case Phase::learning:
            text = learning_text(state.seconds_left);
            if (state.loss) text += '\n' + tr("Error: %1").arg(QLocale().toString(*state.loss, 'f', 3));
            break;
        case Phase::pausing:
            text = tr("Keeping what was learned...");
            break;
        case Phase::paused:
            text = tr("Paused.");
            break;
        case Phase::finished:
            text = tr("Learned.");
            break;
        case Phase::failed:
            text = tr("It could not be learned.");
            break;
    }
    doing_->setText(text);
    if (state.preview.isNull()) return;
    qreal const ratio = devicePixelRatioF();
    QImage scaled = state.preview.scaled(preview_size * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(ratio);
    preview_->setPixmap(QPixmap::fromImage(scaled));
}

void SubjectDialog::learn() {
    if (parts_.training.running()) return parts_.training.pause();
    try {
        if (!continues()) {
            left_ = begin_run(wish());
            pictures_->set_pictures(left_->wish.pictures);  // its own copies from here on
        }
        parts_.training.start(*left_);
    } catch (std::exception const& failure) {
        problem_ = QString::fromUtf8(failure.what());
        follow();
    }
}

void SubjectDialog::forget() {
    if (left_) remove_run(*left_);
    left_.reset();
    show_wish({});
    follow();
}

void SubjectDialog::paint_with_it() {
    SubjectWish const learned = parts_.training.run()->wish;
    std::string const phrase = (learned.name + ' ' + learned.kind).toStdString();
    parts_.document.edit_prompt(at_end_of(parts_.document.request().prompt, phrase));
    close();
}

}  // namespace daub
