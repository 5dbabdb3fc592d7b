// What a generator tells while it works and hands back at the end. Plain values.
#pragma once

#include "engine/core/error.h"
#include "engine/scene/image.h"
#include "engine/scene/mask.h"
#include "engine/scene/request.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace daub {

/// A report during generation, after each step and at each change of phase.
struct Progress {
    enum class Phase { loading, encoding, sampling, decoding, finishing };

    Phase phase = Phase::loading;
    std::string what;     ///< for people, for example "loading expert low_noise"
    int image = 0;        ///< of the request's count, 0-based
    int image_count = 1;  ///< images made together in this run
    int stage = 0;        ///< of the cascade, 0-based
    int stage_count = 1;
    int step = 0;  ///< steps of this stage that are done
    int step_count = 0;
    double sigma = 0;    ///< noise level that the last step began at
    double process = 0;  ///< the same as a fraction of the stage's process, 0..1
    int expert = 0;      ///< index of the expert that ran it
    std::string expert_name;
    double fraction = 0;                    ///< of the whole request, 0..1, never falls
    double seconds = 0;                     ///< since generate() began
    std::optional<double> left;             ///< seconds, where it can be told
    std::vector<Snapshot<Image>> previews;  ///< denoised estimate per image, sRGB u8, as wanted in RunOptions
};

enum class Reply { go_on, cancel, stop_and_keep };

/// Where one word was looked for: mean over heads and, within `layers`, over the layers of one resolution.
struct AttentionMap {
    TextSpan span;       ///< of the prompt as typed; empty for tokens without text
    std::string text;    ///< the words
    std::string stream;  ///< "t5", "clip_text", "clip_image"
    int stage = 0;
    int step = 0;
    double sigma = 0;
    int expert = 0;
    std::string expert_name;
    int image = 0;
    Plane probability;  ///< share of each place's attention that goes to these tokens, 0..1

    bool operator==(AttentionMap const&) const = default;
};

struct AttentionRecord {
    std::vector<AttentionMap> maps;
    bool incomplete = false;  ///< the memory limit was met, later maps were thinned out or left away

    bool operator==(AttentionRecord const&) const = default;
};

struct Failure {
    ErrorKind kind = ErrorKind::internal;
    std::string message;  ///< what is wrong, where, and what to do

    bool operator==(Failure const&) const = default;
};

struct PhaseTime {
    std::string name;  ///< "load", "text", "base", "super-resolution 256", ...
    double seconds = 0;

    bool operator==(PhaseTime const&) const = default;
};

struct ResultImage {
    Image image;  ///< sRGB u8 RGB at canvas size
    std::uint64_t seed = 0;
    std::vector<Image> stages;                     ///< what each earlier stage gave, where RunOptions asked for it
    std::vector<std::optional<double>> adherence;  ///< per region: thing seen against paint, IoU; empty: not judged

    bool operator==(ResultImage const&) const = default;
};

struct Outcome {
    enum class Status { finished, cancelled, stopped, failed };

    Status status = Status::finished;
    std::vector<ResultImage> images;    ///< one per count when finished; what stood when stopped; else those completed
    std::optional<Failure> failure;     ///< set exactly when failed
    std::vector<std::string> warnings;  ///< for people: tokens beyond the limit, unknown words, size that was rounded
    GenerationRequest resolved;         ///< the request with every default filled in: what metadata should record
    std::vector<PhaseTime> times;
    double seconds = 0;
    std::int64_t peak_bytes = 0;  ///< of memory on the device, 0 where unknown
    AttentionRecord attention;

    bool ok() const { return status == Status::finished || status == Status::stopped; }
};

}  // namespace daub
