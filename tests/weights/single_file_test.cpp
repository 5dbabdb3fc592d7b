#include "engine/weights/single_file.h"
#include "tests/scene/temporary_folder.h"

#include "engine/core/error.h"
#include "engine/weights/safetensors.h"
#include "engine/weights/single_file_notes.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace daub {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::ThrowsMessage;

/// A few tensors of each component of an SD 2 checkpoint.
class SingleFileOnDisk : public testing::Test {
 protected:
    void SetUp() override {
        tensors_ = {
            {"model.diffusion_model.input_blocks.0.0.weight", at::randn({8, 4, 3, 3})},
            {"model.diffusion_model.input_blocks.2.1.transformer_blocks.0.attn2.to_k.weight", at::randn({8, 1024})},
            {"first_stage_model.decoder.mid.attn_1.q.weight", at::randn({8, 8, 1, 1})},
            {"cond_stage_model.model.transformer.resblocks.22.attn.in_proj_weight", at::randn({12, 4})},
            {"cond_stage_model.model.transformer.resblocks.23.attn.in_proj_weight", at::randn({12, 4})},
            {"cond_stage_model.model.text_projection", at::randn({4, 2})},
            {"cond_stage_model.model.logit_scale", at::ones({})},
            {"alphas_cumprod", at::ones({1000})},
            {"model_ema.decay", at::ones({})}};
    }

    SingleFile open(SingleFileOptions options = {}, std::map<std::string, std::string> const& metadata = {}) const {
        auto const file = folder_ / "model.safetensors";
        save_safetensors(file, tensors_, metadata);
        return SingleFile(file, std::move(options));
    }

    TemporaryFolder folder_;
    std::map<std::string, Tensor> tensors_;
};

TEST_F(SingleFileOnDisk, renames_splits_and_reshapes_without_touching_values) {
    SingleFile const file = open();
    EXPECT_EQ(file.family(), CheckpointFamily::sd2);
    EXPECT_TRUE(file.unknown().empty());
    EXPECT_TRUE(
        file.tensors("unet").at("conv_in.weight").equal(tensors_.at("model.diffusion_model.input_blocks.0.0.weight")));
    Tensor const q = file.tensors("vae").at("decoder.mid_block.attentions.0.to_q.weight");
    EXPECT_TRUE(q.equal(tensors_.at("first_stage_model.decoder.mid.attn_1.q.weight").flatten(1)));
    auto const text = file.tensors("text_encoder");
    EXPECT_EQ(text.size(), 3u);  // without the last block and the projection, as SD 2 was trained
    EXPECT_TRUE(
        text.at("text_model.encoder.layers.22.self_attn.k_proj.weight")
            .equal(tensors_.at("cond_stage_model.model.transformer.resblocks.22.attn.in_proj_weight").narrow(0, 4, 4)));
}

TEST_F(SingleFileOnDisk, has_what_it_holds_and_says_what_it_lacks) {
    SingleFile const file = open();
    EXPECT_TRUE(file.has("unet") && file.has("vae") && file.has("text_encoder") && file.has("tokenizer") &&
                file.has("scheduler"));
    EXPECT_FALSE(file.has("text_encoder_2") || file.has("tokenizer_2") || file.has("image_encoder"));
    EXPECT_EQ(file.index().at("_class_name"), "StableDiffusionPipeline");
    EXPECT_THAT([&] { file.tensors("text_encoder_2"); }, ThrowsMessage<Error>(HasSubstr("holds no text_encoder_2")));
    EXPECT_THROW(file.config("image_encoder"), Error);
}

TEST_F(SingleFileOnDisk, names_what_belongs_to_no_component) {
    tensors_["model.diffusion_model.input_blocks.77.0.op.weight"] = at::ones({1});
    tensors_["first_stage_model.decoder.up.9.block.0.conv1.weight"] = at::ones({1});
    tensors_["something.else"] = at::ones({1});
    EXPECT_THAT(open().unknown(), ElementsAre("first_stage_model.decoder.up.9.block.0.conv1.weight",
                                              "model.diffusion_model.input_blocks.77.0.op.weight", "something.else"));
}

TEST_F(SingleFileOnDisk, takes_the_prediction_from_user_file_or_family) {
    EXPECT_FALSE(open().prediction_is_known());
    EXPECT_EQ(open().config("scheduler").at("prediction_type"), "v_prediction");
    SingleFile const chosen = open({.prediction = PredictionType::epsilon});
    EXPECT_TRUE(chosen.prediction_is_known());
    EXPECT_EQ(chosen.config("scheduler").at("prediction_type"), "epsilon");
    SingleFile const stated = open({}, {{"modelspec.prediction_type", "epsilon"}});
    EXPECT_TRUE(stated.prediction_is_known());
    EXPECT_EQ(stated.config("scheduler").at("prediction_type"), "epsilon");
}

TEST_F(SingleFileOnDisk, keeps_what_was_found_out_when_it_was_installed) {
    auto const path = folder_ / "model.safetensors";
    EXPECT_FALSE(open().prediction_is_known());
    write_single_file_notes(path, {.family = {}, .prediction = PredictionType::epsilon});
    EXPECT_TRUE(SingleFile(path).prediction_is_known());
    EXPECT_EQ(SingleFile(path).config("scheduler").at("prediction_type"), "epsilon");
    EXPECT_EQ(SingleFile(path, {.prediction = PredictionType::v}).config("scheduler").at("prediction_type"),
              "v_prediction");
    write_single_file_notes(path, {.family = CheckpointFamily::sd1, .prediction = {}});
    EXPECT_EQ(SingleFile(path).family(), CheckpointFamily::sd1);
    for (char const* const broken :
         {"{", "[]", R"({"family": 7})", R"({"prediction": "x0"})", R"({"family": "sd9"})"}) {
        std::ofstream(folder_ / "model.daub.json") << broken;
        EXPECT_THAT([&] { SingleFile{path}; }, ThrowsMessage<Error>(HasSubstr("model.daub.json"))) << broken;
    }
}

TEST_F(SingleFileOnDisk, refuses_what_cannot_be_split) {
    tensors_["cond_stage_model.model.transformer.resblocks.3.attn.in_proj_bias"] = at::ones({7});
    SingleFile const file = open();
    EXPECT_THAT([&] { file.tensors("text_encoder"); }, ThrowsMessage<Error>(HasSubstr("in_proj_bias")));
}

TEST(PredictionProbe, tells_networks_by_their_answer_to_the_noisiest_timestep) {
    auto const epsilon = [](Tensor const& x, Tensor const& t, Tensor const& text) {
        EXPECT_EQ(t.item<int64_t>(), 999);
        EXPECT_EQ(text.sizes(), (std::vector<int64_t>{1, 2, 1024}));
        return x;
    };
    auto const v = [](Tensor const& x, Tensor const&, Tensor const&) { return -2 * x; };
    EXPECT_EQ(probe_prediction(epsilon, 1024), PredictionType::epsilon);
    EXPECT_EQ(probe_prediction(v, 1024), PredictionType::v);
}

}  // namespace
}  // namespace daub
