// A scene of soft regions for the tests of canvas and tools.
#pragma once

#include "engine/scene/region_palette.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/paint/brush_engine.h"

#include <QImage>

#include <vector>

namespace daub {

class SampleScene : public CanvasScene {
 public:
    explicit SampleScene(Size size) : size(size) {}

    Size canvas_size() const override { return size; }
    QImage picture() const override { return shown; }
    int region_count() const override { return static_cast<int>(regions.size()); }
    CanvasRegion region(int index) const override {
        CanvasRegion region = regions[index];
        region.mask = &masks[index];
        return region;
    }

    Mask& add_region() {
        std::size_t const index = regions.size();
        regions.push_back({.key = "region " + std::to_string(index), .color = region_color(index)});
        masks.reserve(64);  // references stay good
        return masks.emplace_back(size);
    }
    /// A region painted with one soft stroke.
    void add_stroke(QPointF from, QPointF bend, QPointF to, double width) {
        BrushEngine engine;
        engine.begin(add_region(), {.brush = {.size = width, .hardness = 0.5}});
        for (QPointF const& at : {from, bend, to}) engine.add({.at = at});
        engine.finish();
    }

    Size size;
    QImage shown;
    std::vector<CanvasRegion> regions;
    std::vector<Mask> masks;
};

}  // namespace daub
