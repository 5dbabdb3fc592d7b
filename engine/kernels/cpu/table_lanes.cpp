// The table of one instruction set.
#include "engine/kernels/cpu/table_parts.h"

#define DAUB_TEXT_OF(token) #token
#define DAUB_TEXT(token) DAUB_TEXT_OF(token)

namespace daub::cpu::DAUB_ISA {

KernelTable make_table() {
    return {.name = DAUB_TEXT(DAUB_ISA),
            .norm_fp32 = norm_fp32(),
            .norm_bf16 = norm_bf16(),
            .attention_fp32 = attention_fp32(),
            .attention_bf16 = attention_bf16()};
}

}  // namespace daub::cpu::DAUB_ISA
