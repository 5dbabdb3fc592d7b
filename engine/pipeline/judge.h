// The judge of a model folder: the detector that says of a picture what stands where, in which colour, in which style.
//
//     if (Judge::is_in(folder)) {
//         Judge const judge(folder);
//         Seen const seen = judge(pictures);
//         Tensor where_the_fox_is = seen.things.eq(fox);
//     }
//
// Runs on the CPU in fp32: one 64×64 picture is a few milliseconds. Immutable after construction.
#pragma once

#include "engine/models/detector.h"

#include <filesystem>
#include <optional>

namespace daub {

/// The most likely class of each pixel and picture; see DetectorConfig for what classes mean.
struct Seen {
    Tensor things, colours;  ///< int64 [N,H,W]
    Tensor styles;           ///< int64 [N], 0: no style
};

class Judge {
 public:
    /// Side of the pictures that it was made for.
    static constexpr int64_t side = 64;
    static bool is_in(std::filesystem::path const& model_folder);

    /// Throws Error (model) where the folder has no judge, or its parts do not fit together.
    explicit Judge(std::filesystem::path const& model_folder);
    DetectorConfig const& config() const { return detector_->config(); }

    /// pictures: [N,3,H,W] in [-1,1]; H and W multiples of the network's coarsest cell, 64 as a rule.
    Seen operator()(Tensor const& pictures) const;

 private:
    std::optional<Detector> detector_;
};

}  // namespace daub
