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
#include <string_view>

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

    /// Sides of pictures are multiples of this.
    int multiple() const { return 1 << (config().widths.size() - 1); }

    /// The class of thing that a phrase speaks of: of the names in it the longest, of equally long ones the last
    /// ("a fox umbrella" is an umbrella). Letter case does not count. Nothing where it names no thing of the judge's.
    std::optional<int64_t> thing_named(std::string_view phrase) const;

    /// pictures: [N,3,H,W] in [-1,1]; of about 64×64 pixels.
    Seen operator()(Tensor const& pictures) const;

 private:
    std::optional<Detector> detector_;
    DetectorNames names_;
};

/// Pixels in both areas over pixels in any: bool [H,W] each. 0 where both are empty.
double intersection_over_union(Tensor const& a, Tensor const& b);

}  // namespace daub
