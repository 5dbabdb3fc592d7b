// Names of single-file checkpoints against networks of the published sizes, which take no memory here.
#include "engine/core/error.h"
#include "engine/models/autoencoder.h"
#include "engine/models/clip_text.h"
#include "engine/models/component_check.h"
#include "engine/models/unet.h"
#include "engine/weights/architectures.h"
#include "engine/weights/ldm_names.h"
#include "engine/weights/open_clip.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

using testing::Contains;
using testing::HasSubstr;
using Shapes = std::map<std::string, std::vector<int64_t>>;

Shapes unet_shapes(nlohmann::json const& config) {
    ParameterInventory inventory;
    UNet const network(Scope(inventory), UNetConfig::from_json(config, "built-in"));
    return inventory.shapes();
}

Shapes vae_shapes(nlohmann::json const& config) {
    ParameterInventory inventory;
    Autoencoder const network(Scope(inventory), AutoencoderConfig::from_json(config, "built-in"));
    return inventory.shapes();
}

Shapes text_shapes(nlohmann::json const& config) {
    ParameterInventory inventory;
    ClipText const network(Scope(inventory), ClipTextConfig::from_json(config, "built-in"));
    return inventory.shapes();
}

int64_t parameters_in(Shapes const& shapes) {
    int64_t number = 0;
    for (auto const& [name, shape] : shapes) number += c10::multiply_integers(shape);
    return number;
}

std::map<std::string, Tensor> empty_tensors(Shapes const& shapes) {
    std::map<std::string, Tensor> tensors;
    for (auto const& [name, shape] : shapes) tensors[name] = at::zeros({}).expand(shape);
    return tensors;
}

TEST(BuiltInArchitectures, have_as_many_parameters_as_the_published_models) {
    auto const size = [](CheckpointFamily family, char const* component) {
        auto const config = architecture_of(family, PredictionType::epsilon).at(component);
        std::string const name = component;
        return parameters_in(name == "unet"  ? unet_shapes(config)
                             : name == "vae" ? vae_shapes(config)
                                             : text_shapes(config));
    };
    EXPECT_EQ(size(CheckpointFamily::sd1, "unet"), 859'520'964);
    EXPECT_EQ(size(CheckpointFamily::sd1, "vae"), 83'653'863);
    EXPECT_EQ(size(CheckpointFamily::sd1, "text_encoder"), 123'060'480);
    EXPECT_EQ(size(CheckpointFamily::sd1_inpaint, "unet"), 859'520'964 + 5 * 320 * 9);
    EXPECT_EQ(size(CheckpointFamily::sd2, "unet"), 865'910'724);
    EXPECT_EQ(size(CheckpointFamily::sd2, "text_encoder"), 340'387'840);
    EXPECT_EQ(size(CheckpointFamily::sdxl, "unet"), 2'567'463'684);
    EXPECT_EQ(size(CheckpointFamily::sdxl, "text_encoder"), 123'060'480);
    EXPECT_EQ(size(CheckpointFamily::sdxl, "text_encoder_2"), 694'659'840);
    EXPECT_EQ(size(CheckpointFamily::sdxl_refiner, "text_encoder_2"), 694'659'840);
}

TEST(LdmNames, name_every_parameter_of_every_family_and_come_back) {
    for (auto const family :
         {CheckpointFamily::sd1, CheckpointFamily::sd2, CheckpointFamily::sdxl, CheckpointFamily::sdxl_refiner}) {
        Architecture const built_in = architecture_of(family, PredictionType::epsilon);
        std::map<std::string, NameTable> const tables{{"unet", ldm_unet_names(built_in.at("unet"), "unet")},
                                                      {"vae", ldm_vae_names(built_in.at("vae"), "vae")}};
        for (auto const& [component, names] : tables) {
            Shapes const shapes =
                component == "unet" ? unet_shapes(built_in.at("unet")) : vae_shapes(built_in.at("vae"));
            std::set<std::string> old_names;
            for (auto const& [name, shape] : shapes) {
                auto const old = names.to_old(name);
                ASSERT_TRUE(old) << name;
                EXPECT_TRUE(old_names.insert(*old).second) << *old;
                EXPECT_EQ(names.to_new(*old), name);
            }
        }
    }
}

TEST(LdmNames, number_blocks_as_published_checkpoints_do) {
    auto const sd1 = ldm_unet_names(architecture_of(CheckpointFamily::sd1, PredictionType::epsilon).at("unet"), "");
    EXPECT_EQ(sd1.to_new("input_blocks.3.0.op.bias"), "down_blocks.0.downsamplers.0.conv.bias");
    EXPECT_EQ(sd1.to_new("input_blocks.4.0.skip_connection.weight"), "down_blocks.1.resnets.0.conv_shortcut.weight");
    EXPECT_EQ(sd1.to_new("input_blocks.11.0.emb_layers.1.weight"), "down_blocks.3.resnets.1.time_emb_proj.weight");
    EXPECT_EQ(sd1.to_new("output_blocks.2.1.conv.weight"), "up_blocks.0.upsamplers.0.conv.weight");
    EXPECT_EQ(sd1.to_new("output_blocks.5.2.conv.weight"), "up_blocks.1.upsamplers.0.conv.weight");
    EXPECT_EQ(sd1.to_new("output_blocks.11.1.proj_out.weight"), "up_blocks.3.attentions.2.proj_out.weight");
    EXPECT_EQ(sd1.to_new("input_blocks.12.0.in_layers.0.weight"), std::nullopt);
    EXPECT_EQ(sd1.to_new("input_blocks.1.0.in_layers.1.weight"), std::nullopt);
    EXPECT_EQ(sd1.to_new("input_blocks.1"), std::nullopt);
    auto const sdxl = ldm_unet_names(architecture_of(CheckpointFamily::sdxl, PredictionType::epsilon).at("unet"), "");
    EXPECT_EQ(sdxl.to_new("input_blocks.4.1.transformer_blocks.1.attn2.to_k.weight"),
              "down_blocks.1.attentions.0.transformer_blocks.1.attn2.to_k.weight");
    EXPECT_EQ(sdxl.to_new("output_blocks.2.2.conv.weight"), "up_blocks.0.upsamplers.0.conv.weight");
    EXPECT_EQ(sdxl.to_new("label_emb.0.2.bias"), "add_embedding.linear_2.bias");
    auto const vae = ldm_vae_names(architecture_of(CheckpointFamily::sd1, PredictionType::epsilon).at("vae"), "");
    EXPECT_EQ(vae.to_new("decoder.up.3.block.2.conv1.weight"), "decoder.up_blocks.0.resnets.2.conv1.weight");
    EXPECT_EQ(vae.to_new("decoder.up.0.block.0.nin_shortcut.bias"), "decoder.up_blocks.3.resnets.0.conv_shortcut.bias");
    EXPECT_EQ(vae.to_new("encoder.mid.attn_1.proj_out.weight"), "encoder.mid_block.attentions.0.to_out.0.weight");
    EXPECT_EQ(vae.to_new("decoder.up.0.upsample.conv.weight"), std::nullopt);
}

TEST(LdmNames, refuse_levels_that_make_no_sense) {
    for (auto const* const broken :
         {"{}", R"({"block_out_channels": []})", R"({"block_out_channels": [1], "down_block_types": [7]})",
          R"({"block_out_channels": [1], "down_block_types": ["X"], "layers_per_block": 100000000})",
          R"({"block_out_channels": [1, 2], "down_block_types": ["X"]})"}) {
        EXPECT_THROW(ldm_unet_names(nlohmann::json::parse(broken), "x"), Error) << broken;
    }
}

TEST(OpenClipNames, come_back_with_fused_projections_and_transposed_text_projection) {
    auto config = architecture_of(CheckpointFamily::sdxl, PredictionType::epsilon).at("text_encoder_2");
    config.update({{"num_hidden_layers", 2},
                   {"hidden_size", 8},
                   {"num_attention_heads", 2},
                   {"intermediate_size", 16},
                   {"projection_dim", 6},
                   {"vocab_size", 11}});
    std::map<std::string, Tensor> tensors;
    for (auto const& [name, shape] : text_shapes(config)) tensors[name] = at::randn(shape);
    NameTable const names = open_clip_names(2);
    auto const old = to_open_clip(tensors, names);
    EXPECT_EQ(old.at("transformer.resblocks.1.attn.in_proj_weight").sizes(), (std::vector<int64_t>{24, 8}));
    EXPECT_EQ(old.at("text_projection").sizes(), (std::vector<int64_t>{8, 6}));
    std::map<std::string, Tensor> back;
    for (auto const& [name, tensor] : old) EXPECT_TRUE(convert_open_clip(name, tensor, names, "x", back)) << name;
    ASSERT_EQ(back.size(), tensors.size());
    for (auto const& [name, tensor] : tensors) EXPECT_TRUE(back.at(name).equal(tensor)) << name;
    EXPECT_FALSE(
        convert_open_clip("transformer.resblocks.2.attn.in_proj_weight", old.at("ln_final.bias"), names, "x", back));
    EXPECT_THROW(convert_open_clip("transformer.resblocks.1.attn.in_proj_bias", at::ones({7}), names, "x", back),
                 Error);
}

TEST(ComponentCheck, names_what_is_missing_misshaped_and_unused) {
    auto const config = architecture_of(CheckpointFamily::sd1, PredictionType::epsilon).at("vae");
    auto tensors = empty_tensors(vae_shapes(config));
    EXPECT_TRUE(check_component("vae", config, tensors, "x").complete());
    tensors.erase("quant_conv.bias");
    tensors["decoder.conv_in.weight"] = at::zeros({}).expand({512, 16, 3, 3});
    tensors["decoder.extra"] = at::zeros({1});
    TensorComparison const found = check_component("vae", config, tensors, "x");
    EXPECT_FALSE(found.complete());
    EXPECT_THAT(found.missing, testing::ElementsAre("quant_conv.bias"));
    EXPECT_THAT(found.unused, testing::ElementsAre("decoder.extra"));
    EXPECT_THAT(found.problems(), HasSubstr("'decoder.conv_in.weight' has shape [512, 16, 3, 3], [512, 4, 3, 3]"));
    EXPECT_THAT(found.problems(1), HasSubstr("and 1 more"));
}

TEST(ComponentCheck, takes_an_autoencoder_with_old_names_of_attention) {
    auto const config = architecture_of(CheckpointFamily::sd1, PredictionType::epsilon).at("vae");
    std::map<std::string, Tensor> tensors;
    std::vector<std::pair<std::string, std::string>> const renamed{
        {"to_q", "query"}, {"to_k", "key"}, {"to_v", "value"}, {"to_out.0", "proj_attn"}};
    for (auto const& [new_name, tensor] : empty_tensors(vae_shapes(config))) {
        std::string name = new_name;
        for (auto const& [now, before] : renamed) {
            size_t const at = name.find(now);
            if (at != std::string::npos) name.replace(at, now.size(), before);
        }
        tensors[name] = tensor;
    }
    EXPECT_TRUE(check_component("vae", config, tensors, "x").complete());
}

/// The names and shapes of a whole checkpoint file.
TensorShapes checkpoint(CheckpointFamily family) {
    Architecture const built_in = architecture_of(family, PredictionType::epsilon);
    NameTable const names = ldm_unet_names(built_in.at("unet"), "");
    TensorShapes shapes;
    for (auto const& [name, shape] : unet_shapes(built_in.at("unet"))) {
        shapes["model.diffusion_model." + *names.to_old(name)] = shape;
    }
    std::map<CheckpointFamily, std::string> const prefixes{
        {CheckpointFamily::sdxl, "conditioner.embedders.1.model."},
        {CheckpointFamily::sdxl_refiner, "conditioner.embedders.0.model."}};
    if (prefixes.contains(family)) {
        shapes[prefixes.at(family) + "transformer.resblocks.9.mlp.c_proj.bias"] = {1280};
    }
    return shapes;
}

TEST(CheckpointFamilies, are_told_by_the_tensors_that_the_reason_names) {
    struct Case {
        CheckpointFamily family;
        char const* named;
    };
    for (auto const& [family, named] :
         {Case{CheckpointFamily::sd1, "none of the tensors"}, Case{CheckpointFamily::sd1_inpaint, "9 channels"},
          Case{CheckpointFamily::sd2, "attn2.to_k.weight' takes text of width 1024"},
          Case{CheckpointFamily::sd2_inpaint, "9 channels"},
          Case{CheckpointFamily::sdxl, "conditioner.embedders.1.model.transformer.resblocks.9"},
          Case{CheckpointFamily::sdxl_refiner, "conditioner.embedders.0.model.transformer.resblocks.9"}}) {
        auto const guess = detect_checkpoint_family(checkpoint(family), "x");
        EXPECT_EQ(to_name(guess.family), to_name(family));
        EXPECT_THAT(guess.reason, HasSubstr(named));
        EXPECT_EQ(parse_checkpoint_family(to_name(family)), family);
    }
}

TEST(CheckpointFamilies, say_what_a_file_is_that_is_no_checkpoint) {
    auto const refusal = [](TensorShapes const& shapes) -> std::string {
        try {
            detect_checkpoint_family(shapes, "x.safetensors");
        } catch (Error const& error) {
            return error.what();
        }
        return "accepted";
    };
    EXPECT_THAT(refusal({{"lora_unet_mid_block_attentions_0_proj_in.lora_down.weight", {4, 8}}}), HasSubstr("a LoRA"));
    EXPECT_THAT(refusal({{"ip_adapter.1.to_k_ip.weight", {4, 8}}}), HasSubstr("IP-Adapter"));
    EXPECT_THAT(refusal({{"model.diffusion_model.double_blocks.0.x", {4, 8}}}), HasSubstr("Flux"));
    EXPECT_THAT(refusal({{"emb_params", {4, 768}}}), HasSubstr("embedding"));
    EXPECT_THAT(refusal({}), HasSubstr("no Stable Diffusion checkpoint"));
    auto odd = checkpoint(CheckpointFamily::sd1);
    odd["model.diffusion_model.input_blocks.0.0.weight"] = {320, 8, 3, 3};
    EXPECT_THAT(refusal(odd), HasSubstr("takes 8 channels"));
    odd["model.diffusion_model.input_blocks.0.0.weight"] = {320};
    EXPECT_THAT(refusal(odd), HasSubstr("four dimensions"));
}

TEST(CheckpointFamilies, read_the_prediction_where_the_file_states_it) {
    EXPECT_EQ(stated_prediction({}, {}), std::nullopt);
    EXPECT_EQ(stated_prediction({{"v_pred", {}}}, {}), PredictionType::v);
    EXPECT_EQ(stated_prediction({}, {{"modelspec.prediction_type", "epsilon"}}), PredictionType::epsilon);
    EXPECT_EQ(stated_prediction({}, {{"modelspec.prediction_type", "v"}}), PredictionType::v);
}

}  // namespace
}  // namespace daub
