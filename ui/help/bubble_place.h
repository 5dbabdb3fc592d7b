// Where a bubble stands beside the thing that it speaks of. Pure geometry.
#pragma once

#include <QRect>

namespace daub {

struct BubblePlace {
    enum class Side { none, above, below, left, right };  ///< of the thing; none: inside of it, without an arrow

    QPoint corner;  ///< upper left of the bubble
    Side side = Side::none;
    int arrow = 0;  ///< where its tip is along the bubble's edge, from the upper left

    bool operator==(BubblePlace const&) const = default;
};

/// All in the coordinates of `room`, which the bubble never leaves while it fits. Where the thing is much larger than
/// the bubble, empty, or leaves no room on any side, the bubble lies in its lower right corner.
BubblePlace place_bubble(QRect const& thing, QSize const& bubble, QRect const& room);

}  // namespace daub
