// What each *_lanes.cpp file contributes to the table of its instruction set.
#pragma once

#include "engine/kernels/cpu/kernel_table.h"

namespace daub::cpu::DAUB_ISA {

NormKernels<float> norm_fp32();
NormKernels<Bf16> norm_bf16();
AttentionKernels<float> attention_fp32();
AttentionKernels<Bf16> attention_bf16();

}  // namespace daub::cpu::DAUB_ISA
