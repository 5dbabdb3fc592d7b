#include "engine/scene/shard.h"

#include "engine/core/error.h"

#include <charconv>
#include <optional>

namespace daub {
namespace {

std::optional<int64_t> number_in(std::string_view text) {
    int64_t number = 0;
    char const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

}  // namespace

Shard read_shard(std::string_view text, std::string_view option) {
    if (text.empty()) return {};
    std::size_t const slash = text.find('/');
    auto const part = number_in(text.substr(0, slash));
    auto const parts = slash == text.npos ? std::nullopt : number_in(text.substr(slash + 1));
    if (!part || !parts || *part < 1 || *part > *parts)
        fail(ErrorKind::usage, "{} \"{}\": write I/N, for example {} 2/8 for the second of eight parts.", option, text,
             option);
    return {.index = *part - 1, .count = *parts};
}

}  // namespace daub
