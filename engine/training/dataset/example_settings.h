// What stands beside a picture in its .json: areas of the caption's phrases, and scores that others computed.
//
//     [{"phrase": "a red fox", "box": [0.1, 0.4, 0.5, 0.9]}, {"start": 16, "end": 24, "mask": "meadow.png"}]
//
// or {"regions": [...], "clip_score": 0.31, "aesthetic": 5.8}. Boxes are left, top, right, bottom as parts of the
// picture, start and end count the caption's characters, masks are pictures beside this file. Untrusted.
#pragma once

#include "engine/core/text_span.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct ExampleRegion {
    TextSpan words;                            ///< UTF-8 bytes of the caption
    std::string mask;                          ///< name of a picture; empty: the box
    std::array<double, 4> box = {0, 0, 1, 1};  ///< left, top, right, bottom
};

struct ExampleSettings {
    std::vector<ExampleRegion> regions;
    std::optional<double> clip_score;  ///< "clip_score" or "similarity"
    std::optional<double> aesthetic;   ///< "aesthetic", "aesthetic_score" or "AESTHETIC_SCORE"
};

/// A phrase is where it first stands in the caption as whole words, in any case. Throws Error (input), naming the
/// entry, for what cannot be understood: a phrase that is not there, an empty range, a box outside the picture.
ExampleSettings parse_example_settings(std::string_view json, std::string_view caption);

/// Whether a caption says where something is by "left" or "right", so that its picture must not be mirrored.
bool names_a_side(std::string_view caption);

}  // namespace daub
