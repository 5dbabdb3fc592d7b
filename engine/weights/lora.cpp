#include "engine/weights/lora.h"

#include "engine/core/error.h"
#include "engine/weights/ldm_names.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace daub {
namespace {

constexpr std::string_view weight_leaf = ".weight";

void refuse_other_adapters(std::map<std::string, at::Tensor> const& tensors, std::string const& origin) {
    for (auto const& [name, tensor] : tensors) {
        if (auto const kind = unsupported_adapter(name)) {
            fail(ErrorKind::model,
                 "{}: is a {} adapter, which Daub does not run. Use plain LoRA files (lora_down and lora_up, or lora_A "
                 "and lora_B).",
                 origin, *kind);
        }
    }
}

double alpha_of(at::Tensor const& tensor, std::string const& name, std::string const& origin) {
    bool const one = tensor.numel() == 1 && at::isFloatingType(tensor.scalar_type());
    double const alpha = one ? tensor.to(at::kDouble).item<double>() : NAN;
    if (!std::isfinite(alpha)) fail(ErrorKind::model, "{}: '{}' is no number.", origin, name);
    return alpha;
}

void check_pair(LoraModule const& module, std::string const& origin) {
    auto const matrix = [](at::Tensor const& t) { return (t.dim() == 2 || t.dim() == 4) && t.numel() > 0; };
    if (!matrix(module.down) || !matrix(module.up) || module.up.size(1) != module.down.size(0) ||
        (module.up.dim() == 4 && (module.up.size(2) != 1 || module.up.size(3) != 1))) {
        fail(ErrorKind::model, "{}: the pair '{}' ({} and {}) is no low-rank product.", origin, module.key,
             c10::str(module.down.sizes()), c10::str(module.up.sizes()));
    }
}

at::Tensor& part_of(LoraModule& module, LoraRole role) {
    switch (role) {
        case LoraRole::down:
            return module.down;
        case LoraRole::up:
            return module.up;
        case LoraRole::difference:
            return module.difference;
        default:
            return module.bias_difference;
    }
}

bool is_low_rank_target(std::string const& name, at::Tensor const& tensor) {
    return name.ends_with(weight_leaf) && (tensor.dim() == 2 || tensor.dim() == 4);
}

bool has_ldm_levels(nlohmann::json const& config) {
    return config.is_object() && config.contains("down_block_types") && config.contains("block_out_channels");
}

}  // namespace

bool LoraModule::fits(at::IntArrayRef weight_shape) const {
    return weight_shape.size() >= 2 && up.size(0) == weight_shape[0] && down.size(1) == weight_shape[1] &&
           down[0].numel() == c10::multiply_integers(weight_shape.slice(1));
}

void LoraModule::check_fit(at::IntArrayRef weight_shape, std::string const& origin) const {
    if (fits(weight_shape)) return;
    fail(ErrorKind::model,
         "{}: '{}' is for a weight of {} by {}, but the model's has the shape {}. The LoRA was made for another family "
         "of models.",
         origin, key, up.size(0), down[0].numel(), c10::str(weight_shape));
}

at::Tensor LoraModule::change_of(at::IntArrayRef weight_shape, std::string const& origin) const {
    check_fit(weight_shape, origin);
    return at::matmul(up.to(at::kFloat).flatten(1), down.to(at::kFloat).flatten(1)).reshape(weight_shape);
}

Lora Lora::load(std::filesystem::path const& file) {
    return Lora(load_safetensors(file), file.string(), inspect_safetensors(file).metadata);
}

/// "unet.lora_alpha" and so on; tensors named alpha win.
void Lora::take_stated_alphas(std::map<std::string, std::string> const& metadata) {
    auto const stated = metadata.find("lora_adapter_metadata");
    if (stated == metadata.end()) return;
    nlohmann::json const json = nlohmann::json::parse(stated->second, nullptr, false);
    if (!json.is_object()) fail(ErrorKind::model, "{}: its 'lora_adapter_metadata' is no JSON object.", origin_);
    for (auto& [component, modules] : modules_) {
        auto const alpha = json.find(component + ".lora_alpha");
        if (alpha == json.end()) continue;
        if (!alpha->is_number()) fail(ErrorKind::model, "{}: '{}.lora_alpha' is no number.", origin_, component);
        for (auto& [path, module] : modules) module.alpha = module.alpha.value_or(alpha->get<double>());
    }
}

Lora::Lora(std::map<std::string, at::Tensor> const& tensors, std::string origin,
           std::map<std::string, std::string> const& metadata)
    : origin_(std::move(origin)) {
    refuse_other_adapters(tensors, origin_);
    for (auto const& [name, tensor] : tensors) {
        auto const key = parse_lora_key(name);
        if (!key) {
            unknown_.push_back(name);
            continue;
        }
        LoraModule& module = modules_[key->component][key->path];
        if (key->role == LoraRole::alpha) {
            module.alpha = alpha_of(tensor, name, origin_);
            if (module.key.empty()) module.key = name;
            continue;
        }
        at::Tensor& half = part_of(module, key->role);
        if (half.defined()) fail(ErrorKind::model, "{}: '{}' is there twice under different names.", origin_, name);
        half = tensor, module.key = name;
    }
    for (auto& [component, modules] : modules_) {
        for (auto& [path, module] : modules) {
            bool const pair = module.down.defined() && module.up.defined();
            bool const whole = module.difference.defined() || module.bias_difference.defined();
            bool const half = !pair && (module.down.defined() || module.up.defined());
            if (half || (!pair && !whole)) unknown_.push_back(module.key);
            if (!pair) module.down = module.up = at::Tensor();
        }
        std::erase_if(modules, [](auto const& entry) { return entry.second.changes_nothing(); });
        for (auto const& [path, module] : modules)
            if (module.is_pair()) check_pair(module, origin_);
    }
    take_stated_alphas(metadata);
    std::erase_if(modules_, [](auto const& component) { return component.second.empty(); });
    if (modules_.empty())
        fail(ErrorKind::model, "{}: holds no LoRA: no tensors come as low-rank pairs or as differences.", origin_);
    std::ranges::sort(unknown_);
}

std::map<std::string, std::string> lora_targets(std::string const& component, nlohmann::json const& config,
                                                std::map<std::string, at::Tensor> const& tensors) {
    std::optional<NameTable> ldm;
    if (component == "unet" && has_ldm_levels(config)) ldm = ldm_unet_names(config, component);
    std::map<std::string, std::string> targets;
    for (auto const& [name, tensor] : tensors) {
        if (!is_low_rank_target(name, tensor)) continue;
        auto const path = [](std::string const& weight) {
            return lora_path(std::string_view(weight).substr(0, weight.size() - weight_leaf.size()));
        };
        targets.emplace(path(name), name);
        if (auto const old = ldm ? ldm->to_old(name) : std::nullopt) targets.emplace(path(*old), name);
    }
    return targets;
}

DifferenceTargets difference_targets(std::map<std::string, at::Tensor> const& tensors) {
    constexpr std::string_view bias_leaf = ".bias";
    DifferenceTargets targets;
    for (auto const& [name, tensor] : tensors) {
        if (name.ends_with(weight_leaf))
            targets.weights.emplace(lora_path(name.substr(0, name.size() - weight_leaf.size())), name);
        else if (name.ends_with(bias_leaf))
            targets.biases.emplace(lora_path(name.substr(0, name.size() - bias_leaf.size())), name);
        else
            targets.weights.emplace(lora_path(name), name);
    }
    return targets;
}

bool works_on_map(std::string const& component, std::string const& weight) {
    constexpr std::array parts{"time_emb",   "add_embedding", "class_embedding",
                               "add_k_proj", "add_v_proj",    "encoder_hid_proj"};
    return component == "unet" &&
           std::ranges::none_of(parts, [&](char const* part) { return weight.find(part) != std::string::npos; });
}

namespace {

/// Where the parts of LoRAs belong in one component.
struct ComponentTargets {
    std::map<std::string, at::Tensor> tensors;
    std::map<std::string, std::string> pairs;
    DifferenceTargets whole;
};

/// What one part of a module changes; the name is null where the model has no such tensor.
struct PartTarget {
    LoraModule const* module;
    at::Tensor LoraModule::*difference;  ///< null: the pair
    std::string const* name;

    bool fits(at::IntArrayRef shape) const {
        return difference ? (module->*difference).sizes() == shape : module->fits(shape);
    }
    at::Tensor change(at::IntArrayRef shape, std::string const& origin) const {
        if (!difference) return module->change_of(shape, origin);
        if (fits(shape)) return (module->*difference).to(at::kFloat);
        fail(ErrorKind::model,
             "{}: '{}' is for a tensor of {}, but the model's has the shape {}. It was made for another model.", origin,
             module->key, c10::str((module->*difference).sizes()), c10::str(shape));
    }
    double scale() const { return difference ? 1.0 : module->scale(); }
};

std::vector<PartTarget> parts_of(std::string const& path, LoraModule const& module, ComponentTargets const& targets) {
    std::vector<PartTarget> parts;
    auto const add = [&](at::Tensor LoraModule::*difference, std::map<std::string, std::string> const& names) {
        auto const found = names.find(path);
        parts.push_back({&module, difference, found == names.end() ? nullptr : &found->second});
    };
    if (module.is_pair()) add(nullptr, targets.pairs);
    if (module.difference.defined()) add(&LoraModule::difference, targets.whole.weights);
    if (module.bias_difference.defined()) add(&LoraModule::bias_difference, targets.whole.biases);
    return parts;
}

}  // namespace

LoraFit fit_of(Lora const& lora, ModelSource const& model) {
    LoraFit fit{.unmatched = lora.unknown()};
    for (auto const& [component, modules] : lora.modules()) {
        ComponentTargets targets;
        if (model.has(component)) {
            targets.tensors = model.tensors(component);
            targets.pairs = lora_targets(component, model.config(component), targets.tensors);
            targets.whole = difference_targets(targets.tensors);
        }
        for (auto const& [path, module] : modules) {
            for (PartTarget const& part : parts_of(path, module, targets)) {
                if (!part.name) {
                    fit.unmatched.push_back(module.key);
                    continue;
                }
                ++fit.matched;
                if (part.difference || !works_on_map(component, *part.name)) fit.of_no_map.push_back(module.key);
                if (!part.fits(targets.tensors.at(*part.name).sizes())) fit.of_another.push_back(module.key);
            }
        }
    }
    return fit;
}

std::map<std::string, at::Tensor> merge_loras(std::map<std::string, at::Tensor> tensors, std::string const& component,
                                              nlohmann::json const& config, std::vector<WeightedLora> const& loras,
                                              at::ScalarType dtype) {
    ComponentTargets const targets{
        .tensors = {}, .pairs = lora_targets(component, config, tensors), .whole = difference_targets(tensors)};
    struct Change {
        PartTarget part;
        double factor;
        std::string const* origin;
    };
    std::map<std::string, std::vector<Change>> changes;  // by weight, so that only one is in fp32 at a time
    for (auto const& use : loras) {
        auto const modules = use.lora->modules().find(component);
        double const weight = use.weight_of(component);
        if (modules == use.lora->modules().end() || weight == 0) continue;
        for (auto const& [path, module] : modules->second)
            for (PartTarget const& part : parts_of(path, module, targets))
                if (part.name) changes[*part.name].push_back({part, weight * part.scale(), &use.lora->origin()});
    }
    for (auto const& [name, additions] : changes) {
        at::Tensor& stored = tensors.at(name);
        at::Tensor sum = stored.to(at::kFloat, /*non_blocking=*/false, /*copy=*/true);
        for (auto const& [part, factor, origin] : additions)
            sum.add_(part.change(sum.sizes(), *origin).to(sum.device()), factor);
        stored = sum.to(dtype);
    }
    return tensors;
}

LoraSource::LoraSource(std::shared_ptr<ModelSource const> model, std::vector<WeightedLora> loras, at::ScalarType dtype)
    : model_(std::move(model)), loras_(std::move(loras)), dtype_(dtype) {}

std::map<std::string, at::Tensor> LoraSource::tensors(std::string const& component) const {
    auto stored = model_->tensors(component);
    bool const changes =
        std::ranges::any_of(loras_, [&](WeightedLora const& use) { return use.lora->modules().contains(component); });
    if (!changes) return stored;
    return merge_loras(std::move(stored), component, model_->config(component), loras_, dtype_);
}

std::vector<std::string> LoraSource::unmatched() const {
    std::vector<std::string> keys;
    for (auto const& use : loras_) {
        LoraFit const fit = fit_of(*use.lora, *model_);
        for (auto const& key : fit.unmatched) keys.push_back(use.lora->origin() + ": " + key);
        if (fit.matched == 0) {
            fail(ErrorKind::model, "{}: none of it fits {}. The LoRA was made for another family of models.",
                 use.lora->origin(), model_->origin());
        }
    }
    return keys;
}

}  // namespace daub
