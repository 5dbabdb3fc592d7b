#include "ui/paint/symmetry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace daub {
namespace {

/// Both mirrors together are half a turn, which an odd number of turns lacks.
int turns(Symmetry const& symmetry) {
    int const radial = std::max(1, symmetry.radial);
    return symmetry.mirror_x && symmetry.mirror_y && radial % 2 == 1 ? 2 * radial : radial;
}

}  // namespace

std::vector<QPointF> symmetric_points(Symmetry const& symmetry, QPointF at) {
    if (!symmetry.active()) return {at};
    QPointF const from = at - symmetry.center;
    QPointF const mirrored = symmetry.mirror_x ? QPointF(-from.x(), from.y()) : QPointF(from.x(), -from.y());
    int const count = turns(symmetry);
    std::vector<QPointF> points;
    for (int turn = 0; turn < count; ++turn) {
        double const angle = 2 * std::numbers::pi * turn / count, c = std::cos(angle), s = std::sin(angle);
        auto const turned = [&](QPointF p) {
            return symmetry.center + QPointF(c * p.x() - s * p.y(), s * p.x() + c * p.y());
        };
        points.push_back(turned(from));
        if (symmetry.mirror_x || symmetry.mirror_y) points.push_back(turned(mirrored));
    }
    return points;
}

std::vector<double> symmetry_axes(Symmetry const& symmetry) {
    constexpr double pi = std::numbers::pi;
    std::vector<double> axes;
    int const count = turns(symmetry);
    bool const mirrors = symmetry.mirror_x || symmetry.mirror_y;
    if (!mirrors && count < 2) return axes;
    double const first = mirrors && symmetry.mirror_x ? pi / 2 : 0;
    // With mirrors, n turns make n axes through the centre; without, n spokes bound the sectors.
    for (int i = 0; i < count; ++i) axes.push_back(first + (mirrors ? pi * i / count : 2 * pi * i / count));
    return axes;
}

}  // namespace daub
