#include "ui/panels/attention/attention_panel.h"

#include "ui/look/look_drawing.h"
#include "ui/look/section_header.h"
#include "ui/models/part_names.h"
#include "ui/panels/attention/attention_query.h"
#include "ui/panels/attention/heat_image.h"
#include "ui/panels/attention/score_row.h"
#include "ui/panels/attention/word_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

constexpr int all = -1;
constexpr double strength_step = 0.25;

QString stream_label(std::string const& stream) {
    if (stream == "t5") return "T5";
    if (stream == "clip_text") return "CLIP";
    if (stream == "clip_text_2") return "CLIP 2";
    if (stream == "clip_image") return AttentionPanel::tr("Style reference");
    return QString::fromStdString(stream);
}

QString number(double value) { return QLocale().toString(value, 'f', 2); }

/// The choice stays where the new contents have it too.
template <typename Fill>
void refill(QComboBox& box, Fill const& fill) {
    QSignalBlocker const quiet(&box);
    QVariant const before = box.currentData();
    box.clear();
    fill(box);
    box.setCurrentIndex(std::max(0, box.findData(before)));
}

QComboBox* choice(QString const& name) {
    auto* const box = new QComboBox;
    box->setAccessibleName(name);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(5);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

}  // namespace

AttentionPanel::AttentionPanel(Document& document, QWidget* parent)
    : QWidget(parent),
      document_(document),
      words_(new WordList),
      stream_(choice(tr("Stream"))),
      expert_(choice(tr("Expert"))),
      step_(choice(tr("Step"))),
      choices_(new QWidget),
      over_picture_(new QCheckBox(tr("Show over the picture"))),
      hint_(new QLabel),
      highest_(new QLabel),
      scores_header_(new SectionHeader(tr("Asked versus got"))) {
    arrange();
    over_picture_->setChecked(true);
    over_picture_->setToolTip(tr("Light where the model looked for the chosen words, dark where it did not"));
    connect(words_, &WordList::chosenChanged, this, &AttentionPanel::update_heat);
    for (QComboBox* const box : {stream_, expert_, step_})
        connect(box, &QComboBox::currentIndexChanged, this, &AttentionPanel::update_heat);
    connect(over_picture_, &QCheckBox::toggled, this, &AttentionPanel::update_heat);
    connect(&document, &Document::regionChanged, this, [this](RegionId const&, RegionProperty what) {
        if (what == RegionProperty::strength) fill_scores();
    });
    connect(&document, &Document::regionRemoved, this, &AttentionPanel::fill_scores);
    connect(&document, &Document::regionInserted, this, &AttentionPanel::fill_scores);
    clear();
}

void AttentionPanel::arrange() {
    auto* const content = new QWidget;
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(grid, 0, grid, grid);
    layout->setSpacing(grid);
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    highest_->setWordWrap(true);
    highest_->setForegroundRole(QPalette::PlaceholderText);
    auto* const form = new QFormLayout(choices_);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(grid);
    form->setVerticalSpacing(grid / 2);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (QComboBox* const box : {stream_, expert_, step_}) {
        auto* const label = new QLabel(box->accessibleName());
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(box);
        form->addRow(label, box);
    }
    stream_->setToolTip(tr("Which reader of the sentence: each has its own attention"));
    expert_->setToolTip(tr("Which network of the ensemble"));
    step_->setToolTip(tr("At which step of the process; all: the mean"));
    scores_header_->setToolTip(
        tr("Of all places, those that look at a region's words most, as many as are painted: how many of them are "
           "painted? Intersection over union, 0 to 1. The mean of all steps, both text streams together. What was "
           "ignored stands first."));
    auto* const scores = new QWidget;
    scores_layout_ = new QVBoxLayout(scores);
    scores_layout_->setContentsMargins(0, 0, 0, 0);
    scores_layout_->setSpacing(grid / 2);
    layout->addWidget(hint_);
    layout->addWidget(words_);
    layout->addWidget(choices_);
    layout->addWidget(over_picture_);
    layout->addWidget(highest_);
    layout->addWidget(scores_header_);
    layout->addWidget(scores);
    layout->addStretch(1);
    auto* const scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

QSize AttentionPanel::sizeHint() const { return {36 * grid, 52 * grid}; }

void AttentionPanel::set_recording(Snapshot<AttentionRecord> record, GenerationRequest made_with,
                                   std::vector<RegionId> ids) {
    record_ = std::move(record);
    made_with_ = std::move(made_with);
    ids_ = std::move(ids);
    region_scores_.clear();
    fill_words();
    fill_choices();
    compute_scores();
    show_hint();
    update_heat();
}

void AttentionPanel::clear() { set_recording(Snapshot<AttentionRecord>(AttentionRecord{}), {}, {}); }

void AttentionPanel::show_hint() {
    bool const there = !record_->maps.empty();
    for (QWidget* const part : std::initializer_list<QWidget*>{words_, choices_, over_picture_, highest_})
        part->setVisible(there);
    scores_header_->setVisible(!scores_.empty());
    hint_->setText(!there ? tr("Generate a picture while this dock is open, and it shows where the model "
                               "looked for each word.")
                   : record_->incomplete ? tr("Choose words. Not every step could be kept in memory.")
                                         : tr("Choose words to see where the model looked for them."));
}

// --- Filling ---

QColor AttentionPanel::color_of(TextSpan const& word) const {
    for (Region const& region : made_with_.regions)
        for (TextSpan const& span : region.spans)
            if (span.overlaps(word)) return {region.color.red, region.color.green, region.color.blue};
    return {};
}

void AttentionPanel::fill_words() {
    std::vector<QString> before;
    for (std::size_t const word : words_->chosen()) before.push_back(words_->item(static_cast<int>(word))->text());
    std::vector<ListedWord> listed;
    std::vector<std::size_t> chosen;
    for (AttentionWord const& word : words_in(*record_)) {
        QString const text = word.span.empty() ? tr("(style)") : QString::fromStdString(word.text);
        if (std::ranges::find(before, text) != before.end()) chosen.push_back(listed.size());
        listed.push_back({text, word.span.empty() ? QColor() : color_of(word.span)});
    }
    words_->set_words(listed);
    words_->choose(chosen);
}

void AttentionPanel::fill_choices() {
    refill(*stream_, [this](QComboBox& box) {
        box.addItem(tr("All together", "streams"), QString());
        for (std::string const& stream : streams_in(*record_))
            box.addItem(stream_label(stream), QString::fromStdString(stream));
    });
    refill(*expert_, [this](QComboBox& box) {
        box.addItem(tr("All", "experts"), all);
        for (AttentionExpert const& expert : experts_in(*record_)) box.addItem(expert_text(expert.name), expert.index);
    });
    static_cast<QFormLayout*>(choices_->layout())->setRowVisible(expert_, expert_->count() > 2);
    refill(*step_, [this](QComboBox& box) {
        box.addItem(tr("All (mean)", "steps"), all);
        for (AttentionStep const& step : steps_in(*record_))
            box.addItem(tr("Step %1 · σ %2").arg(step.step + 1).arg(QLocale().toString(step.sigma, 'g', 3)), step.step);
    });
}

// Many regions on a large canvas take a tenth of a second, so not between two strokes.
void AttentionPanel::compute_scores() {
    scorer_.clear();
    fill_scores();
    if (record_->maps.empty()) return;
    scorer_.start([this, request = made_with_, record = record_] {
        auto show = [this, record, scores = asked_versus_got(request, *record)] {
            if (record.get() != record_.get()) return;  // there is a newer one
            region_scores_ = scores;
            fill_scores();
            Q_EMIT scored();
        };
        QMetaObject::invokeMethod(this, std::move(show), Qt::QueuedConnection);
    });
}

void AttentionPanel::fill_scores() {
    for (ScoreRow* const row : scores_) {
        row->hide();
        row->deleteLater();  // its button may be what asks
    }
    scores_.clear();
    for (RegionScore const& score : region_scores_) {
        RegionId const id = score.region < ids_.size() ? ids_[score.region] : RegionId();
        Region const* const region = document_.region(id);
        if (region == nullptr) continue;
        double const raised = std::min(max_region_strength, region->strength + strength_step);
        bool const can_raise = region->strength < max_region_strength;
        auto* const row = new ScoreRow(
            {.name = document_.label(id),
             .color = QColor(region->color.red, region->color.green, region->color.blue),
             .score = score.score,
             .raise = can_raise ? tr("Raise the strength from %1 to %2").arg(number(region->strength), number(raised))
                                : tr("The strength is as high as it can be"),
             .can_raise = can_raise});
        connect(row, &ScoreRow::chosen, this, [this, index = score.region] { choose_region(index); });
        connect(row, &ScoreRow::raiseWanted, this, [this, index = score.region] { raise(index); });
        scores_layout_->addWidget(row);
        scores_.push_back(row);
    }
    scores_header_->setVisible(!scores_.empty());
}

// --- Doing ---

void AttentionPanel::choose_region(std::size_t region) {
    std::vector<std::size_t> chosen;
    std::vector<AttentionWord> const words = words_in(*record_);
    for (std::size_t i = 0; i < words.size(); ++i)
        if (std::ranges::any_of(made_with_.regions[region].spans,
                                [&](TextSpan const& span) { return span.overlaps(words[i].span); }))
            chosen.push_back(i);
    document_.set_active_region(ids_[region]);  // its outline stands out
    words_->choose(chosen);
}

void AttentionPanel::raise(std::size_t region) {
    RegionId const id = ids_[region];
    Region const* const now = document_.region(id);
    if (now == nullptr) return;
    document_.break_merging();
    document_.set_region(id, RegionProperty::strength, std::min(max_region_strength, now->strength + strength_step));
    document_.break_merging();
}

void AttentionPanel::update_heat() {
    AttentionChoice wanted{.stream = stream_->currentData().toString().toStdString(),
                           .expert = expert_->currentData().toInt(),
                           .step = step_->currentData().toInt()};
    std::vector<AttentionWord> const words = words_in(*record_);
    for (std::size_t const word : words_->chosen())
        if (word < words.size()) wanted.words.push_back(words[word].span);
    Plane const plane = attention_of(*record_, wanted);
    float const top = highest(plane);
    constexpr double percent = 100;
    highest_->setText(
        plane.size.empty()
            ? QString()
            : tr("At most %1 % of a place's attention").arg(QLocale().toString(top * percent, 'f', top < 0.1 ? 1 : 0)));
    QImage const heat = isVisible() && over_picture_->isChecked() ? heat_image(plane, top) : QImage();
    if (heat == heat_) return;
    heat_ = heat;
    Q_EMIT heatChanged(heat_);
}

void AttentionPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    update_heat();
}

void AttentionPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (heat_.isNull()) return;
    heat_ = {};
    Q_EMIT heatChanged(heat_);
}

}  // namespace daub
