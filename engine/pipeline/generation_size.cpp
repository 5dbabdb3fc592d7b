#include "engine/pipeline/generation_size.h"

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

double aspect(Size size) { return std::log(static_cast<double>(size.width) / size.height); }

int rounded(double side, int multiple) {
    return std::max(1, static_cast<int>(std::lround(side / multiple))) * multiple;
}

}  // namespace

Size rounded_to(Size wanted, int multiple) {
    return {rounded(wanted.width, multiple), rounded(wanted.height, multiple)};
}

Size generation_size(Size canvas, GenerationSizes const& model) {
    double const ratio = static_cast<double>(canvas.width) / canvas.height;
    double const area = static_cast<double>(model.native.area());
    Size const computed{rounded(std::sqrt(area * ratio), model.multiple),
                        rounded(std::sqrt(area / ratio), model.multiple)};
    Size best = computed;
    double nearest = std::log(1.06);
    for (Size const size : model.trained) {
        double const distance = std::fabs(aspect(size) - std::log(ratio));
        if (distance < nearest) best = size, nearest = distance;
    }
    return best;
}

}  // namespace daub
