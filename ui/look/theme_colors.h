// The colours of the two themes, and the palettes made of them. Pure values.
#pragma once

#include <QColor>
#include <QPalette>

namespace daub {

enum class ColorScheme { dark, light };

/// Calm and neutral, so that the picture is the only loud thing.
struct ThemeColors {
    QColor canvas;      ///< around the picture, darkest in the dark theme
    QColor background;  ///< behind the panels, and inside fields
    QColor panel;
    QColor raised;  ///< buttons and boxes on panels
    QColor hover;   ///< raised, under the pointer
    QColor line;
    QColor text;
    QColor secondary;    ///< text of less weight; at least 4.5:1 on panel and raised
    QColor disabled;     ///< text of what cannot be used now
    QColor accent;       ///< the primary action and selection, nothing else
    QColor accent_text;  ///< on accent
    QColor warning;
    QColor success;
};

ThemeColors const& theme_colors(ColorScheme scheme);

/// Where the style and the widgets find them again: Window panel, Base background, Button raised, Midlight hover,
/// Mid line, Dark canvas, Highlight accent, PlaceholderText secondary.
QPalette palette_of(ThemeColors const& colors);

/// A high-contrast palette whose quiet texts, lines and disabled texts can be told from its ground: what already can is
/// left as it is.
QPalette readable(QPalette palette);

/// Whether light text stands on dark ground.
ColorScheme scheme_of(QPalette const& palette);

/// Contrast of WCAG 2.1, 1 to 21. 4.5 is readable as text, 3 as a line or icon.
double contrast(QColor const& a, QColor const& b);

}  // namespace daub
