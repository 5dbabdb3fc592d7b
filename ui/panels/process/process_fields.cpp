#include "ui/panels/process/process_fields.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/value_slider.h"
#include "ui/panels/process/curve_edit.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QToolButton>

#include <cmath>

namespace daub {
namespace {

StageSettings& base_stage(GenerationRequest& request) {
    if (request.stages.empty()) request.stages.emplace_back();
    return request.stages.front();
}

void add_row(QFormLayout& form, QString const& name, QWidget* field, QWidget* buddy) {
    auto* const label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(buddy);
    form.addRow(label, field);
}

}  // namespace

ProcessFields::ProcessFields(Document& document, QWidget* parent) : QWidget(parent), document_(document) {
    auto* const form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(grid / 2);
    form->setHorizontalSpacing(grid);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    add_seed(*form);
    steps_ = add(
        *form, tr("Steps"), {.least = 1, .most = 60, .step = 1, .fallback = 25, .decimals = 0},
        [this](GenerationRequest const& request) {
            bool const chosen = !request.stages.empty() && request.stages.front().steps > 0;
            return chosen ? request.stages.front().steps : usual_steps_;
        },
        [](GenerationRequest& request, double steps) {
            base_stage(request).steps = static_cast<int>(std::lround(steps));
        });
    guidance_ = add(
        *form, tr("Guidance"), {.least = 1, .most = 15, .step = 0.5, .fallback = 4, .decimals = 1},
        [this](GenerationRequest const& request) { return request.guidance.text.value_or(usual_guidance_); },
        [](GenerationRequest& request, double guidance) { request.guidance.text = guidance; });
    strength_ = add(
        *form, tr("Paint"), {.most = most_weight, .step = 0.05, .fallback = 1},
        [](GenerationRequest const& request) { return highest(request.paint.strength); },
        [](GenerationRequest& request, double strength) {
            request.paint.strength = with_highest(request.paint.strength, strength);
        });
    constexpr int most_pictures = 16;
    pictures_ = add(
        *form, tr("Pictures"), {.least = 1, .most = most_pictures, .step = 1, .fallback = 1, .decimals = 0},
        [](GenerationRequest const& request) { return request.count; },
        [](GenerationRequest& request, double count) { request.count = static_cast<int>(std::lround(count)); });
    pictures_->setToolTip(tr("How many pictures Generate makes, each with the next seed.") + '\n' +
                          pictures_->toolTip());
    strength_->setToolTip(tr("How strongly paint steers, where its curve is highest.") + '\n' + strength_->toolTip());
}

void ProcessFields::set_course(ProcessCourse const& course) {
    StageCourse const& base = course.stages().front();
    if (base.steps > 0) usual_steps_ = base.steps;
    if (base.guidance > 0) usual_guidance_ = base.guidance;
    show_usual();
}

void ProcessFields::learn(GenerationRequest const& asked, GenerationRequest const& resolved) {
    bool const own_steps = !asked.stages.empty() && asked.stages.front().steps > 0;
    if (!own_steps && !resolved.stages.empty() && resolved.stages.front().steps > 0)
        usual_steps_ = resolved.stages.front().steps;
    if (!asked.guidance.text && resolved.guidance.text) usual_guidance_ = *resolved.guidance.text;
    show_usual();
}

void ProcessFields::show_usual() {
    auto const reset_to = [](ValueSlider& slider, double usual) {
        QSignalBlocker const quiet(&slider);
        ValueScale scale = slider.scale();
        scale.fallback = usual;
        slider.set_scale(scale);
    };
    reset_to(*steps_, usual_steps_), reset_to(*guidance_, usual_guidance_);
    for (auto const& show : shows_) show();
}

void ProcessFields::add_seed(QFormLayout& form) {
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid / 2);
    seed_ = new QLineEdit;
    seed_->setAccessibleName(tr("Seed"));
    seed_->setToolTip(tr("The same seed and settings give the same picture"));
    seed_->setValidator(new QRegularExpressionValidator(QRegularExpression("[0-9]{1,19}"), seed_));
    auto* const dice = new QToolButton;
    dice->setIcon(icon("seed"));
    dice->setAutoRaise(true);
    dice->setToolTip(tr("New seed"));
    dice->setAccessibleName(dice->toolTip());
    layout->addWidget(seed_, 1);
    layout->addWidget(dice);
    add_row(form, tr("Seed"), row, seed_);
    connect(seed_, &QLineEdit::editingFinished, this, &ProcessFields::take_seed);
    connect(dice, &QToolButton::clicked, this, &ProcessFields::newSeedWanted);
    connect(&document_, &Document::settingsChanged, this, &ProcessFields::show_seed);
    connect(&document_, &Document::documentReset, this, &ProcessFields::show_seed);
    show_seed();
}

void ProcessFields::show_seed() { seed_->setText(QString::number(document_.request().seed)); }

void ProcessFields::take_seed() {
    std::uint64_t const seed = seed_->text().toULongLong();
    if (seed == document_.request().seed) return;
    document_.change_settings(tr("Change seed"), [seed](GenerationRequest& request) { request.seed = seed; });
}

ValueSlider* ProcessFields::add(QFormLayout& form, QString const& name, ValueScale const& scale, Read const& read,
                                Write const& write) {
    auto* const slider = new ValueSlider(name, scale);
    add_row(form, name, slider, slider);
    auto const show = [this, slider, read] {
        QSignalBlocker const quiet(slider);
        slider->set_value(read(document_.request()));
    };
    connect(slider, &ValueSlider::valueChanged, this, [this, name, write](double value) {
        document_.change_settings(
            tr("Change %1").arg(name), [&](GenerationRequest& request) { write(request, value); }, name.toStdString());
    });
    connect(slider, &ValueSlider::editingFinished, this, [this] { document_.break_merging(); });
    connect(&document_, &Document::settingsChanged, slider, show);
    connect(&document_, &Document::documentReset, slider, show);
    shows_.emplace_back(show);
    show();
    return slider;
}

}  // namespace daub
