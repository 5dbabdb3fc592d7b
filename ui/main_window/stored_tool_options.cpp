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
    number("tools/brush-size", options.brush.brush.size, smallest_brush, largest_brush);
    number("tools/brush-hardness", options.brush.brush.hardness, 0, 1);
    number("tools/brush-opacity", options.brush.brush.opacity, 0, 1);
    number("tools/brush-flow", options.brush.brush.flow, 0.01, 1);
    number("tools/brush-spacing", options.brush.brush.spacing, 0.01, 1);
    number("tools/brush-tilt", options.brush.brush.tilt_widening, 0, 4);
    number("tools/brush-stabiliser", options.brush.stabiliser.kind, 0, 2);
    number("tools/brush-steadiness", options.brush.stabiliser.strength, 0, most_readings);
    number("tools/brush-pressure-size", options.brush.pressure.to_size, 0, 1);
    number("tools/brush-pressure-opacity", options.brush.pressure.to_opacity, 0, 1);
    number("tools/brush-pressure-softness", options.brush.pressure.softness, -1, 1);
    number("tools/eraser-size", options.eraser.brush.size, smallest_brush, largest_brush);
    number("tools/eraser-hardness", options.eraser.brush.hardness, 0, 1);
    number("tools/eraser-opacity", options.eraser.brush.opacity, 0, 1);
    number("tools/eraser-flow", options.eraser.brush.flow, 0.01, 1);
    number("tools/eraser-spacing", options.eraser.brush.spacing, 0.01, 1);
    number("tools/eraser-tilt", options.eraser.brush.tilt_widening, 0, 4);
    number("tools/eraser-stabiliser", options.eraser.stabiliser.kind, 0, 2);
    number("tools/eraser-steadiness", options.eraser.stabiliser.strength, 0, most_readings);
    number("tools/eraser-pressure-size", options.eraser.pressure.to_size, 0, 1);
    number("tools/eraser-pressure-opacity", options.eraser.pressure.to_opacity, 0, 1);
    number("tools/eraser-pressure-softness", options.eraser.pressure.softness, -1, 1);
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
