// Everything of the look on one sheet per theme and scale, written to the build folder to be looked at, and checked
// for what a machine can see.
#include "ui/look/collapsible_section.h"
#include "ui/look/color_swatch.h"
#include "ui/look/icon.h"
#include "ui/look/look_style.h"
#include "ui/look/section_header.h"
#include "ui/look/tabular_label.h"
#include "ui/look/theme.h"
#include "ui/look/value_slider.h"

#include "engine/scene/region_palette.h"

#include <QtWidgets>

#include <gtest/gtest.h>

namespace daub {
namespace {

/// Puts the application's look back at the end.
class SheetDressed {
 public:
    explicit SheetDressed(ColorScheme scheme) : style_(QApplication::style()->objectName()) {
        QApplication::setStyle(new LookStyle);
        QApplication::setPalette(palette_of(theme_colors(scheme)));
    }
    ~SheetDressed() {
        QApplication::setStyle(style_);
        QApplication::setPalette(QPalette());
    }

 private:
    QString style_;
};

QPixmap grab(QWidget& widget, double scale) {
    widget.ensurePolished();
    widget.adjustSize();
    QPixmap picture(widget.size() * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(widget.palette().color(QPalette::Window));
    widget.render(&picture);
    return picture;
}

void save(QPixmap const& picture, QString const& name) {
    QDir const folder(DAUB_BINARY_DIR "/contact-sheets");
    folder.mkpath(".");
    ASSERT_TRUE(picture.save(folder.filePath(name + ".png")));
}

std::unique_ptr<QWidget> icon_sheet() {
    auto sheet = std::make_unique<QWidget>();
    auto* const layout = new QGridLayout(sheet.get());
    constexpr int columns = 12;
    int i = 0;
    for (QString const& name : icon_names()) {
        auto* const cell = new QToolButton;
        cell->setIcon(icon(name));
        cell->setIconSize({24, 24});
        cell->setText(name);
        cell->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        cell->setAutoRaise(true);
        cell->setEnabled(i % 9 != 8);
        layout->addWidget(cell, i / columns, i % columns);
        ++i;
    }
    return sheet;
}

QLayout* buttons() {
    auto* const row = new QHBoxLayout;
    for (char const* text : {"Generate", "Plain", "Disabled", "Checked", "Flat"}) {
        auto* const button = new QPushButton(text);
        button->setProperty("primary", QString(text) == "Generate");
        button->setEnabled(QString(text) != "Disabled");
        button->setCheckable(true);
        button->setChecked(QString(text) == "Checked");
        button->setFlat(QString(text) == "Flat");
        if (QString(text) == "Generate") button->setCheckable(false);
        row->addWidget(button);
    }
    return row;
}

QLayout* fields() {
    auto* const row = new QHBoxLayout;
    auto* const line = new QLineEdit;
    line->setPlaceholderText("Search");
    auto* const combo = new QComboBox;
    combo->addItems({"Automatic", "Processor"});
    auto* const spin = new QSpinBox;
    spin->setRange(0, 99);
    spin->setSuffix(" min");
    auto* const disabled = new QComboBox;
    disabled->addItem("Disabled");
    disabled->setEnabled(false);
    for (QWidget* widget : std::initializer_list<QWidget*>{line, combo, spin, disabled}) row->addWidget(widget);
    return row;
}

QLayout* choices() {
    auto* const row = new QHBoxLayout;
    auto* const on = new QCheckBox("Ticked");
    on->setChecked(true);
    auto* const partly = new QCheckBox("Partly");
    partly->setCheckState(Qt::PartiallyChecked);
    auto* const radio = new QRadioButton("Chosen");
    radio->setChecked(true);
    auto* const off = new QCheckBox("Disabled");
    off->setEnabled(false);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{on, partly, new QCheckBox("Not"), radio, new QRadioButton("Other"), off})
        row->addWidget(widget);
    return row;
}

QLayout* region_row(int index) {
    auto* const row = new QHBoxLayout;
    auto const color = region_color(index);
    auto* const swatch = new ColorSwatch(QColor(color.red, color.green, color.blue));
    swatch->setCheckable(true);
    swatch->setChecked(index == 0);
    if (index >= 6) swatch->set_pattern(Qt::BDiagPattern);
    row->addWidget(swatch);
    row->addWidget(new QLabel(QStringLiteral("region %1").arg(index)), 1);
    auto* const slider = new ValueSlider("Strength", {.most = 2, .step = 0.05, .fallback = 1});
    slider->set_value(0.3 * index);
    slider->setEnabled(index != 2);
    row->addWidget(slider, 2);
    auto* const score = new TabularLabel(QString::number(0.11 * (index + 1), 'f', 2));
    score->set_secondary(true);
    row->addWidget(score);
    return row;
}

std::unique_ptr<QWidget> widget_sheet() {
    auto sheet = std::make_unique<QWidget>();
    auto* const layout = new QVBoxLayout(sheet.get());
    auto* const header = new SectionHeader("Regions");
    header->set_count("8");
    header->add_action(new QAction(icon("plus"), "Add a region", header));
    layout->addWidget(header);
    for (int i = 0; i < 8; ++i) layout->addLayout(region_row(i));
    layout->addLayout(buttons());
    layout->addLayout(fields());
    layout->addLayout(choices());
    auto* const balance = new ValueSlider("Balance", {.least = -1, .most = 1, .fallback = 0});
    balance->set_value(-0.4);
    layout->addWidget(balance);
    auto* const bar = new QProgressBar;
    bar->setValue(60);
    bar->setTextVisible(false);
    layout->addWidget(bar);
    auto* const plain = new QSlider(Qt::Horizontal);
    plain->setValue(40);
    layout->addWidget(plain);
    layout->addWidget(new CollapsibleSection("Advanced", new QLabel("What is folded away"), true));
    layout->addWidget(new CollapsibleSection("Folded", new QLabel("What is folded away"), false));
    auto* const tabs = new QTabWidget;
    auto* const list = new QListWidget;
    list->addItems({"a fox on a meadow", "the moon", "a castle", "two tulips", "a tree", "sunset", "more"});
    list->setCurrentRow(1);
    list->setFixedHeight(120);
    tabs->addTab(list, "Results");
    tabs->addTab(new QWidget, "Frames");
    layout->addWidget(tabs);
    auto* const group = new QGroupBox("Group");
    (new QVBoxLayout(group))->addWidget(new QLabel("Inside"));
    layout->addWidget(group);
    return sheet;
}

class Sheets : public ::testing::TestWithParam<std::tuple<ColorScheme, int>> {};

TEST_P(Sheets, icons_and_widgets) {
    auto const [scheme, percent] = GetParam();
    SheetDressed const dressed(scheme);
    QString const suffix = QStringLiteral("-%1-%2").arg(scheme == ColorScheme::dark ? "dark" : "light").arg(percent);
    save(grab(*icon_sheet(), percent / 100.0), "icons" + suffix);
    save(grab(*widget_sheet(), percent / 100.0), "widgets" + suffix);
}

INSTANTIATE_TEST_SUITE_P(Look, Sheets,
                         ::testing::Combine(::testing::Values(ColorScheme::dark, ColorScheme::light),
                                            ::testing::Values(100, 200)));

TEST(Sheets, application_icon_at_all_sizes) {
    QPixmap sheet(420, 280);
    sheet.fill("#7f7f7f");
    QPainter painter(&sheet);
    int x = 8;
    for (int const size : {16, 24, 32, 48, 256}) {
        painter.drawPixmap(x, 8, application_icon().pixmap(QSize(size, size)));
        x += size + 8;
    }
    painter.end();
    save(sheet, "application-icon");
}

}  // namespace
}  // namespace daub
