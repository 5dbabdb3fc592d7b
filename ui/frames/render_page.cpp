#include "ui/frames/render_page.h"

#include "ui/document/incoming_picture.h"
#include "ui/frames/choice_box.h"
#include "ui/frames/region_choice.h"
#include "ui/frames/sequence_field.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/value_slider.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QPixmap>
#include <QToolButton>
#include <QVBoxLayout>

namespace daub {
namespace {

QString color_chip(Color const& color) {
    return QString("<span style='color:#%1'>\u25a0</span> ")
        .arg(qRgb(color.red, color.green, color.blue) & 0xffffffU, 6, 16, QChar('0'));
}

}  // namespace

QComboBox* missing_box(QString const& name) {
    return choice_box<MissingFrames>(name,
                                     {{RenderPage::tr("Missing: stop"), MissingFrames::refuse},
                                      {RenderPage::tr("Missing: hold"), MissingFrames::hold},
                                      {RenderPage::tr("Missing: empty"), MissingFrames::empty}},
                                     RenderPage::tr("What stands in for a frame that has no file: nothing does and the "
                                                    "work does not begin, the file before it, or an empty one"));
}

RenderPage::RenderPage(Document& document, QWidget* parent)
    : PageColumns(tr("Render frames"), parent), document_(document) {
    add_mattes();
    add_output();
    add_steadiness();
    for (auto const inserted : {&Document::regionInserted, &Document::regionRemoved})
        connect(&document, inserted, this, &RenderPage::follow_regions);
    connect(&document, &Document::regionMoved, this, &RenderPage::follow_regions);
    connect(&document, &Document::regionChanged, this, &RenderPage::follow_regions);
    connect(&document, &Document::promptChanged, this, &RenderPage::follow_regions);
    connect(&document, &Document::documentReset, this, &RenderPage::follow_regions);
    connect(&document, &Document::settingsChanged, this, &RenderPage::follow_styles);
    connect(&document, &Document::documentReset, this, &RenderPage::follow_styles);
    follow_regions();
    follow_styles();
}

void RenderPage::add_mattes() {
    QGridLayout* const column = add_column(tr("Mattes"));
    auto* const regions = new QWidget;
    regions_ = new QGridLayout(regions);
    regions_->setContentsMargins(0, 0, 0, 0);
    regions_->setVerticalSpacing(grid);
    no_regions_ =
        new QLabel(tr("Make a region of some words first (Ctrl+R). Its mattes say where it is in each frame."));
    no_regions_->setWordWrap(true);
    add_wide(*column, no_regions_);
    add_wide(*column, regions);
    auto* const style = new QWidget;
    auto* const line = new QHBoxLayout(style);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(styles_ = new QLabel, 1);
    styles_->setWordWrap(true);
    styles_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* const add = new QToolButton;
    add->setIcon(icon("plus"));
    add->setToolTip(tr("Add a picture whose look all frames take over; the style dock has its settings"));
    add->setAccessibleName(tr("Add a style reference"));
    connect(add, &QToolButton::clicked, this, &RenderPage::choose_style);
    line->addWidget(add);
    PageColumns::add(*column, tr("Style"), style);
}

void RenderPage::add_output() {
    QGridLayout* const column = add_column(tr("What is written"));
    output_ = new SequenceField(tr("Frames to write"), SequenceField::Use::write);
    output_->setToolTip(tr("PNG or TIFF, or EXR with half floats; #### stands for the frame's number"));
    background_ =
        choice_box<Background>(tr("Behind the mattes"), {{tr("Nothing: alpha is the matte"), Background::nothing},
                                                         {tr("The plate"), Background::plate},
                                                         {tr("The whole picture"), Background::picture}});
    depth_ = choice_box<FrameDepth>(tr("Depth"), {{tr("Usual: half in EXR, else 8 bits"), FrameDepth::automatic},
                                                  {tr("8 bits"), FrameDepth::bits_8},
                                                  {tr("16 bits"), FrameDepth::bits_16},
                                                  {tr("32 bits"), FrameDepth::bits_32}});
    color_ = new QComboBox;
    color_->setAccessibleName(tr("Colour space"));
    color_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    color_->setMinimumContentsLength(8);
    color_->addItem(tr("Usual: linear in EXR, else sRGB"), QString());
    try {
        for (std::string const& name : ColorManagement(ColorManagement::find_config({})).names())
            color_->addItem(QString::fromStdString(name), QString::fromStdString(name));
    } catch (std::exception const&) {  // what is wrong with the configuration is said when it is used
        for (char const* const name : {"srgb", "linear"}) color_->addItem(name, name);
    }
    anew_ = new QCheckBox(tr("Make finished frames anew"));
    anew_->setToolTip(tr("Otherwise finished frames are skipped, and an interrupted run goes on"));
    add(*column, tr("Files"), output_);
    add(*column, tr("Behind"), background_);
    add(*column, tr("Depth"), depth_);
    add(*column, tr("Colours"), color_);
    add_wide(*column, anew_);
    connect(output_, &SequenceField::changed, this, &RenderPage::changed);
    for (QComboBox* const box : {background_, depth_, color_})
        connect(box, &QComboBox::activated, this, &RenderPage::changed);
    connect(anew_, &QCheckBox::toggled, this, &RenderPage::changed);
}

void RenderPage::add_steadiness() {
    TemporalSettings const usual;
    QGridLayout* const column = add_column(tr("What keeps frames steady"));
    auto const check = [&](QString const& text, QString const& tip) {
        auto* const box = new QCheckBox(text);
        box->setToolTip(tip);
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &RenderPage::changed);
        add_wide(*column, box);
        return box;
    };
    noise_ = check(tr("The same noise in all frames"), tr("Otherwise each frame begins from noise of its own"));
    moved_ = check(tr("Noise goes along with its matte"), tr("Surfaces stay with the thing that moves"));
    attention_ =
        check(tr("Attention to the first and previous frame"), tr("Things keep their looks from frame to frame"));
    previous_ = check(tr("Begin from the previous frame"), tr("The previous result, moved along, is painted over"));
    previous_share_ = new ValueSlider(tr("Share that is painted anew"), {.step = 0.05, .fallback = *usual.previous});
    previous_share_->set_value(*usual.previous);
    add(*column, tr("Painted anew"), previous_share_);
    deflicker_ = check(tr("Hold large patches' colours"), tr("Takes low-frequency flicker out of the frames"));
    deflicker_share_ = new ValueSlider(tr("How firmly colours are held"), {.step = 0.05, .fallback = usual.deflicker});
    deflicker_share_->set_value(usual.deflicker);
    add(*column, tr("Firmness"), deflicker_share_);
    connect(previous_, &QCheckBox::toggled, previous_share_, &QWidget::setEnabled);
    connect(deflicker_, &QCheckBox::toggled, deflicker_share_, &QWidget::setEnabled);
    for (ValueSlider* const slider : {previous_share_, deflicker_share_})
        connect(slider, &ValueSlider::valueChanged, this, &RenderPage::changed);
}

RenderPage::Row RenderPage::make_row() {
    Row row{.widget = new QWidget,
            .name = new QLabel,
            .files = new SequenceField(tr("Mattes"), SequenceField::Use::read),
            .channel = choice_box<MatteChannel>(tr("Channel of the mattes"),
                                                {{tr("Channel: any"), MatteChannel::automatic},
                                                 {tr("Alpha"), MatteChannel::alpha},
                                                 {tr("Luminance"), MatteChannel::luminance}},
                                                tr("Where a matte's values are; any: alpha where it says something")),
            .missing = missing_box(tr("Missing mattes"))};
    auto* const layout = new QGridLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(grid / 2);
    row.name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row.name->setWordWrap(true);
    layout->addWidget(row.name, 0, 0, 1, 2);
    layout->addWidget(row.files, 1, 0, 1, 2);
    layout->addWidget(row.channel, 2, 0);
    layout->addWidget(row.missing, 2, 1);
    connect(row.files, &SequenceField::changed, this, &RenderPage::changed);
    for (QComboBox* const box : {row.channel, row.missing})
        connect(box, &QComboBox::activated, this, &RenderPage::changed);
    return row;
}

void RenderPage::follow_regions() {
    for (auto row = rows_.begin(); row != rows_.end();) {
        bool const gone = document_.region(row->first) == nullptr;
        if (gone) gone_[row->first] = mattes_in(row->second), row->second.widget->deleteLater();
        row = gone ? rows_.erase(row) : std::next(row);
    }
    int const count = static_cast<int>(document_.regions().size());
    for (int i = 0; i < count; ++i) {
        RegionId const& id = document_.region_id(static_cast<std::size_t>(i));
        if (!rows_.contains(id)) rows_[id] = make_row();
        Row const& row = rows_[id];
        if (auto const known = gone_.extract(id)) show_mattes(row, known.mapped());
        QString const label = region_label(document_, i);
        row.name->setToolTip(label);
        row.name->setText(color_chip(document_.region(id)->color) + label.toHtmlEscaped());
        row.files->edit().setAccessibleName(tr("Mattes of %1").arg(label));
        regions_->addWidget(row.widget, count - i, 0);
    }
    no_regions_->setVisible(count == 0);
}

void RenderPage::follow_styles() {
    auto const& styles = document_.request().styles;
    QStringList names;
    for (StyleReference const& style : styles)
        names += style.source.empty() ? tr("a picture") : QString::fromStdString(style.source);
    styles_->setText(styles.empty() ? tr("No reference") : names.join(", "));
    styles_->setToolTip(names.join('\n'));
}

void RenderPage::choose_style() {
    QString const kinds = tr("Pictures (%1)").arg("*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr");
    QString const path = QFileDialog::getOpenFileName(window(), tr("Style reference"), {}, kinds);
    if (path.isEmpty()) return;
    try {
        add_style_reference(document_, read_incoming(path));
    } catch (std::exception const& failure) {
        Q_EMIT troubled(QString::fromUtf8(failure.what()));
    }
}

RenderSettings RenderPage::settings() const {
    RenderSettings settings;
    for (auto const& [id, row] : rows_) settings.mattes[id] = mattes_in(row);
    settings.output = output_->text();
    settings.depth = choice_of<FrameDepth>(depth_);
    settings.background = choice_of<Background>(background_);
    settings.color = color_->currentData().toString().toStdString();
    settings.temporal.shared_noise = noise_->isChecked();
    settings.temporal.moved_noise = moved_->isChecked();
    settings.temporal.attention = attention_->isChecked();
    settings.temporal.previous =
        previous_->isChecked() ? std::optional(previous_share_->value()) : std::optional<double>();
    settings.temporal.deflicker = deflicker_->isChecked() ? deflicker_share_->value() : 0;
    settings.anew = anew_->isChecked();
    return settings;
}

RegionMattes RenderPage::mattes_in(Row const& row) {
    return {.files = row.files->text(),
            .channel = choice_of<MatteChannel>(row.channel),
            .missing = choice_of<MissingFrames>(row.missing)};
}

void RenderPage::show_mattes(Row const& row, RegionMattes const& mattes) {
    choose(row.channel, mattes.channel);
    choose(row.missing, mattes.missing);
    row.files->set_text(QString::fromStdString(mattes.files));
}

void RenderPage::set_settings(RenderSettings const& settings) {
    gone_.clear();
    for (auto const& [id, row] : rows_) {
        auto const found = settings.mattes.find(id);
        show_mattes(row, found == settings.mattes.end() ? RegionMattes{} : found->second);
    }
    output_->set_text(QString::fromStdString(settings.output));
    choose(depth_, settings.depth);
    choose(background_, settings.background);
    QString const color = QString::fromStdString(settings.color);
    if (color_->findData(color) < 0) color_->addItem(color, color);  // of another configuration: said when it is used
    color_->setCurrentIndex(color_->findData(color));
    noise_->setChecked(settings.temporal.shared_noise);
    moved_->setChecked(settings.temporal.moved_noise);
    attention_->setChecked(settings.temporal.attention);
    previous_->setChecked(settings.temporal.previous.has_value());
    if (settings.temporal.previous) previous_share_->set_value(*settings.temporal.previous);
    deflicker_->setChecked(settings.temporal.deflicker > 0);
    if (settings.temporal.deflicker > 0) deflicker_share_->set_value(settings.temporal.deflicker);
    anew_->setChecked(settings.anew);
    Q_EMIT changed();
}

void RenderPage::set_mattes_of(RegionId const& region, std::string const& files) {
    auto const row = rows_.find(region);
    if (row == rows_.end()) return;
    row->second.files->set_text(QString::fromStdString(files));
    row->second.files->refresh();
    Q_EMIT changed();
}

}  // namespace daub
