// Masks: how paint gets into the document.
#include "engine/core/error.h"
#include "ui/document/document.h"
#include "ui/document/patch.h"
#include "ui/document/rectangles.h"

namespace daub {
namespace {

Mask const& no_paint() {
    static Mask const empty;
    return empty;
}

/// A style or LoRA that acts just where something is painted goes on acting there. Applies what it adds to the change.
void follow_areas(Change& change, Project& project, Snapshot<Mask> const& before, Snapshot<Mask> const& after) {
    if (!before) return;
    GenerationRequest wanted = project.request;
    for (auto& style : wanted.styles)
        if (style.area == before) style.area = after;
    for (auto& lora : wanted.loras)
        if (lora.area == before) lora.area = after;
    SettingsPatch patch = settings_patch(project, wanted);
    if (patch.fields == 0) return;
    apply(patch, project);
    change.patches.emplace_back(std::move(patch));
}

}  // namespace

Snapshot<Mask> const* Document::stored_mask(RegionId const& id) const {
    if (Region const* const found = region(id)) return &found->mask;
    return id == change_only_id && request().change_only ? &request().change_only->mask : nullptr;
}

Mask const& Document::mask(RegionId const& id) const {
    if (mask_edit_ != nullptr && mask_edit_->region() == id) return mask_edit_->mask_;
    Snapshot<Mask> const* const stored = stored_mask(id);
    return stored != nullptr && *stored ? **stored : no_paint();
}

bool Document::paintable(RegionId const& id) const {
    RegionState const* const state = region_state(id);
    return stored_mask(id) != nullptr && (state == nullptr || !state->locked);
}

std::unique_ptr<MaskEdit> Document::begin_mask_edit(RegionId const& id) {
    if (mask_edit_ != nullptr || !paintable(id)) return nullptr;
    Mask const& stored = mask(id);
    std::unique_ptr<MaskEdit> edit(new MaskEdit(*this, id, stored.empty() ? Mask(canvas()) : stored));
    mask_edit_ = edit.get();
    return edit;
}

bool Document::replace_mask(RegionId const& id, Mask mask, QString const& text) {
    if (!paintable(id)) return false;
    if (mask.size() != canvas())
        fail(ErrorKind::input, "A mask of {} x {} pixels does not fit the canvas of {} x {}.", mask.width(),
             mask.height(), canvas().width, canvas().height);
    if (mask_edit_ != nullptr && mask_edit_->region() == id) mask_edit_->cancel();
    return commit_mask(id, std::move(mask), whole(canvas()), text);
}

/// Puts the mask in place without copying it; the command holds the tiles that differ.
bool Document::commit_mask(RegionId const& id, Mask mask, QRect const& touched, QString const& text) {
    auto& stored = const_cast<Snapshot<Mask>&>(*stored_mask(id));  // a part of our own project
    MaskPatch patch{.region = id, .existed = static_cast<bool>(stored), .exists = true};
    patch.tiles = tile_changes(stored ? *stored : no_paint(), mask,
                               {touched.x(), touched.y(), touched.width(), touched.height()});
    if (patch.tiles.empty()) return false;
    Snapshot<Mask> const before = std::exchange(stored, Snapshot<Mask>(std::move(mask)));
    Change change{{std::move(patch)}};
    if (id != change_only_id) follow_areas(change, project_, before, stored);
    push(std::move(change), text, {}, FirstTime::was_applied);
    return true;
}

MaskEdit::MaskEdit(Document& document, RegionId region, Mask mask)
    : document_(&document), region_(std::move(region)), mask_(std::move(mask)) {}

MaskEdit::~MaskEdit() { cancel(); }

Mask const& MaskEdit::original() const {
    Snapshot<Mask> const* const stored = document_->stored_mask(region_);
    return stored != nullptr && *stored ? **stored : no_paint();
}

void MaskEdit::touched(QRect const& area) {
    if (!active()) return;
    QRect const inside = area & whole(mask_.size());
    if (inside.isEmpty()) return;
    touched_ |= inside;
    Q_EMIT document_->maskChanged(region_, inside);
    if (active()) document_->request_differs();
}

bool MaskEdit::commit(QString const& text) {
    if (!active()) return false;
    Document& document = *std::exchange(document_, nullptr);
    document.mask_edit_ = nullptr;
    return document.commit_mask(region_, std::move(mask_), touched_, text);
}

void MaskEdit::cancel() {
    if (!active()) return;
    Document& document = *std::exchange(document_, nullptr);
    document.mask_edit_ = nullptr;
    mask_ = {};
    if (touched_.isEmpty()) return;
    Q_EMIT document.maskChanged(region_, touched_);
    document.request_differs();
}

}  // namespace daub
