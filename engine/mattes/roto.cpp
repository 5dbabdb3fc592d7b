#include "engine/mattes/roto.h"

#include "engine/core/error.h"
#include "engine/mattes/edge_alpha.h"
#include "engine/mattes/grab_cut.h"
#include "engine/mattes/motion.h"
#include "engine/mattes/open_cv.h"
#include "engine/mattes/plate_light.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace daub {
namespace {

constexpr double band_share = 1.0 / 80;  ///< of the diagonal: 9 pixels at 512 x 512
constexpr double most_band = 200;        ///< pixels
constexpr int reach_in_bands = 4;        ///< how far colours beside the edge are learned, and corrections spread
constexpr double label_blur = 0.5;       ///< pixels: a hard label is the middle of a soft edge of about this width

cv::Mat rgb8(ImageView const& frame) {
    Image const straight =
        frame.format().alpha == Alpha::premultiplied ? with_alpha(frame, Alpha::straight) : Image(frame);
    Image const rgb = with_channels(frame.format().color_space == ColorSpace::raw
                                        ? convert(straight, PixelType::u8)
                                        : convert(straight, PixelType::u8, ColorSpace::srgb),
                                    3);
    cv::Mat out(rgb.height(), rgb.width(), CV_8UC3);
    for (int y = 0; y < rgb.height(); ++y) std::ranges::copy(rgb.row<std::uint8_t>(y), out.ptr(y));
    return out;
}

void check_frame_size(Size frame, Size other, std::string_view what) {
    if (other != frame)
        fail(ErrorKind::input, "The frame has {} x {} pixels, {} {} x {}: they must be of one size.", frame.width,
             frame.height, what, other.width, other.height);
}

void check_strokes(Size frame, RotoStrokes const& strokes) {
    if (!strokes.inside.empty()) check_frame_size(frame, strokes.inside.size(), "the strokes for inside");
    if (!strokes.outside.empty()) check_frame_size(frame, strokes.outside.size(), "the strokes for outside");
}

cv::Mat stroke_pixels(Mask const& strokes, cv::Size size) {
    return strokes.empty() ? cv::Mat(cv::Mat::zeros(size, CV_8U)) : cv::Mat(mat_of(strokes) >= 128);
}

void lay_strokes(cv::Mat& labels, RotoStrokes const& strokes) {
    labels.setTo(cv::GC_FGD, stroke_pixels(strokes.inside, labels.size()));
    labels.setTo(cv::GC_BGD, stroke_pixels(strokes.outside, labels.size()));
}

int band_of(RotoSettings const& settings, cv::Size size) {
    double const width = settings.band > 0 ? settings.band : band_share * std::hypot(size.width, size.height);
    return std::max(2, static_cast<int>(std::lround(width)));
}

cv::Mat round_element(int radius) {
    return cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * radius + 1, 2 * radius + 1});
}

/// 255 within `band` pixels of the border of `inside`.
cv::Mat beside_border(cv::Mat const& inside, int band) {
    cv::Mat wide, narrow;
    cv::dilate(inside, wide, round_element(band));
    cv::erode(inside, narrow, round_element(band), {-1, -1}, 1, cv::BORDER_REPLICATE);
    return wide & ~narrow;
}

/// From where strokes contradict what was there, doubt spreads.
cv::Mat doubted(cv::Mat const& inside, RotoStrokes const& strokes, int reach) {
    cv::Mat const wrong = (stroke_pixels(strokes.inside, inside.size()) & ~inside) |
                          (stroke_pixels(strokes.outside, inside.size()) & inside);
    cv::Mat out;
    cv::dilate(wrong, out, round_element(reach));
    return out;
}

/// GrabCut's classes: decided where `open` is 0, probable where it is not, and the strokes.
cv::Mat classes(cv::Mat const& inside, cv::Mat const& open) {
    cv::Mat out(inside.size(), CV_8U, cv::Scalar(cv::GC_BGD));
    out.setTo(cv::GC_FGD, inside);
    out.setTo(cv::GC_PR_BGD, open & ~inside);
    out.setTo(cv::GC_PR_FGD, open & inside);
    return out;
}

RotoLabels stored(cv::Mat const& inside, cv::Mat const& stroke_inside, cv::Mat const& stroke_outside) {
    cv::Mat out(inside.size(), CV_8U, cv::Scalar(RotoLabels::outside));
    out.setTo(RotoLabels::inside, inside);
    out.setTo(RotoLabels::stroke_inside, stroke_inside);
    out.setTo(RotoLabels::stroke_outside, stroke_outside);
    return {.labels = mask_of(out)};
}

/// One decision: what is believed, with which strokes of before, and what is open besides the edge.
struct Belief {
    cv::Mat inside;                         ///< CV_8U, 255 or 0
    cv::Mat stroke_inside, stroke_outside;  ///< of before
    cv::Mat open;
};

RotoLabels decided(cv::Mat const& frame, Belief belief, RotoStrokes const& strokes, RotoSettings const& settings) {
    int const band = band_of(settings, frame.size()), reach = reach_in_bands * band;
    cv::Mat const doubt = doubted(belief.inside, strokes, reach);
    cv::Mat const now_inside = stroke_pixels(strokes.inside, frame.size()),
                  now_outside = stroke_pixels(strokes.outside, frame.size());
    cv::Mat const old_inside = belief.stroke_inside & ~now_outside & ~doubt,
                  old_outside = belief.stroke_outside & ~now_inside & ~doubt;
    cv::Mat labels = classes(belief.inside, belief.open | doubt);
    labels.setTo(cv::GC_FGD, old_inside);
    labels.setTo(cv::GC_BGD, old_outside);
    lay_strokes(labels, strokes);
    decide(frame, labels, reach, strokes.empty() ? 1 : settings.iterations);
    drop_islands(labels);
    cv::Mat const all_outside = old_outside | now_outside;
    return stored(inside_of(labels), (old_inside | now_inside) & ~all_outside, all_outside);
}

}  // namespace

void check(RotoSettings const& settings) {
    if (!(settings.band >= 0 && settings.band <= most_band))
        fail(ErrorKind::usage, "The band is {} pixels, but goes from 0 to {}.", settings.band, most_band);
    if (!(settings.edge >= 0 && settings.edge <= most_band))
        fail(ErrorKind::usage, "The width of edges is {} pixels, but goes from 0 to {}.", settings.edge, most_band);
    if (settings.iterations < 1 || settings.iterations > 100)
        fail(ErrorKind::usage, "{} iterations cannot be: from 1 to 100.", settings.iterations);
}

RotoLabels cut_from_strokes(ImageView const& frame, RotoStrokes const& strokes, RotoSettings const& settings) {
    check(settings);
    check_strokes(frame.format().size(), strokes);
    cv::Mat const pixels = rgb8(frame);
    cv::Mat labels(pixels.size(), CV_8U, cv::Scalar(cv::GC_PR_BGD));
    lay_strokes(labels, strokes);
    cv::Mat const inside = labels == cv::GC_FGD, outside = labels == cv::GC_BGD;
    constexpr int fewest = 16;  // pixels: GrabCut learns five colours from them
    if (cv::countNonZero(inside) < fewest || cv::countNonZero(outside) < fewest)
        fail(ErrorKind::input,
             "The first frame with strokes needs both: paint some of the inside and some of the outside there.");
    decide_from_strokes(pixels, labels, settings.iterations);
    return stored(inside_of(labels), inside, outside);
}

RotoLabels carry(ImageView const& from, ImageView const& to, RotoLabels const& labels, RotoStrokes const& strokes,
                 RotoSettings const& settings) {
    check(settings);
    Size const size = to.format().size();
    check_frame_size(size, from.format().size(), "the one beside it");
    check_frame_size(size, labels.labels.size(), "the matte to carry");
    check_strokes(size, strokes);
    cv::Mat const target = rgb8(to), known = mat_of(labels.labels);
    Motion const motion = motion_between(rgb8(from), target);
    cv::Mat hard, soft, carried;
    cv::Mat(known >= 128).convertTo(hard, CV_32F, 1 / 255.0);
    cv::GaussianBlur(hard, soft, {}, label_blur);
    cv::Mat const inside = moved_along(soft, motion, cv::INTER_LINEAR) > 0.5F;
    carried = moved_along(known, motion, cv::INTER_NEAREST);
    int const band = band_of(settings, target.size());
    cv::Mat const lost = ~motion.reliable & beside_border(inside, 2 * band);
    return decided(target,
                   {.inside = inside,
                    .stroke_inside = (carried == RotoLabels::stroke_inside) & motion.reliable,
                    .stroke_outside = (carried == RotoLabels::stroke_outside) & motion.reliable,
                    .open = beside_border(inside, band) | lost},
                   strokes, settings);
}

RotoLabels corrected(ImageView const& frame, RotoLabels const& labels, RotoStrokes const& strokes,
                     RotoSettings const& settings) {
    check(settings);
    check_frame_size(frame.format().size(), labels.labels.size(), "its matte");
    check_strokes(frame.format().size(), strokes);
    cv::Mat const known = mat_of(labels.labels), inside = known >= 128;
    return decided(rgb8(frame),
                   {.inside = inside,
                    .stroke_inside = known == RotoLabels::stroke_inside,
                    .stroke_outside = known == RotoLabels::stroke_outside,
                    .open = cv::Mat::zeros(known.size(), CV_8U)},
                   strokes, settings);
}

Plane roto_matte(ImageView const& frame, RotoLabels const& labels, RotoSettings const& settings) {
    check(settings);
    check_frame_size(frame.format().size(), labels.labels.size(), "its matte");
    cv::Mat hard, soft;
    cv::Mat(mat_of(labels.labels) >= 128).convertTo(hard, CV_32F, 1 / 255.0);
    if (settings.edge <= 0) return plane_of(hard);
    cv::GaussianBlur(hard, soft, {}, label_blur);
    return edge_alpha(plate_light(frame), plane_of(soft), {.width = settings.edge, .widen = false});
}

}  // namespace daub
