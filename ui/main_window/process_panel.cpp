#include "ui/main_window/process_panel.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/value_slider.h"

#include <QFormLayout>
#include <QHBoxLayout>
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

}  // namespace

ProcessPanel::ProcessPanel(Document& document, QWidget* parent) : QWidget(parent), document_(document) {
    auto* const form = new QFormLayout(this);
    form->setContentsMargins(grid, 0, grid, grid);
    form->setVerticalSpacing(grid / 2);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    add_seed(*form);
    add(
        *form, tr("Steps"), {.least = 1, .most = 60, .step = 1, .fallback = 25, .decimals = 0},
        [](GenerationRequest const& request) {
            bool const chosen = !request.stages.empty() && request.stages.front().steps > 0;
            return chosen ? request.stages.front().steps : 25;
        },
        [](GenerationRequest& request, double steps) {
            base_stage(request).steps = static_cast<int>(std::lround(steps));
        });
    add(
        *form, tr("Guidance"), {.least = 1, .most = 15, .step = 0.5, .fallback = 4, .decimals = 1},
        [](GenerationRequest const& request) { return request.guidance.text.value_or(4); },
        [](GenerationRequest& request, double guidance) { request.guidance.text = guidance; });
    add(
        *form, tr("Paint"), {.most = 3, .step = 0.05, .fallback = 1},
        [](GenerationRequest const& request) { return request.paint.strength.at(0); },
        [](GenerationRequest& request, double strength) { request.paint.strength = Curve(strength); });
}

void ProcessPanel::add_seed(QFormLayout& form) {
    auto* const row = new QHBoxLayout;
    seed_ = new QLineEdit;
    seed_->setAccessibleName(tr("Seed"));
    seed_->setValidator(new QRegularExpressionValidator(QRegularExpression("[0-9]{1,19}"), seed_));
    auto* const dice = new QToolButton;
    dice->setIcon(icon("seed"));
    dice->setAutoRaise(true);
    dice->setToolTip(tr("New seed"));
    dice->setAccessibleName(dice->toolTip());
    row->addWidget(seed_, 1);
    row->addWidget(dice);
    form.addRow(tr("Seed"), row);
    connect(seed_, &QLineEdit::editingFinished, this, &ProcessPanel::take_seed);
    connect(dice, &QToolButton::clicked, this, &ProcessPanel::newSeedWanted);
    connect(&document_, &Document::settingsChanged, this, &ProcessPanel::show_seed);
    connect(&document_, &Document::documentReset, this, &ProcessPanel::show_seed);
    show_seed();
}

void ProcessPanel::show_seed() { seed_->setText(QString::number(document_.request().seed)); }

void ProcessPanel::take_seed() {
    std::uint64_t const seed = seed_->text().toULongLong();
    if (seed == document_.request().seed) return;
    document_.change_settings(tr("Change seed"), [seed](GenerationRequest& request) { request.seed = seed; });
}

void ProcessPanel::add(QFormLayout& form, QString const& name, ValueScale const& scale, Read const& read,
                       Write const& write) {
    auto* const slider = new ValueSlider(name, scale);
    form.addRow(name, slider);
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
    show();
}

}  // namespace daub
