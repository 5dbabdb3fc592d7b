// The properties of a region that people set, as values: one pair of functions reads and writes any of them.
//
//     document.set_region(id, RegionProperty::strength, 1.5);
//     double const strength = std::get<double>(value_of(document.project(), index, RegionProperty::strength));
//
// Plain values; functions are pure.
#pragma once

#include "engine/scene/project.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace daub {

/// In brackets the type of its RegionValue.
enum class RegionProperty : std::uint8_t {
    name,        ///< std::string
    color,       ///< Color
    spans,       ///< std::vector<TextSpan>
    strength,    ///< double
    overlap,     ///< Overlap
    interval,    ///< ProcessInterval
    noise_seed,  ///< std::optional<std::uint64_t>
    negative,    ///< bool
    enabled,     ///< bool
    visible,     ///< bool
    locked,      ///< bool
};
inline constexpr int region_property_count = 11;

using RegionValue = std::variant<std::string, Color, std::vector<TextSpan>, double, Overlap, ProcessInterval,
                                 std::optional<std::uint64_t>, bool>;

/// index: into Project::request.regions; region_states must be as long.
RegionValue value_of(Project const& project, std::size_t index, RegionProperty property);

/// The value must have the property's type (asserted by std::get).
void set_value(Project& project, std::size_t index, RegionProperty property, RegionValue const& value);

/// The value as the document takes it: strength within 0 to max_region_strength, spans sorted, joined and cut to whole
/// characters of the prompt. Nothing where the value has another type or cannot be put right (NaN, a reversed
/// interval).
std::optional<RegionValue> normalised(RegionProperty property, RegionValue value, std::string_view prompt);

/// Whether quick changes of it in a row are one change to people: dragged and typed ones are, switches are not.
bool merges(RegionProperty property);

/// "Change strength": what Undo shows, translated.
QString undo_text(RegionProperty property);

}  // namespace daub
