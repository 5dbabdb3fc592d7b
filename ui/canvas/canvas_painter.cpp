#include "ui/canvas/canvas_painter.h"

#include "ui/canvas/overlay_painter.h"

#include <algorithm>
#include <cmath>

namespace daub {

struct CanvasPainter::Frame {
    QPainter& painter;
    Viewport const& view;
    QRectF area;                      ///< widget coordinates
    Rect visible;                     ///< canvas pixels
    std::vector<RegionPlane> planes;  ///< bottom to top
};

namespace {

/// Above this, pixels are shown as squares: somebody wants to see them.
constexpr double crisp_zoom = 2;

QRectF whole_canvas(Viewport const& view) { return {0.0, 0.0, 1.0 * view.canvas().width, 1.0 * view.canvas().height}; }

Rect visible_pixels(Viewport const& view, QRectF const& area) {
    constexpr double beyond = 1;  // smooth scaling reads the neighbours
    QRect const seen = view.to_image(area).adjusted(-beyond, -beyond, beyond, beyond).toAlignedRect();
    return intersection({seen.x(), seen.y(), seen.width(), seen.height()},
                        {0, 0, view.canvas().width, view.canvas().height});
}

bool smooth(Viewport const& view) {
    return view.zoom() < crisp_zoom && (view.zoom() != 1 || std::fmod(view.rotation(), 90.0) != 0);
}

QColor to_qcolor(Color color) { return {color.red, color.green, color.blue}; }

/// Part of a canvas-sized picture, cut to whole pixels of the image that it is drawn from.
void draw_part(QPainter& painter, QImage const& image, Size canvas, Rect const& visible) {
    double const sx = static_cast<double>(canvas.width) / image.width(),
                 sy = static_cast<double>(canvas.height) / image.height();
    QRectF const wanted(visible.x / sx, visible.y / sy, visible.width / sx, visible.height / sy);
    QRectF const source = QRectF(wanted.toAlignedRect().adjusted(-1, -1, 1, 1) & image.rect());
    painter.drawImage(QRectF(source.x() * sx, source.y() * sy, source.width() * sx, source.height() * sy), image,
                      source);
}

}  // namespace

void CanvasPainter::set_scene(CanvasScene const* scene) {
    scene_ = scene;
    scene_changed();
}

void CanvasPainter::scene_changed() {
    planes_.clear();
    outlines_.clear();
    overlay_.reset(scene_ != nullptr ? scene_->canvas_size() : Size{});
    if (scene_ != nullptr) planes_.follow(*scene_);
    picture_changed();
}

void CanvasPainter::regions_changed() {
    if (scene_ == nullptr) return;
    planes_.follow(*scene_);
    outlines_.follow(*scene_);
    overlay_.invalidate_all();
}

void CanvasPainter::mask_changed(std::string const& key, Rect const& area) {
    for (int i = 0; scene_ != nullptr && i < scene_->region_count(); ++i)
        if (CanvasRegion const region = scene_->region(i); region.key == key) planes_.update(region, area);
    overlay_.invalidate(area);
    outlines_.invalidate(key, area);
}

void CanvasPainter::picture_changed() { show(picture_, scene_ != nullptr ? scene_->picture() : QImage()); }

void CanvasPainter::set_preview(QImage const& preview) { show(preview_, preview); }

void CanvasPainter::show(PictureLevels& where, QImage const& picture) {
    bool const was_on_paper = on_paper();
    where.set(picture);
    if (was_on_paper != on_paper()) overlay_.invalidate_all();  // tints over paper are stronger
}

void CanvasPainter::paint(QPainter& painter, Viewport const& view, QRect const& area) {
    painter.fillRect(area, settings.look.surround);
    if (scene_ == nullptr || view.canvas() != scene_->canvas_size()) return;
    Frame const frame{painter, view, area, visible_pixels(view, area), planes_.visible(*scene_)};
    painter.save();
    painter.setTransform(view.transform(), true);
    if (!frame.visible.empty()) {
        paint_paper(frame);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth(view));
        paint_pictures(frame);
        if (!settings.heat.isNull())
            paint_heat(frame);
        else if (settings.mode == OverlayMode::overlay)
            paint_tints(frame);
        painter.setRenderHint(QPainter::Antialiasing);
        if (settings.mode != OverlayMode::picture) paint_outlines(frame);
    }
    painter.restore();
    paint_tool_overlay(painter, view, settings);
}

void CanvasPainter::paint_paper(Frame const& frame) {
    QRectF const canvas = whole_canvas(frame.view);
    QPen edge(settings.look.edge, 1);
    edge.setCosmetic(true);
    frame.painter.setPen(edge);
    frame.painter.setBrush(Qt::NoBrush);
    frame.painter.drawRect(canvas);
    frame.painter.fillRect(canvas, settings.look.paper);
    if (!picture_.transparent() || !preview_.empty()) return;
    QPixmap squares(16, 16);
    squares.fill(settings.look.paper);
    QPainter pattern(&squares);
    pattern.fillRect(0, 0, 8, 8, settings.look.check), pattern.fillRect(8, 8, 8, 8, settings.look.check);
    pattern.end();
    QBrush brush(squares);
    brush.setTransform(frame.view.transform().inverted());  // squares keep their size on the screen
    frame.painter.fillRect(canvas, brush);
}

void CanvasPainter::paint_pictures(Frame const& frame) {
    QRectF const canvas = whole_canvas(frame.view);
    paint_picture(frame, preview_.empty() ? picture_ : preview_, canvas);
    if (!settings.swipe) return;
    QRectF const before(0, 0, canvas.width() * *settings.swipe, canvas.height());
    if (before_.empty())
        frame.painter.fillRect(before, settings.look.paper);
    else
        paint_picture(frame, before_, before);
}

void CanvasPainter::paint_picture(Frame const& frame, PictureLevels& picture, QRectF const& part) {
    if (picture.empty()) return;
    Size const canvas = frame.view.canvas();
    double const scale = frame.view.zoom() * canvas.width / picture.size().width();
    frame.painter.save();
    if (part != whole_canvas(frame.view)) frame.painter.setClipRect(part, Qt::IntersectClip);
    // A small preview of a large canvas is a blur in the making, not a mosaic.
    if (scale > frame.view.zoom() * 1.01) frame.painter.setRenderHint(QPainter::SmoothPixmapTransform);
    draw_part(frame.painter, picture.level(level_for(scale)), canvas, frame.visible);
    frame.painter.restore();
}

// Measured on a coarse grid: a soft surface, at any zoom.
void CanvasPainter::paint_heat(Frame const& frame) {
    frame.painter.save();
    frame.painter.setRenderHint(QPainter::SmoothPixmapTransform);
    draw_part(frame.painter, settings.heat, frame.view.canvas(), frame.visible);
    frame.painter.restore();
}

void CanvasPainter::paint_tints(Frame const& frame) {
    if (frame.planes.empty()) return;
    int const level = std::min(level_for(frame.view.zoom()), frame.planes.front().pyramid->levels() - 1);
    TintStyle const& style = on_paper() ? settings.over_paper : settings.over_picture;
    QImage const& tints = overlay_.composed(level, level_rect(frame.visible, level), frame.planes, style);
    Rect const part = level_rect(frame.visible, level);
    double const scale = 1 << level;
    // Level pixels stand for whole squares of the canvas also where its size is odd.
    QRectF const source = QRectF(QRect(part.x, part.y, part.width, part.height) & tints.rect());
    frame.painter.setOpacity(on_paper() || settings.tool_works ? 1 : settings.resting);
    frame.painter.drawImage(QRectF(source.topLeft() * scale, source.size() * scale), tints, source);
    frame.painter.setOpacity(1);
}

void CanvasPainter::paint_outlines(Frame const& frame) {
    if (frame.planes.empty()) return;
    int const level = std::min(level_for(frame.view.zoom()), frame.planes.front().pyramid->levels() - 1);
    QTransform const place = frame.painter.transform();
    for (bool const active : {false, true})  // the one that is painted on comes last, on top and stronger
        for (RegionPlane const& plane : frame.planes) {
            if (plane.region.active != active) continue;
            double const width = (active ? 2 : 1) * frame.view.device_pixel_ratio();
            // A shadow keeps the line visible over a picture of its own colour; one pixel wide it costs little.
            for (bool const shadow : {true, false}) {
                QPen pen(shadow ? QColor(0, 0, 0, 130) : to_qcolor(plane.region.color), width);
                pen.setCosmetic(true);
                pen.setJoinStyle(Qt::RoundJoin);
                frame.painter.setPen(pen);
                frame.painter.setTransform(shadow ? place * QTransform::fromTranslate(0.8, 0.8) : place);
                outlines_.draw(frame.painter, plane, level, frame.visible);
            }
        }
}

}  // namespace daub
