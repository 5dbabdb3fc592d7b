#include "engine/weights/lora_key.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace daub {
namespace {

struct Ending {
    std::string_view text;
    LoraRole role;
};

/// Longer endings before those that they end in.
constexpr std::array endings{
    Ending{".lora_down.weight", LoraRole::down},
    Ending{".lora_up.weight", LoraRole::up},
    Ending{".alpha", LoraRole::alpha},
    Ending{".lora_A.weight", LoraRole::down},
    Ending{".lora_B.weight", LoraRole::up},
    Ending{".lora_A.default.weight", LoraRole::down},
    Ending{".lora_B.default.weight", LoraRole::up},
    Ending{".lora_linear_layer.down.weight", LoraRole::down},
    Ending{".lora_linear_layer.up.weight", LoraRole::up},
    Ending{".lora.down.weight", LoraRole::down},
    Ending{".lora.up.weight", LoraRole::up},
    Ending{"_lora.down.weight", LoraRole::down},
    Ending{"_lora.up.weight", LoraRole::up},
    Ending{".diff", LoraRole::difference},
    Ending{".diff_b", LoraRole::bias_difference},
};

struct Prefix {
    std::string_view text, component;
};

constexpr std::array prefixes{
    Prefix{"lora_unet_", "unet"},
    Prefix{"lora_te1_", "text_encoder"},
    Prefix{"lora_te2_", "text_encoder_2"},
    Prefix{"lora_te_", "text_encoder"},
    Prefix{"unet.", "unet"},
    Prefix{"text_encoder_2.", "text_encoder_2"},
    Prefix{"text_encoder.", "text_encoder"},
    Prefix{"diffusion_model.", "unet"},
};

struct Replacement {
    std::string_view ending, instead;
};

/// Attention projections as diffusers called them inside its processors.
constexpr std::array of_processors{Replacement{"_processor_to_q", "_to_q"}, Replacement{"_processor_to_k", "_to_k"},
                                   Replacement{"_processor_to_v", "_to_v"},
                                   Replacement{"_processor_to_out", "_to_out_0"}};
constexpr std::array of_text{
    Replacement{"_self_attn_to_q", "_self_attn_q_proj"}, Replacement{"_self_attn_to_k", "_self_attn_k_proj"},
    Replacement{"_self_attn_to_v", "_self_attn_v_proj"}, Replacement{"_self_attn_to_out", "_self_attn_out_proj"}};

template <size_t N>
void replace_ending(std::string& path, std::array<Replacement, N> const& replacements) {
    for (auto const& [ending, instead] : replacements) {
        if (!path.ends_with(ending)) continue;
        path.replace(path.size() - ending.size(), ending.size(), instead);
        return;
    }
}

struct Unsupported {
    std::string_view part, kind;
};
constexpr std::array kinds{
    Unsupported{"hada_w", "LoHa"},     Unsupported{"hada_t", "LoHa"},
    Unsupported{"lokr_", "LoKr"},      Unsupported{"lora_mid", "Tucker LoCon"},
    Unsupported{"dora_scale", "DoRA"}, Unsupported{"lora_magnitude_vector", "DoRA"},
    Unsupported{"oft_blocks", "OFT"},  Unsupported{"oft_diag", "OFT"},
    Unsupported{".glora_", "GLoRA"},   Unsupported{".a1.weight", "GLoRA"},
    Unsupported{".on_input", "IA3"},
};

}  // namespace

std::string lora_path(std::string_view module) {
    std::string path(module);
    std::ranges::replace(path, '.', '_');
    constexpr std::string_view tower = "text_model_";
    return path.starts_with(tower) ? path.substr(tower.size()) : path;
}

std::optional<LoraKey> parse_lora_key(std::string_view name) {
    auto const ending = std::ranges::find_if(endings, [name](auto const& e) { return name.ends_with(e.text); });
    if (ending == endings.end()) return std::nullopt;
    std::string_view stem = name.substr(0, name.size() - ending->text.size());
    constexpr std::string_view wrapper = "base_model.model.";
    if (stem.starts_with(wrapper)) stem.remove_prefix(wrapper.size());
    LoraKey key{.component = "unet", .role = ending->role};
    constexpr std::string_view experts = "experts.";
    if (stem.starts_with(experts)) {
        stem.remove_prefix(experts.size());
        size_t const end = std::min(stem.find('.'), stem.size());
        key.component = stem.substr(0, end);
        key.path = lora_path(stem.substr(std::min(end + 1, stem.size())));
        return key.component.empty() || key.path.empty() ? std::nullopt : std::optional(key);
    }
    auto const prefix = std::ranges::find_if(prefixes, [stem](auto const& p) { return stem.starts_with(p.text); });
    if (prefix != prefixes.end()) {
        key.component = prefix->component;
        stem.remove_prefix(prefix->text.size());
    }
    key.path = lora_path(stem);
    if (key.path.empty()) return std::nullopt;
    if (key.component == "unet") {
        replace_ending(key.path, of_processors);
    } else {
        replace_ending(key.path, of_text);
    }
    return key;
}

std::optional<std::string> unsupported_adapter(std::string_view name) {
    for (auto const& [part, kind] : kinds) {
        if (name.find(part) != std::string_view::npos) return fmt::format("{} ('{}')", kind, name);
    }
    return std::nullopt;
}

}  // namespace daub
