// What lies over the picture in the size of the screen: selection, tool outlines, guides, brush ring, swipe handle,
// hint.
#pragma once

#include "ui/canvas/canvas_overlay.h"
#include "ui/canvas/viewport.h"

#include <QRegion>

class QPainter;

namespace daub {

struct CanvasSettings;

/// The painter is in widget coordinates.
void paint_tool_overlay(QPainter& painter, Viewport const& view, CanvasSettings const& settings);

/// What is to be repainted, in widget coordinates, where the tool shows `after` instead of `before`. Parts that stay
/// cost nothing: a brush under axes of symmetry repaints its ring, not the axes.
QRegion overlay_change(CanvasOverlay const& before, CanvasOverlay const& after, Viewport const& view);

/// Where the swipe's line stands: image x of the canvas at that share.
QLineF swipe_line(Viewport const& view, double share);

}  // namespace daub
