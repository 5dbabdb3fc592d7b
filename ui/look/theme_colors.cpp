#include "ui/look/theme_colors.h"

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

/// WCAG 2.1, "relative luminance".
double luminance(QColor const& color) {
    auto const linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

void set_text(QPalette& palette, QPalette::ColorGroup group, QColor const& color) {
    for (auto const role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(group, role, color);
    }
}

}  // namespace

ThemeColors const& theme_colors(ColorScheme scheme) {
    static ThemeColors const dark{
        .canvas = "#18191b",
        .background = "#1f2124",
        .panel = "#26292d",
        .raised = "#2d3136",
        .hover = "#363b41",
        .line = "#393e44",
        .text = "#e3e6e9",
        .secondary = "#99a1a9",
        .disabled = "#666d75",
        .accent = "#5aa9ff",
        .accent_text = "#10263d",
        .warning = "#ffb454",
        .success = "#6fd08c",
    };
    static ThemeColors const light{
        .canvas = "#d9dcdf",
        .background = "#ffffff",
        .panel = "#f4f5f6",
        .raised = "#e9ebed",
        .hover = "#dee1e4",
        .line = "#cdd1d6",
        .text = "#1f2124",
        .secondary = "#565e66",
        .disabled = "#9aa1a8",
        .accent = "#1668c4",
        .accent_text = "#ffffff",
        .warning = "#8a5000",
        .success = "#1e773b",
    };
    return scheme == ColorScheme::dark ? dark : light;
}

QPalette palette_of(ThemeColors const& colors) {
    QPalette palette;
    palette.setColor(QPalette::Window, colors.panel);
    palette.setColor(QPalette::Base, colors.background);
    palette.setColor(QPalette::AlternateBase, colors.panel);
    palette.setColor(QPalette::ToolTipBase, colors.raised);
    palette.setColor(QPalette::Button, colors.raised);
    palette.setColor(QPalette::Light, colors.hover);
    palette.setColor(QPalette::Midlight, colors.hover);
    palette.setColor(QPalette::Mid, colors.line);
    palette.setColor(QPalette::Dark, colors.canvas);
    palette.setColor(QPalette::Shadow, colors.canvas);
    palette.setColor(QPalette::BrightText, colors.warning);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.accent_text);
    set_text(palette, QPalette::All, colors.text);
    set_text(palette, QPalette::Disabled, colors.disabled);
    palette.setColor(QPalette::PlaceholderText, colors.secondary);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colors.disabled);
    return palette;
}

QPalette readable(QPalette palette) {
    constexpr double of_text = 4.5, of_lines = 3;  // WCAG 2.1, 1.4.3 and 1.4.11
    QColor const ground = palette.color(QPalette::Window), text = palette.color(QPalette::WindowText);
    auto const between = [&](double share) {
        auto const mix = [share](int from, int to) {
            return from + static_cast<int>(std::lround((to - from) * share));
        };
        return QColor(mix(ground.red(), text.red()), mix(ground.green(), text.green()),
                      mix(ground.blue(), text.blue()));
    };
    auto const seen = [&](QColor const& color, double least) {
        return color.alpha() == 255 && contrast(color, ground) >= least;
    };
    constexpr double quiet = 0.8, line = 0.6, hover = 0.25;  // shares of the text's colour
    for (QPalette::ColorGroup const group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        if (!seen(palette.color(group, QPalette::PlaceholderText), of_text))
            palette.setColor(group, QPalette::PlaceholderText, between(quiet));
        if (!seen(palette.color(group, QPalette::Mid), of_lines)) palette.setColor(group, QPalette::Mid, between(line));
        palette.setColor(group, QPalette::Midlight, between(hover));
    }
    for (QPalette::ColorRole const role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        if (!seen(palette.color(QPalette::Disabled, role), of_lines))
            palette.setColor(QPalette::Disabled, role, between(line));
    return palette;
}

ColorScheme scheme_of(QPalette const& palette) {
    return luminance(palette.color(QPalette::WindowText)) > luminance(palette.color(QPalette::Window))
               ? ColorScheme::dark
               : ColorScheme::light;
}

double contrast(QColor const& a, QColor const& b) {
    auto const [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

}  // namespace daub
