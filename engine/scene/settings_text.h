// All settings of a picture as one text, masks included: what an exported picture carries.
//
// {"format": "daub-settings", "version": 1, "minimum_reader": 1, "program": "Daub ...",
//  "request": as request_json.h says, "assets": {name: PNG in Base64}}
#pragma once

#include "engine/scene/image_limits.h"
#include "engine/scene/request.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct SettingsOptions {
    /// Bytes of PNG that start, style and kept pictures may take together; those beyond it are left out, and only
    /// their names stay. Masks are always there.
    std::int64_t pictures = std::int64_t{4} << 20;
};

/// One line of JSON.
std::string settings_text(GenerationRequest const& request, SettingsOptions const& options = {});

struct RestoredSettings {
    GenerationRequest request;
    std::vector<std::string> warnings;  ///< for people: what was unknown, left out or put right
};

/// Throws ErrorKind::input where the text is damaged or written for newer programs only; `name` stands for the picture.
RestoredSettings restore_settings(std::string_view text, std::string_view name, ImageLimits const& limits = {});

/// The request that makes picture number `seed` of a request with many: that seed, and a count of one.
GenerationRequest for_one_picture(GenerationRequest request, std::uint64_t seed);

}  // namespace daub
