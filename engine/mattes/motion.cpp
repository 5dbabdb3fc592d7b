#include "engine/mattes/motion.h"

#include "engine/mattes/open_cv.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/video/tracking.hpp>

#include <cmath>

namespace daub {
namespace {

constexpr int least_side = 32;  ///< DIS needs some patches of 8 pixels on its coarsest level

cv::Mat grey(cv::Mat const& frame) {
    cv::Mat out;
    cv::cvtColor(frame, out, cv::COLOR_RGB2GRAY);
    int const right = std::max(0, least_side - out.cols), bottom = std::max(0, least_side - out.rows);
    if (right + bottom > 0) cv::copyMakeBorder(out, out, 0, bottom, 0, right, cv::BORDER_REPLICATE);
    return out;
}

/// Where each pixel looks, as remap() wants it.
cv::Mat places(cv::Mat const& flow) {
    cv::Mat out = flow.clone();
    for (int y = 0; y < out.rows; ++y)
        for (int x = 0; x < out.cols; ++x)
            out.at<cv::Vec2f>(y, x) += cv::Vec2f(static_cast<float>(x), static_cast<float>(y));
    return out;
}

/// Sundaram, Brox and Keutzer 2010, equation 5.
cv::Mat consistent(cv::Mat const& there, cv::Mat const& back) {
    cv::Mat returned, out(there.size(), CV_8U);
    cv::remap(back, returned, places(there), {}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    for (int y = 0; y < out.rows; ++y)
        for (int x = 0; x < out.cols; ++x) {
            auto const &a = there.at<cv::Vec2f>(y, x), &b = returned.at<cv::Vec2f>(y, x);
            auto const error = a + b;
            out.at<std::uint8_t>(y, x) = error.dot(error) <= 0.01F * (a.dot(a) + b.dot(b)) + 0.5F ? 255 : 0;
        }
    return out;
}

}  // namespace

Motion motion_between(cv::Mat const& earlier, cv::Mat const& later) {
    OneThread const deterministic;
    cv::Mat const before = grey(earlier), after = grey(later);
    auto const dis = cv::DISOpticalFlow::create(cv::DISOpticalFlow::PRESET_MEDIUM);
    cv::Mat backward, forward;
    dis->calc(after, before, backward);
    dis->calc(before, after, forward);
    cv::Rect const frame({0, 0}, earlier.size());
    Motion motion{.flow = backward(frame).clone(), .reliable = {}};
    motion.reliable = consistent(motion.flow, forward(frame).clone());
    return motion;
}

cv::Mat moved_along(cv::Mat const& plane, Motion const& motion, int interpolation) {
    cv::Mat out;
    cv::remap(plane, out, places(motion.flow), {}, interpolation, cv::BORDER_REPLICATE);
    return out;
}

}  // namespace daub
