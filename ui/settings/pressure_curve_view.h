// The pen's pressure curve as it stands in the settings, with a dot for the pressure of a pen over it to try it out.
#pragma once

#include "ui/settings/pressure_curve.h"

#include <QWidget>

#include <optional>

namespace daub {

class Settings;

PressureCurve pressure_curve(Settings const& settings);

/// Borrows the settings. UI thread.
class PressureCurveView : public QWidget {
    Q_OBJECT

 public:
    explicit PressureCurveView(Settings& settings, QWidget* parent = nullptr);
    QSize sizeHint() const override { return {240, 160}; }

 protected:
    void paintEvent(QPaintEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;

 private:
    Settings& settings_;
    std::optional<double> pressure_;
};

}  // namespace daub
