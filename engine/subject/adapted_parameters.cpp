#include "engine/subject/adapted_parameters.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace daub {
namespace {

constexpr std::string_view weight_leaf = ".weight", bias_leaf = ".bias";

std::string without(std::string const& name, std::string_view leaf) {
    return name.substr(0, name.size() - leaf.size());
}

bool has_part(std::string const& name, std::span<char const* const> parts) {
    return std::ranges::any_of(parts, [&](char const* part) { return name.find(part) != std::string::npos; });
}

/// Name of a whole difference.
std::string difference_name(std::string const& tensor) {
    if (tensor.ends_with(weight_leaf)) return without(tensor, weight_leaf) + ".diff";
    if (tensor.ends_with(bias_leaf)) return without(tensor, bias_leaf) + ".diff_b";
    return tensor + ".diff";
}

}  // namespace

nlohmann::json Adaptation::to_json() const {
    if (full) return {{"full", true}};
    return {{"rank", rank}, {"layers", static_cast<int>(layers)}};
}

std::map<std::string, Tensor> initial_values(std::vector<AdaptedComponent> const& components,
                                             Adaptation const& adaptation) {
    std::map<std::string, Tensor> initial;
    if (!adaptation.full) return initial;
    for (AdaptedComponent const& component : components)
        for (auto const& [name, tensor] : component.tensors) initial[component.prefix + name] = tensor;
    return initial;
}

AdaptedParameters::AdaptedParameters(AdaptedComponent component, Adaptation adaptation, TrainableParameters& trained,
                                     at::Device device, at::ScalarType dtype)
    : component_(std::move(component)),
      adaptation_(adaptation),
      trained_(&trained),
      frozen_(component_.tensors, component_.origin, device, dtype) {}

bool AdaptedParameters::adapts(std::string const& name) const {
    constexpr std::array attention{".to_q.", ".to_k.", ".to_v.", ".to_out.", ".add_k_proj.", ".add_v_proj."};
    constexpr std::array transformer{".to_q.",       ".to_k.", ".to_v.",    ".to_out.",  ".add_k_proj.",
                                     ".add_v_proj.", ".ff.",   ".proj_in.", ".proj_out."};
    if (!name.ends_with(weight_leaf)) return false;
    if (adaptation_.layers == AdaptedLayers::attention) return has_part(name, attention);
    return adaptation_.layers == AdaptedLayers::all || has_part(name, transformer);
}

Tensor AdaptedParameters::take(std::string const& name, at::IntArrayRef shape, Init init) {
    if (adaptation_.full) return trained_->take(component_.prefix + name, shape, init);
    Tensor const weight = frozen_.take(name, shape, init);
    if (shape.size() >= 2 && adapts(name)) {
        std::string const module = component_.prefix + without(name, weight_leaf);
        std::vector<int64_t> down = shape.vec(), up(shape.size(), 1);
        int64_t const numbers = c10::multiply_integers(shape.slice(1));
        int64_t const rank = std::min({adaptation_.rank, shape[0], numbers});
        down[0] = rank, up[0] = shape[0], up[1] = rank;
        LowRankTerm& pair = pairs_[name];
        pair.down = trained_->take(module + ".lora_A.weight", down, Init::fan_in);
        pair.up = trained_->take(module + ".lora_B.weight", up, Init::zeros);
    }
    return shape.size() == 4 ? weight.contiguous(at::MemoryFormat::ChannelsLast) : weight;
}

std::vector<LowRankTerm> AdaptedParameters::low_rank(std::string const& name) const {
    auto const found = pairs_.find(name);
    return found == pairs_.end() ? std::vector<LowRankTerm>() : std::vector{found->second};
}

std::map<std::string, Tensor> AdaptedParameters::changes() const {
    std::map<std::string, Tensor> changes;
    for (TrainedParameter const& parameter : trained_->all()) {
        if (!parameter.name.starts_with(component_.prefix)) continue;
        Tensor const average = parameter.average.cpu().contiguous();
        if (!adaptation_.full) {
            changes[parameter.name] = average;
            continue;
        }
        std::string const name = parameter.name.substr(component_.prefix.size());
        changes[component_.prefix + difference_name(name)] = average - component_.tensors.at(name).to(at::kFloat);
    }
    return changes;
}

}  // namespace daub
