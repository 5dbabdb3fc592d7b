#include "ui/retouch/retouch_strip.h"

#include "engine/scene/mask_operations.h"
#include "ui/document/incoming_picture.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/value_slider.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace daub {
namespace {

constexpr int strip_icon_size = 18;

}  // namespace

RetouchStrip::RetouchStrip(Document& document, QWidget* parent)
    : QFrame(parent),
      document_(document),
      icon_(new QLabel),
      text_(new QLabel),
      amount_(new QLabel(tr("Change"))),
      phrase_(new QLineEdit),
      strength_(new ValueSlider(tr("How much may change"),
                                {.most = 100, .step = 5, .fallback = 90, .decimals = 0, .suffix = tr(" %")})),
      add_(button(tr("&Add"), tr("Puts these words into the sentence, with a region for them"))),
      paint_(button(tr("&Paint the area"), tr("The brush paints where the picture may change"))),
      go_on_(button(tr("&Go on from this picture"), tr("What is shown now is kept from here on"))),
      end_(button(tr("&End"), tr("The next picture is made as a whole again"))) {
    arrange();
    listen();
    follow();
}

QPushButton* RetouchStrip::button(QString const& text, QString const& tip) {
    auto* const made = new QPushButton(text);
    made->setToolTip(tip);
    return made;
}

void RetouchStrip::arrange() {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    phrase_->setPlaceholderText(tr("for example: a red balloon"));
    phrase_->setAccessibleName(tr("What shall be added"));
    phrase_->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    strength_->setToolTip(tr("0 % keeps what is there, 100 % paints anew"));
    amount_->setBuddy(strength_);
    amount_->setForegroundRole(QPalette::PlaceholderText);
    strength_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * grid, grid, grid, grid);
    layout->setSpacing(grid);
    layout->addWidget(icon_);
    layout->addWidget(text_, 1);
    for (QWidget* const part : std::initializer_list<QWidget*>{phrase_, add_, amount_, strength_, paint_, go_on_, end_})
        layout->addWidget(part, part == phrase_ ? 3 : 0);
}

void RetouchStrip::listen() {
    connect(phrase_, &QLineEdit::textChanged, add_,
            [this](QString const& text) { add_->setEnabled(!text.trimmed().isEmpty()); });
    connect(phrase_, &QLineEdit::returnPressed, this, &RetouchStrip::take_phrase);
    connect(add_, &QPushButton::clicked, this, &RetouchStrip::take_phrase);
    connect(paint_, &QPushButton::clicked, this, &RetouchStrip::paint_again);
    connect(go_on_, &QPushButton::clicked, this, [this] { attempt([this] { go_on_from_shown(document_); }); });
    connect(end_, &QPushButton::clicked, this, &RetouchStrip::end);
    connect(strength_, &ValueSlider::valueChanged, this,
            [this](double percent) { set_retouch_strength(document_, percent / 100); });
    connect(strength_, &ValueSlider::editingFinished, this, [this] { document_.break_merging(); });
    for (auto const changed : {&Document::settingsChanged, &Document::documentReset, &Document::promptChanged,
                               &Document::shownResultChanged, &Document::resultsChanged})
        connect(&document_, changed, this, &RetouchStrip::follow);
    connect(&document_, &Document::opened, this, [this] {
        asking_ = false;
        follow();
    });
    connect(&document_, &Document::canvasResized, this, &RetouchStrip::follow);
    connect(&document_, &Document::activeRegionChanged, this, &RetouchStrip::follow);
    connect(&document_, &Document::maskChanged, this, [this] {
        if (document_.mask_edit() == nullptr) follow();  // not at each dab
    });
}

QString RetouchStrip::text() const { return isHidden() ? QString() : text_->text(); }

QString RetouchStrip::sentence(Retouch retouch) const {
    if (asking_) return tr("Add to this picture:");
    switch (retouch) {
        case Retouch::change_only: {
            Mask const& mask = document_.mask(change_only_id);
            bool const bare = mask.empty() || bounding_box(mask).empty();
            return bare ? tr("Change only here: paint where the picture may change, then generate.")
                        : tr("Change only here: outside the painted area every pixel stays.");
        }
        case Retouch::add_element: {
            auto const index = document_.request().add_element->region;
            RegionId const id = index < document_.regions().size() ? document_.region_id(index) : RegionId();
            Mask const& mask = document_.mask(id);
            bool const bare = mask.empty() || bounding_box(mask).empty();
            return (bare ? tr("Add \u201c%1\u201d: paint where it shall be, then generate.")
                         : tr("Add \u201c%1\u201d: outside its area every pixel stays."))
                .arg(document_.label(id));
        }
        case Retouch::outpaint:
            return tr("Beyond the edges: the picture stays, and what is free is painted when you generate.");
        case Retouch::none:
            break;
    }
    return {};
}

void RetouchStrip::follow() {
    Retouch const retouch = retouch_of(document_.request());
    setVisible(asking_ || retouch != Retouch::none);
    if (isHidden()) return;
    char const* const name = asking_ || retouch == Retouch::add_element ? "plus"
                             : retouch == Retouch::outpaint             ? "fit"
                                                                        : "brush";
    icon_->setPixmap(icon(name).pixmap(QSize(strip_icon_size, strip_icon_size), devicePixelRatioF()));
    text_->setText(sentence(retouch));
    setAccessibleName(text_->text());
    phrase_->setVisible(asking_), add_->setVisible(asking_);
    add_->setEnabled(!phrase_->text().trimmed().isEmpty());
    bool const area = !asking_ && retouch != Retouch::outpaint;
    strength_->setVisible(area), amount_->setVisible(area);
    bool const other_active = document_.active_region() != change_only_id;
    paint_->setVisible(!asking_ && retouch == Retouch::change_only && other_active);
    go_on_->setVisible(!asking_ && document_.result(document_.project().shown_result) != nullptr);
    end_->setText(asking_ ? tr("&Cancel") : tr("&End"));
    QSignalBlocker const quiet(strength_);
    strength_->set_value(retouch_strength(document_.request()) * 100);
}

void RetouchStrip::attempt(std::function<void()> const& act) {
    try {
        act();
    } catch (std::exception const& failure) {
        Q_EMIT troubled(QString::fromUtf8(failure.what()));
    }
}

void RetouchStrip::begin_from_shown() {
    asking_ = false;
    attempt([this] { begin_with(document_, {shown_picture(document_), {}}); });
    follow();
}

void RetouchStrip::begin_change_only() {
    asking_ = false;
    attempt([this] {
        change_only_here(document_);
        Q_EMIT paintingWanted();
    });
    follow();
}

void RetouchStrip::ask_for_element() {
    attempt([this] {
        shown_picture(document_);  // says why not, before anything is typed
        asking_ = true;
        phrase_->clear();
        follow();
        phrase_->setFocus();
    });
}

void RetouchStrip::take_phrase() {
    attempt([this] {
        add_element(document_, phrase_->text().toStdString());
        asking_ = false;
        follow();
        Q_EMIT paintingWanted();
    });
}

void RetouchStrip::add_active_region() {
    asking_ = false;
    attempt([this] { add_element_of(document_, document_.active_region()); });
    follow();
}

void RetouchStrip::paint_again() {
    document_.set_active_region(change_only_id);
    Q_EMIT paintingWanted();
}

bool RetouchStrip::end() {
    bool const asked = std::exchange(asking_, false);
    bool const ended = asked || end_retouch(document_);
    follow();
    if (ended) Q_EMIT paintingWanted();
    return ended;
}

void RetouchStrip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && asking_)
        end();
    else
        QFrame::keyPressEvent(event);
}

}  // namespace daub
