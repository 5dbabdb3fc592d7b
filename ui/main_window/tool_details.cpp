#include "ui/main_window/tool_details.h"

#include "ui/look/look_drawing.h"
#include "ui/settings/setting_field.h"
#include "ui/tools/tool_parts.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

constexpr double percent_whole = 100;  // percent

bool paints(ToolKind kind) { return kind == ToolKind::brush || kind == ToolKind::eraser; }

bool fills(ToolKind kind) {
    ToolOptions options;
    return fill_part(options, kind) != nullptr;
}

ToolDetails* with_frame(ToolDetails* details) {
    details->setFrameShape(QFrame::StyledPanel);
    details->setAutoFillBackground(true);
    return details;
}

}  // namespace

ToolDetails::ToolDetails(ToolBox& tools, QWidget* parent)
    : QFrame(parent, Qt::Popup), tools_(tools), form_(new QFormLayout(with_frame(this))) {
    setAccessibleName(tr("More options of the tool"));
    form_->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    form_->setHorizontalSpacing(2 * grid);
    form_->setVerticalSpacing(grid);
    add_brush_rows();
    add_pressure_rows();
    add_fill_rows();
    connect(&tools, &ToolBox::currentChanged, this, &ToolDetails::show_options);
    connect(&tools, &ToolBox::optionsChanged, this, &ToolDetails::show_options);
    show_options();
}

void ToolDetails::add_brush_rows() {
    ValueScale const share{.least = 1, .most = percent_whole, .step = 1, .decimals = 0, .suffix = tr(" %")};
    auto const scale = [&share](double fallback) {
        ValueScale own = share;
        own.fallback = fallback;
        return own;
    };
    add_number(tr("Flow"), scale(percent_whole), percent_whole, [](ToolOptions& options, ToolKind kind) {
        BrushOptions* const brush = brush_part(options, kind);
        return brush ? &brush->brush.flow : nullptr;
    });
    add_number(tr("Spacing"), scale(5), percent_whole, [](ToolOptions& options, ToolKind kind) {
        BrushOptions* const brush = brush_part(options, kind);
        return brush ? &brush->brush.spacing : nullptr;
    });
    add_choice(
        tr("Stabiliser"), {tr("Off"), tr("Average of the way"), tr("Pulled on a string")}, paints,
        [](ToolOptions const& options, ToolKind kind) {
            ToolOptions copy = options;
            return static_cast<int>(brush_part(copy, kind)->stabiliser.kind);
        },
        [](ToolOptions& options, ToolKind kind, int choice) {
            StabiliserSettings& stabiliser = brush_part(options, kind)->stabiliser;
            constexpr double usual = 12;  // readings, or pixels
            stabiliser.kind = static_cast<Stabilising>(choice);
            if (stabiliser.strength <= 0) stabiliser.strength = usual;
        });
    add_number(tr("Its strength"), {.least = 1, .most = 60, .step = 1, .fallback = 12, .decimals = 0}, 1,
               [](ToolOptions& options, ToolKind kind) {
                   BrushOptions* const brush = brush_part(options, kind);
                   return brush && brush->stabiliser.kind != Stabilising::none ? &brush->stabiliser.strength : nullptr;
               });
    add_number(tr("Wider when tilted"),
               {.most = 4 * percent_whole, .step = 10, .fallback = 0, .decimals = 0, .suffix = tr(" %")}, percent_whole,
               [](ToolOptions& options, ToolKind kind) {
                   BrushOptions* const brush = brush_part(options, kind);
                   return brush ? &brush->brush.tilt_widening : nullptr;
               });
    constexpr int most_turns = 12;
    auto* const turns =
        new ValueSlider(tr("Turned copies"), {.least = 1, .most = most_turns, .step = 1, .fallback = 1, .decimals = 0});
    connect(turns, &ValueSlider::valueChanged, this, [this](double value) {
        change([value](ToolOptions& options) { options.symmetry.radial = static_cast<int>(std::lround(value)); });
    });
    add_row(tr("Turned copies"), {nullptr, turns, paints, [turns](ToolOptions& options, ToolKind) {
                                      turns->set_value(options.symmetry.radial);
                                  }});
}

void ToolDetails::add_pressure_rows() {
    add_check(tr("Pressure changes the width"), &PressureOptions::to_size);
    add_check(tr("Pressure changes the opacity"), &PressureOptions::to_opacity);
    add_number(
        tr("Pressure softness"),
        {.least = -percent_whole, .most = percent_whole, .step = 5, .fallback = 0, .decimals = 0, .suffix = tr(" %")},
        percent_whole, [](ToolOptions& options, ToolKind kind) {
            BrushOptions* const brush = brush_part(options, kind);
            return brush ? &brush->pressure.softness : nullptr;
        });
}

void ToolDetails::add_fill_rows() {
    add_choice(
        tr("Shape"), {tr("Along a line"), tr("Around a point")},
        [](ToolKind kind) { return kind == ToolKind::gradient; },
        [](ToolOptions const& options, ToolKind) { return static_cast<int>(options.gradient.shape); },
        [](ToolOptions& options, ToolKind, int choice) {
            options.gradient.shape = static_cast<GradientShape>(choice);
        });
    add_choice(
        tr("Paint"), {tr("Is added"), tr("Is taken away"), tr("Takes the place")}, fills,
        [](ToolOptions const& options, ToolKind kind) {
            ToolOptions copy = options;
            return static_cast<int>(fill_part(copy, kind)->mode);
        },
        [](ToolOptions& options, ToolKind kind, int choice) {
            fill_part(options, kind)->mode = static_cast<FillMode>(choice);
        });
    constexpr int most = 255;
    auto* const tolerance = new ValueSlider(tr("Tolerance"), {.most = most, .step = 1, .fallback = 127, .decimals = 0});
    tolerance->setToolTip(tr("How far the fill runs under soft edges") + '\n' + tolerance->toolTip());
    connect(tolerance, &ValueSlider::valueChanged, this, [this](double value) {
        change([value](ToolOptions& options) { options.fill.tolerance = static_cast<int>(std::lround(value)); });
    });
    add_row(tr("Tolerance"),
            {nullptr, tolerance, [](ToolKind kind) { return kind == ToolKind::fill; },
             [tolerance](ToolOptions& options, ToolKind) { tolerance->set_value(options.fill.tolerance); }});
}

void ToolDetails::add_number(QString const& name, ValueScale const& scale, double factor, Number const& number) {
    auto* const slider = new ValueSlider(name, scale);
    slider->setMinimumWidth(slider->sizeHint().width());
    connect(slider, &ValueSlider::valueChanged, this, [this, number, factor](double shown) {
        change([&](ToolOptions& options) {
            if (double* const value = number(options, tools_.current())) *value = shown / factor;
        });
    });
    add_row(name, {nullptr, slider,
                   [this, number](ToolKind kind) {
                       ToolOptions options = tools_.options();
                       return number(options, kind) != nullptr;
                   },
                   [slider, number, factor](ToolOptions& options, ToolKind kind) {
                       QSignalBlocker const quiet(slider);  // what is shown is rounded
                       slider->set_value(*number(options, kind) * factor);
                   }});
}

void ToolDetails::add_choice(QString const& name, QStringList const& choices,
                             std::function<bool(ToolKind)> const& applies,
                             std::function<int(ToolOptions const&, ToolKind)> const& read,
                             std::function<void(ToolOptions&, ToolKind, int)> const& write) {
    QComboBox* const box = quiet_combo_box();
    box->setAccessibleName(name);
    box->addItems(choices);
    connect(box, &QComboBox::activated, this, [this, write](int choice) {
        change([&](ToolOptions& options) { write(options, tools_.current(), choice); });
    });
    add_row(name, {nullptr, box, applies,
                   [box, read](ToolOptions& options, ToolKind kind) { box->setCurrentIndex(read(options, kind)); }});
}

void ToolDetails::add_check(QString const& name, bool PressureOptions::*flag) {
    auto* const box = new QCheckBox(name);
    connect(box, &QCheckBox::toggled, this, [this, flag](bool on) {
        change([&](ToolOptions& options) { brush_part(options, tools_.current())->pressure.*flag = on; });
    });
    add_row({}, {nullptr, box, paints, [box, flag](ToolOptions& options, ToolKind kind) {
                     QSignalBlocker const quiet(box);  // another tool's
                     box->setChecked(brush_part(options, kind)->pressure.*flag);
                 }});
}

void ToolDetails::add_row(QString const& name, Row row) {
    if (!name.isEmpty()) {
        auto* const label = new QLabel(name);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(row.field);
        row.label = label;
        form_->addRow(label, row.field);
    } else {
        form_->addRow(row.field);
    }
    rows_.push_back(std::move(row));
}

bool ToolDetails::any() const {
    return std::ranges::any_of(rows_, [this](Row const& row) { return row.applies(tools_.current()); });
}

void ToolDetails::change(std::function<void(ToolOptions&)> const& change) {
    ToolOptions options = tools_.options();
    change(options);
    tools_.set_options(options);
}

void ToolDetails::show_options() {
    ToolOptions options = tools_.options();
    for (Row const& row : rows_) {
        bool const applies = row.applies(tools_.current());
        if (row.label != nullptr) row.label->setVisible(applies);
        row.field->setVisible(applies);
        if (applies) row.show(options, tools_.current());
    }
    adjustSize();
}

void ToolDetails::show_below(QWidget const& button) {
    show_options();
    QRect place(button.mapToGlobal(QPoint(0, button.height() + grid / 2)), sizeHint());
    QRect const room = button.screen()->availableGeometry();
    place.moveRight(std::min(place.right(), room.right()));
    place.moveBottom(std::min(place.bottom(), room.bottom()));
    setGeometry(place);
    show();
    for (Row const& row : rows_) {
        if (!row.applies(tools_.current())) continue;
        row.field->setFocus(Qt::PopupFocusReason);
        break;
    }
}

void ToolDetails::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return hide();
    QFrame::keyPressEvent(event);
}

}  // namespace daub
