// Symmetric painting: the places where one pen paints at once.
#pragma once

#include <QPointF>

#include <vector>

namespace daub {

struct Symmetry {
    QPointF center;         ///< image coordinates of the point on all axes
    bool mirror_x = false;  ///< left and right change places
    bool mirror_y = false;  ///< top and bottom change places
    int radial = 1;         ///< turns of 360/radial degrees; 1: none

    bool active() const { return mirror_x || mirror_y || radial > 1; }
    bool operator==(Symmetry const&) const = default;
};

/// `at` and all its images, each once: the orbit of the point under the group that the settings span.
std::vector<QPointF> symmetric_points(Symmetry const& symmetry, QPointF at);

/// Directions of the axes and spokes to show, in radians from the x axis.
std::vector<double> symmetry_axes(Symmetry const& symmetry);

}  // namespace daub
