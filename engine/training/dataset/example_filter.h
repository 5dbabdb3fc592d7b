// Which of the pictures that were found are trained on, and what was left out for which reason.
#pragma once

#include "engine/training/dataset/example_files.h"

#include "engine/scene/geometry.h"

#include <array>
#include <atomic>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

enum class Rejection {
    no_caption,
    empty_caption,
    broken_picture,
    broken_settings,
    too_small,
    no_aesthetic,
    low_aesthetic,
    no_clip_score,
    low_clip_score
};
inline constexpr std::size_t rejection_count = 9;

/// "picture is too small", for counts.
std::string_view to_text(Rejection reason);
/// A name without spaces, for logs.
std::string_view to_name(Rejection reason);

/// Thread-safe.
class RejectionCounts {
 public:
    void add(Rejection reason, std::int64_t number = 1) { counts_[std::size_t(reason)] += number; }
    std::int64_t of(Rejection reason) const { return counts_[std::size_t(reason)]; }
    std::int64_t all() const;
    /// "12 too small, 3 broken pictures"; "none" where nothing was left out.
    std::string summary() const;

 private:
    std::array<std::atomic<std::int64_t>, rejection_count> counts_{};
};

struct ExampleFilter {
    std::int64_t min_side = 0;             ///< pixels of the shorter side
    std::optional<double> min_aesthetic;   ///< as the .json has it; without one, an example is left out
    std::optional<double> min_clip_score;  ///< cosine of picture and caption, as the .json has it or as it is computed
    bool computes_clip_score = false;      ///< examples without a score in the .json are judged when they are decoded
};

/// An example that passed what can be said without decoding it.
struct SoundExample {
    Example files;
    Size size;                         ///< of the picture, upright
    std::optional<double> clip_score;  ///< from the .json
};

/// Reads heads of pictures, captions and settings on `threads` threads; keeps the order. Leaves out and counts.
std::vector<SoundExample> sound_examples(std::vector<Example> examples, ExampleFilter const& filter, int threads,
                                         RejectionCounts& counts);

}  // namespace daub
