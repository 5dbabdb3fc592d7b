#include "engine/mattes/open_cv.h"

#include <algorithm>

namespace daub {

Plane plane_of(cv::Mat const& mat) {
    Plane plane{.size = {mat.cols, mat.rows}, .values = {}};
    plane.values.resize(mat.total());
    mat.copyTo(mat_of(plane));
    return plane;
}

Mask mask_of(cv::Mat const& mat) {
    Mask mask({mat.cols, mat.rows});
    mat.copyTo(mat_of(mask));
    return mask;
}

cv::Mat mat_of(ImageView const& image) {
    cv::Mat mat(image.height(), image.width(), CV_32FC(image.channels()));
    for (int y = 0; y < image.height(); ++y) std::ranges::copy(image.row<float>(y), mat.ptr<float>(y));
    return mat;
}

}  // namespace daub
