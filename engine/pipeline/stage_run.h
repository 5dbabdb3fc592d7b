// One stage of the cascade from noise to picture: experts, sampler, everything that is watched on the way.
#pragma once

#include "engine/pipeline/stage_networks.h"

namespace daub {

StageResult run_stage(StageNetworks& networks, StageJob const& job);

}  // namespace daub
