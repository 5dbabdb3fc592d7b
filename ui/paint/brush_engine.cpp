#include "ui/paint/brush_engine.h"

namespace daub {
namespace {

Rect around(Rect const& a, Rect const& b) {
    int const x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

std::int64_t area(Rect const& rect) { return std::int64_t{rect.width} * rect.height; }

}  // namespace

void BrushEngine::begin(Mask& mask, StrokeSettings const& settings) {
    mask_ = &mask;
    settings_ = settings;
    stabiliser_ = Stabiliser(settings.stabiliser);
    path_.emplace(settings.brush);
    layer_.begin(mask, settings.mode);
}

std::span<Rect const> BrushEngine::add(PenSample const& sample) {
    changed_.clear();
    if (auto const steady = stabiliser_.add(sample)) paint(path_->add(*steady));
    return changed_;
}

std::span<Rect const> BrushEngine::finish() {
    changed_.clear();
    if (auto const rest = stabiliser_.finish()) paint(path_->add(*rest));
    paint(path_->finish());
    mask_ = nullptr;
    return changed_;
}

void BrushEngine::paint(std::span<Dab const> dabs) {
    for (Dab const& dab : dabs) {
        if (!settings_.symmetry.active()) {
            paint_one(dab);
            continue;
        }
        Dab image = dab;
        for (QPointF const& at : symmetric_points(settings_.symmetry, dab.at)) {
            image.at = at;
            paint_one(image);
        }
    }
}

void BrushEngine::paint_one(Dab const& dab) {
    Rect const changed = layer_.dab(*mask_, stamps_.at(dab), dab);
    if (!changed.empty()) note(changed);
}

void BrushEngine::note(Rect const& changed) {
    constexpr double most_waste = 1.3;  // a joined rectangle costs less than two while it is at most this much larger
    for (Rect& earlier : changed_) {
        Rect const both = around(earlier, changed);
        if (static_cast<double>(area(both)) > most_waste * static_cast<double>(area(earlier) + area(changed))) continue;
        earlier = both;
        return;
    }
    changed_.push_back(changed);
}

}  // namespace daub
