// What a stage of the cascade is asked to do, and what it tells and hands back.
#pragma once

#include "engine/diffusion/noise.h"
#include "engine/pipeline/conditioning.h"
#include "engine/pipeline/frame_attention.h"
#include "engine/pipeline/run_memory.h"
#include "engine/scene/generator.h"

#include <functional>
#include <limits>
#include <optional>

namespace daub {

/// What random numbers are for, in the order in which they are drawn: that of diffusers.
enum class NoiseUse {
    style,           ///< noise on the embedding of a style picture (unCLIP)
    picture,         ///< the autoencoder's draw of the latent of the picture to begin from
    start,           ///< x at the beginning
    masked_picture,  ///< the autoencoder's draw for inpainting networks
    low_resolution,  ///< noise on the low-resolution picture
    step,            ///< of solvers that add noise
};

/// What stays as it is.
struct KeptPicture {
    Tensor picture;  ///< [1 or N, 3, H, W] in [-1,1]
    Tensor mask;     ///< [H, W], 1 where the picture may change
};

/// What a stage tells after each evaluation of its network.
struct StageStep {
    int64_t done = 0, steps = 0;  ///< steps done, of those that are run
    double sigma = 0;
    int64_t expert = 0;
    int64_t pictures = 1;
    std::function<Tensor()> const& estimate;  ///< as pictures [N,3,h,w] of about [-1,1], at most as large as the result
};

/// Steps [begin, end) are told this. Borrowed.
struct StageSegment {
    Conditioning const* conditioning = nullptr;
    int64_t begin = 0;
    int64_t end = std::numeric_limits<int64_t>::max();
};

/// What an earlier run left: everything before `step` is done.
struct StageResumption {
    int64_t step = 0;
    RunState const* state = nullptr;
};

struct StageJob {
    int64_t stage = 0;
    std::vector<StageSegment> segments;  ///< one, or more where branches begin inside
    std::optional<StageResumption> resumption;
    StageSettings settings;  ///< resolved
    int64_t height = 0, width = 0;
    std::vector<uint64_t> seeds;            ///< one for each picture
    std::vector<RegionNoise> region_noise;  ///< masks at any size
    Tensor low_res;                         ///< [N,3,h,w] in [-1,1]; super-resolution only
    Tensor start;                           ///< [1 or N,3,H,W]: begin from this instead of from pure noise
    double strength = 1;                    ///< share of the steps that is run
    std::optional<KeptPicture> kept;
    std::optional<DynamicThreshold> threshold;
    bool split_rows = false;
    bool tiled_decoding = false;
    std::optional<AttentionRecording> recording;
    std::function<Reply(StageStep const&)> on_step;
    std::function<void(std::string const&)> on_load;       ///< an expert is about to be loaded
    std::function<void(int64_t step, RunState)> on_state;  ///< x before `step`; step = steps is the end
    /// Instead of what the seeds give: [N, ...] for a use and, for NoiseUse::step, a step. For whom noise is given.
    std::function<Tensor(NoiseUse use, int64_t step)> given_noise;
    /// What becomes of noise [N,C,h,w] before it is used; empty: nothing.
    std::function<Tensor(Tensor noise, NoiseUse use, int64_t step)> move_noise;
    FrameAttention* frames = nullptr;  ///< whose keys and values self-attention sees; borrowed
    size_t pass = 0;                   ///< of the cascade, for them
};

struct StageResult {
    Tensor picture;  ///< [N,3,H,W] in [-1,1]; where it was ended early, the denoised estimate as it stood
    Reply reply = Reply::go_on;
    AttentionRecord attention;
};

}  // namespace daub
