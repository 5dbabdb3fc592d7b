// A region's colour as a button: click to choose another, checked while the region is the current one.
//
// Colours of later rounds of the palette come with a pattern, so that they differ without hue too. UI thread.
#pragma once

#include <QAbstractButton>

namespace daub {

class ColorSwatch : public QAbstractButton {
    Q_OBJECT

 public:
    explicit ColorSwatch(QColor const& color, QWidget* parent = nullptr);

    QColor const& color() const { return color_; }
    /// The accessible description names the colour by its number, for want of a better word.
    void set_color(QColor const& color);
    void set_pattern(Qt::BrushStyle pattern);

    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QColor color_;
    Qt::BrushStyle pattern_ = Qt::SolidPattern;
};

}  // namespace daub
