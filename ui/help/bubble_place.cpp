#include "ui/help/bubble_place.h"

#include <algorithm>

namespace daub {
namespace {

constexpr int margin = 16;        // from the edges of the window
constexpr int arrow_margin = 24;  // the arrow keeps away from the round corners

int kept_in(int value, int least, int most) { return std::max(least, std::min(value, most)); }

}  // namespace

BubblePlace place_bubble(QRect const& thing, QSize const& bubble, QRect const& room) {
    using Side = BubblePlace::Side;
    int const width = bubble.width(), height = bubble.height();
    QPoint const middle = thing.center();
    int const left = kept_in(middle.x() - width / 2, room.left() + margin, room.right() - margin - width);
    int const top = kept_in(middle.y() - height / 2, room.top() + margin, room.bottom() - margin - height);
    int const across = kept_in(middle.x() - left, arrow_margin, width - arrow_margin);
    int const down = kept_in(middle.y() - top, arrow_margin, height - arrow_margin);
    bool const roomy = thing.width() > 2 * width && thing.height() > 2 * height;
    if (!thing.isEmpty() && !roomy) {
        if (thing.bottom() + height <= room.bottom()) return {{left, thing.bottom() + 1}, Side::below, across};
        if (thing.top() - height >= room.top()) return {{left, thing.top() - height}, Side::above, across};
        if (thing.left() - width >= room.left()) return {{thing.left() - width, top}, Side::left, down};
        if (thing.right() + width <= room.right()) return {{thing.right() + 1, top}, Side::right, down};
    }
    QRect const inside = thing.isEmpty() ? room : thing.intersected(room);
    return {{std::max(room.left(), inside.right() - margin - width),
             std::max(room.top(), inside.bottom() - margin - height)},
            Side::none,
            0};
}

}  // namespace daub
