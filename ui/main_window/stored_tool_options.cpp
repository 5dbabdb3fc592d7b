#include "ui/main_window/stored_tool_options.h"

#include "ui/settings/setting_key.h"

#include <cmath>
#include <functional>

namespace daub {
namespace {

constexpr int most_readings = 60;

/// Calls `visit(key, number)` for every number that is kept; `number` is a reference that may be written.
template <typename Visit>
void for_each_number(ToolOptions& options, Visit const& visit) {
    auto const number = [&visit](char const* name, auto& value, double least, double most) {
        auto shown = static_cast<double>(value);
        visit(SettingKey<double>{name, shown, least, most}, shown);
        using Value = std::remove_reference_t<decltype(value)>;
        if constexpr (std::is_enum_v<Value> || std::is_integral_v<Value>)
            value = static_cast<Value>(static_cast<int>(std::lround(shown)));
        else
            value = shown;
    };
    auto const brush = [&number](std::string const& tool, BrushOptions& set) {
        auto const own = [&](char const* name, auto& value, double least, double most) {
            number((tool + name).c_str(), value, least, most);
        };
        own("size", set.brush.size, smallest_brush, largest_brush);
        own("hardness", set.brush.hardness, 0, 1);
        own("opacity", set.brush.opacity, 0, 1);
        own("flow", set.brush.flow, 0.01, 1);
        own("spacing", set.brush.spacing, 0.01, 1);
        own("tilt", set.brush.tilt_widening, 0, 4);
        own("stabiliser", set.stabiliser.kind, 0, 2);
        own("steadiness", set.stabiliser.strength, 0, most_readings);
        own("pressure-size", set.pressure.to_size, 0, 1);
        own("pressure-opacity", set.pressure.to_opacity, 0, 1);
        own("pressure-softness", set.pressure.softness, -1, 1);
    };
    brush("tools/brush-", options.brush);
    brush("tools/eraser-", options.eraser);
    number("tools/lasso-feather", options.lasso.feather, 0, 64);
    number("tools/shape-feather", options.shapes.feather, 0, 64);
    number("tools/gradient-shape", options.gradient.shape, 0, 1);
    number("tools/fill-tolerance", options.fill.tolerance, 0, 255);
}

}  // namespace

ToolOptions stored_tool_options(Settings const& settings, ToolOptions usual) {
    for_each_number(usual, [&](SettingKey<double> const& key, double& number) { number = settings.value(key); });
    return usual;
}

void store_tool_options(Settings& settings, ToolOptions const& options) {
    ToolOptions usual, wanted = options;
    std::vector<double> defaults;
    for_each_number(usual, [&](SettingKey<double> const&, double& number) { defaults.push_back(number); });
    auto fallback = defaults.begin();
    for_each_number(wanted, [&](SettingKey<double> key, double& number) {
        key.fallback = *fallback++;
        if (settings.value(key) != number) settings.set_value(key, number);
    });
}

}  // namespace daub
