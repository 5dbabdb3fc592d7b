// A picture at 1, 1/2, 1/4 ... of its size, made when first asked for: drawing a large picture small stays quick and
// free of moiré.
#pragma once

#include <QImage>

#include <vector>

namespace daub {

/// The level whose pixels are at most as large as the screen's, where `scale` is screen pixels per picture pixel.
int level_for(double scale);

class PictureLevels {
 public:
    void set(QImage const& picture);
    bool empty() const { return levels_.empty(); }
    QSize size() const { return empty() ? QSize() : levels_.front().size(); }
    bool transparent() const { return !empty() && levels_.front().hasAlphaChannel(); }

    /// Halves further than one pixel are not made: the last level that there is.
    QImage const& level(int index);

 private:
    std::vector<QImage> levels_;
};

}  // namespace daub
