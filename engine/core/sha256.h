// SHA-256 (FIPS 180-4), of what arrives in pieces.
//
//     Sha256 hash;
//     hash.add(bytes);
//     std::string const digits = hash.digits();
//
// A value; one thread at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace daub {

class Sha256 {
 public:
    void add(std::span<std::byte const> bytes);
    /// 64 hexadecimal digits of everything added so far.
    std::string digits() const;

 private:
    static constexpr std::size_t block_bytes = 64;
    void process(std::byte const* block);

    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::byte, block_bytes> rest_{};  ///< what does not fill a block yet
    std::uint64_t length_ = 0;                   ///< bytes added
};

}  // namespace daub
