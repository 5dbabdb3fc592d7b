// Canvas, settings and results.
#include "engine/core/error.h"
#include "engine/scene/picture_metadata.h"
#include "engine/scene/request_repair.h"
#include "ui/document/document.h"
#include "ui/document/patch.h"

#include <algorithm>

namespace daub {
namespace {

/// Every mask in settings.
template <typename Visit>
void for_each_mask(GenerationRequest& request, Visit const& visit) {
    for (auto& style : request.styles) visit(style.area);
    for (auto& lora : request.loras) visit(lora.area);
    if (request.change_only) visit(request.change_only->mask);
}

/// The settings on another canvas. What only held for the old one is dropped.
GenerationRequest on_canvas(GenerationRequest request, Size size, QPoint offset) {
    for_each_mask(request, [&](Snapshot<Mask>& mask) {
        if (mask) mask = placed(*mask, size, offset.x(), offset.y());
    });
    if (request.start) request.start->x += offset.x(), request.start->y += offset.y();
    request.add_element.reset();
    request.branch.reset();
    return request;
}

void check_masks(GenerationRequest& request) {
    for_each_mask(request, [&](Snapshot<Mask>& mask) {
        if (mask && mask->size() != request.canvas)
            fail(ErrorKind::input, "A mask of {} x {} pixels does not fit the canvas of {} x {}.", mask->width(),
                 mask->height(), request.canvas.width, request.canvas.height);
    });
}

}  // namespace

void Document::resize_canvas(Size size, QPoint offset) {
    check({.canvas = size});
    if (size == canvas() && offset.isNull()) return;
    Change change{{canvas_patch(project_, size, offset.x(), offset.y())}};
    SettingsPatch settings = settings_patch(project_, on_canvas(request(), size, offset));
    if (settings.fields != 0) change.patches.push_back(std::move(settings));
    push(std::move(change), tr("Resize canvas"));
}

bool Document::change_settings(QString const& text, std::function<void(GenerationRequest&)> const& change,
                               std::string const& merge) {
    GenerationRequest after = request();
    change(after);
    after.canvas = canvas();
    if (!after.start) after.change_only.reset();  // it says what of the start image is kept
    if (after.change_only && !after.change_only->mask) after.change_only->mask = Mask(canvas());
    check_masks(after);
    SettingsPatch patch = settings_patch(project_, after);
    if (patch.fields == 0) return false;
    push({{std::move(patch)}}, text, merge.empty() ? merge : "settings " + merge);
    return true;
}

bool Document::set_styles(std::vector<StyleReference> styles, std::string const& merge) {
    return change_settings(
        tr("Change style"), [&](auto& request) { request.styles = std::move(styles); }, merge);
}

bool Document::set_start_image(std::optional<StartImage> start, std::string const& merge) {
    QString const text = start ? tr("Change start image") : tr("Remove start image");
    return change_settings(
        text, [&](auto& request) { request.start = std::move(start); }, merge);
}

bool Document::set_change_only(std::optional<ChangeOnly> change_only, std::string const& merge) {
    QString const text = change_only ? tr("Change only here") : tr("Change everywhere");
    return change_settings(
        text, [&](auto& request) { request.change_only = std::move(change_only); }, merge);
}

void Document::restore_settings(GenerationRequest restored, QString const& text) {
    std::vector<std::string> warnings;
    repair(restored, warnings);
    RequestPatch patch{.before = request(), .after = std::move(restored), .states_before = project_.region_states};
    patch.after.device = request().device;  // of this machine, not of the one that made the picture
    patch.after.precision = request().precision;
    for (std::size_t i = 0; i < patch.after.regions.size(); ++i) patch.states_after.push_back({.id = new_region_id()});
    push({{std::move(patch)}}, text.isEmpty() ? tr("Restore settings") : text);
}

std::string Document::add_result(ProjectResult added, bool show) {
    std::string const base = added.id.empty() ? "result" : added.id;
    if (added.id.empty()) added.id = base;
    for (int number = 2; result(added.id) != nullptr; ++number) added.id = base + "-" + std::to_string(number);
    std::string id = added.id;
    Change change{{ResultListPatch{.index = results().size(), .result = std::move(added)}}};
    if (show) change.patches.emplace_back(ShownResultPatch{project_.shown_result, id});
    apply_without_history(std::move(change));
    changed_beside_history_ = true;
    update_modified();
    return id;
}

bool Document::delete_result(std::string const& id) {
    auto const found = std::ranges::find(results(), id, &ProjectResult::id);
    if (found == results().end()) return false;
    auto const index = static_cast<std::size_t>(found - results().begin());
    Change change{{ResultListPatch{.insert = false, .index = index, .result = *found}}};
    if (project_.shown_result == id) change.patches.emplace_back(ShownResultPatch{id, {}});
    push(std::move(change), tr("Delete result"));
    return true;
}

bool Document::keep_result(std::string const& id, bool kept) {
    ProjectResult const* const found = result(id);
    if (found == nullptr || found->kept == kept) return false;
    push({{ResultKeptPatch{id, kept}}}, kept ? tr("Keep result") : tr("No longer keep result"));
    return true;
}

void Document::restore_result(std::string const& id) {
    ProjectResult const* const found = result(id);
    if (found == nullptr || !found->png) fail(ErrorKind::input, "There is no result \"{}\".", id);
    restore_settings(restore_request(read_picture_metadata(*found->png, id), id).request);
}

void Document::set_frames_dock(std::string settings) {
    if (settings == project_.frames_dock) return;
    apply_without_history({{FramesDockPatch{project_.frames_dock, std::move(settings)}}});
    changed_beside_history_ = true;
    update_modified();
}

void Document::show_result(std::string const& id) {
    std::string const next = result(id) != nullptr ? id : std::string();
    if (next != project_.shown_result) apply_without_history({{ShownResultPatch{project_.shown_result, next}}});
}

}  // namespace daub
