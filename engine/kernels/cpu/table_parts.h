// What each *_lanes.cpp file contributes to the table of its instruction set.
#pragma once

#include "engine/kernels/cpu/kernel_table.h"

namespace daub::cpu::DAUB_ISA {

NormKernels<float> norm_fp32();
NormKernels<Bf16> norm_bf16();
RowNormKernels<float> row_norm_fp32();
RowNormKernels<Bf16> row_norm_bf16();
ElementKernels<float> elements_fp32();
ElementKernels<Bf16> elements_bf16();
OptimizerKernels optimizer();
AttentionKernels<float> attention_fp32();
AttentionKernels<Bf16> attention_bf16();
StreamedAttentionKernels<float> streamed_attention_fp32();
StreamedAttentionKernels<Bf16> streamed_attention_bf16();
WinogradKernels<float> winograd_fp32();
WinogradKernels<Bf16> winograd_bf16();

}  // namespace daub::cpu::DAUB_ISA
