// Numbers that change without trembling: every digit takes the same width. (Qt 6.4 cannot switch on a font's own
// tabular figures.)
#pragma once

#include <QWidget>

class QPainter;

namespace daub {

int tabular_width(QFont const& font, QString const& text);
/// With the painter's font and pen; horizontal and vertical alignment as in Qt::Alignment.
void draw_tabular(QPainter& painter, QRect const& rect, Qt::Alignment alignment, QString const& text);

/// A line of text with such numbers. Assistive technology reads the text.
class TabularLabel : public QWidget {
    Q_OBJECT

 public:
    explicit TabularLabel(QString const& text = {}, QWidget* parent = nullptr);

    QString const& text() const { return text_; }
    void set_text(QString const& text);
    void set_alignment(Qt::Alignment alignment);
    /// Room for this text is kept, so that nothing around moves when the number grows.
    void set_widest(QString const& text);
    /// In the palette's secondary colour.
    void set_secondary(bool secondary);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    QString text_, widest_;
    Qt::Alignment alignment_ = Qt::AlignLeft | Qt::AlignVCenter;
    bool secondary_ = false;
};

}  // namespace daub
