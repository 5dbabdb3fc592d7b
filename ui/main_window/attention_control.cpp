#include "ui/main_window/attention_control.h"

#include "ui/panels/attention/attention_panel.h"
#include "ui/settings/setting_keys.h"

namespace daub {

AttentionControl::AttentionControl(Parts const& parts) : QObject(&parts.panel), parts_(parts) {
    connect(&parts.session, &GenerationSession::ended, this, &AttentionControl::end);
    connect(&parts.document, &Document::opened, &parts.panel, &AttentionPanel::clear);
    connect(&parts.panel, &AttentionPanel::heatChanged, &parts.canvas, &CanvasView::set_heat);
}

RunWishes AttentionControl::wishes() const {
    constexpr std::size_t megabyte = std::size_t{1} << 20;
    RunWishes wishes;
    if (parts_.panel.wants_recording())
        wishes.attention = {.memory_limit = megabyte * parts_.settings.value(keys::attention_cache_mb)};
    return wishes;
}

// A picture without a recording leaves the last one: it still belongs to what was asked then.
void AttentionControl::end(Job const& job, Outcome const& outcome) {
    if (!job.makes_picture() || !outcome.ok() || outcome.attention.maps.empty()) return;
    GenerationRequest const& made_with = job.request;
    std::vector<RegionId> ids(made_with.regions.size());
    // Where regions were added or removed meanwhile, nobody knows which is which.
    if (ids.size() == parts_.document.regions().size())
        for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = parts_.document.region_id(i);
    parts_.panel.set_recording(Snapshot<AttentionRecord>(outcome.attention), made_with, std::move(ids));
}

}  // namespace daub
