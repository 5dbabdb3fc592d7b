// The inner loops of painting, over single rows of 8-bit coverage. Each ORs into `changed` what it changed, bit by bit,
// and says whether it changed anything. All spans are equally long and must not overlap, except that `mask` is both
// read and written.
#pragma once

#include <cstdint>
#include <span>

namespace daub {

using Coverage = std::span<std::uint8_t const>;
using CoverageOut = std::span<std::uint8_t>;

/// The wash of a stroke: coverage below stamp x opacity grows by `flow` of what is missing, the rest stays. So a stroke
/// never exceeds stamp x opacity, however often it passes. opacity, flow: 0..255.
void wash_row(Coverage stamp, int opacity, int flow, CoverageOut coverage);

/// mask = base with the coverage painted over it: base + (1 - base) x coverage.
bool paint_row(Coverage base, Coverage coverage, CoverageOut mask, CoverageOut changed);
/// mask = base with the coverage taken out: base x (1 - coverage).
bool erase_row(Coverage base, Coverage coverage, CoverageOut mask, CoverageOut changed);
/// mask = coverage.
bool replace_row(Coverage coverage, CoverageOut mask, CoverageOut changed);

/// a x b / 255, rounded.
inline std::uint8_t scaled(int a, int b) {
    int const product = a * b + 128;
    return static_cast<std::uint8_t>((product + (product >> 8)) >> 8);
}

}  // namespace daub
