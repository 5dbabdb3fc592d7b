// The document's edits of its two texts, and what binds regions to words.
#include "ui/document/document.h"
#include "ui/document/patch.h"

namespace daub {

void Document::edit_text(bool negative, TextEdit const& edit) {
    TextPatch patch = text_patch(project_, negative, edit.begin, edit.removed, edit.inserted);
    if (patch.removed == patch.inserted) return;
    std::vector<RegionId> unbound;
    for (auto const& change : patch.spans)
        if (change.after.empty()) unbound.push_back(change.region);
    push({{std::move(patch)}}, negative ? tr("Edit negative prompt") : tr("Edit prompt"),
         negative ? "negative prompt" : "prompt");
    for (auto const& id : unbound) Q_EMIT regionUnbound(id);
}

void Document::edit_prompt(TextEdit const& edit) { edit_text(false, edit); }
void Document::edit_negative_prompt(TextEdit const& edit) { edit_text(true, edit); }

void Document::set_prompt(std::string_view text) { edit_prompt(difference(request().prompt, text)); }

void Document::set_negative_prompt(std::string_view text) {
    edit_negative_prompt(difference(request().negative_prompt, text));
}

bool Document::bind_region(RegionId const& id, std::vector<TextSpan> spans) {
    return set_region(id, RegionProperty::spans, std::move(spans));
}

}  // namespace daub
