#include "engine/weights/parameter_inventory.h"

#include "engine/weights/quantised.h"

#include <ATen/ATen.h>
#include <fmt/ranges.h>

namespace daub {

Tensor ParameterInventory::take(std::string const& name, at::IntArrayRef shape, Init) {
    shapes_.emplace(name, shape.vec());
    return at::zeros({}).expand(shape);
}

std::string TensorComparison::problems(size_t most) const {
    std::vector<std::string> lines;
    for (auto const& name : missing) lines.push_back(fmt::format("'{}' is missing", name));
    for (auto const& [name, stored, wanted] : misshaped) {
        lines.push_back(
            fmt::format("'{}' has shape [{}], [{}] is needed", name, fmt::join(stored, ", "), fmt::join(wanted, ", ")));
    }
    if (lines.size() > most) {
        size_t const left = lines.size() - most;
        lines.resize(most);
        lines.push_back(fmt::format("and {} more", left));
    }
    return fmt::format("{}", fmt::join(lines, "\n"));
}

TensorComparison compare(std::map<std::string, std::vector<int64_t>> const& wanted,
                         std::map<std::string, Tensor> const& stored) {
    TensorComparison result;
    for (auto const& [name, shape] : wanted) {
        auto const found = stored.find(name);
        if (found == stored.end()) {
            result.missing.push_back(name);
        } else if (found->second.sizes() != at::IntArrayRef(shape)) {
            result.misshaped.push_back({name, found->second.sizes().vec(), shape});
        }
    }
    for (auto const& [name, tensor] : stored) {
        constexpr std::string_view scale = ".scale";
        bool const scales = name.ends_with(scale) && scales_of(stored, name.substr(0, name.size() - scale.size()));
        if (!wanted.contains(name) && !scales) result.unused.push_back(name);
    }
    return result;
}

}  // namespace daub
