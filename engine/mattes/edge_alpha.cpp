#include "engine/mattes/edge_alpha.h"

#include "engine/core/error.h"
#include "engine/mattes/open_cv.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace daub {
namespace {

constexpr float opaque = 0.995F, clear = 0.005F;  ///< rough values that mean wholly inside and outside
constexpr float least_contrast = 1e-4F;  ///< of light, squared: where F and B are one colour nothing can be told
constexpr int most_rounds = 4;           ///< a soft edge may be this many times wider than the band
constexpr float distrust = 30;           ///< of texture: how much it counts against contrast
constexpr float rim = 0.03F;             ///< alpha that a finished edge may lack at the band's rim
constexpr float enough_weight = 0.2F;    ///< share of a cell below which coarser cells are asked too

cv::Mat element(double radius) {
    int const r = std::max(1, static_cast<int>(std::lround(radius)));
    return cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * r + 1, 2 * r + 1});
}

/// Sums of value x weight and weights (last channel) to means, coarse to fine: push-pull (Gortler et al. 1996).
cv::Mat push_pull(cv::Mat const& sums) {
    int const channels = sums.channels() - 1;
    cv::Mat coarse_mean;
    if (std::min(sums.cols, sums.rows) > 2) {
        cv::Mat coarse, up;
        cv::pyrDown(sums, coarse);
        cv::resize(push_pull(coarse), up, sums.size(), 0, 0, cv::INTER_LINEAR);
        coarse_mean = up;
    }
    cv::Mat mean(sums.size(), CV_32FC(channels), cv::Scalar::all(0));
    for (int y = 0; y < sums.rows; ++y) {
        float const* sum = sums.ptr<float>(y);
        float const* below = coarse_mean.empty() ? nullptr : coarse_mean.ptr<float>(y);
        float* out = mean.ptr<float>(y);
        for (int x = 0; x < sums.cols; ++x, sum += channels + 1, out += channels) {
            float const weight = sum[channels];
            float const trust = below ? std::min(weight / enough_weight, 1.0F) : 1.0F;
            for (int c = 0; c < channels; ++c) {
                float const own = weight > 1e-6F ? sum[c] / weight : 0;
                out[c] = below ? below[x * channels + c] + trust * (own - below[x * channels + c]) : own;
            }
        }
    }
    return mean;
}

/// pixels: CV_32FC(n), n <= 3, weight: CV_32F.
cv::Mat mean_near(cv::Mat const& pixels, cv::Mat const& weight) {
    std::vector<cv::Mat> planes;
    cv::split(pixels, planes);
    for (cv::Mat& plane : planes) plane = plane.mul(weight);
    planes.push_back(weight);
    cv::Mat sums, wide;
    cv::merge(planes, sums);
    cv::pyrDown(sums, wide);  // a mean of one pixel is no mean: the finest level looks at some 4 x 4
    cv::Mat mean;
    cv::resize(push_pull(wide), mean, pixels.size(), 0, 0, cv::INTER_LINEAR);
    return mean;
}

/// Colours of one side of the edge: their mean, and how far they scatter around it (squared, of all channels).
struct Side {
    cv::Mat mean, variance;
};

Side side_near(cv::Mat const& plate, cv::Mat const& weight) {
    Side side{.mean = mean_near(plate, weight), .variance = {}};
    cv::Mat const away = plate - side.mean;
    cv::Mat squares(plate.size(), CV_32F);
    for (int y = 0; y < plate.rows; ++y)
        for (int x = 0; x < plate.cols; ++x) {
            auto const& d = away.at<cv::Vec3f>(y, x);
            squares.at<float>(y, x) = d.dot(d);
        }
    side.variance = mean_near(squares, weight);
    return side;
}

/// Where coverage cannot be told from the rough matte: soft pixels, and `width` around them and around hard borders.
cv::Mat band_of(cv::Mat const& rough, double width) {
    cv::Mat const inside = rough >= opaque, outside = rough <= clear;
    cv::Mat sure_inside, sure_outside;
    cv::erode(inside, sure_inside, element(width), {-1, -1}, 1, cv::BORDER_REPLICATE);
    cv::erode(outside, sure_outside, element(width), {-1, -1}, 1, cv::BORDER_REPLICATE);
    return ~(sure_inside | sure_outside);
}

/// scatter: of both sides, squared. Gives alpha, and by how much texture alone may shift it.
cv::Vec2f mixed_alpha(cv::Vec3f const& color, cv::Vec3f const& front, cv::Vec3f const& back, float scatter,
                      float rough) {
    cv::Vec3f const contrast = front - back;
    float const squared = contrast.dot(contrast);
    if (squared < least_contrast) return {rough, 1};
    float const projected = std::clamp((color - back).dot(contrast) / squared, 0.0F, 1.0F);
    float const trust = squared / (squared + distrust * scatter);
    return {rough + trust * (projected - rough), std::sqrt(scatter / squared)};
}

/// Alpha in the band, the rough matte elsewhere, and the doubt that texture leaves.
struct Solved {
    cv::Mat alpha, doubt;  ///< CV_32F
};

/// Nothing where there is no sure inside or outside to learn from.
std::optional<Solved> solve(cv::Mat const& pixels, cv::Mat const& coverage, cv::Mat const& band,
                            ImageView const* background) {
    cv::Mat inside, outside;
    cv::Mat((coverage > 0.5F) & ~band).convertTo(inside, CV_32F, 1 / 255.0);
    cv::Mat((coverage <= 0.5F) & ~band).convertTo(outside, CV_32F, 1 / 255.0);
    if (cv::countNonZero(inside) == 0 || (background == nullptr && cv::countNonZero(outside) == 0)) return std::nullopt;
    Side const front = side_near(pixels, inside);
    Side const back = background == nullptr
                          ? side_near(pixels, outside)
                          : Side{.mean = mat_of(*background), .variance = cv::Mat::zeros(band.size(), CV_32F)};
    Solved out{.alpha = coverage.clone(), .doubt = cv::Mat::zeros(band.size(), CV_32F)};
    for (int y = 0; y < band.rows; ++y)
        for (int x = 0; x < band.cols; ++x) {
            if (band.at<std::uint8_t>(y, x) == 0) continue;
            float const scatter = front.variance.at<float>(y, x) + back.variance.at<float>(y, x);
            auto const mixed = mixed_alpha(pixels.at<cv::Vec3f>(y, x), front.mean.at<cv::Vec3f>(y, x),
                                           back.mean.at<cv::Vec3f>(y, x), scatter, coverage.at<float>(y, x));
            out.alpha.at<float>(y, x) = mixed[0];
            out.doubt.at<float>(y, x) = mixed[1];
        }
    return out;
}

/// An edge is softer than the band where alpha has not come to its end at the band's rim: there the band grows.
cv::Mat widened(Solved const& solved, cv::Mat const& coverage, cv::Mat const& band, double width) {
    cv::Mat inner, smooth, grown, limit = rim + solved.doubt;
    cv::erode(band, inner, element(1));
    cv::GaussianBlur(solved.alpha, smooth, {}, 1);  // one pixel that is unlike its neighbours is texture
    cv::Mat const ends_inside = coverage > 0.5F;
    cv::Mat const unfinished = (ends_inside & (1 - smooth > limit)) | (~ends_inside & (smooth > limit));
    cv::dilate(unfinished & band & ~inner, grown, element(width));
    return band | grown;
}

}  // namespace

Image nearby_mean(ImageView const& plate, Plane const& weight) {
    cv::Mat const mean = mean_near(mat_of(plate), mat_of(weight));
    Image out(plate.format());
    for (int y = 0; y < out.height(); ++y)
        std::copy_n(mean.ptr<float>(y), out.row<float>(y).size(), out.row<float>(y).begin());
    return out;
}

Plane edge_alpha(ImageView const& plate, Plane const& rough, EdgeOptions const& options) {
    if (plate.format().size() != rough.size)
        fail(ErrorKind::input, "The plate has {} x {} pixels, its matte {} x {}.", plate.width(), plate.height(),
             rough.size.width, rough.size.height);
    cv::Mat const coverage = mat_of(rough), pixels = mat_of(plate);
    cv::Mat band = band_of(coverage, options.width);
    Plane alpha = rough;
    for (int round = 0; round < most_rounds; ++round) {
        auto const solved = solve(pixels, coverage, band, options.background);
        if (!solved) break;
        alpha = plane_of(solved->alpha);
        if (!options.widen) break;
        cv::Mat const wider = widened(*solved, coverage, band, options.width);
        if (cv::countNonZero(wider & ~band) == 0) break;
        band = wider;
    }
    return alpha;
}

}  // namespace daub
