#include "engine/mattes/plane_blur.h"

#include "engine/mattes/open_cv.h"

#include <opencv2/imgproc.hpp>

namespace daub {

Plane blurred(Plane const& plane, double sigma) {
    cv::Mat out;
    cv::GaussianBlur(mat_of(plane), out, {}, sigma, sigma, cv::BORDER_REPLICATE);
    return plane_of(out);
}

}  // namespace daub
