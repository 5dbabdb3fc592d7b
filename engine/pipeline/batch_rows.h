// Parts of a batch whose rows are the terms of guidance.
#pragma once

#include "engine/nn/attention_control.h"

namespace daub {

/// Rows [begin, begin + count); undefined stays undefined.
Tensor row_of(Tensor const& t, int64_t begin, int64_t count);

/// The control of these rows, without the cache, which holds keys and values of others.
AttentionControl rows_of(AttentionControl const& control, int64_t begin, int64_t count);

}  // namespace daub
