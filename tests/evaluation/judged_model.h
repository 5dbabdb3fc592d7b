// The tiny model of the pipeline's tests with a judge of random weights, and the world that it judges.
#pragma once

#include "tests/pipeline/tiny_model.h"

#include "engine/evaluation/evaluation.h"
#include "engine/models/detector.h"
#include "engine/training/world/training_batch.h"

namespace daub {

inline std::filesystem::path world_file() { return DAUB_SOURCE_DIR "/resources/world/world.safetensors"; }

/// Made once for all tests.
World const& evaluation_world();
/// The classes of a judge of that world.
DetectorConfig judge_config();
/// Writes model_folder/judge. Deterministic.
void write_judge(std::filesystem::path const& model_folder, DetectorConfig const& config = judge_config());

struct JudgedEngine {
    TemporaryFolder folder;
    std::unique_ptr<ModelCatalogue> catalogue;
    std::unique_ptr<Generator> generator;

    JudgedEngine();
    /// Two layouts, few steps, fp32 on the CPU.
    EvaluationSettings settings() const;
};
JudgedEngine& judged_engine();

}  // namespace daub
