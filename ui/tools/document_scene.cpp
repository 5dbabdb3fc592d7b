#include "ui/tools/document_scene.h"

namespace daub {
namespace {

constexpr Color change_only_color{0xff, 0xff, 0xff};  // no region has it

}  // namespace

DocumentScene::DocumentScene(Document& document, CanvasView& canvas, QObject* parent)
    : QObject(parent), document_(document), canvas_(canvas) {
    auto const regions_changed = [this] { canvas_.regions_changed(); };
    connect(&document, &Document::maskChanged, this, &DocumentScene::mask_changed);
    connect(&document, &Document::regionChanged, this,
            [this](RegionId const&, RegionProperty what) { region_changed(what); });
    connect(&document, &Document::regionInserted, this, regions_changed);
    connect(&document, &Document::regionRemoved, this, regions_changed);
    connect(&document, &Document::regionMoved, this, regions_changed);
    connect(&document, &Document::activeRegionChanged, this, regions_changed);
    connect(&document, &Document::documentReset, this, [this] { canvas_.set_scene(this); });
    connect(&document, &Document::canvasResized, this, [this] { canvas_.set_scene(this); });
    canvas_.set_scene(this);
}

DocumentScene::~DocumentScene() { canvas_.set_scene(nullptr); }

void DocumentScene::show_picture(QImage const& picture) {
    picture_ = picture;
    canvas_.picture_changed();
}

int DocumentScene::region_count() const {
    return static_cast<int>(document_.regions().size()) + (document_.active_region() == change_only_id ? 1 : 0);
}

CanvasRegion DocumentScene::region(int index) const {
    if (index >= static_cast<int>(document_.regions().size()))
        return {change_only_id, change_only_color, &document_.mask(change_only_id), true, true};
    RegionId const& id = document_.region_id(index);
    RegionState const* const state = document_.region_state(id);
    return {.key = id,
            .color = document_.regions()[index].color,
            .mask = &document_.mask(id),
            .visible = state == nullptr || state->visible,
            .active = id == document_.active_region()};
}

void DocumentScene::mask_changed(RegionId const& id, QRect const& area) {
    canvas_.mask_changed(id, {area.x(), area.y(), area.width(), area.height()});
}

void DocumentScene::region_changed(RegionProperty what) {
    if (what == RegionProperty::color || what == RegionProperty::visible) canvas_.regions_changed();
}

}  // namespace daub
