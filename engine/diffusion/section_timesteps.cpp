#include "engine/diffusion/section_timesteps.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "engine/core/error.h"

namespace daub {
namespace {

std::map<std::string, std::vector<int64_t>, std::less<>> const named{
    {"fast27", {10, 10, 3, 2, 2}},
    {"smart27", {7, 4, 2, 1, 2, 4, 7}},
    {"smart50", {10, 6, 4, 3, 2, 2, 3, 4, 6, 10}},
    {"smart100", {1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7, 7, 8, 9, 10, 13}},
    {"smart185", {1, 1, 2, 2, 2, 3, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20}},
    {"super27", {1, 1, 1, 1, 1, 1, 1, 2, 5, 13}},
    {"super40", {2, 2, 2, 2, 2, 2, 3, 4, 6, 15}},
    {"super100", {4, 4, 6, 6, 8, 8, 10, 10, 14, 30}},
};

}  // namespace

std::vector<int64_t> section_timesteps(std::span<int64_t const> counts, int64_t trained) {
    std::vector<int64_t> timesteps;
    auto const sections = static_cast<int64_t>(counts.size());
    int64_t start = 0;
    for (int64_t i = 0; i < sections; ++i) {
        int64_t const size = trained / sections + (i < trained % sections ? 1 : 0);
        int64_t const count = counts[static_cast<size_t>(i)];
        if (count < 1 || count > size)
            fail(ErrorKind::usage, "{} timesteps do not fit into a section of {}", count, size);
        double const stride = count > 1 ? static_cast<double>(size - 1) / static_cast<double>(count - 1) : 1;
        double at = 0;  // summed up, as the published lists were: near halves the rounding differs from a product's
        for (int64_t k = 0; k < count; ++k, at += stride) timesteps.push_back(start + std::llrint(at));
        start += size;
    }
    std::ranges::reverse(timesteps);
    return timesteps;
}

std::vector<int64_t> if_timesteps(std::string_view name) {
    auto const found = named.find(name);
    if (found != named.end()) return section_timesteps(found->second);
    std::vector<std::string> names;
    for (auto const& [known, counts] : named) names.push_back(known);
    fail(ErrorKind::usage, "there is no list of timesteps \"{}\"; known are {}", name, fmt::join(names, ", "));
}

}  // namespace daub
