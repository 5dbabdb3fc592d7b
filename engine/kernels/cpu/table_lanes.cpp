// The table of one instruction set.
#include "engine/kernels/cpu/table_parts.h"

#define DAUB_TEXT_OF(token) #token
#define DAUB_TEXT(token) DAUB_TEXT_OF(token)

namespace daub::cpu::DAUB_ISA {

KernelTable make_table() {
    return {
        .name = DAUB_TEXT(DAUB_ISA),
        .row_norm_fp32 = row_norm_fp32(),
        .row_norm_bf16 = row_norm_bf16(),
        .elements_fp32 = elements_fp32(),
        .elements_bf16 = elements_bf16(),
        .optimizer = optimizer(),
        .norm_fp32 = norm_fp32(),
        .norm_bf16 = norm_bf16(),
        .attention_fp32 = attention_fp32(),
        .attention_bf16 = attention_bf16(),
        .streamed_attention_fp32 = streamed_attention_fp32(),
        .streamed_attention_bf16 = streamed_attention_bf16(),
        .winograd_fp32 = winograd_fp32(),
        .winograd_bf16 = winograd_bf16(),
    };
}

}  // namespace daub::cpu::DAUB_ISA
