#include "ui/document/region_property.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace daub {
namespace {

bool on_character_border(std::string_view text, std::size_t offset) {
    return offset >= text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80;
}

/// Sorted, without overlaps, in whole characters of the prompt.
std::vector<TextSpan> normalised_spans(std::vector<TextSpan> spans, std::string_view prompt) {
    for (auto& span : spans) {
        span.end = std::min(span.end, prompt.size());
        while (span.begin > 0 && !on_character_border(prompt, span.begin)) --span.begin;
        while (!on_character_border(prompt, span.end)) ++span.end;
    }
    std::erase_if(spans, [](TextSpan const& span) { return span.empty(); });
    std::ranges::sort(spans);
    std::vector<TextSpan> joined;
    for (auto const& span : spans) {
        if (!joined.empty() && span.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, span.end);
        else
            joined.push_back(span);
    }
    return joined;
}

bool possible(ProcessInterval const& interval) {
    bool const sigma = interval.unit == ProcessInterval::Unit::sigma;
    double const highest = sigma ? 1e9 : 1;  // as check() of the request has it
    auto const inside = [highest](double v) { return v >= 0 && v <= highest; };
    return inside(interval.begin) && inside(interval.end) &&
           (sigma ? interval.begin >= interval.end : interval.begin <= interval.end);
}

template <typename T>
RegionValue get(T const& value) {
    return RegionValue(std::in_place_type<T>, value);
}

}  // namespace

RegionValue value_of(Project const& project, std::size_t index, RegionProperty property) {
    Region const& region = project.request.regions[index];
    RegionState const& state = project.region_states[index];
    switch (property) {
        case RegionProperty::name:
            return get(region.name);
        case RegionProperty::color:
            return get(region.color);
        case RegionProperty::spans:
            return get(region.spans);
        case RegionProperty::strength:
            return get(region.strength);
        case RegionProperty::overlap:
            return get(region.overlap);
        case RegionProperty::interval:
            return get(region.interval);
        case RegionProperty::noise_seed:
            return get(region.noise_seed);
        case RegionProperty::negative:
            return get(region.negative);
        case RegionProperty::enabled:
            return get(region.enabled);
        case RegionProperty::visible:
            return get(state.visible);
        case RegionProperty::locked:
            return get(state.locked);
    }
    return {};
}

void set_value(Project& project, std::size_t index, RegionProperty property, RegionValue const& value) {
    Region& region = project.request.regions[index];
    RegionState& state = project.region_states[index];
    auto const set = [&value]<typename T>(T& target) { target = std::get<T>(value); };
    switch (property) {
        case RegionProperty::name:
            return set(region.name);
        case RegionProperty::color:
            return set(region.color);
        case RegionProperty::spans:
            return set(region.spans);
        case RegionProperty::strength:
            return set(region.strength);
        case RegionProperty::overlap:
            return set(region.overlap);
        case RegionProperty::interval:
            return set(region.interval);
        case RegionProperty::noise_seed:
            return set(region.noise_seed);
        case RegionProperty::negative:
            return set(region.negative);
        case RegionProperty::enabled:
            return set(region.enabled);
        case RegionProperty::visible:
            return set(state.visible);
        case RegionProperty::locked:
            return set(state.locked);
    }
}

std::optional<RegionValue> normalised(RegionProperty property, RegionValue value, std::string_view prompt) {
    static Project const any{.request = {.regions = {Region()}}, .region_states = {RegionState()}};
    if (value.index() != value_of(any, 0, property).index()) return std::nullopt;
    if (auto* const strength = std::get_if<double>(&value)) {
        if (std::isnan(*strength)) return std::nullopt;
        *strength = std::clamp(*strength, 0.0, max_region_strength);
    }
    if (auto* const spans = std::get_if<std::vector<TextSpan>>(&value))
        *spans = normalised_spans(std::move(*spans), prompt);
    if (auto const* const interval = std::get_if<ProcessInterval>(&value); interval && !possible(*interval))
        return std::nullopt;
    return value;
}

bool merges(RegionProperty property) {
    switch (property) {
        case RegionProperty::name:
        case RegionProperty::color:
        case RegionProperty::strength:
        case RegionProperty::interval:
        case RegionProperty::noise_seed:
            return true;
        default:
            return false;
    }
}

QString undo_text(RegionProperty property) {
    static constexpr std::array<char const*, region_property_count> texts{
        QT_TRANSLATE_NOOP("daub::RegionProperty", "Rename region"),
        QT_TRANSLATE_NOOP("daub::RegionProperty", "Change region colour"),
        QT_TRANSLATE_NOOP("daub::RegionProperty", "Bind region to words"),
        QT_TRANSLATE_NOOP("daub::RegionProperty", "Change region strength"),
        QT_TRANSLATE_NOOP("daub::RegionProperty", "Change overlap"),
        QT_TRANSLATE_NOOP("daub::RegionProperty", "Change region interval"),
        QT_TRANSLATE_NOOP("daub::RegionProperty", "Change region noise"),
        QT_TRANSLATE_NOOP("daub::RegionProperty", "Change what the region asks for"),
        QT_TRANSLATE_NOOP("daub::RegionProperty", "Switch region on or off"),
        QT_TRANSLATE_NOOP("daub::RegionProperty", "Show or hide region"),
        QT_TRANSLATE_NOOP("daub::RegionProperty", "Lock or unlock region"),
    };
    return QCoreApplication::translate("daub::RegionProperty", texts[static_cast<std::size_t>(property)]);
}

}  // namespace daub
