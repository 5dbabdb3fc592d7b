// The judge of generated pictures: says of each pixel which thing of the closed world stands there and in which
// colour, and of the whole picture in which style. Trained apart from the generator and used only to measure it.
//
//     Detector const detector(Scope(parameters), config);
//     Detection const seen = detector(pictures);
//     Tensor where_the_fox_is = seen.things.argmax(1) == fox;
#pragma once

#include "engine/nn/resnet.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace daub {

struct DetectorConfig {
    int64_t things = 0;                                ///< classes of things; index `things` is "nothing of these"
    int64_t colours = 0;                               ///< classes of colours; index `colours` is "no asked colour"
    int64_t styles = 0;                                ///< classes of styles, plain included
    std::vector<int64_t> widths = {32, 64, 128, 128};  ///< channels at full, half, quarter... resolution
    int64_t groups = 8;
    bool operator==(DetectorConfig const&) const = default;

    static DetectorConfig from_json(nlohmann::json const& json, std::string const& origin);
    nlohmann::json to_json() const;
};

/// What the classes are called, several words or phrases for each: "fox", "foxes". Stored in the configuration of a
/// judge that is part of a model, so that nothing else needs to know the world. Empty where nobody stored them.
struct DetectorNames {
    std::vector<std::vector<std::string>> things, colours, styles;  ///< by class

    /// Throws Error (model) where the names are no lists of words.
    static DetectorNames from_json(nlohmann::json const& json, std::string const& origin);
    void add_to(nlohmann::json& config) const;
};

/// Logits; apply softmax for probabilities.
struct Detection {
    Tensor things;   ///< [B, things + 1, H, W]
    Tensor colours;  ///< [B, colours + 1, H, W]
    Tensor styles;   ///< [B, styles]
};

class Detector {
 public:
    Detector(Scope const& scope, DetectorConfig config);
    DetectorConfig const& config() const { return config_; }
    /// pictures: [B, 3, H, W] in [-1, 1]; H and W multiples of 2^(levels − 1); made for 64×64.
    Detection operator()(Tensor const& pictures) const;

 private:
    DetectorConfig config_;
    Conv2d conv_in_;
    std::vector<ResnetBlock> down_, up_;  ///< one per level; up_ from the deepest but one
    GroupNorm norm_out_;
    Conv2d things_, colours_;
    GroupNorm style_norm_;
    Linear styles_;
};

}  // namespace daub
