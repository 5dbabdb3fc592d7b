#include "ui/panels/process/curve_editor.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/value_slider.h"
#include "ui/panels/prompt/prompt_marks.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace daub {
namespace {

constexpr double whole_process = 100;

QIcon line_icon(QColor const& color) {
    constexpr int side = 16, thickness = 3;
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.fillRect(0, (side - thickness) / 2, side, thickness, color);
    return QIcon(picture);
}

}  // namespace

QString curve_name(CurveKind kind) {
    switch (kind) {
        case CurveKind::t5:
            return CurveEditor::tr("T5 weight");
        case CurveKind::clip_text:
            return CurveEditor::tr("CLIP weight");
        case CurveKind::style:
            return CurveEditor::tr("Style weight");
        case CurveKind::strength:
            break;
    }
    return CurveEditor::tr("Paint strength");
}

QColor curve_color(CurveKind kind, QPalette const& palette) {
    switch (kind) {
        case CurveKind::t5:
            return line_color(QColor(0xe6, 0x9f, 0x00), palette);
        case CurveKind::clip_text:
            return line_color(QColor(0xcc, 0x79, 0xa7), palette);
        case CurveKind::style:
            return line_color(QColor(0x00, 0x9e, 0x73), palette);
        case CurveKind::strength:
            break;
    }
    return line_color(QColor(0x56, 0xb4, 0xe9), palette);
}

CurveEditor::CurveEditor(Document& document, QWidget* parent)
    : QObject(parent),
      document_(document),
      view_(new CurveView(parent)),
      controls_(new QWidget(parent)),
      choice_(new QComboBox),
      place_(new ValueSlider(tr("Point at, in percent of the process"),
                             {.most = whole_process, .step = 1, .fallback = 0, .decimals = 1, .suffix = " %"})),
      value_(new ValueSlider(tr("Value of the point"), {.most = most_weight, .step = 0.05, .fallback = 1})) {
    build_controls();
    listen();
    show_curves();
}

void CurveEditor::build_controls() {
    groups_ = new QBoxLayout(QBoxLayout::LeftToRight, controls_);
    groups_->setContentsMargins(0, 0, 0, 0);
    groups_->setSpacing(grid);
    choosing_ = new QHBoxLayout;
    auto* const numbers = new QHBoxLayout;
    for (QBoxLayout* const part : {choosing_, static_cast<QBoxLayout*>(numbers)}) part->setSpacing(grid);
    groups_->addLayout(choosing_);
    groups_->addLayout(numbers, 1);
    for (CurveKind const kind : all_curves) choice_->addItem(curve_name(kind));
    choice_->setAccessibleName(tr("Curve that is edited"));
    choice_->setToolTip(tr("Which curve is edited"));
    choice_->setFocusPolicy(Qt::StrongFocus);
    choosing_->addWidget(choice_);
    auto const label = [&](QString const& text, QWidget* field) {
        auto* const words = new QLabel(text);
        words->setForegroundRole(QPalette::PlaceholderText);
        words->setBuddy(field);
        numbers->addWidget(words);
        numbers->addWidget(field, 1);
    };
    label(tr("At", "percent of the process"), place_);
    label(tr("Value"), value_);
    add_ = add_button("plus", tr("Add a point (Insert)"));
    remove_ = add_button("minus", tr("Remove the point (Delete)"));
    reset_ = add_button("reset", tr("Reset the curve"));
}

QAction* CurveEditor::add_button(QString const& icon_name, QString const& text) {
    auto* const action = new QAction(icon(icon_name), text, this);
    auto* const button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(text);
    choosing_->addWidget(button);
    return action;
}

void CurveEditor::add_control(QWidget* control) { groups_->addWidget(control); }

void CurveEditor::set_narrow(bool narrow) {
    groups_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void CurveEditor::listen() {
    connect(&document_, &Document::settingsChanged, this, &CurveEditor::show_curves);
    connect(&document_, &Document::documentReset, this, &CurveEditor::show_curves);
    connect(choice_, &QComboBox::activated, this,
            [this](int index) { view_->choose(static_cast<std::size_t>(index)); });
    connect(view_, &CurveView::curveChosen, choice_,
            [this](std::size_t index) { choice_->setCurrentIndex(static_cast<int>(index)); });
    connect(view_, &CurveView::pointChosen, this, &CurveEditor::show_point);
    connect(view_, &CurveView::curveChanged, this, &CurveEditor::write);
    for (ValueSlider* const slider : {place_, value_}) {
        connect(slider, &ValueSlider::valueChanged, this, &CurveEditor::move_point);
        connect(slider, &ValueSlider::editingFinished, this, [this] { document_.break_merging(); });
    }
    connect(view_, &CurveView::editingFinished, this, [this] { document_.break_merging(); });
    connect(add_, &QAction::triggered, view_, &CurveView::add_point);
    connect(remove_, &QAction::triggered, view_, &CurveView::remove_point);
    connect(reset_, &QAction::triggered, this, [this] {
        write(Curve(1));
        document_.break_merging();
    });
    view_->installEventFilter(this);
}

bool CurveEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::PaletteChange) show_curves();
    return QObject::eventFilter(watched, event);
}

void CurveEditor::show_curves() {
    std::vector<ShownCurve> curves;
    for (CurveKind const kind : all_curves) {
        QColor const color = curve_color(kind, view_->palette());
        curves.push_back({curve_name(kind), color, curve_of(document_.request(), kind)});
        choice_->setItemIcon(static_cast<int>(curves.size()) - 1, line_icon(color));
    }
    view_->set_curves(std::move(curves));
    show_point();
}

void CurveEditor::show_point() {
    Curve const& curve = curve_of(document_.request(), kind());
    CurvePoint const point = curve.points()[std::min(view_->point(), curve.points().size() - 1)];
    QSignalBlocker const quiet_place(place_), quiet_value(value_);
    place_->set_value(point.process * whole_process);
    value_->set_value(point.value);
    place_->setEnabled(curve.points().size() > 1);
    remove_->setEnabled(curve.points().size() > 1);
    reset_->setEnabled(!(curve == Curve(1)));
}

void CurveEditor::move_point() {
    write(moved_point(curve_of(document_.request(), kind()), view_->point(), place_->value() / whole_process,
                      value_->value())
              .curve);
}

void CurveEditor::write(Curve const& curve) {
    QString const name = curve_name(kind());
    document_.change_settings(
        tr("Change %1").arg(name), [&](GenerationRequest& request) { curve_of(request, kind()) = curve; },
        "curve " + std::to_string(view_->chosen()));
}

}  // namespace daub
