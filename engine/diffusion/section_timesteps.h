// Timesteps whose density differs over the process: the lists that DeepFloyd IF names fast27, smart50, super100 ...
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace daub {

/// Divides [0, trained) into as many equal sections as there are counts (from low noise to high) and spreads counts[i]
/// timesteps over section i, its ends included. Falling (Nichol & Dhariwal 2021, section 4, "respacing").
std::vector<int64_t> section_timesteps(std::span<int64_t const> counts, int64_t trained = 1000);

/// A list of DeepFloyd IF by its name. Throws Error (usage) naming those that exist.
std::vector<int64_t> if_timesteps(std::string_view name);

}  // namespace daub
