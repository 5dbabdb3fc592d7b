#include "ui/look/collapsible_section.h"

#include "ui/look/look_drawing.h"
#include "ui/look/section_header.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace daub {
namespace {

/// The whole line is the button, with a chevron before the text.
class FoldButton : public QAbstractButton {
 public:
    FoldButton(QString const& title, QWidget* parent) : QAbstractButton(parent), label_(section_label(title, this)) {
        setText(title);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        label_->hide();  // kept for its font, which follows the application's
    }

    QSize sizeHint() const override {
        QFontMetrics const metrics(label_->font());
        return {chevron_width + metrics.horizontalAdvance(text().toUpper()) + grid,
                std::max(4 * grid, metrics.height() + grid)};
    }

 protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        QColor const ink = palette().color(underMouse() ? QPalette::WindowText : QPalette::PlaceholderText);
        QRect const whole = rect();
        QRect const chevron = QStyle::visualRect(layoutDirection(), whole, QRect(0, 0, chevron_width - 4, height()));
        QRect const words = QStyle::visualRect(layoutDirection(), whole, whole.adjusted(chevron_width, 0, 0, 0));
        Qt::ArrowType const folded = isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow;
        draw_chevron(painter, chevron, isChecked() ? Qt::DownArrow : folded, ink);
        painter.setFont(label_->font());
        painter.setPen(ink);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, text());
        if (hasFocus()) draw_focus_ring(painter, whole, palette());
    }

 private:
    static constexpr int chevron_width = 20;
    QLabel* label_;
};

}  // namespace

CollapsibleSection::CollapsibleSection(QString const& title, QWidget* content, bool expanded, QWidget* parent)
    : QWidget(parent), header_(new FoldButton(title, this)), content_(content) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header_);
    layout->addWidget(content_);
    header_->setChecked(expanded);
    content_->setVisible(expanded);
    connect(header_, &QAbstractButton::toggled, this, [this](bool on) {
        content_->setVisible(on);
        Q_EMIT expandedChanged(on);
    });
}

bool CollapsibleSection::expanded() const { return header_->isChecked(); }

void CollapsibleSection::set_expanded(bool expanded) { header_->setChecked(expanded); }

}  // namespace daub
