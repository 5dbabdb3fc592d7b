// LoRAs in requests: from <lora:name:0.8> in the prompt to the picture.
#include "tests/pipeline/diffusers_models.h"
#include "tests/pipeline/tiny_model.h"
#include "tests/scene/data_home.h"

#include "engine/core/error.h"
#include "engine/pipeline/used_loras.h"
#include "engine/scene/adapter_library.h"
#include "engine/scene/resource_path.h"
#include "engine/weights/model_convert.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using LoraTensors = std::map<std::string, at::Tensor>;

constexpr int64_t rank = 2;

fs::path model_folder(std::string const& model) { return diffusers_engine().folder / "library" / model; }

/// A pair for every layer of a component of the model whose name has `part` in it.
void add_pairs(LoraTensors& tensors, std::string const& model, std::string const& component, std::string const& part,
               std::string const& prefix, double size) {
    auto const source = open_model_folder(model_folder(model));
    at::Generator generator = at::detail::createCPUGenerator(11);
    auto const weights = source->tensors(component);
    for (auto const& [path, name] : lora_targets(component, {}, weights)) {
        if (name.find(part) == std::string::npos) continue;
        auto const shape = weights.at(name).sizes().vec();
        auto down = shape, up = std::vector<int64_t>(shape.size(), 1);
        down[0] = rank, up[0] = shape[0], up[1] = rank;
        auto const random = [&](std::vector<int64_t> const& sizes) {
            return at::randn(sizes, generator, at::TensorOptions(at::kFloat)) * size;
        };
        tensors[prefix + path + ".lora_down.weight"] = random(down);
        tensors[prefix + path + ".lora_up.weight"] = random(up);
        tensors[prefix + path + ".alpha"] = at::full({}, 1.0);
    }
}

/// LoRAs for sd1: "ink" of U-Net and text encoder, "chalk" of the U-Net's attention alone.
struct LoraRequests : testing::Test {
    LoraRequests() {
        LoraTensors ink, chalk;
        add_pairs(ink, "sd1", "unet", "attentions", "lora_unet_", 0.3);
        add_pairs(ink, "sd1", "text_encoder", "self_attn", "lora_te_", 0.3);
        add_pairs(chalk, "sd1", "unet", "attn2", "lora_unet_", 0.5);
        install("ink", ink), install("chalk", chalk);
    }

    static fs::path file(std::string const& name) {
        return adapters_folder(AdapterKind::lora) / (name + ".safetensors");
    }
    static void install(std::string const& name, LoraTensors const& tensors) {
        fs::create_directories(file(name).parent_path());
        save_safetensors(file(name), tensors);
    }
    static GenerationRequest request(std::string const& prompt) { return diffusers_engine().request("sd1", prompt); }
    static Image picture(std::string const& prompt) { return diffusers_engine().picture(request(prompt)); }
    static std::string failure(GenerationRequest const& wanted) {
        Outcome const outcome = diffusers_engine().run(wanted);
        return outcome.failure ? outcome.failure->message : "";
    }

    DataHome home;
};

/// sd1 with a LoRA merged into its files.
Image picture_of_merged(std::string const& prompt, std::vector<WeightedLora> const& loras) {
    TemporaryFolder const folder;
    LoraSource const merged(open_model_folder(model_folder("sd1")), loras, at::kFloat);
    write_model_folder(merged, folder / "merged", {.clip_tokenizer = expected_resource_path("clip-tokenizer")});
    GenerationRequest request = diffusers_engine().request((folder / "merged").string(), prompt);
    return diffusers_engine().picture(request);
}

TEST_F(LoraRequests, give_the_pictures_of_models_with_merged_weights) {
    auto const ink = std::make_shared<Lora const>(Lora::load(file("ink")));
    auto const chalk = std::make_shared<Lora const>(Lora::load(file("chalk")));
    Image const plain = picture("a red fox");
    Image const with_ink = picture("a red fox<lora:ink:0.7>");
    EXPECT_GT(largest_difference(plain, with_ink), 8);
    EXPECT_EQ(largest_difference(with_ink, picture_of_merged("a red fox", {{.lora = ink, .weight = 0.7}})), 0);
    Image const both = picture("<lora:ink:0.7>a red fox<lora:chalk:-0.5>");
    EXPECT_GT(largest_difference(both, with_ink), 8);
    EXPECT_EQ(largest_difference(both, picture_of_merged("a red fox", {{.lora = ink, .weight = 0.7},
                                                                       {.lora = chalk, .weight = -0.5}})),
              0);
    GenerationRequest by_field = request("a red fox");
    by_field.loras = {{.name = "ink", .weight = 0.7}};
    EXPECT_EQ(largest_difference(diffusers_engine().picture(by_field), with_ink), 0);
}

TEST_F(LoraRequests, of_weight_0_or_taken_out_again_give_the_picture_of_the_model_alone) {
    Image const plain = picture("a red fox");
    EXPECT_EQ(largest_difference(picture("a red fox<lora:ink:0>"), plain), 0);
    EXPECT_GT(largest_difference(picture("a red fox<lora:ink:1>"), plain), 8);
    EXPECT_EQ(largest_difference(picture("a red fox"), plain), 0);
}

TEST_F(LoraRequests, kept_to_a_region_change_it_and_nearly_nothing_far_from_it) {
    Image const plain = picture("a red fox");
    GenerationRequest kept = request("a red fox");
    kept.loras = {{.name = "chalk", .weight = 1, .area = rectangle(kept.canvas, {0, 0, 0, 0})}};
    EXPECT_EQ(largest_difference(diffusers_engine().picture(kept), plain), 0) << "nowhere";
    kept.loras[0].area = rectangle(kept.canvas, {0, 0, 64, 64});
    Image const everywhere = picture("a red fox<lora:chalk:1>");
    EXPECT_LE(largest_difference(diffusers_engine().picture(kept), everywhere), 2) << "everywhere";
    kept.loras[0].area = rectangle(kept.canvas, {0, 0, 16, 64});
    Image const left = diffusers_engine().picture(kept);
    EXPECT_GT(largest_difference(left, plain), 2);
    EXPECT_GT(largest_difference(left, everywhere), 2);
}

TEST_F(LoraRequests, moved_to_another_place_act_there) {
    GenerationRequest kept = request("a red fox");
    kept.loras = {{.name = "chalk", .weight = 1, .area = rectangle(kept.canvas, {0, 0, 16, 64})}};
    Image const left = diffusers_engine().picture(kept);
    kept.loras[0].area = rectangle(kept.canvas, {48, 0, 16, 64});
    Image const right = diffusers_engine().picture(kept);
    EXPECT_GT(largest_difference(left, right), 2);
    kept.loras[0].area = rectangle(kept.canvas, {0, 0, 16, 64});
    EXPECT_EQ(largest_difference(diffusers_engine().picture(kept), left), 0);
}

TEST_F(LoraRequests, inside_the_words_of_a_painted_region_are_kept_to_it) {
    GenerationRequest tagged = request("a red <lora:chalk:0.8>fox");
    Mask const mask = rectangle(tagged.canvas, {0, 0, 32, 64});
    tagged.regions = {{.name = "fox", .spans = {{2, tagged.prompt.size()}}, .mask = mask}};
    EXPECT_THAT(loras_of(tagged), ElementsAre(LoraUse{.name = "chalk", .weight = 0.8, .area = mask}));
    tagged.regions[0].enabled = false;
    EXPECT_THAT(loras_of(tagged), ElementsAre(LoraUse{.name = "chalk", .weight = 0.8}));
    tagged.regions[0].enabled = true;
    tagged.regions[0].spans = {{2, 5}};
    EXPECT_THAT(loras_of(tagged), ElementsAre(LoraUse{.name = "chalk", .weight = 0.8})) << "beside its words";
}

TEST_F(LoraRequests, say_what_is_wrong_with_them) {
    EXPECT_THAT(failure(request("a fox<lora:pencil:1>")), AllOf(HasSubstr("'pencil'"), HasSubstr("chalk, ink")));
    EXPECT_THAT(failure(request("a fox<lora:pencil:0>")), HasSubstr("'pencil'"));
    install("loha", {{"lora_unet_mid.hada_w1_a", at::ones({2, 2})}});
    EXPECT_THAT(failure(request("a fox<lora:loha>")), AllOf(HasSubstr("loha.safetensors"), HasSubstr("LoHa")));
    GenerationRequest other = request("a fox<lora:ink>");
    other.model = "sdxl";
    EXPECT_THAT(failure(other), AllOf(HasSubstr("ink.safetensors"), HasSubstr("another family")));
    Outcome const native = tiny_engine().run(tiny_engine().request("a fox<lora:ink>"));
    EXPECT_THAT(native.failure->message, AllOf(HasSubstr("ink.safetensors"), HasSubstr("another family")));
}

TEST_F(LoraRequests, report_what_the_model_has_no_place_for) {
    LoraTensors tensors;
    add_pairs(tensors, "sd1", "unet", "attn1", "lora_unet_", 0.3);
    tensors["lora_unet_nowhere.lora_down.weight"] = at::ones({1, 4});
    tensors["lora_unet_nowhere.lora_up.weight"] = at::ones({4, 1});
    install("odd", tensors);
    Outcome const odd = diffusers_engine().run(request("a fox<lora:odd>"));
    EXPECT_THAT(odd.warnings, ElementsAre(AllOf(HasSubstr("odd"), HasSubstr("lora_unet_nowhere"))));
    GenerationRequest kept = request("a fox");
    kept.loras = {{.name = "ink", .area = rectangle(kept.canvas, {0, 0, 8, 8})}};
    EXPECT_THAT(diffusers_engine().run(kept).warnings, ElementsAre(HasSubstr("lora_te_")));
    GenerationRequest negative = request("a fox");
    negative.negative_prompt = "snow <lora:ink:1>";
    EXPECT_THAT(diffusers_engine().run(negative).warnings, ElementsAre(HasSubstr("negative prompt")));
    EXPECT_THAT(diffusers_engine().run(request("a fox<lora:ink>")).warnings, IsEmpty());
}

TEST_F(LoraRequests, of_a_branch_act_from_its_step_on) {
    GenerationRequest const base = request("a red fox");
    Image const plain = diffusers_engine().picture(base);
    GenerationRequest branch = request("a red fox<lora:ink:1>");
    branch.branch = Branch{.base = base, .stage = 0, .step = 1};
    Image const later = diffusers_engine().picture(branch);
    EXPECT_GT(largest_difference(later, plain), 0);
    EXPECT_GT(largest_difference(later, picture("a red fox<lora:ink:1>")), 0);
    diffusers_engine().generator->unload();
    EXPECT_EQ(largest_difference(diffusers_engine().picture(branch), later), 0) << "also when nothing is remembered";
}

TEST_F(LoraRequests, count_in_the_memory_plan_where_they_are_merged) {
    TemporaryFolder const folder;  // weights as they are computed with: views of the file where nothing is merged
    write_model_folder(*open_model_folder(model_folder("sd1")), folder / "full",
                       {.precision = at::kFloat, .clip_tokenizer = expected_resource_path("clip-tokenizer")});
    GenerationRequest wanted = diffusers_engine().request((folder / "full").string(), "a fox");
    int64_t const plain = diffusers_engine().planner->plan(wanted).needed;
    wanted.loras = {{.name = "chalk", .area = rectangle(wanted.canvas, {0, 0, 8, 8})}};
    EXPECT_EQ(diffusers_engine().planner->plan(wanted).needed, plain);
    wanted.loras[0].area = {};
    EXPECT_GT(diffusers_engine().planner->plan(wanted).needed, plain);
    wanted.loras[0].name = "nothing";
    EXPECT_EQ(diffusers_engine().planner->plan(wanted).needed, plain);
}

TEST_F(LoraRequests, are_for_every_family) {
    for (std::string const model : {"sd2", "if-1"}) {
        LoraTensors tensors;
        add_pairs(tensors, model, "unet", model == "if-1" ? "attentions" : "attn2", "lora_unet_", 0.5);
        install(model, tensors);
        GenerationRequest wanted = diffusers_engine().request(model);
        Image const plain = diffusers_engine().picture(wanted);
        wanted.loras = {{.name = model}};
        EXPECT_GT(largest_difference(diffusers_engine().picture(wanted), plain), 2) << model;
    }
}

TEST_F(LoraRequests, for_sdxl_leave_its_refiner_alone) {
    LoraTensors tensors;
    add_pairs(tensors, "sdxl", "unet", "attn2", "lora_unet_", 0.5);
    add_pairs(tensors, "sdxl", "text_encoder", "self_attn", "lora_te1_", 0.3);
    add_pairs(tensors, "sdxl", "text_encoder_2", "self_attn", "lora_te2_", 0.3);
    install("xl", tensors);
    for (std::string const model : {"sdxl", "sdxl+sdxl-refiner"}) {
        GenerationRequest wanted = diffusers_engine().request(model);
        Image const plain = diffusers_engine().picture(wanted);
        wanted.loras = {{.name = "xl"}};
        EXPECT_GT(largest_difference(diffusers_engine().picture(wanted), plain), 2) << model;
    }
}

}  // namespace
}  // namespace daub
