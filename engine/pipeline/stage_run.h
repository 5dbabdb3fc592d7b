// One stage of the cascade from noise to picture: levels, experts, sampler, everything that is watched on the way.
#pragma once

#include "engine/diffusion/noise.h"
#include "engine/pipeline/expert_denoiser.h"
#include "engine/pipeline/run_memory.h"
#include "engine/scene/generator.h"

#include <functional>
#include <optional>

namespace daub {

/// What a stage tells after each evaluation of its network.
struct StageStep {
    int64_t done = 0, steps = 0;  ///< steps done, of those that are run
    double sigma = 0;
    int64_t expert = 0;
    Tensor const& denoised;  ///< [N,3,H,W]
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
    std::optional<AttentionRecording> recording;
    std::function<Reply(StageStep const&)> on_step;
    std::function<void(std::string const&)> on_load;       ///< an expert is about to be loaded
    std::function<void(int64_t step, RunState)> on_state;  ///< x before `step`; step = steps is the end
};

struct StageResult {
    Tensor picture;  ///< [N,3,H,W] in [-1,1]; where it was ended early, the denoised estimate as it stood
    Reply reply = Reply::go_on;
    AttentionRecord attention;
};

StageResult run_stage(LoadedStage& stage, StageJob const& job, at::Device device);

/// The low-resolution picture as the network takes it: bilinear, as in training.
Tensor enlarged(Tensor const& low_res, int64_t height, int64_t width);

}  // namespace daub
