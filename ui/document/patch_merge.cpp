// Which changes are one step to people.
#include "ui/document/patch.h"

#include <QString>

#include <algorithm>

namespace daub {
namespace {

/// How text begins and ends, as far as words go. Empty text has neither.
struct Ends {
    bool first_is_space = false, last_is_space = false, space_inside = false;

    explicit Ends(std::string_view bytes) {
        QString const text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
        if (text.isEmpty()) return;
        first_is_space = text.front().isSpace(), last_is_space = text.back().isSpace();
        space_inside = text.size() > 1 && std::ranges::any_of(text, [](QChar c) { return c.isSpace(); });
    }
};

/// One key press: a character, or a word that an input method gave.
bool typed(std::string const& text) {
    return !text.empty() && !Ends(text).space_inside && text.find('\n') == std::string::npos;
}

/// Typing goes on until the next word begins.
bool merge_insertions(TextPatch& first, TextPatch const& second) {
    bool const adjacent = second.begin == first.begin + first.inserted.size();
    bool const next_word = Ends(first.inserted).last_is_space && !Ends(second.inserted).first_is_space;
    if (!adjacent || next_word || !typed(second.inserted)) return false;
    first.inserted += second.inserted;
    return true;
}

/// Backspace or Delete, until the next word begins. A word goes with the blanks behind it, as in typing.
bool merge_removals(TextPatch& first, TextPatch const& second) {
    if (!typed(second.removed)) return false;
    if (second.begin + second.removed.size() == first.begin) {
        if (!Ends(first.removed).first_is_space && Ends(second.removed).last_is_space) return false;
        first.begin = second.begin;
        first.removed = second.removed + first.removed;
        return true;
    }
    if (second.begin != first.begin || (Ends(first.removed).last_is_space && !Ends(second.removed).first_is_space))
        return false;
    first.removed += second.removed;
    return true;
}

void merge_spans(std::vector<SpanChange>& first, std::vector<SpanChange> const& second) {
    for (auto const& change : second) {
        auto const known = std::ranges::find(first, change.region, &SpanChange::region);
        if (known == first.end())
            first.push_back(change);
        else
            known->after = change.after;
    }
    std::erase_if(first, [](SpanChange const& change) { return change.before == change.after; });
}

bool merge_patches(TextPatch& first, TextPatch const& second) {
    if (first.negative != second.negative) return false;
    bool const insertions = first.removed.empty() && second.removed.empty();
    bool const removals = first.inserted.empty() && second.inserted.empty();
    bool const merged = insertions ? merge_insertions(first, second) : removals && merge_removals(first, second);
    if (merged) merge_spans(first.spans, second.spans);
    return merged;
}

bool merge_patches(RegionPatch& first, RegionPatch const& second) {
    if (first.region != second.region || first.property != second.property) return false;
    first.after = second.after;
    return true;
}

bool merge_patches(SettingsPatch& first, SettingsPatch const& second) {
    copy_settings(second.before, first.before, second.fields & ~first.fields);
    copy_settings(second.after, first.after, second.fields);
    first.fields = differing_settings(first.before, first.after);
    GenerationRequest before, after;  // those that are back where they were no longer count
    copy_settings(first.before, before, first.fields);
    copy_settings(first.after, after, first.fields);
    first.before = std::move(before), first.after = std::move(after);
    return true;
}

template <typename A, typename B>
bool merge_patches(A&, B const&) {
    return false;
}

struct Nothing {
    bool operator()(TextPatch const& p) const { return p.removed == p.inserted && p.spans.empty(); }
    bool operator()(RegionPatch const& p) const { return p.before == p.after; }
    bool operator()(SettingsPatch const& p) const { return p.fields == 0; }
    bool operator()(MaskPatch const& p) const { return p.tiles.empty() && p.existed == p.exists; }
    bool operator()(ShownResultPatch const& p) const { return p.before == p.after; }
    bool operator()(FramesDockPatch const& p) const { return p.before == p.after; }
    template <typename T>
    bool operator()(T const&) const {
        return false;
    }
};

}  // namespace

bool merge(Change& first, Change const& second) {
    if (first.patches.size() != 1 || second.patches.size() != 1) return false;
    return std::visit([](auto& a, auto const& b) { return merge_patches(a, b); }, first.patches[0], second.patches[0]);
}

bool does_nothing(Change const& change) {
    return std::ranges::all_of(change.patches, [](Patch const& patch) { return std::visit(Nothing(), patch); });
}

}  // namespace daub
