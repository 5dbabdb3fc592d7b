#include "ui/session/pace.h"

namespace daub {
namespace {

double pixels_of(GenerationRequest const& request) {
    return static_cast<double>(request.canvas.area()) * request.count;
}

}  // namespace

std::optional<double> seconds_left(Progress const& progress) {
    constexpr double telling_fraction = 0.05;  // before it, loading would be taken for the pace of the whole
    if (progress.left) return progress.left;
    if (progress.fraction < telling_fraction) return std::nullopt;
    return progress.seconds * (1 - progress.fraction) / progress.fraction;
}

void Pace::learn(GenerationRequest const& request, double seconds) {
    if (pixels_of(request) <= 0 || seconds <= 0) return;
    constexpr double weight = 0.5;  // of the newest: settings change, and the first run also loads the model
    double const seen = seconds / pixels_of(request);
    seconds_per_pixel_ = seconds_per_pixel_ ? *seconds_per_pixel_ + weight * (seen - *seconds_per_pixel_) : seen;
}

std::optional<double> Pace::seconds_for(GenerationRequest const& request) const {
    if (!seconds_per_pixel_) return std::nullopt;
    return *seconds_per_pixel_ * pixels_of(request);
}

}  // namespace daub
