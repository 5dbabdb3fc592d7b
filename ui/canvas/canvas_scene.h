// What a canvas shows, without knowing where it comes from: the document implements this, and so do tests.
#pragma once

#include "engine/scene/mask.h"
#include "engine/scene/region.h"

#include <QImage>

#include <string>

namespace daub {

struct CanvasRegion {
    std::string key;             ///< the same as long as it is the same region
    Color color;                 ///< of tint and outline
    Mask const* mask = nullptr;  ///< canvas size; null or without pixels: nothing painted
    bool visible = true;
    bool active = false;  ///< the one that tools paint on
};

/// Read on the UI thread whenever the canvas paints; whoever changes something tells the canvas. Masks must live until
/// control returns to the event loop or the canvas has been told.
class CanvasScene {
 public:
    virtual ~CanvasScene() = default;

    virtual Size canvas_size() const = 0;
    /// Null where there is none yet. Shown at canvas size whatever its own is.
    virtual QImage picture() const = 0;
    virtual int region_count() const = 0;
    /// Later ones lie above earlier ones.
    virtual CanvasRegion region(int index) const = 0;
};

}  // namespace daub
