#include "engine/weights/architectures.h"

namespace daub {
namespace {

using nlohmann::json;

constexpr char const* unet_of_all = R"({
    "_class_name": "UNet2DConditionModel",
    "act_fn": "silu",
    "center_input_sample": false,
    "downsample_padding": 1,
    "flip_sin_to_cos": true,
    "freq_shift": 0,
    "in_channels": 4,
    "layers_per_block": 2,
    "mid_block_scale_factor": 1,
    "norm_eps": 1e-05,
    "norm_num_groups": 32,
    "out_channels": 4,
    "block_out_channels": [320, 640, 1280, 1280],
    "down_block_types": ["CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"],
    "up_block_types": ["UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"]
})";
constexpr char const* unet_sd1 = R"({"attention_head_dim": 8, "cross_attention_dim": 768, "sample_size": 64})";
constexpr char const* unet_sd2 = R"({
    "attention_head_dim": [5, 10, 20, 20], "cross_attention_dim": 1024, "use_linear_projection": true
})";
constexpr char const* unet_sdxl = R"({
    "addition_embed_type": "text_time",
    "addition_time_embed_dim": 256,
    "attention_head_dim": [5, 10, 20],
    "block_out_channels": [320, 640, 1280],
    "cross_attention_dim": 2048,
    "down_block_types": ["DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"],
    "up_block_types": ["CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"],
    "projection_class_embeddings_input_dim": 2816,
    "sample_size": 128,
    "transformer_layers_per_block": [1, 2, 10],
    "use_linear_projection": true
})";
constexpr char const* unet_sdxl_refiner = R"({
    "addition_embed_type": "text_time",
    "addition_time_embed_dim": 256,
    "attention_head_dim": [6, 12, 24, 24],
    "block_out_channels": [384, 768, 1536, 1536],
    "cross_attention_dim": 1280,
    "down_block_types": ["DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"],
    "up_block_types": ["UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"],
    "projection_class_embeddings_input_dim": 2560,
    "sample_size": 128,
    "transformer_layers_per_block": 4,
    "use_linear_projection": true
})";
constexpr char const* vae_of_all = R"({
    "_class_name": "AutoencoderKL",
    "act_fn": "silu",
    "block_out_channels": [128, 256, 512, 512],
    "down_block_types": ["DownEncoderBlock2D", "DownEncoderBlock2D", "DownEncoderBlock2D", "DownEncoderBlock2D"],
    "up_block_types": ["UpDecoderBlock2D", "UpDecoderBlock2D", "UpDecoderBlock2D", "UpDecoderBlock2D"],
    "in_channels": 3,
    "latent_channels": 4,
    "layers_per_block": 2,
    "norm_num_groups": 32,
    "out_channels": 3
})";
constexpr char const* clip_l = R"({
    "architectures": ["CLIPTextModel"],
    "bos_token_id": 0,
    "eos_token_id": 2,
    "hidden_act": "quick_gelu",
    "hidden_size": 768,
    "intermediate_size": 3072,
    "layer_norm_eps": 1e-05,
    "max_position_embeddings": 77,
    "model_type": "clip_text_model",
    "num_attention_heads": 12,
    "num_hidden_layers": 12,
    "pad_token_id": 1,
    "projection_dim": 768,
    "vocab_size": 49408
})";
constexpr char const* open_clip_h = R"({
    "architectures": ["CLIPTextModel"],
    "bos_token_id": 0,
    "eos_token_id": 2,
    "hidden_act": "gelu",
    "hidden_size": 1024,
    "intermediate_size": 4096,
    "layer_norm_eps": 1e-05,
    "max_position_embeddings": 77,
    "model_type": "clip_text_model",
    "num_attention_heads": 16,
    "num_hidden_layers": 23,
    "pad_token_id": 1,
    "projection_dim": 512,
    "vocab_size": 49408
})";
constexpr char const* open_clip_g = R"({
    "architectures": ["CLIPTextModelWithProjection"],
    "bos_token_id": 0,
    "eos_token_id": 2,
    "hidden_act": "gelu",
    "hidden_size": 1280,
    "intermediate_size": 5120,
    "layer_norm_eps": 1e-05,
    "max_position_embeddings": 77,
    "model_type": "clip_text_model",
    "num_attention_heads": 20,
    "num_hidden_layers": 32,
    "pad_token_id": 1,
    "projection_dim": 1280,
    "vocab_size": 49408
})";
constexpr char const* scheduler_of_all = R"({
    "beta_start": 0.00085,
    "beta_end": 0.012,
    "beta_schedule": "scaled_linear",
    "num_train_timesteps": 1000,
    "steps_offset": 1
})";
constexpr char const* pndm = R"({
    "_class_name": "PNDMScheduler", "clip_sample": false, "set_alpha_to_one": false, "skip_prk_steps": true,
    "trained_betas": null
})";
constexpr char const* ddim = R"({
    "_class_name": "DDIMScheduler", "clip_sample": false, "set_alpha_to_one": false, "trained_betas": null
})";
constexpr char const* euler = R"({
    "_class_name": "EulerDiscreteScheduler", "interpolation_type": "linear", "timestep_spacing": "leading",
    "trained_betas": null, "use_karras_sigmas": false
})";

json merged(char const* base, char const* own) {
    json document = json::parse(base);
    document.update(json::parse(own));
    return document;
}

json scheduler(char const* own, PredictionType prediction) {
    json document = merged(scheduler_of_all, own);
    document["prediction_type"] = to_name(prediction);
    return document;
}

json vae(double scaling_factor, int64_t sample_size, bool force_upcast) {
    json document = json::parse(vae_of_all);
    document["scaling_factor"] = scaling_factor;
    document["sample_size"] = sample_size;
    document["force_upcast"] = force_upcast;
    return document;
}

/// model_index.json of a pipeline; components as diffusers and transformers name their classes.
json index(char const* pipeline, json const& components) {
    json document = {{"_class_name", pipeline}};
    document.update(components);
    document["unet"] = {"diffusers", "UNet2DConditionModel"};
    document["vae"] = {"diffusers", "AutoencoderKL"};
    return document;
}

json with_one_encoder(char const* pipeline, char const* scheduler_class) {
    return index(pipeline, {{"text_encoder", {"transformers", "CLIPTextModel"}},
                            {"tokenizer", {"transformers", "CLIPTokenizer"}},
                            {"scheduler", {"diffusers", scheduler_class}},
                            {"requires_safety_checker", false}});
}

Architecture sd1(PredictionType prediction, bool inpaint) {
    json unet = merged(unet_of_all, unet_sd1);
    if (inpaint) unet["in_channels"] = 9;
    return {
        {"", with_one_encoder(inpaint ? "StableDiffusionInpaintPipeline" : "StableDiffusionPipeline", "PNDMScheduler")},
        {"unet", unet},
        {"vae", vae(0.18215, 512, false)},
        {"text_encoder", json::parse(clip_l)},
        {"scheduler", scheduler(pndm, prediction)}};
}

Architecture sd2(PredictionType prediction, bool inpaint) {
    json unet = merged(unet_of_all, unet_sd2);
    unet["sample_size"] = prediction == PredictionType::v ? 96 : 64;
    if (inpaint) unet["in_channels"] = 9;
    return {
        {"", with_one_encoder(inpaint ? "StableDiffusionInpaintPipeline" : "StableDiffusionPipeline", "DDIMScheduler")},
        {"unet", unet},
        {"vae", vae(0.18215, 768, false)},
        {"text_encoder", json::parse(open_clip_h)},
        {"scheduler", scheduler(ddim, prediction)}};
}

Architecture sdxl(PredictionType prediction) {
    json const components = {{"text_encoder", {"transformers", "CLIPTextModel"}},
                             {"text_encoder_2", {"transformers", "CLIPTextModelWithProjection"}},
                             {"tokenizer", {"transformers", "CLIPTokenizer"}},
                             {"tokenizer_2", {"transformers", "CLIPTokenizer"}},
                             {"scheduler", {"diffusers", "EulerDiscreteScheduler"}},
                             {"force_zeros_for_empty_prompt", true}};
    return {{"", index("StableDiffusionXLPipeline", components)},
            {"unet", merged(unet_of_all, unet_sdxl)},
            {"vae", vae(0.13025, 1024, true)},
            {"text_encoder", json::parse(clip_l)},
            {"text_encoder_2", json::parse(open_clip_g)},
            {"scheduler", scheduler(euler, prediction)}};
}

Architecture sdxl_refiner(PredictionType prediction) {
    json const components = {{"text_encoder", {nullptr, nullptr}},
                             {"text_encoder_2", {"transformers", "CLIPTextModelWithProjection"}},
                             {"tokenizer", {nullptr, nullptr}},
                             {"tokenizer_2", {"transformers", "CLIPTokenizer"}},
                             {"scheduler", {"diffusers", "EulerDiscreteScheduler"}},
                             {"force_zeros_for_empty_prompt", false},
                             {"requires_aesthetics_score", true}};
    return {{"", index("StableDiffusionXLImg2ImgPipeline", components)},
            {"unet", merged(unet_of_all, unet_sdxl_refiner)},
            {"vae", vae(0.13025, 1024, true)},
            {"text_encoder_2", json::parse(open_clip_g)},
            {"scheduler", scheduler(euler, prediction)}};
}

}  // namespace

Architecture architecture_of(CheckpointFamily family, PredictionType prediction) {
    switch (family) {
        case CheckpointFamily::sd1:
        case CheckpointFamily::sd1_inpaint:
            return sd1(prediction, family == CheckpointFamily::sd1_inpaint);
        case CheckpointFamily::sd2:
        case CheckpointFamily::sd2_inpaint:
            return sd2(prediction, family == CheckpointFamily::sd2_inpaint);
        case CheckpointFamily::sdxl:
            return sdxl(prediction);
        case CheckpointFamily::sdxl_refiner:
            return sdxl_refiner(prediction);
    }
    return {};
}

}  // namespace daub
