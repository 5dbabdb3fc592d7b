// Where the noise axis lies in a widget: the parts of the process dock stand over each other and share it.
#pragma once

#include <QWidget>

#include <algorithm>

namespace daub {

struct AxisScale {
    double left = 0;
    double width = 1;
    bool mirrored = false;  ///< where people read from right to left

    static AxisScale of(QWidget const& widget) {
        constexpr double margin = 10;  // half of a handle at each end
        return {margin, std::max(1.0, widget.width() - 2 * margin), widget.isRightToLeft()};
    }

    double x_of(double process) const { return left + (mirrored ? 1 - process : process) * width; }
    double process_at(double x) const {
        double const along = std::clamp((x - left) / width, 0.0, 1.0);
        return mirrored ? 1 - along : along;
    }
};

}  // namespace daub
