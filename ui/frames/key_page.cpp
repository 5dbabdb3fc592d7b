#include "ui/frames/key_page.h"

#include "engine/core/error.h"
#include "engine/frames/matte.h"
#include "ui/frames/choice_box.h"
#include "ui/frames/draw_tools.h"
#include "ui/frames/region_choice.h"
#include "ui/frames/sequence_field.h"
#include "ui/look/color_swatch.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/value_slider.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace daub {
namespace {

/// Beside the mattes, for the run and for people: fox.####.png has fox.garbage.png.
void write_area(FramePattern const& mattes, std::string_view what, Mask const& area, std::vector<FrameSequence>& out) {
    if (area.empty()) return;
    std::string name = std::filesystem::path(mattes.name()).stem().string();
    std::erase(name, '#');
    while (!name.empty() && name.back() == '.') name.pop_back();
    std::filesystem::path const file = mattes.folder() / (name + "." + std::string(what) + ".png");
    write_matte(file, matte_of(area));
    out.emplace_back(file.string());
}

}  // namespace

KeyPage::KeyPage(Document& document, QWidget* parent) : PageColumns(tr("Key"), parent), document_(document) {
    add_background();
    add_matte();
    add_drawing();
    follow_kind();
}

void KeyPage::add_background() {
    QGridLayout* const column = add_column(tr("The background"));
    kind_ = choice_box<KeyKind>(tr("Kind of background"),
                                {{tr("A colour screen"), KeyKind::chroma},
                                 {tr("Light or dark"), KeyKind::luma},
                                 {tr("A clean plate"), KeyKind::difference}},
                                tr("What tells the figure from the background: the screen's colour, how light it is, "
                                   "or the picture without the figure"));
    PageColumns::add(*column, tr("Kind"), kind_);
    clean_ = new SequenceField(tr("Clean plate"), SequenceField::Use::read);
    clean_->setToolTip(tr("The picture without the figure: one for all frames, or a sequence"));
    add_wide(*column, clean_);
    color_row_ = new QWidget;
    auto* const line = new QHBoxLayout(color_row_);
    line->setContentsMargins(0, 0, 0, 0);
    color_ = new ColorSwatch(Qt::green);
    color_->setAccessibleName(tr("Colour of the background"));
    color_->setToolTip(tr("Choose the colour of the background; Pick takes it from the plate"));
    line->addWidget(color_);
    line->addStretch(1);
    PageColumns::add(*column, tr("Colour"), color_row_);
    auto const slider = [&](QString const& label, QString const& name, ValueScale scale, double KeySettings::*field,
                            QString const& tip) {
        auto* const widget = new ValueSlider(name, std::move(scale));
        widget->set_value(settings_.*field);
        widget->setToolTip(tip);
        PageColumns::add(*column, label, widget);
        sliders_.push_back({widget, field});
        connect(widget, &ValueSlider::valueChanged, this, [this, field](double value) {
            settings_.*field = value;
            Q_EMIT changed();
        });
    };
    KeySettings const usual = settings_;
    slider(tr("Tolerance"), tr("Tolerance of the key"), {.most = 0.95, .fallback = usual.tolerance},
           &KeySettings::tolerance, tr("How far from the background a pixel may be and still be background"));
    slider(tr("Solid"), tr("Solid from"), {.least = 0.05, .fallback = usual.solid}, &KeySettings::solid,
           tr("How far from the background a pixel must be to be wholly the figure's"));
    slider(tr("Softness"), tr("Softness of edges"), {.fallback = usual.softness}, &KeySettings::softness,
           tr("1: edges as they are in the plate; 0: hard"));
    slider(tr("Feather"), tr("Feather of edges"),
           {.most = 20, .step = 0.5, .fallback = 0, .decimals = 1, .suffix = " px"}, &KeySettings::feather,
           tr("Blurs the finished matte"));
    slider(tr("Despill"), tr("Despill"), {.fallback = usual.despill}, &KeySettings::despill,
           tr("How much of the screen's light on the figure is taken away"));
    slider(tr("Edge"), tr("Width of solved edges"),
           {.most = 20, .step = 1, .fallback = usual.edge, .decimals = 0, .suffix = " px"}, &KeySettings::edge,
           tr("Pixels beside borders whose share is solved from the colours around them"));
    connect(kind_, &QComboBox::activated, this, [this] {
        follow_kind();
        Q_EMIT changed();
    });
    connect(clean_, &SequenceField::changed, this, &KeyPage::changed);
    connect(color_, &QAbstractButton::clicked, this, [this] {
        color_->setChecked(false);
        QColor const chosen = QColorDialog::getColor(color_->color(), window(), color_->accessibleName());
        if (!chosen.isValid()) return;
        take_color(light_of({static_cast<std::uint8_t>(chosen.red()), static_cast<std::uint8_t>(chosen.green()),
                             static_cast<std::uint8_t>(chosen.blue())}));
    });
}

void KeyPage::add_matte() {
    QGridLayout* const column = add_column(tr("What is written"));
    output_ = new SequenceField(tr("Mattes to write"), SequenceField::Use::write);
    figure_ = new SequenceField(tr("Figure without the screen"), SequenceField::Use::write);
    figure_->setToolTip(tr("If wanted: the figure alone, without the screen's light, with alpha"));
    anew_ = new QCheckBox(tr("Make finished mattes anew"));
    anew_->setToolTip(tr("Otherwise finished mattes are skipped, and an interrupted run goes on"));
    PageColumns::add(*column, tr("Mattes"), output_);
    PageColumns::add(*column, tr("Figure"), figure_);
    add_wide(*column, anew_);
    for (SequenceField* const field : {output_, figure_})
        connect(field, &SequenceField::changed, this, &KeyPage::changed);
}

void KeyPage::add_drawing() {
    QGridLayout* const column = add_column(tr("On the plate"));
    tools_ = new DrawTools(
        {{"pick", tr("Pick"), "picker", StageTool::pick, tr("Click the background on the plate: its colour is taken")},
         {"garbage", tr("Garbage"), "brush", StageTool::brush, tr("Paint what is surely background")},
         {"garbage-area", tr("Garbage area"), "lasso", StageTool::area,
          tr("Draw around what is surely background, or click its corners and the first one again")},
         {"keep", tr("Keep"), "star", StageTool::brush, tr("Paint what is surely the figure")}});
    add_wide(*column, tools_);
    garbage_ = new SequenceField(tr("Garbage mask"), SequenceField::Use::read);
    garbage_->setToolTip(
        tr("If there is one: white is background. One picture for all frames, or a sequence that moves along"));
    garbage_region_ = new RegionChoice(document_, tr("Region whose paint is garbage"), tr("No region"));
    garbage_region_->setToolTip(tr("What is painted for this region of the picture is background in all frames"));
    PageColumns::add(*column, tr("Garbage"), garbage_);
    PageColumns::add(*column, tr("Region"), garbage_region_);
    connect(garbage_, &SequenceField::changed, this, &KeyPage::changed);
    connect(garbage_region_, &RegionChoice::changed, this, &KeyPage::changed);
    connect(tools_, &DrawTools::chosen, this, &KeyPage::toolChanged);
    connect(tools_, &DrawTools::undone, this, &KeyPage::take_back);
    connect(tools_, &DrawTools::cleared, this, [this] {
        shapes_ = {};
        order_.clear();
        Q_EMIT changed();
    });
}

void KeyPage::set_kind(KeyKind kind) {
    choose(kind_, kind);
    follow_kind();
    Q_EMIT changed();
}

void KeyPage::set_output(QString const& pattern) { output_->set_text(pattern); }

void KeyPage::follow_kind() {
    auto const kind = choice_of<KeyKind>(kind_);
    if (kind != settings_.kind) settings_ = default_settings(kind);
    show_settings();
}

void KeyPage::show_settings() {
    clean_->setVisible(settings_.kind == KeyKind::difference);
    color_row_->setEnabled(settings_.kind != KeyKind::difference);
    for (Slider const& slider : sliders_) {
        QSignalBlocker const quiet(slider.widget);
        slider.widget->set_value(settings_.*slider.field);
    }
    Color const color = color_of(settings_.screen);
    color_->set_color(QColor(color.red, color.green, color.blue));
}

void KeyPage::take_color(Light const& light) {
    settings_.screen = light;
    show_settings();
    Q_EMIT changed();
}

KeyWish KeyPage::wish() const {
    return {.settings = settings_,
            .clean_plate = clean_->text(),
            .shapes = shapes_,
            .garbage = garbage_->text(),
            .garbage_region = garbage_region_->region(),
            .garbage_area = garbage_region_->area()};
}

KeyState KeyPage::state() const {
    return {.wish = wish(), .mattes = output_->text(), .figure = figure_->text(), .made = made_};
}

void KeyPage::set_state(KeyState const& state) {
    settings_ = state.wish.settings;
    choose(kind_, settings_.kind);
    show_settings();
    shapes_ = state.wish.shapes;
    order_.assign(shapes_.garbage.size(), true);
    order_.insert(order_.end(), shapes_.keep.size(), false);
    made_ = state.made;
    garbage_region_->choose(state.wish.garbage_region);
    anew_->setChecked(false);
    auto const show = [](SequenceField* field, std::string const& text) {
        QSignalBlocker const quiet(field);
        field->set_text(QString::fromStdString(text));
    };
    show(clean_, state.wish.clean_plate);
    show(garbage_, state.wish.garbage);
    show(output_, state.mattes);
    show(figure_, state.figure);
    Q_EMIT changed();
}

std::string KeyPage::mattes() const { return output_->text(); }

void KeyPage::add(DrawnShape const& shape) {
    bool const garbage = tools_->key() != "keep";
    (garbage ? shapes_.garbage : shapes_.keep).push_back(shape);
    order_.push_back(garbage);
    Q_EMIT changed();
}

void KeyPage::take_back() {
    if (order_.empty()) return;
    (order_.back() ? shapes_.garbage : shapes_.keep).pop_back();
    order_.pop_back();
    Q_EMIT changed();
}

MatteWork KeyPage::work(FrameSequence const& plates, std::vector<int> const& frames, Size size) {
    KeyJob job{.plate = plates, .frames = frames, .settings = settings_, .matte = pattern_to_write(output_->text())};
    check(job.settings);
    bool const difference = settings_.kind == KeyKind::difference;
    if (difference && clean_->text().empty())
        fail(ErrorKind::usage, "{}", tr("Choose the clean plate: the picture without the figure.").toStdString());
    if (difference) job.clean_plate = FrameSequence(clean_->text(), MissingFrames::hold);
    if (!figure_->text().empty()) job.foreground = pattern_to_write(figure_->text());
    if (!garbage_->text().empty()) job.garbage.emplace_back(garbage_->text(), MissingFrames::hold);
    Mask const garbage = with_area(drawn(shapes_.garbage, size), garbage_region_->area(), size);
    write_area(job.matte, "garbage", garbage, job.garbage);
    write_area(job.matte, "keep", drawn(shapes_.keep, size), job.keep);
    // Finished mattes are skipped; but those that were made with other settings are not what is wanted now.
    KeyRun now{.mattes = output_->text(), .plate = plates.pattern().text(), .wish = wish()};
    job.redo = anew_->isChecked() || (made_ && made_->mattes == now.mattes && *made_ != now);
    made_ = std::move(now);
    return [job = std::move(job)](ColorManagement const& colors, OnMatteFrame const& on_frame) {
        return daub::run(job, colors, on_frame);
    };
}

}  // namespace daub
