// Draws any rectangle of a canvas: paper, picture, regions, what the tool shows. CanvasView owns one and tells it what
// changed; tests draw into pictures with it.
//
//     CanvasPainter canvas;
//     canvas.set_scene(&scene);
//     canvas.mask_changed("fox", {10, 10, 200, 200});
//     canvas.paint(painter, viewport, {0, 0, 800, 600});      // widget coordinates
//
// Borrows the scene. UI thread.
#pragma once

#include "ui/canvas/canvas_look.h"
#include "ui/canvas/canvas_overlay.h"
#include "ui/canvas/outline_cache.h"
#include "ui/canvas/overlay_levels.h"
#include "ui/canvas/picture_levels.h"
#include "ui/canvas/viewport.h"

#include <QPainter>

#include <optional>

namespace daub {

enum class OverlayMode { overlay, outline, picture };

/// All that is shown besides the scene.
struct CanvasSettings {
    OverlayMode mode = OverlayMode::overlay;
    CanvasLook look;
    TintStyle over_picture;                                         ///< tints let the picture through
    TintStyle over_paper{.opacity = 0.72, .active_opacity = 0.85};  ///< without one they are the picture
    double resting = 0.3;  ///< how strong tints over a picture are while no tool works, 0..1: the picture is to be seen
    bool tool_works = false;
    QPainterPath selection;       ///< image coordinates; empty: none
    QImage heat;                  ///< over the picture instead of tints; null: none
    std::optional<double> swipe;  ///< share of the canvas's width that shows the picture before
    CanvasOverlay tool;
};

class CanvasPainter {
 public:
    void set_scene(CanvasScene const* scene);
    /// Size, picture and regions anew.
    void scene_changed();
    /// Regions came, went, moved, or look different; masks are as they were.
    void regions_changed();
    /// area: canvas pixels.
    void mask_changed(std::string const& key, Rect const& area);
    void picture_changed();

    /// Shown instead of the picture while one is being made; null: none.
    void set_preview(QImage const& preview);
    void set_before(QImage const& before) { before_.set(before); }

    CanvasSettings settings;

    /// Draws what lies inside `area` of the widget; the painter is in widget coordinates and clipped to it.
    void paint(QPainter& painter, Viewport const& view, QRect const& area);

 private:
    bool on_paper() const { return picture_.empty() && preview_.empty(); }
    void show(PictureLevels& where, QImage const& picture);
    struct Frame;  ///< what all layers of one call need
    void paint_paper(Frame const& frame);
    void paint_pictures(Frame const& frame);
    void paint_picture(Frame const& frame, PictureLevels& picture, QRectF const& part);
    void paint_heat(Frame const& frame);
    void paint_tints(Frame const& frame);
    void paint_outlines(Frame const& frame);

    CanvasScene const* scene_ = nullptr;
    RegionPlanes planes_;
    OverlayLevels overlay_;
    OutlineCache outlines_;
    PictureLevels picture_, preview_, before_;
};

}  // namespace daub
