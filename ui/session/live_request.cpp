#include "ui/session/live_request.h"

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

/// The canvas's aspect with the given longest side, in multiples that every kind of model takes.
Size small_size(Size canvas, int longest_side) {
    constexpr int multiple = 64;
    double const scale = static_cast<double>(longest_side) / std::max({canvas.width, canvas.height, 1});
    auto const rounded = [&](int side) {
        return std::max(multiple, static_cast<int>(std::lround(side * scale / multiple)) * multiple);
    };
    return {rounded(canvas.width), rounded(canvas.height)};
}

}  // namespace

GenerationRequest quick_request(GenerationRequest request, QuickSettings const& settings) {
    request.count = 1;
    request.branch.reset();
    request.stages_to_run = settings.stages;
    if (settings.longest_side > 0) request.generation_size = small_size(request.canvas, settings.longest_side);
    if (settings.steps > 0) {
        if (request.stages.empty()) request.stages.emplace_back();
        request.stages.front().steps = settings.steps;
    }
    return request;
}

}  // namespace daub
