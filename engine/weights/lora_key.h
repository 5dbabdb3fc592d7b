// The names of tensors in LoRA files, whichever program wrote them.
//
//     kohya, diffusers paths   lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q.lora_down.weight
//     kohya, LDM paths         lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_q.lora_up.weight
//     PEFT                     unet.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q.lora_A.weight
//     diffusers before PEFT    unet.down_blocks.0. ... .attn1.processor.to_q_lora.down.weight, ....to_q.lora.up.weight,
//                              text_encoder. ... .q_proj.lora_linear_layer.down.weight
//     whole differences        lora_unet_ ... _to_q.diff of a weight, .diff_b of a bias (ComfyUI)
//     experts of eDiff-I       experts.base_high_noise.down_blocks.1.attentions.0.attn2.to_q.lora_A.weight: the
//     component is
//                              the expert's folder
//
// Underscores stand for dots and for themselves, so a path cannot be taken apart: it is compared with those of the
// model's own modules, all written with underscores. Free functions, thread-safe, no torch.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace daub {

enum class LoraRole { down, up, alpha, difference, bias_difference };

struct LoraKey {
    std::string component;  ///< "unet", "text_encoder", "text_encoder_2" or an expert's folder
    std::string path;       ///< of the module, with underscores, as lora_path() writes it
    LoraRole role = LoraRole::down;
};

/// Nothing for names that are no part of a LoRA that Daub knows.
std::optional<LoraKey> parse_lora_key(std::string_view name);

/// How LoRA keys are compared: dots are underscores, `text_model.` is left out.
std::string lora_path(std::string_view module);

/// The kind of adapter that a tensor of this name belongs to where Daub does not run it ("LoHa (hada_w1_a)"), else
/// nothing.
std::optional<std::string> unsupported_adapter(std::string_view name);

}  // namespace daub
