// A stroke from pen to mask: steadied, smoothed, spaced, mirrored and composited.
//
//     BrushEngine engine;                                        // keep it: it holds stamps and the stroke's layer
//     engine.begin(mask, {.brush = brush, .mode = StrokeMode::erase});
//     for (Rect const& changed : engine.add(sample)) repaint(changed);
//     for (Rect const& changed : engine.finish()) repaint(changed);
//
// Borrows the mask from begin() to finish(). What add() and finish() return is valid until the next call. To cancel a
// stroke, restore the mask and do not call finish(). UI thread; no call blocks.
#pragma once

#include "ui/paint/stabiliser.h"
#include "ui/paint/stroke_layer.h"
#include "ui/paint/stroke_path.h"
#include "ui/paint/symmetry.h"

#include <optional>

namespace daub {

struct StrokeSettings {
    Brush brush;
    StrokeMode mode = StrokeMode::paint;
    StabiliserSettings stabiliser;
    Symmetry symmetry;

    bool operator==(StrokeSettings const&) const = default;
};

class BrushEngine {
 public:
    void begin(Mask& mask, StrokeSettings const& settings);

    /// The rectangles that changed; neighbours are joined where that adds little.
    std::span<Rect const> add(PenSample const& sample);
    std::span<Rect const> finish();

 private:
    void paint(std::span<Dab const> dabs);
    void paint_one(Dab const& dab);
    void note(Rect const& changed);

    Mask* mask_ = nullptr;
    StrokeSettings settings_;
    Stabiliser stabiliser_;
    std::optional<StrokePath> path_;
    StampCache stamps_;
    StrokeLayer layer_;
    std::vector<Rect> changed_;
};

}  // namespace daub
