#include "engine/evaluation/report/plot.h"

#include "engine/evaluation/report/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace daub {
namespace {

constexpr std::array<char const*, 8> colours{"#3b6fb6", "#d1622b", "#3f8f4f", "#8b54a8",
                                             "#b8860b", "#c0396b", "#2a9d9d", "#666666"};
char const* colour_of(size_t series) { return colours.at(series % colours.size()); }

struct Range {
    double low = 0, high = 1;
};

/// Round numbers around all values, so that no point lies on the frame.
Range padded(double low, double high) {
    double const room = high > low ? (high - low) * 0.08 : std::max(std::abs(low) * 0.1, 0.5);
    return {low - room, high + room};
}

std::string number(double value) { return fmt::format("{:.4g}", std::abs(value) < 1e-12 ? 0 : value); }

class Frame {
 public:
    Frame(Range x, Range y, int width, int height) : x_(x), y_(y), width_(width), height_(height) {}

    double across(double x) const { return left + (x - x_.low) / (x_.high - x_.low) * (width_ - left - right); }
    double down(double y) const {
        return height_ - bottom - (y - y_.low) / (y_.high - y_.low) * (height_ - top - bottom);
    }

    std::string axes(Plot const& plot) const {
        std::string svg;
        for (double const tick : round_ticks(x_.low, x_.high)) {
            svg += fmt::format("<line class=\"grid\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1}\" y2=\"{2}\"/>",
                               across(tick), top, height_ - bottom);
            svg += text(across(tick), height_ - bottom + 16, "middle", number(tick));
        }
        for (double const tick : round_ticks(y_.low, y_.high)) {
            svg += fmt::format("<line class=\"grid\" x1=\"{1}\" x2=\"{2}\" y1=\"{0:.1f}\" y2=\"{0:.1f}\"/>", down(tick),
                               left, width_ - right);
            svg += text(left - 6, down(tick) + 4, "end", number(tick));
        }
        svg += text((left + width_ - right) / 2.0, height_ - 8, "middle", plot.x_name);
        svg += fmt::format("<g transform=\"translate(14 {}) rotate(-90)\">{}</g>", (top + height_ - bottom) / 2,
                           text(0, 0, "middle", plot.y_name));
        return svg + fmt::format("<text class=\"title\" x=\"{}\" y=\"18\">{}</text>", left, html_escaped(plot.title));
    }

    static std::string text(double x, double y, char const* anchor, std::string const& words) {
        return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>", x, y, anchor,
                           html_escaped(words));
    }

    static constexpr int left = 64, right = 16, top = 30, bottom = 46;

 private:
    Range x_, y_;
    int width_, height_;
};

std::string mark(size_t series, double x, double y) {
    char const* const colour = colour_of(series);
    if (series % 2 == 0) return fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\" fill=\"{}\"/>", x, y, colour);
    return fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"7\" height=\"7\" fill=\"{}\"/>", x - 3.5, y - 3.5,
                       colour);
}

std::string line_of(Frame const& frame, PlotSeries const& series, size_t number) {
    std::string svg, path;
    for (PlotPoint const& point : series.points) {
        double const x = frame.across(point.x), y = frame.down(point.y);
        path += fmt::format("{}{:.1f},{:.1f}", path.empty() ? "" : " ", x, y);
        if (point.y_error > 0)
            svg += fmt::format("<line x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1:.1f}\" y2=\"{2:.1f}\" stroke=\"{3}\"/>", x,
                               frame.down(point.y - point.y_error), frame.down(point.y + point.y_error),
                               colour_of(number));
        svg += mark(number, x, y);
        if (!point.label.empty()) svg += Frame::text(x + 7, y - 7, "start", point.label);
    }
    return fmt::format("<polyline fill=\"none\" stroke=\"{}\" stroke-width=\"2\" points=\"{}\"/>", colour_of(number),
                       path) +
           svg;
}

std::string legend(std::vector<std::string> const& names, double x, double y) {
    std::string svg;
    for (size_t i = 0; i < names.size(); ++i) {
        double const at = y + 17 * static_cast<double>(i);
        svg += mark(i, x, at - 4) + Frame::text(x + 10, at, "start", names[i]);
    }
    return svg;
}

/// In each drawing, so that it can stand alone as a file.
constexpr char const* drawing_style =
    "<style>svg text{font:12px system-ui,sans-serif;fill:#333}svg .title{font-weight:600;font-size:14px}"
    "svg .small{font-size:9px}svg .grid{stroke:#ddd}svg .goal{stroke:#222;stroke-width:2;stroke-dasharray:3 2}"
    "@media(prefers-color-scheme:dark){svg text{fill:#ccc}svg .grid{stroke:#3a3a3a}svg .goal{stroke:#eee}}</style>";

std::string svg_element(double width, double height, std::string const& content) {
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" "
        "height=\"{1:.0f}\" role=\"img\">{2}{3}</svg>\n",
        width, height, drawing_style, content);
}

}  // namespace

std::vector<double> round_ticks(double low, double high, int count) {
    double const rough = (high - low) / std::max(count, 1);
    if (!(rough > 0) || !std::isfinite(rough)) return {low};
    double const power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (double const factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * power >= rough) {
            step = factor * power;
            break;
        }
    std::vector<double> ticks;
    for (double tick = std::ceil(low / step - 1e-9) * step; tick <= high + step * 1e-9; tick += step)
        ticks.push_back(tick);
    return ticks;
}

std::string plot_svg(Plot const& plot) {
    double const far = std::numeric_limits<double>::max();
    Range x{far, -far}, y{far, -far};
    std::vector<std::string> names;
    for (PlotSeries const& series : plot.series) {
        names.push_back(series.name);
        for (PlotPoint const& point : series.points) {
            x.low = std::min(x.low, point.x), x.high = std::max(x.high, point.x);
            y.low = std::min(y.low, point.y - point.y_error), y.high = std::max(y.high, point.y + point.y_error);
        }
    }
    Frame const frame(padded(x.low, x.high), padded(y.low, y.high), plot.width, plot.height);
    std::string svg = frame.axes(plot);
    for (size_t i = 0; i < plot.series.size(); ++i) svg += line_of(frame, plot.series[i], i);
    double const below = plot.height + 12;
    return svg_element(plot.width, below + 17 * static_cast<double>(names.size()),
                       svg + legend(names, Frame::left, below));
}

std::string bars_svg(std::vector<std::string> const& series, std::vector<BarGroup> const& groups) {
    constexpr double left = 190, width = 420, bar = 11, gap = 12, head = 8;
    std::string svg;
    double y = head;
    for (BarGroup const& group : groups) {
        double const begin = y;
        for (size_t i = 0; i < group.values.size(); ++i, y += bar) {
            if (!group.values[i]) continue;
            double const value = std::clamp(*group.values[i], 0.0, 1.0);
            svg += fmt::format("<rect x=\"{}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{}\" fill=\"{}\"/>", left, y,
                               value * width, bar - 2, colour_of(i));
            std::string const told = group.errors[i]
                                         ? fmt::format("{:.2f} ± {:.2f}", *group.values[i], *group.errors[i])
                                         : fmt::format("{:.2f}", *group.values[i]);
            svg += fmt::format("<text class=\"small\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>", left + value * width + 4,
                               y + bar - 3, told);
        }
        svg += Frame::text(left - 8, (begin + y) / 2 + 4, "end", group.name);
        if (group.goal)
            svg += fmt::format("<line class=\"goal\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1:.1f}\" y2=\"{2:.1f}\"/>",
                               left + *group.goal * width, begin - 2, y + 1);
        y += gap;
    }
    return svg_element(left + width + 110, y + 20 + 17 * static_cast<double>(series.size()),
                       svg + legend(series, left, y + 16));
}

}  // namespace daub
