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

/// Where the tool's part of it draws, to repaint when it changes. widget coordinates.
QRegion overlay_region(CanvasOverlay const& overlay, Viewport const& view);

/// Where the swipe's line stands: image x of the canvas at that share.
QLineF swipe_line(Viewport const& view, double share);

}  // namespace daub
