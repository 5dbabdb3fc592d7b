// Dense motion between two frames, for sources that use OpenCV.
#pragma once

#include <opencv2/core.hpp>

namespace daub {

/// Looks backwards: pixel (x, y) of the later frame shows what was at (x, y) + flow(y, x) in the earlier one.
struct Motion {
    cv::Mat flow;      ///< CV_32FC2, pixels
    cv::Mat reliable;  ///< CV_8U, 255 where going there and back ends near the start: neither covered nor lost
};

/// DIS (Kroeger et al. 2016, OpenCV's preset "medium") both ways. Frames: CV_8UC3 sRGB of one size. Deterministic.
Motion motion_between(cv::Mat const& earlier, cv::Mat const& later);

/// What a CV_32F or CV_8U plane of the earlier frame becomes in the later one.
cv::Mat moved_along(cv::Mat const& plane, Motion const& motion, int interpolation);

}  // namespace daub
