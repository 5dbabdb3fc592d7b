#include "ui/document/pack_bits.h"

#include <algorithm>

namespace daub {
namespace {

constexpr std::size_t longest = 128;   // bytes that one control byte can stand for
constexpr std::size_t worthwhile = 3;  // a shorter run inside literals costs as much as it saves

std::size_t run_length(std::span<std::uint8_t const> bytes) {
    std::size_t const most = std::min(bytes.size(), longest);
    std::size_t length = 1;
    while (length < most && bytes[length] == bytes[0]) ++length;
    return length;
}

/// Bytes until a run begins that is worth a control byte of its own.
std::size_t literal_length(std::span<std::uint8_t const> bytes) {
    std::size_t const most = std::min(bytes.size(), longest);
    std::size_t length = 1;
    while (length < most && run_length(bytes.subspan(length)) < worthwhile) ++length;
    return length;
}

}  // namespace

std::vector<std::uint8_t> pack_bits(std::span<std::uint8_t const> bytes) {
    std::vector<std::uint8_t> packed;
    while (!bytes.empty()) {
        std::size_t length = run_length(bytes);
        if (length >= worthwhile) {
            packed.push_back(static_cast<std::uint8_t>(257 - length));
            packed.push_back(bytes[0]);
        } else {
            length = literal_length(bytes);
            packed.push_back(static_cast<std::uint8_t>(length - 1));
            packed.insert(packed.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length));
        }
        bytes = bytes.subspan(length);
    }
    return packed;
}

bool unpack_bits(std::span<std::uint8_t const> packed, std::span<std::uint8_t> out) {
    while (packed.size() >= 2) {
        bool const run = packed[0] > 128;
        std::size_t const length = run ? 257U - packed[0] : packed[0] + 1U, used = run ? 2 : length + 1;
        if (packed[0] == 128 || length > out.size() || used > packed.size()) return false;
        if (run)
            std::fill_n(out.begin(), length, packed[1]);
        else
            std::copy_n(packed.begin() + 1, length, out.begin());
        packed = packed.subspan(used);
        out = out.subspan(length);
    }
    return packed.empty() && out.empty();
}

}  // namespace daub
