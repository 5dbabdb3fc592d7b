#include "app/cli/inspect_safetensors.h"

#include "app/cli/model_description.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string>

namespace daub::cli {

using nlohmann::json;

namespace {

std::uint64_t bytes_of(TensorEntry const& tensor) { return tensor.end - tensor.begin; }

std::uint64_t elements_of(TensorEntry const& tensor) { return bytes_of(tensor) * 8 / bits_of(tensor.dtype); }

std::string describe_shape(std::vector<int64_t> const& shape) {
    std::string text;
    for (int64_t const side : shape) text += (text.empty() ? "" : ", ") + std::to_string(side);
    return "[" + text + "]";
}

/// "13.2 M" of something countable.
std::string describe_count(std::uint64_t count) {
    if (count < 10'000) return std::to_string(count);
    if (count < 10'000'000) return fmt::format("{:.1f} thousand", static_cast<double>(count) / 1e3);
    if (count < 10'000'000'000) return fmt::format("{:.1f} million", static_cast<double>(count) / 1e6);
    return fmt::format("{:.1f} thousand million", static_cast<double>(count) / 1e9);
}

struct DtypeTotal {
    std::size_t tensors = 0;
    std::uint64_t bytes = 0;
};

std::map<std::string, DtypeTotal> totals_by_dtype(SafetensorsHeader const& header) {
    std::map<std::string, DtypeTotal> totals;
    for (TensorEntry const& tensor : header.tensors) {
        DtypeTotal& total = totals[std::string(to_string(tensor.dtype))];
        ++total.tensors;
        total.bytes += bytes_of(tensor);
    }
    return totals;
}

}  // namespace

json safetensors_json(std::filesystem::path const& file, SafetensorsHeader const& header) {
    json tensors = json::array();
    for (TensorEntry const& tensor : header.tensors)
        tensors.push_back({{"name", tensor.name},
                           {"dtype", to_string(tensor.dtype)},
                           {"shape", tensor.shape},
                           {"bytes", bytes_of(tensor)}});
    return {{"kind", "safetensors"}, {"path", file.string()}, {"metadata", header.metadata}, {"tensors", tensors}};
}

void print_safetensors(std::filesystem::path const& file, SafetensorsHeader const& header, bool all_tensors,
                       Console& console) {
    std::uint64_t elements = 0;
    std::size_t longest_name = 0;
    for (TensorEntry const& tensor : header.tensors) {
        elements += elements_of(tensor);
        longest_name = std::max(longest_name, tensor.name.size());
    }
    console.print("{}: {} tensor{}, {} numbers, {}", file.string(), header.tensors.size(),
                  header.tensors.size() == 1 ? "" : "s", describe_count(elements),
                  describe_bytes(static_cast<std::int64_t>(header.data_size)));
    for (auto const& [dtype, total] : totals_by_dtype(header))
        console.print("  {:<12} {:>6} tensors  {:>10}", dtype, total.tensors,
                      describe_bytes(static_cast<std::int64_t>(total.bytes)));
    if (!header.metadata.empty()) console.print("Metadata:");
    for (auto const& [key, value] : header.metadata) console.print("  {}: {}", key, value);
    if (!all_tensors) {
        console.note("--tensors lists each tensor.");
        return;
    }
    console.print("Tensors:");
    for (TensorEntry const& tensor : header.tensors)
        console.print("  {:{}}  {:<8}  {}", tensor.name, longest_name, to_string(tensor.dtype),
                      describe_shape(tensor.shape));
}

}  // namespace daub::cli
