// Line plots as SVG, drawn by hand: no script, no font beside the reader's own, readable in light and dark.
//
//     std::string const svg = plot_svg({.x_name = "CLIP score", .y_name = "FID", .series = {{"all streams", points}}});
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace daub {

struct PlotPoint {
    double x = 0, y = 0;
    double y_error = 0;  ///< drawn as a bar where it is not 0
    std::string label;   ///< beside the point; may be empty
};

struct PlotSeries {
    std::string name;
    std::vector<PlotPoint> points;  ///< joined in this order
};

struct Plot {
    std::string title, x_name, y_name;
    std::vector<PlotSeries> series;  ///< at least one point in all, all numbers finite
    int width = 640, height = 400;   ///< pixels
};

/// One <svg> element. Colours tell at most eight series apart, marks go on.
std::string plot_svg(Plot const& plot);

struct BarGroup {
    std::string name;
    std::vector<std::optional<double>> values, errors;  ///< by series, 0 to 1; empty: no bar
    std::optional<double> goal;                         ///< a line across the group
};
/// Bars from 0 to 1 in groups, one below the other.
std::string bars_svg(std::vector<std::string> const& series, std::vector<BarGroup> const& groups);

/// About `count` round numbers that span [low, high]: the ticks of an axis.
std::vector<double> round_ticks(double low, double high, int count = 6);

}  // namespace daub
