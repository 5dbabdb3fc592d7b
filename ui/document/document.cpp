#include "ui/document/document.h"

#include "engine/core/error.h"
#include "ui/document/patch.h"
#include "ui/document/patch_command.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace daub {

Project new_project() {
    Project project;
    project.request.paint.keep_small_regions = true;  // as all programs have it; the engine's default is the paper's
    return project;
}

Document::Document(QObject* parent) : QObject(parent), project_(new_project()) {
    connect(&undo_stack_, &QUndoStack::cleanChanged, this, &Document::update_modified);
}

Document::~Document() {
    if (mask_edit_ != nullptr) mask_edit_->document_ = nullptr;
    undo_stack_.disconnect(this);
}

int Document::index_of(RegionId const& id) const {
    auto const found = std::ranges::find(project_.region_states, id, &RegionState::id);
    return found == project_.region_states.end() ? -1 : static_cast<int>(found - project_.region_states.begin());
}

Region const* Document::region(RegionId const& id) const {
    int const index = index_of(id);
    return index < 0 ? nullptr : &regions()[static_cast<std::size_t>(index)];
}

RegionState const* Document::region_state(RegionId const& id) const {
    int const index = index_of(id);
    return index < 0 ? nullptr : &project_.region_states[static_cast<std::size_t>(index)];
}

ProjectResult const* Document::result(std::string const& id) const {
    auto const found = std::ranges::find(project_.results, id, &ProjectResult::id);
    return found == project_.results.end() ? nullptr : &*found;
}

QString Document::label(RegionId const& id) const {
    Region const* const found = region(id);
    return found == nullptr ? QString() : QString::fromStdString(label_of(*found, request().prompt));
}

Snapshot<GenerationRequest> Document::generation_request() const {
    if (request_snapshot_) return request_snapshot_;
    GenerationRequest request = project_.request;
    if (mask_edit_ != nullptr) {
        Snapshot<Mask> live = mask_edit_->mask_;
        if (int const index = index_of(mask_edit_->region()); index >= 0)
            request.regions[static_cast<std::size_t>(index)].mask = std::move(live);
        else
            request.change_only->mask = std::move(live);
    }
    return request_snapshot_ = std::move(request);
}

void Document::set_project(Project project, QString const& file_path, bool modified) {
    if (mask_edit_ != nullptr) mask_edit_->cancel();
    project_ = std::move(project);
    name_regions();
    changed_beside_history_ = modified;
    undo_stack_.clear();
    ++revision_;
    if (std::exchange(file_path_, file_path) != file_path) Q_EMIT filePathChanged(file_path);
    update_modified();
    Q_EMIT documentReset();
    keep_active_region(-1);
    request_differs();
    Q_EMIT opened();
}

void Document::mark_saved(QString const& file_path, std::uint64_t revision) {
    if (std::exchange(file_path_, file_path) != file_path) Q_EMIT filePathChanged(file_path);
    if (revision != revision_) return;
    changed_beside_history_ = false;
    undo_stack_.setClean();
    update_modified();
    Q_EMIT saved();
}

/// One state per region, each with an id that no other has.
void Document::name_regions() {
    auto& states = project_.region_states;
    states.resize(regions().size());
    constexpr std::string_view prefix = "region-";
    std::set<RegionId> taken{change_only_id};
    for (auto& state : states) {
        if (!taken.insert(state.id).second) state.id.clear();
        std::uint64_t number = 0;
        if (state.id.starts_with(prefix))
            std::from_chars(state.id.data() + prefix.size(), state.id.data() + state.id.size(), number);
        constexpr std::uint64_t highest = std::uint64_t{1} << 48;  // a file may say anything
        if (number < highest) next_region_ = std::max(next_region_, number + 1);
    }
    for (auto& state : states)
        if (state.id.empty()) state.id = new_region_id();
}

RegionId Document::new_region_id() { return "region-" + std::to_string(next_region_++); }

void Document::push(Change change, QString const& text, std::string const& merge, FirstTime first) {
    PatchCommand::MergeKey key{merge, merge_epoch_};
    undo_stack_.push(new PatchCommand(*this, std::move(change), text, std::move(key), first));
}

void Document::apply_without_history(Change change) {
    apply_and_tell(std::make_shared<Change const>(std::move(change)));
}

void Document::apply_and_tell(std::shared_ptr<Change const> const& change) {
    end_mask_edit_under(*change);
    apply(*change, project_);
    tell(change);
}

void Document::update_modified() {
    bool const modified = changed_beside_history_ || !undo_stack_.isClean();
    if (std::exchange(modified_, modified) != modified) Q_EMIT modifiedChanged(modified);
}

void Document::request_differs() {
    request_snapshot_ = {};
    Q_EMIT requestChanged();
}

void Document::set_active_region(RegionId const& id) {
    bool const known = index_of(id) >= 0 || (id == change_only_id && request().change_only);
    RegionId const next = known ? id : RegionId();
    if (next == active_region_) return;
    active_region_ = next;
    Q_EMIT activeRegionChanged(active_region_);
}

/// The neighbour steps in for an active region that is gone.
void Document::keep_active_region(int removed_at) {
    bool const there =
        index_of(active_region_) >= 0 || (active_region_ == change_only_id && request().change_only.has_value());
    if (there) return;
    int const last = static_cast<int>(regions().size()) - 1, next = removed_at < 0 ? last : std::min(removed_at, last);
    set_active_region(next < 0 ? RegionId() : region_id(static_cast<std::size_t>(next)));
}

}  // namespace daub
