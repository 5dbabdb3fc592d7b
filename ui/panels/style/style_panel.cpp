#include "ui/panels/style/style_panel.h"

#include "ui/document/incoming_picture.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/section_header.h"
#include "ui/look/value_slider.h"
#include "ui/models/adapter_choice.h"
#include "ui/panels/style/picture_target.h"
#include "ui/panels/style/start_image_box.h"
#include "ui/panels/style/style_row.h"

#include <QAction>
#include <QCheckBox>
#include <QFileDialog>
#include <QStyle>
#include <QVBoxLayout>

namespace daub {
namespace {

constexpr double usual_guidance = 4;

}  // namespace

StylePanel::StylePanel(Document& document, QWidget* parent)
    : QScrollArea(parent),
      document_(document),
      header_(new SectionHeader(tr("Style references"))),
      list_(new QVBoxLayout),
      target_(new PictureTarget(tr("Drop pictures whose look shall be taken over, or choose them"))),
      separate_(new QCheckBox(tr("Own guidance"))),
      guidance_(new ValueSlider(tr("Guidance of the style"),
                                {.most = 15, .step = 0.5, .fallback = usual_guidance, .decimals = 1})),
      adapter_(
          new AdapterChoice(document, {.name = tr("IP-Adapter"),
                                       .usual = tr("The best that fits"),
                                       .change = tr("Change IP-Adapter"),
                                       .tip = tr("What shows the model the pictures: plus adapters keep more of them"),
                                       .field = &GenerationRequest::style_adapter})),
      adapter_place_(new QWidget),
      start_(new StartImageBox(document)) {
    arrange();
    listen();
    follow();
}

void StylePanel::arrange() {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const content = new QWidget;
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(grid, 0, grid, grid);
    layout->setSpacing(grid);
    auto* const add = new QAction(icon("plus"), tr("Add style references..."), this);
    connect(add, &QAction::triggered, target_, &QAbstractButton::click);
    header_->add_action(add);
    separate_->setToolTip(tr("Otherwise the style is followed as closely as the words"));
    auto* const guidance = new QHBoxLayout;
    guidance->addWidget(separate_);
    guidance->addWidget(guidance_, 1);
    list_->setSpacing(2 * grid);
    layout->addWidget(header_);
    layout->addLayout(list_);
    layout->addWidget(target_);
    layout->addLayout(guidance);
    auto* const place = new QVBoxLayout(adapter_place_);
    place->setContentsMargins(0, 0, 0, 0);
    place->addWidget(adapter_);
    layout->addWidget(adapter_place_);
    layout->addSpacing(grid);
    layout->addWidget(new SectionHeader(tr("Start image")));
    layout->addWidget(start_);
    layout->addStretch(1);
    setAccessibleName(tr("Style references"));
    setWidget(content);
}

QSize StylePanel::minimumSizeHint() const {
    int const bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    return {widget()->minimumSizeHint().width() + bar, 12 * grid};
}

void StylePanel::listen() {
    connect(target_, &PictureTarget::offered, this,
            [this](QMimeData const& data) { take(data, add_style_reference, true); });
    connect(target_, &QAbstractButton::clicked, this,
            [this] { choose(tr("Style references"), add_style_reference, true); });
    PictureTarget* const start = &start_->target();
    connect(start, &PictureTarget::offered, this, [this](QMimeData const& data) { take(data, begin_with, false); });
    connect(start, &QAbstractButton::clicked, this, [this] { choose(tr("Start image"), begin_with, false); });
    connect(separate_, &QCheckBox::clicked, this,
            [this](bool on) { set_guidance(on ? std::optional(guidance_->value()) : std::nullopt); });
    connect(guidance_, &ValueSlider::valueChanged, this, [this](double value) { set_guidance(value); });
    connect(guidance_, &ValueSlider::editingFinished, this, [this] { document_.break_merging(); });
    for (auto const changed : {&Document::settingsChanged, &Document::documentReset, &Document::promptChanged})
        connect(&document_, changed, this, &StylePanel::follow);
    for (auto const changed : {&Document::regionInserted, &Document::regionRemoved})
        connect(&document_, changed, this, &StylePanel::follow);
    connect(&document_, &Document::regionChanged, this, &StylePanel::follow);
    connect(&document_, &Document::maskChanged, this, [this] {
        if (document_.mask_edit() == nullptr) follow();  // not at each dab
    });
}

void StylePanel::follow() {
    std::size_t const count = document_.request().styles.size();
    for (; rows_.size() < count; list_->addWidget(rows_.back())) rows_.push_back(new StyleRow(document_));
    for (; rows_.size() > count; rows_.pop_back()) {
        rows_.back()->hide();
        rows_.back()->deleteLater();  // it may be the one whose button was pressed
    }
    for (std::size_t i = 0; i < count; ++i) rows_[i]->show_reference(i);
    header_->set_count(count > 0 ? QString::number(count) : QString());
    follow_guidance();
}

void StylePanel::follow_guidance() {
    Guidance const& guidance = document_.request().guidance;
    bool const any = !document_.request().styles.empty();
    separate_->setVisible(any), guidance_->setVisible(any), adapter_place_->setVisible(any);
    separate_->setChecked(guidance.style.has_value());
    guidance_->setEnabled(guidance.style.has_value());
    QSignalBlocker const quiet(guidance_);
    guidance_->set_value(guidance.style.value_or(guidance.text.value_or(usual_guidance)));
}

void StylePanel::set_guidance(std::optional<double> guidance) {
    document_.change_settings(
        tr("Change style guidance"), [&](GenerationRequest& request) { request.guidance.style = guidance; },
        "style guidance");
}

void StylePanel::take(QMimeData const& data, Use const& use, bool many) {
    QStringList const files = files_in(data);
    if (!files.isEmpty()) return take_files(many ? files : files.mid(0, 1), use);
    if (auto const picture = picture_in(data)) use(document_, *picture);
}

void StylePanel::take_files(QStringList const& files, Use const& use) {
    for (QString const& file : files) {
        try {
            use(document_, read_incoming(file));
        } catch (std::exception const& failure) {
            Q_EMIT troubled(QString::fromUtf8(failure.what()));
        }
    }
}

void StylePanel::choose(QString const& title, Use const& use, bool many) {
    QString const kinds = tr("Pictures (%1)").arg("*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr");
    QStringList files;
    if (many)
        files = QFileDialog::getOpenFileNames(window(), title, {}, kinds);
    else if (QString const file = QFileDialog::getOpenFileName(window(), title, {}, kinds); !file.isEmpty())
        files = {file};
    take_files(files, use);
}

}  // namespace daub
