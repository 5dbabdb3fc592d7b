// The QOI picture format (qoiformat.org, version 1.0): small enough to read without a library.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace daub {

/// Pixels RGBA of QOI chunks (without header and end mark). Throws Error (model) where they do not make up exactly
/// `pixels` pixels.
std::vector<uint8_t> decode_qoi(std::span<uint8_t const> chunks, size_t pixels);
/// The other direction; `rgba` holds four bytes a pixel.
std::vector<uint8_t> encode_qoi(std::span<uint8_t const> rgba);

}  // namespace daub
