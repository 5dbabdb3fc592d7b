// Strokes for rotoscoping as lines in a file.
//
//     {"1001": {"inside":  [{"width": 12, "points": [[320, 200], [360, 240]]}],
//               "outside": [{"width": 12, "points": [[20, 20], [600, 20]]}]}}
//
// Keys are frames; points are pixels from the upper left corner, the width is 10 where it is not said.
#pragma once

#include "engine/mattes/roto.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct StrokeLine {
    double width = 10;                          ///< pixels
    std::vector<std::array<double, 2>> points;  ///< one: a dot

    bool operator==(StrokeLine const&) const = default;
};
struct FrameLines {
    std::vector<StrokeLine> inside, outside;

    bool operator==(FrameLines const&) const = default;
};

/// Throws ErrorKind::input, naming file, frame and field.
std::map<int, FrameLines> parse_stroke_lines(std::string_view json, std::string_view name);

/// The inverse of parse_stroke_lines(); frames without strokes are left out.
std::string stroke_lines_json(std::map<int, FrameLines> const& frames);

/// Painted with round ends and joints, into a mask of this size; empty where there are none.
Mask painted(std::vector<StrokeLine> const& lines, Size size);

}  // namespace daub
