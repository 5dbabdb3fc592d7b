// A request as JSON: the one form in which projects and pictures keep settings.
//
// Every field is written, also those at their default, so that a reader sees what there is. When reading, a missing
// field is at its default, an unknown name of a sampler or the like is a warning, and a value of the wrong type an
// error with its path. Spans are UTF-8 bytes of the prompt, [begin, end).
#pragma once

#include "engine/scene/json_document.h"
#include "engine/scene/request.h"

#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// Where the pictures and masks of a request go. `hint` says what it is for ("region-2").
class AssetSink {
 public:
    virtual ~AssetSink() = default;
    /// Reference that stands in the JSON; empty: not kept, the JSON then says null.
    virtual std::string put(Snapshot<Mask> const& mask, Color color, std::string_view hint) = 0;
    virtual std::string put(Snapshot<Image> const& image, std::string_view hint) = 0;
};

/// Where they come from. Throws Error where a reference leads nowhere or to something damaged.
class AssetSource {
 public:
    virtual ~AssetSource() = default;
    virtual Snapshot<Mask> mask(std::string const& reference) = 0;
    virtual Snapshot<Image> image(std::string const& reference) = 0;
};

Json to_json(GenerationRequest const& request, AssetSink& assets);

/// Throws ErrorKind::input with the path of what is wrong. The result still has to pass check().
GenerationRequest request_from_json(Json const& json, AssetSource& assets, std::vector<std::string>& warnings);

}  // namespace daub
