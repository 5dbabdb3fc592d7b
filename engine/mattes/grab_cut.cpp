#include "engine/mattes/grab_cut.h"

#include "engine/mattes/open_cv.h"

#include <opencv2/imgproc.hpp>

#include <set>

namespace daub {
namespace {

constexpr int seed = 20221108;     ///< of the k-means that begins the colour models
constexpr int fewest_samples = 8;  ///< a model has 5 colours

bool is_sure(std::uint8_t label) { return label == cv::GC_FGD || label == cv::GC_BGD; }

/// OpenCV insists on samples of both sides.
bool has_both_sides(cv::Mat const& labels) {
    int const inside = cv::countNonZero(inside_of(labels));
    return inside >= fewest_samples && static_cast<int>(labels.total()) - inside >= fewest_samples;
}

cv::Rect grown_box(cv::Mat const& mask, int by) {
    cv::Rect box = cv::boundingRect(mask);
    if (box.empty()) return box;
    box -= cv::Point(by, by);
    box += cv::Size(2 * by, 2 * by);
    return box & cv::Rect({0, 0}, mask.size());
}

struct ColorModels {
    cv::Mat outside, inside;
};

/// Learned from the pixels with sure labels, and nothing else.
ColorModels models_of_strokes(cv::Mat const& frame, cv::Mat const& labels) {
    std::vector<cv::Vec3b> colors;
    std::vector<std::uint8_t> sides;
    for (int y = 0; y < labels.rows; ++y)
        for (int x = 0; x < labels.cols; ++x)
            if (std::uint8_t const label = labels.at<std::uint8_t>(y, x); is_sure(label)) {
                colors.push_back(frame.at<cv::Vec3b>(y, x));
                sides.push_back(label);
            }
    ColorModels models;
    cv::Mat row(1, static_cast<int>(colors.size()), CV_8UC3, colors.data());
    cv::Mat row_labels(1, row.cols, CV_8U, sides.data());
    cv::grabCut(row, row_labels, {}, models.outside, models.inside, 0, cv::GC_INIT_WITH_MASK);
    return models;
}

/// Labels of the 8-connected parts of `mask` that hold a pixel of `anchor`.
cv::Mat anchored(cv::Mat const& mask, cv::Mat const& anchor) {
    cv::Mat parts;
    int const count = cv::connectedComponents(mask, parts, 8, CV_32S);
    std::vector<bool> holds(static_cast<std::size_t>(count), false);
    for (int y = 0; y < mask.rows; ++y)
        for (int x = 0; x < mask.cols; ++x)
            if (anchor.at<std::uint8_t>(y, x) != 0) holds[static_cast<std::size_t>(parts.at<int>(y, x))] = true;
    holds[0] = false;
    cv::Mat out(mask.size(), CV_8U);
    for (int y = 0; y < mask.rows; ++y)
        for (int x = 0; x < mask.cols; ++x)
            out.at<std::uint8_t>(y, x) = holds[static_cast<std::size_t>(parts.at<int>(y, x))] ? 255 : 0;
    return out;
}

cv::Mat border(cv::Size size) {
    cv::Mat out = cv::Mat::zeros(size, CV_8U);
    cv::rectangle(out, cv::Rect({0, 0}, size), cv::Scalar(255), 1);
    return out;
}

}  // namespace

cv::Mat inside_of(cv::Mat const& labels) { return (labels == cv::GC_FGD) | (labels == cv::GC_PR_FGD); }

void decide(cv::Mat const& frame, cv::Mat& labels, int reach, int iterations) {
    cv::Mat const open = (labels == cv::GC_PR_FGD) | (labels == cv::GC_PR_BGD);
    cv::Rect const box = grown_box(open, reach);
    if (box.empty()) return;
    cv::Mat part = labels(box).clone();
    if (!has_both_sides(part)) return;
    OneThread const deterministic;
    cv::theRNG() = cv::RNG(seed);
    cv::Mat outside_model, inside_model;
    cv::grabCut(frame(box), part, {}, outside_model, inside_model, iterations, cv::GC_INIT_WITH_MASK);
    part.copyTo(labels(box));
}

void decide_from_strokes(cv::Mat const& frame, cv::Mat& labels, int iterations) {
    OneThread const deterministic;
    cv::theRNG() = cv::RNG(seed);
    ColorModels models = models_of_strokes(frame, labels);
    labels.setTo(cv::GC_PR_BGD, (labels != cv::GC_FGD) & (labels != cv::GC_BGD));
    cv::grabCut(frame, labels, {}, models.outside, models.inside, 1, cv::GC_EVAL_FREEZE_MODEL);
    drop_islands(labels);
    if (has_both_sides(labels)) cv::grabCut(frame, labels, {}, models.outside, models.inside, iterations, cv::GC_EVAL);
    drop_islands(labels);
}

void drop_islands(cv::Mat& labels) {
    cv::Mat const inside = inside_of(labels);
    cv::Mat const hanging = anchored(inside, labels == cv::GC_FGD);
    labels.setTo(cv::GC_PR_BGD, inside & ~hanging);
    cv::Mat const outside = ~inside_of(labels);
    cv::Mat const open = anchored(outside, (labels == cv::GC_BGD) | border(labels.size()));
    labels.setTo(cv::GC_PR_FGD, outside & ~open);
}

}  // namespace daub
