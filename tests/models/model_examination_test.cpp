// Examining and converting whole models: the tiny ones of the tests.
#include "engine/models/model_examination.h"
#include "tests/scene/temporary_folder.h"

#include "engine/core/error.h"
#include "engine/weights/autoencoder_file.h"
#include "engine/weights/model_convert.h"
#include "engine/weights/safetensors.h"
#include "engine/weights/single_file_notes.h"
#include "tests/models/model_fixture.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

fs::path const vocabulary = DAUB_SOURCE_DIR "/resources/clip-tokenizer";

/// Configurations of a fixture in place of the built-in ones, which are for models of the published sizes.
Architecture configs_of(fs::path const& folder) {
    Architecture configs;
    for (char const* const name : {"unet", "vae", "text_encoder", "text_encoder_2"}) {
        std::ifstream stream(folder / name / "config.json");
        if (stream) configs[name] = nlohmann::json::parse(stream);
    }
    return configs;
}

class WholeModels : public testing::Test {
 protected:
    fs::path copy_of(char const* fixture) const {
        fs::copy(model_fixture(fixture), root / fixture, fs::copy_options::recursive);
        return root / fixture;
    }
    std::string refusal(fs::path const& model, ExaminationOptions const& options = {}) const {
        try {
            examine_model(model, options);
        } catch (Error const& error) {
            return error.what();
        }
        return "accepted";
    }
    /// A single file made of a fixture, and how to open it.
    fs::path single_file_of(char const* fixture, std::optional<at::ScalarType> precision = {}) const {
        fs::path const file = root / (std::string(fixture) + ".safetensors");
        write_single_file(*open_model_folder(model_fixture(fixture)), file, {.precision = precision});
        return file;
    }

    TemporaryFolder folder;
    fs::path const root = folder.path();
};

void expect_same_tensors(ModelSource const& got, ModelSource const& want) {
    for (char const* const component : {"unet", "vae", "text_encoder", "text_encoder_2"}) {
        ASSERT_EQ(got.has(component), want.has(component)) << component;
        if (!want.has(component)) continue;
        auto const ours = got.tensors(component), theirs = want.tensors(component);
        EXPECT_EQ(ours.size(), theirs.size()) << component;
        for (auto const& [name, tensor] : theirs) {
            ASSERT_TRUE(ours.contains(name)) << component << ": " << name;
            EXPECT_TRUE(ours.at(name).equal(tensor)) << component << ": " << name;
        }
    }
}

TEST_F(WholeModels, become_single_files_and_folders_again_bit_for_bit) {
    for (char const* const fixture : {"sd1", "sdxl"}) {
        auto const folder = open_model_folder(model_fixture(fixture));
        SingleFile const file(single_file_of(fixture), {.configs = configs_of(model_fixture(fixture))});
        EXPECT_TRUE(file.unknown().empty());
        EXPECT_EQ(to_name(file.family()), fixture);
        expect_same_tensors(file, *folder);
        fs::path const again = root / (std::string(fixture) + "-again");
        write_model_folder(file, again, {.clip_tokenizer = vocabulary});
        expect_same_tensors(*open_model_folder(again), *folder);
        EXPECT_TRUE(fs::exists(again / "tokenizer/vocab.json"));
        EXPECT_EQ(examine_model(again).family, fixture);
    }
    std::ifstream special(root / "sdxl-again/tokenizer_2/special_tokens_map.json");
    EXPECT_EQ(nlohmann::json::parse(special).at("pad_token"), "!");
}

TEST_F(WholeModels, change_their_precision_in_either_layout) {
    SingleFile const file(single_file_of("sd1", at::kFloat), {.configs = configs_of(model_fixture("sd1"))});
    EXPECT_EQ(file.tensors("unet").at("conv_in.weight").scalar_type(), at::kFloat);
    write_model_folder(file, root / "half", {.precision = at::kBFloat16, .clip_tokenizer = vocabulary});
    auto const half = open_model_folder(root / "half")->tensors("unet");
    EXPECT_EQ(half.at("conv_in.weight").scalar_type(), at::kBFloat16);
    EXPECT_TRUE(half.at("conv_in.weight").equal(file.tensors("unet").at("conv_in.weight").to(at::kBFloat16)));
}

TEST_F(WholeModels, are_never_written_over_what_is_there) {
    fs::path const file = single_file_of("sd1");
    EXPECT_THROW(write_single_file(*open_model_folder(model_fixture("sd1")), file, {}), Error);
    EXPECT_THROW(write_model_folder(*open_model_folder(model_fixture("sd1")), root, {.clip_tokenizer = vocabulary}),
                 Error);
    EXPECT_THROW(write_model_folder(*open_model_folder(model_fixture("sd1")), root / "new", {}),
                 Error);  // no vocabulary
    EXPECT_EQ(std::distance(fs::directory_iterator(root), {}), 1);
}

TEST_F(WholeModels, say_what_they_are_and_why) {
    ModelExamination const sd1 = examine_model(model_fixture("sd1"));
    EXPECT_EQ(sd1.family, "sd1");
    EXPECT_THAT(sd1.reason, HasSubstr("StableDiffusionPipeline"));
    EXPECT_EQ(sd1.prediction, PredictionType::epsilon);
    EXPECT_THAT(sd1.warnings, IsEmpty());
    EXPECT_GT(sd1.tensors, 700u);
    EXPECT_EQ(examine_model(model_fixture("sdxl")).family, "sdxl");
    ModelExamination const file =
        examine_model(single_file_of("sdxl"), {.single_file = {.configs = configs_of(model_fixture("sdxl"))}});
    EXPECT_EQ(file.family, "sdxl");
    EXPECT_THAT(file.reason, HasSubstr("conditioner.embedders.1.model."));
    ModelExamination const sketchbook = examine_model(DAUB_SOURCE_DIR "/resources/sketchbook/model");
    EXPECT_EQ(sketchbook.family, "ediff");
}

TEST_F(WholeModels, take_an_autoencoder_from_a_file_of_its_own_under_any_of_its_names) {
    std::shared_ptr<ModelSource const> const model = open_model_folder(model_fixture("sd1"));
    auto const want = model->tensors("vae");
    std::map<std::string, Tensor> in_checkpoint, alone;
    for (auto const& [name, tensor] : load_safetensors(single_file_of("sd1"))) {
        std::string const prefix = "first_stage_model.";
        if (!name.starts_with(prefix)) continue;
        in_checkpoint[name] = tensor, alone[name.substr(prefix.size())] = tensor;
    }
    alone["loss.logvar"] = at::ones({1});
    for (auto const& stored : {want, in_checkpoint, alone}) {
        save_safetensors(root / "vae.safetensors", stored);
        auto const got = open_autoencoder(root / "vae.safetensors", *model)->tensors("vae");
        ASSERT_EQ(got.size(), want.size());
        for (auto const& [name, tensor] : want) EXPECT_TRUE(got.at(name).equal(tensor)) << name;
    }
    EXPECT_THROW(load_autoencoder(model_fixture("lora-kohya-mixed") / "lora.safetensors", model->config("vae")), Error);
}

TEST_F(WholeModels, are_told_from_adapters) {
    EXPECT_EQ(examine_model(model_fixture("lora-kohya-mixed") / "lora.safetensors").family, "lora");
    EXPECT_EQ(examine_model(model_fixture("ip-adapter-sd1") / "ip-adapter_sd15.safetensors").family, "ip-adapter");
    EXPECT_EQ(examine_model(model_fixture("sd1") / "vae/diffusion_pytorch_model.safetensors").family, "vae");
    save_safetensors(root / "moss.safetensors", {{"emb_params", at::ones({2, 768})}});
    EXPECT_EQ(examine_model(root / "moss.safetensors").family, "embedding");
    save_safetensors(root / "hada.safetensors", {{"lora_unet_x.hada_w1_a", at::ones({2, 7})}});
    EXPECT_THAT(refusal(root / "hada.safetensors"), HasSubstr("LoHa"));
    EXPECT_THAT(refusal(model_fixture("sd1") / "unet/diffusion_pytorch_model.safetensors"),
                HasSubstr("model_index.json"));
}

TEST_F(WholeModels, of_other_shapes_keep_their_configurations_in_their_notes) {
    fs::path const file = single_file_of("sd1");
    EXPECT_THAT(refusal(file), HasSubstr("have other shapes"));
    write_single_file_notes(
        file, {.family = {}, .prediction = PredictionType::epsilon, .configs = configs_of(model_fixture("sd1"))});
    EXPECT_EQ(examine_model(file).family, "sd1");
    expect_same_tensors(*open_single_file(file), *open_model_folder(model_fixture("sd1")));
}

TEST_F(WholeModels, with_missing_misshaped_or_foreign_tensors_are_told_by_name) {
    fs::path const model = copy_of("sd1"), weights = model / "unet/diffusion_pytorch_model.safetensors";
    auto tensors = load_safetensors(weights);
    auto const original = tensors;
    tensors.erase("conv_out.bias");
    tensors["conv_in.weight"] = at::ones({16, 5, 3, 3});
    save_safetensors(weights, tensors);
    EXPECT_THAT(refusal(model), testing::AllOf(HasSubstr("unet"), HasSubstr("'conv_out.bias' is missing"),
                                               HasSubstr("[16, 5, 3, 3], [16, 4, 3, 3]")));
    tensors = original;
    tensors["left.over"] = at::ones({1});
    tensors["conv_out.bias"] = at::full({4}, NAN);
    save_safetensors(weights, tensors);
    EXPECT_THAT(examine_model(model).warnings,
                testing::ElementsAre(HasSubstr("left.over"), HasSubstr("not finite in conv_out.bias")));
}

TEST_F(WholeModels, that_are_incomplete_pickled_truncated_or_hostile_are_refused) {
    fs::path const model = copy_of("sd1");
    fs::path const vae = model / "vae/diffusion_pytorch_model.safetensors";
    fs::resize_file(vae, fs::file_size(vae) - 5);
    EXPECT_THAT(refusal(model), HasSubstr("truncated"));
    fs::rename(vae, model / "vae/diffusion_pytorch_model.bin");
    EXPECT_THAT(refusal(model), HasSubstr("pickle"));
    fs::remove_all(model / "vae");
    EXPECT_THAT(refusal(model), HasSubstr("its vae is missing"));
    for (
        char const* const index :
        {"[]", "{", R"({"_class_name": 5})", R"({"_class_name": "FluxPipeline"})", R"({"_class_name": "IFPipeline"})",
         R"({"_class_name": "StableDiffusionPipeline", "unet": ["diffusers", "UNet2DConditionModel"], "x": [[[]]]})"}) {
        std::ofstream(model / "model_index.json") << index;
        std::ofstream(model / "unet/config.json") << R"({"use_linear_projection": 7})";
        EXPECT_NE(refusal(model), "accepted") << index;
    }
    fs::path const file = single_file_of("sd1");
    EXPECT_THAT(refusal(file), HasSubstr("have other shapes"));  // not of the published size
    auto mixed = load_safetensors(file);
    for (auto const& [name, tensor] : load_safetensors(single_file_of("sdxl"))) {
        if (name.starts_with("conditioner.")) mixed[name] = tensor;
    }
    save_safetensors(root / "mixed.safetensors", mixed);
    EXPECT_THAT(refusal(root / "mixed.safetensors"), HasSubstr("tensors are missing"));
    fs::resize_file(file, 1000);
    EXPECT_THAT(refusal(file), HasSubstr("truncated"));
    EXPECT_THAT(refusal(root / "gone.safetensors"), HasSubstr("cannot be opened"));
}

}  // namespace
}  // namespace daub
