// What the document tells when a change has been applied.
#include "ui/document/document.h"
#include "ui/document/patch.h"
#include "ui/document/rectangles.h"

#include <algorithm>

namespace daub {
namespace {

Mask const* change_only_mask(GenerationRequest const& request) {
    return request.change_only ? request.change_only->mask.get() : nullptr;
}

/// Whether the picture to be made may depend on it.
struct ConcernsRequest {
    bool operator()(RegionPatch const& patch) const {
        return patch.property != RegionProperty::visible && patch.property != RegionProperty::locked;
    }
    bool operator()(ResultListPatch const&) const { return false; }
    bool operator()(ResultKeptPatch const&) const { return false; }
    bool operator()(ShownResultPatch const&) const { return false; }
    bool operator()(FramesDockPatch const&) const { return false; }
    template <typename T>
    bool operator()(T const&) const {
        return true;
    }
};

/// Emits the signals of one patch.
class Teller {
 public:
    explicit Teller(Document& document) : document_(document) {}

    void operator()(TextPatch const& patch) const {
        if (patch.negative) return Q_EMIT document_.negativePromptChanged();
        Q_EMIT document_.promptChanged();
        for (auto const& change : patch.spans) Q_EMIT document_.regionChanged(change.region, RegionProperty::spans);
    }
    void operator()(RegionPatch const& patch) const { Q_EMIT document_.regionChanged(patch.region, patch.property); }
    void operator()(RegionListPatch const& patch) const {
        int const index = static_cast<int>(patch.index);
        patch.insert ? Q_EMIT document_.regionInserted(patch.state.id, index)
                     : Q_EMIT document_.regionRemoved(patch.state.id, index);
    }
    void operator()(RegionMovePatch const& patch) const {
        RegionId const id = document_.region_id(patch.to);
        Q_EMIT document_.regionMoved(id, static_cast<int>(patch.from), static_cast<int>(patch.to));
    }
    void operator()(MaskPatch const& patch) const {
        Q_EMIT document_.maskChanged(patch.region, to_qrect(area_of(document_.canvas(), patch.tiles)));
    }
    void operator()(CanvasPatch const& patch) const { Q_EMIT document_.canvasResized({patch.x, patch.y}); }
    void operator()(SettingsPatch const& patch) const {
        Q_EMIT document_.settingsChanged();
        if (change_only_mask(patch.before) != change_only_mask(patch.after))
            Q_EMIT document_.maskChanged(change_only_id, whole(document_.canvas()));
    }
    void operator()(RequestPatch const&) const { Q_EMIT document_.documentReset(); }
    void operator()(ResultListPatch const&) const { Q_EMIT document_.resultsChanged(); }
    void operator()(ResultKeptPatch const&) const { Q_EMIT document_.resultsChanged(); }
    void operator()(ShownResultPatch const&) const { Q_EMIT document_.shownResultChanged(); }
    void operator()(FramesDockPatch const&) const {}  // comes from the dock itself

 private:
    Document& document_;
};

int index_removed(Change const& change) {
    for (auto const& patch : change.patches)
        if (auto const* list = std::get_if<RegionListPatch>(&patch); list != nullptr && !list->insert)
            return static_cast<int>(list->index);
    return -1;
}

/// The change sets or repaints this very mask.
bool touches_mask(Patch const& patch, RegionId const& id) {
    if (auto const* const mask = std::get_if<MaskPatch>(&patch)) return mask->region == id;
    if (auto const* const list = std::get_if<RegionListPatch>(&patch)) return !list->insert && list->state.id == id;
    if (auto const* const settings = std::get_if<SettingsPatch>(&patch))
        return id == change_only_id && settings->before.change_only != settings->after.change_only;
    return std::holds_alternative<CanvasPatch>(patch) || std::holds_alternative<RequestPatch>(patch);
}

}  // namespace

void Document::tell(std::shared_ptr<Change const> const& change) {
    ++revision_;
    tell_of(*change);
    keep_active_region(index_removed(*change));
    Q_EMIT changeApplied(change);
}

void Document::tell_of(Change const& change) {
    bool const request =
        std::ranges::any_of(change.patches, [](Patch const& p) { return std::visit(ConcernsRequest(), p); });
    if (request) request_snapshot_ = {};
    for (auto const& patch : change.patches) std::visit(Teller(*this), patch);
    if (request) Q_EMIT requestChanged();
}

void Document::end_mask_edit_under(Change const& change) {
    if (mask_edit_ == nullptr) return;
    RegionId const id = mask_edit_->region();
    if (std::ranges::any_of(change.patches, [&](Patch const& patch) { return touches_mask(patch, id); }))
        mask_edit_->cancel();
}

}  // namespace daub
