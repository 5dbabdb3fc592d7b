// What people set for each tool, as one comparable value.
//
//     ToolOptions options = box.options();
//     options.brush.brush.hardness = 0.8;
//     box.set_options(options);                     // ToolBox::optionsChanged follows
#pragma once

#include "ui/paint/brush_engine.h"
#include "ui/paint/fill.h"
#include "ui/tools/tool_kind.h"

namespace daub {

/// What the pressure of the pen does, after the curve that the pen itself has in the preferences.
struct PressureOptions {
    bool to_size = true;
    bool to_opacity = false;
    double softness = 0;  ///< -1 needs force, 1 gives much at a light touch

    bool operator==(PressureOptions const&) const = default;
};

struct BrushOptions {
    Brush brush;  ///< its curves of pressure follow from `pressure` and the preferences
    StabiliserSettings stabiliser;
    PressureOptions pressure;

    bool operator==(BrushOptions const&) const = default;
};

struct ShapeOptions {
    Fill fill;
    double feather = 0;  ///< standard deviation of the blurred edge in pixels

    bool operator==(ShapeOptions const&) const = default;
};

struct GradientOptions {
    Fill fill;
    GradientShape shape = GradientShape::linear;

    bool operator==(GradientOptions const&) const = default;
};

struct FillOptions {
    Fill fill;
    int tolerance = 127;  ///< 0..255: the fill runs under soft edges up to where they cover half

    bool operator==(FillOptions const&) const = default;
};

struct ToolOptions {
    BrushOptions brush, eraser;
    ShapeOptions lasso, shapes;
    GradientOptions gradient;
    FillOptions fill;
    Symmetry symmetry;  ///< of brush and eraser; its centre is a share of the canvas, (0.5, 0.5) the middle

    ToolOptions();
    bool operator==(ToolOptions const&) const = default;
};

/// One step of [ or ]: finer for small brushes. Within the limits of brushes.
double stepped_size(double size, int steps);

}  // namespace daub
