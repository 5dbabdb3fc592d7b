#include "engine/pipeline/batch_rows.h"

#include <ATen/ATen.h>

namespace daub {

Tensor row_of(Tensor const& t, int64_t begin, int64_t count) { return t.defined() ? t.narrow(0, begin, count) : t; }

AttentionControl rows_of(AttentionControl const& c, int64_t begin, int64_t count) {
    AttentionControl part = c;
    part.cache = nullptr;
    part.gain = row_of(c.gain, begin, count);
    if (c.bias) part.bias = [bias = c.bias, begin, count](Grid grid) { return row_of(bias(grid), begin, count); };
    return part;
}

}  // namespace daub
