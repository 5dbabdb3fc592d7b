// Between Daub's pictures and OpenCV's; included by sources only, no public header shows OpenCV.
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/mask.h"

#include <opencv2/core.hpp>

namespace daub {

/// OpenCV computes on this thread alone while one lives: how some of its functions divide their work changes what they
/// give. Process-wide; restores what was before.
class OneThread {
 public:
    OneThread() : before_(cv::getNumThreads()) { cv::setNumThreads(1); }
    ~OneThread() { cv::setNumThreads(before_); }
    OneThread(OneThread const&) = delete;
    OneThread& operator=(OneThread const&) = delete;

 private:
    int before_;
};

// Views: they must not outlive what they show.
inline cv::Mat mat_of(Plane& plane) { return {plane.size.height, plane.size.width, CV_32F, plane.values.data()}; }
inline cv::Mat mat_of(Mask& mask) { return {mask.height(), mask.width(), CV_8U, mask.pixels().data()}; }

// Copies.
inline cv::Mat mat_of(Plane const& plane) { return mat_of(const_cast<Plane&>(plane)).clone(); }
inline cv::Mat mat_of(Mask const& mask) { return mat_of(const_cast<Mask&>(mask)).clone(); }
Plane plane_of(cv::Mat const& mat);
Mask mask_of(cv::Mat const& mat);
/// image: f32, any channels.
cv::Mat mat_of(ImageView const& image);

}  // namespace daub
