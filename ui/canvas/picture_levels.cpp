#include "ui/canvas/picture_levels.h"

#include <algorithm>
#include <cmath>

namespace daub {

void PictureLevels::set(QImage const& picture) {
    levels_.clear();
    if (picture.isNull()) return;
    // The raster engine's quick formats; anything else would be converted on each repaint.
    levels_.push_back(picture.convertToFormat(picture.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                                        : QImage::Format_RGB32));
}

int level_for(double scale) {
    return std::max(0, static_cast<int>(std::floor(-std::log2(std::max(scale, 1e-6)) + 1e-9)));
}

QImage const& PictureLevels::level(int index) {
    while (static_cast<int>(levels_.size()) <= index && levels_.back().width() > 1 && levels_.back().height() > 1) {
        QImage const& last = levels_.back();
        QSize const half((last.width() + 1) / 2, (last.height() + 1) / 2);
        levels_.push_back(
            last.scaled(half, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(last.format()));
    }
    return levels_[std::min<std::size_t>(index, levels_.size() - 1)];
}

}  // namespace daub
