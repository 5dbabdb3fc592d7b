#include "ui/help/tour_bubble.h"

#include "ui/help/tour.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace daub {
namespace {

constexpr int edge = 12;  // around the box, for the arrow
constexpr int arrow_half = 9;
constexpr int dot = 6;
constexpr int bubble_letters = 44;
constexpr int check_size = 16;

QPainterPath outline_of(QRectF const& box, BubblePlace const& place) {
    using Side = BubblePlace::Side;
    QPainterPath path;
    path.addRoundedRect(box, 2 * corner_radius, 2 * corner_radius);
    if (place.side == Side::none) return path;
    qreal const at = place.arrow, far = edge - 2;
    QPolygonF arrow;
    if (place.side == Side::below || place.side == Side::above) {
        bool const up = place.side == Side::below;
        qreal const base = up ? box.top() : box.bottom();
        arrow << QPointF(at - arrow_half, base) << QPointF(at, base + (up ? -far : far))
              << QPointF(at + arrow_half, base);
    } else {
        bool const to_left = place.side == Side::right;
        qreal const base = to_left ? box.left() : box.right();
        arrow << QPointF(base, at - arrow_half) << QPointF(base + (to_left ? -far : far), at)
              << QPointF(base, at + arrow_half);
    }
    QPainterPath tip;
    tip.addPolygon(arrow);
    tip.closeSubpath();
    return path.united(tip);
}

}  // namespace

void ProgressDots::show_step(int at, int count) {
    at_ = at, count_ = count;
    setAccessibleName(tr("Step %1 of %2").arg(at + 1).arg(count));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize ProgressDots::sizeHint() const { return {2 * dot * count_, 2 * dot}; }

void ProgressDots::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < count_; ++i) {
        painter.setBrush(palette().color(i == at_ ? QPalette::Highlight : QPalette::PlaceholderText));
        painter.drawEllipse(QRectF(2.0 * dot * i, (height() - dot) / 2.0, dot, dot));
    }
}

TourBubble::TourBubble(Tour& tour, QWidget& window)
    : QFrame(&window),
      tour_(tour),
      window_(window),
      title_(new QLabel),
      text_(new QLabel),
      check_(new QLabel),
      dots_(new ProgressDots),
      back_(new QPushButton),
      next_(new QPushButton),
      end_(new QToolButton) {
    setObjectName("tour");
    build();
    hide();
    window.installEventFilter(this);
    for (QWidget* const control : std::initializer_list<QWidget*>{back_, next_, end_})
        control->installEventFilter(this);
    connect(&tour, &Tour::changed, this, &TourBubble::follow);
    connect(back_, &QPushButton::clicked, &tour, [&tour] { tour.offering() ? tour.end() : tour.go_back(); });
    connect(next_, &QPushButton::clicked, &tour, &Tour::go_on);
    connect(end_, &QToolButton::clicked, &tour, &Tour::end);
}

void TourBubble::build() {
    QFont bold = title_->font();
    bold.setWeight(QFont::DemiBold);
    title_->setFont(bold);
    title_->setWordWrap(true);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::RichText);
    check_->setPixmap(icon("check").pixmap(QSize(check_size, check_size), devicePixelRatioF()));
    check_->setAccessibleName(tr("Done"));
    end_->setIcon(icon("close"));
    end_->setAutoRaise(true);
    end_->setAccessibleName(tr("End the tour"));
    end_->setToolTip(tr("End the tour. Help > First tour brings it back."));
    next_->setProperty("primary", true);

    auto* const head = new QHBoxLayout;
    head->addWidget(check_);
    head->addWidget(title_, 1);
    head->addWidget(end_, 0, Qt::AlignTop);
    auto* const foot = new QHBoxLayout;
    foot->addWidget(dots_);
    foot->addStretch(1);
    foot->addWidget(back_);
    foot->addWidget(next_);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(edge + 2 * grid, edge + grid, edge + grid, edge + grid + grid / 2);
    layout->setSpacing(grid);
    layout->addLayout(head);
    layout->addWidget(text_);
    layout->addLayout(foot);
}

QString TourBubble::title() const { return title_->text(); }

QString TourBubble::text() const { return text_->text(); }

void TourBubble::follow() {
    QWidget* const thing = tour_.running() ? tour_.step().place.data() : nullptr;
    if (followed_ && followed_ != thing) followed_->removeEventFilter(this);
    if (thing && followed_ != thing) thing->installEventFilter(this);
    followed_ = thing;
    if (!tour_.running()) {
        bool const had_focus = isAncestorOf(window_.focusWidget());
        hide();
        if (had_focus && window_.focusWidget()) window_.focusWidget()->clearFocus();
        return;
    }
    title_->setText(tour_.step().title);
    text_->setText(tour_.step().text);
    check_->setVisible(tour_.step_done());
    dots_->setVisible(!tour_.offering());
    dots_->show_step(tour_.at(), tour_.count());
    name_buttons();
    setAccessibleName(title_->text());
    setAccessibleDescription(text_->text());
    show();
    raise();
    settle();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void TourBubble::name_buttons() {
    back_->setVisible(tour_.at() > 0 || tour_.offering());
    back_->setText(tour_.offering() ? tr("No&t now") : tr("&Back"));
    back_->setToolTip(tour_.offering() ? tr("Help > First tour brings it back") : tr("To the step before"));
    bool const skips = !tour_.offering() && !tour_.is_last() && !tour_.step_done() && tour_.step().done;
    next_->setProperty("primary", !skips);  // the accent is for going on, never for leaving something out
    next_->update();
    if (tour_.offering()) {
        next_->setText(tr("&Start the tour"));
        next_->setToolTip(tr("About three minutes, in this window and with this picture"));
    } else if (tour_.is_last()) {
        next_->setText(tr("&Done"));
        next_->setToolTip(tr("Close the tour"));
    } else if (tour_.step_done() || !tour_.step().done) {
        next_->setText(tr("&Next"));
        next_->setToolTip(tr("To the next step"));
    } else {
        next_->setText(tr("&Skip"));
        next_->setToolTip(tr("To the next step without doing this one"));
    }
}

// At its width the text decides the height.
void TourBubble::settle() {
    if (isHidden()) return;
    int const wide = bubble_letters * fontMetrics().averageCharWidth() + 2 * edge + 3 * grid;
    int const width = std::min(std::max(wide, layout()->minimumSize().width()), window_.width());
    int const height = layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
    QRect thing;
    if (followed_ && followed_->isVisible()) thing = QRect(followed_->mapTo(&window_, QPoint(0, 0)), followed_->size());
    place_ = place_bubble(thing, {width, height}, window_.rect());
    setGeometry(QRect(place_.corner, QSize(width, height)));
    update();
}

void TourBubble::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF const box = QRectF(rect()).adjusted(edge, edge, -edge, -edge);
    QPainterPath const outline = outline_of(box, place_);
    QColor shade = palette().color(QPalette::Shadow);
    constexpr int layers = 5, shade_alpha = 14;
    shade.setAlpha(shade_alpha);
    painter.setBrush(Qt::NoBrush);
    for (int i = layers; i > 0; --i) painter.strokePath(outline.translated(0, 1), QPen(shade, 2.0 * i));
    painter.fillPath(outline, palette().brush(QPalette::Button));
    painter.strokePath(outline, QPen(palette().color(QPalette::Mid), 1));
}

bool TourBubble::event(QEvent* event) {
    bool const done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest) settle();
    return done;
}

void TourBubble::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        check_->setPixmap(icon("check").pixmap(QSize(check_size, check_size), devicePixelRatioF()));
}

bool TourBubble::eventFilter(QObject* watched, QEvent* event) {
    bool const own = watched == next_ || watched == back_ || watched == end_;
    switch (event->type()) {
        case QEvent::ShortcutOverride:  // else the window's Esc would come first
            if (own && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) event->accept();
            break;
        case QEvent::KeyPress:
            if (!own || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape) break;
            tour_.end();
            return true;
        case QEvent::Resize:
        case QEvent::Move:
        case QEvent::Show:
        case QEvent::Hide:
            if (watched == &window_ || watched == followed_) {
                QMetaObject::invokeMethod(this, &TourBubble::settle, Qt::QueuedConnection);
            }
            break;
        default:
            break;
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace daub
