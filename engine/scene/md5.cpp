#include "engine/scene/md5.h"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace daub {
namespace {

using State = std::array<std::uint32_t, 4>;
constexpr std::size_t block_length = 64;

void add_block(State& state, std::string_view block) {
    static auto const sines = [] {
        std::array<std::uint32_t, 64> table{};
        for (int i = 0; i < 64; ++i)
            table[i] = static_cast<std::uint32_t>(std::floor(std::abs(std::sin(i + 1)) * 4294967296.0));
        return table;
    }();
    constexpr int shifts[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    std::array<std::uint32_t, 16> words{};
    for (std::size_t i = 0; i < block_length; ++i)
        words[i / 4] |= static_cast<std::uint32_t>(static_cast<unsigned char>(block[i])) << (8 * (i % 4));
    auto [a, b, c, d] = state;
    for (int i = 0; i < 64; ++i) {
        int const round = i / 16;
        std::uint32_t const mixed = round == 0   ? (b & c) | (~b & d)
                                    : round == 1 ? (d & b) | (~d & c)
                                    : round == 2 ? b ^ c ^ d
                                                 : c ^ (b | ~d);
        int const word = round == 0 ? i : round == 1 ? (5 * i + 1) % 16 : round == 2 ? (3 * i + 5) % 16 : 7 * i % 16;
        std::uint32_t const next = b + std::rotl(a + mixed + sines[i] + words[word], shifts[round][i % 4]);
        a = d, d = c, c = b, b = next;
    }
    state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d};
}

}  // namespace

std::string md5_digits(std::string_view bytes) {
    State state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    std::string_view rest = bytes;
    for (; rest.size() >= block_length; rest.remove_prefix(block_length))
        add_block(state, rest.substr(0, block_length));
    std::string tail(rest);
    tail += '\x80';
    while (tail.size() % block_length != 56) tail += '\0';
    std::uint64_t const bits = std::uint64_t{bytes.size()} * 8;
    for (int i = 0; i < 8; ++i) tail += static_cast<char>(bits >> (8 * i) & 0xFF);
    for (std::size_t at = 0; at < tail.size(); at += block_length)
        add_block(state, std::string_view(tail).substr(at, block_length));
    std::string digits;
    for (std::uint32_t const word : state)
        for (int i = 0; i < 4; ++i) digits += fmt::format("{:02X}", word >> (8 * i) & 0xFF);
    return digits;
}

}  // namespace daub
