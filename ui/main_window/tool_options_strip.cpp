#include "ui/main_window/tool_options_strip.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/main_window/stored_tool_options.h"
#include "ui/main_window/tool_details.h"
#include "ui/settings/pressure_curve_view.h"
#include "ui/settings/setting_keys.h"
#include "ui/tools/tool_parts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QTransform>

#include <utility>

namespace daub {
namespace {

constexpr double percent_scale = 100;

double* size_of(ToolOptions& options, ToolKind kind) {
    BrushOptions* const brush = brush_part(options, kind);
    return brush ? &brush->brush.size : nullptr;
}

double* hardness_of(ToolOptions& options, ToolKind kind) {
    BrushOptions* const brush = brush_part(options, kind);
    return brush ? &brush->brush.hardness : nullptr;
}

double* opacity_of(ToolOptions& options, ToolKind kind) {
    if (BrushOptions* const brush = brush_part(options, kind)) return &brush->brush.opacity;
    Fill* const fill = fill_part(options, kind);
    return fill ? &fill->opacity : nullptr;
}

double* feather_of(ToolOptions& options, ToolKind kind) {
    if (kind == ToolKind::lasso) return &options.lasso.feather;
    return kind == ToolKind::rectangle || kind == ToolKind::ellipse ? &options.shapes.feather : nullptr;
}

/// The pen's own curve, from `least` at no pressure on.
Curve brush_curve(PressureCurve const& pressure, double least) {
    constexpr int points = 8;
    std::vector<CurvePoint> curve;
    for (int i = 0; i <= points; ++i) {
        double const at = static_cast<double>(i) / points;
        curve.push_back({at, least + (1 - least) * pressure(at)});
    }
    return Curve(curve);
}

}  // namespace

ToolOptionsStrip::ToolOptionsStrip(ToolBox& tools, Settings& settings, QAction* more, QWidget* parent)
    : QWidget(parent), tools_(tools), settings_(settings), layout_(new QHBoxLayout(this)) {
    setAccessibleName(tr("Tool options"));
    layout_->setContentsMargins(2 * grid, grid / 2, grid, grid / 2);
    layout_->setSpacing(grid);
    add(tr("Size"),
        {.least = smallest_brush, .most = 400, .step = 1, .fallback = 48, .decimals = 0, .suffix = tr(" px")}, 1,
        size_of);
    ValueScale const share{
        .most = percent_scale, .step = 1, .fallback = percent_scale, .decimals = 0, .suffix = tr(" %")};
    ValueScale hardness = share;
    hardness.fallback = 40;
    add(tr("Hardness"), hardness, percent_scale, hardness_of);
    add(tr("Opacity"), share, percent_scale, opacity_of);
    add(tr("Feather"), {.most = 64, .step = 1, .decimals = 0, .suffix = tr(" px")}, 1, feather_of);
    add_mirror(tr("Paint mirrored left and right"), &Symmetry::mirror_x);
    QToolButton* const upright = add_mirror(tr("Paint mirrored top and bottom"), &Symmetry::mirror_y);
    constexpr int icon_size = 48;
    QPixmap const turned = icon("mirror").pixmap(icon_size, icon_size).transformed(QTransform().rotate(90));
    upright->setIcon(QIcon(turned));
    add_more(more);
    layout_->addStretch(1);
    tools.set_options(stored_tool_options(settings, tools.options()));
    connect(&tools, &ToolBox::currentChanged, this, &ToolOptionsStrip::show_options);
    connect(&tools, &ToolBox::optionsChanged, this, &ToolOptionsStrip::show_options);
    connect(&settings, &Settings::changed, this, [this](QString const& name) {
        if (name.startsWith("tablet/")) follow_pen();
    });
    connect(&tools, &ToolBox::optionsChanged, this, &ToolOptionsStrip::follow_pen);
    follow_pen();
    show_options();
}

void ToolOptionsStrip::add(QString const& name, ValueScale const& scale, double factor,
                           std::function<double*(ToolOptions&, ToolKind)> const& value) {
    auto* const label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto* const slider = new ValueSlider(name, scale);
    slider->setFixedWidth(std::max(slider->minimumSizeHint().width(), 18 * grid));
    layout_->addWidget(label);
    layout_->addWidget(slider);
    options_.push_back({label, slider, value, factor});
    connect(slider, &ValueSlider::valueChanged, this, [this, value, factor](double shown) {
        change([&](ToolOptions& options) {
            if (double* const number = value(options, tools_.current())) *number = shown / factor;
        });
    });
}

QToolButton* ToolOptionsStrip::add_mirror(QString const& text, bool Symmetry::*axis) {
    auto* const button = new QToolButton;
    button->setIcon(icon("mirror"));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    layout_->addWidget(button);
    mirrors_.emplace_back(button, axis);
    connect(button, &QToolButton::toggled, this,
            [this, axis](bool on) { change([&](ToolOptions& options) { options.symmetry.*axis = on; }); });
    return button;
}

void ToolOptionsStrip::add_more(QAction* action) {
    action_ = action;
    more_ = new QToolButton;
    more_->setDefaultAction(action);
    more_->setAutoRaise(true);
    more_->setFocusPolicy(Qt::StrongFocus);
    more_->setAccessibleName(action->text());
    layout_->addWidget(more_);
    details_ = new ToolDetails(tools_, this);
    connect(action, &QAction::triggered, this, [this] { details_->show_below(*more_); });
}

void ToolOptionsStrip::add_action(QAction* action) {
    auto* const button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    layout_->addWidget(button);
}

void ToolOptionsStrip::show_options() {
    ToolOptions options = tools_.options();
    constexpr int between = 2 * grid;  // beyond the spacing: a number belongs to the bar before it
    bool first = true;
    for (Option const& option : options_) {
        double const* const value = option.value(options, tools_.current());
        if (value) option.label->setContentsMargins(std::exchange(first, false) ? 0 : between, 0, 0, 0);
        option.label->setVisible(value != nullptr);
        option.slider->setVisible(value != nullptr);
        if (value) option.slider->set_value(*value * option.scale);
    }
    for (auto const& [button, axis] : mirrors_) {
        button->setVisible(brush_part(options, tools_.current()) != nullptr);
        button->setChecked(options.symmetry.*axis);
    }
    action_->setEnabled(details_->any());
    store_tool_options(settings_, options);
}

void ToolOptionsStrip::follow_pen() {
    constexpr double thinnest = 0.1;  // of the size: a pen that touches leaves a trace
    change([&](ToolOptions& options) {
        for (BrushOptions* const tool : {&options.brush, &options.eraser}) {
            PressureCurve curve = pressure_curve(settings_);
            curve.softness += tool->pressure.softness;
            tool->brush.size_by_pressure = tool->pressure.to_size ? brush_curve(curve, thinnest) : Curve(1);
            tool->brush.opacity_by_pressure = tool->pressure.to_opacity ? brush_curve(curve, 0) : Curve(1);
        }
    });
}

void ToolOptionsStrip::change(std::function<void(ToolOptions&)> const& change) {
    ToolOptions options = tools_.options();
    change(options);
    tools_.set_options(options);
}

}  // namespace daub
