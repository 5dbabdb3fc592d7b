// PackBits (TIFF 6.0, section 9): runs of equal bytes in two bytes. Masks are mostly empty or full, and this is fast
// enough for the moment when the pen lifts.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace daub {

std::vector<std::uint8_t> pack_bits(std::span<std::uint8_t const> bytes);

/// Fills `out` exactly. False where the packed bytes are damaged or do not give that many.
bool unpack_bits(std::span<std::uint8_t const> packed, std::span<std::uint8_t> out);

}  // namespace daub
