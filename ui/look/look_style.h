// The style of the desktop over Qt's Fusion: 8 px grid, 6 px corners, 1 px lines, chevrons instead of arrows.
//
// Draws from the palette alone and knows no theme. A button is the primary action where it is the dialog's default or
// has the property "primary". Theme installs it; it belongs to the application.
#pragma once

#include <QProxyStyle>

namespace daub {

class LookStyle : public QProxyStyle {
    Q_OBJECT

 public:
    LookStyle();

    /// Off where the system asks for no motion.
    void set_motion(bool motion) { motion_ = motion; }

    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

    void drawPrimitive(PrimitiveElement element, QStyleOption const* option, QPainter* painter,
                       QWidget const* widget) const override;
    void drawControl(ControlElement element, QStyleOption const* option, QPainter* painter,
                     QWidget const* widget) const override;
    void drawComplexControl(ComplexControl control, QStyleOptionComplex const* option, QPainter* painter,
                            QWidget const* widget) const override;
    int pixelMetric(PixelMetric metric, QStyleOption const* option, QWidget const* widget) const override;
    int styleHint(StyleHint hint, QStyleOption const* option, QWidget const* widget,
                  QStyleHintReturn* data) const override;
    QSize sizeFromContents(ContentsType type, QStyleOption const* option, QSize const& size,
                           QWidget const* widget) const override;
    QRect subControlRect(ComplexControl control, QStyleOptionComplex const* option, SubControl part,
                         QWidget const* widget) const override;
    /// Of combo boxes: their whole text as a tip where they have no room for it, and lists that are as wide as theirs.
    bool eventFilter(QObject* object, QEvent* event) override;

 private:
    bool motion_ = true;
};

}  // namespace daub
