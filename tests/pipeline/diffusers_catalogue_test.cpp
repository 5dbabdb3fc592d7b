#include "tests/pipeline/diffusers_models.h"
#include "tests/pipeline/tiny_model.h"

#include "engine/core/error.h"
#include "engine/pipeline/diffusers_memory.h"
#include "engine/pipeline/latent_space.h"
#include "engine/pipeline/model_sources.h"
#include "engine/pipeline/request_scheduler.h"
#include "tests/nn/random_parameters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

TEST(DiffusersCatalogue, families_are_described_with_stages_sizes_and_encoders) {
    ModelCatalogue const& catalogue = *diffusers_engine().catalogue;
    ModelInfo const sd1 = catalogue.find("sd1");
    EXPECT_EQ(sd1.family, ModelFamily::sd1);
    EXPECT_TRUE(sd1.latent);
    EXPECT_GT(sd1.weight_bytes, 1'000'000);
    ASSERT_EQ(sd1.stages.size(), 1U);
    EXPECT_EQ(sd1.stages[0].native_size, (Size{64, 64}));
    EXPECT_EQ(sd1.stages[0].size_multiple, 8);
    EXPECT_EQ(sd1.stages[0].default_sampler, Sampler::dpmpp_2m) << "PNDM is not among the samplers of requests";
    EXPECT_NEAR(sd1.stages[0].axis.sigma_max, 14.6, 0.1);
    ASSERT_EQ(sd1.encoders.size(), 1U);
    EXPECT_EQ(sd1.encoders[0].token_limit, 302);
    EXPECT_TRUE(fs::exists(fs::path(sd1.encoders[0].tokenizer) / "vocab.json"));

    EXPECT_EQ(catalogue.find("sd2").family, ModelFamily::sd2);
    EXPECT_EQ(catalogue.find("sdxl-refiner").family, ModelFamily::sdxl_refiner);
    EXPECT_EQ(catalogue.find("sdxl").encoders.size(), 2U);
    ModelInfo const deepfloyd = catalogue.find("if-1+if-2");
    EXPECT_EQ(deepfloyd.family, ModelFamily::deepfloyd_if);
    EXPECT_FALSE(deepfloyd.latent);
    ASSERT_EQ(deepfloyd.stages.size(), 2U);
    EXPECT_EQ(deepfloyd.stages[1].native_size, (Size{64, 64}));
    EXPECT_EQ(deepfloyd.stages[1].default_sampler, Sampler::ddpm);
    EXPECT_EQ(deepfloyd.encoders.at(0).stream, "t5");
}

TEST(DiffusersCatalogue, base_and_refiner_are_two_experts_of_one_stage) {
    ModelInfo const info = diffusers_engine().catalogue->find("sdxl+sdxl-refiner");
    ASSERT_EQ(info.stages.size(), 1U);
    auto const& experts = info.stages[0].experts;
    ASSERT_EQ(experts.size(), 2U);
    EXPECT_EQ(experts[0].sigma_low, experts[1].sigma_high);
    EXPECT_NEAR(experts[0].sigma_low, 0.57, 0.01) << "timestep 200";
    EXPECT_EQ(diffusers_engine().catalogue->find(info.path).stages, info.stages) << "paths work as ids do";
}

TEST(DiffusersCatalogue, models_that_belong_together_are_listed_together) {
    std::vector<std::string> ids;
    for (ModelInfo const& model : diffusers_engine().catalogue->models()) ids.push_back(model.id);
    EXPECT_THAT(ids, testing::IsSupersetOf({"sd1", "sdxl+sdxl-refiner", "if-1+if-2+x4", "sd2+x4"}));
}

TEST(DiffusersCatalogue, missing_parts_are_the_problem_of_a_model) {
    TemporaryFolder const folder;
    auto const library = diffusers_engine().folder / "library";
    for (std::string const part : {"vae", "text_encoder", "scheduler", "unet"}) {
        fs::path const model = folder / ("without-" + part);
        fs::copy(library / "sd1", model, fs::copy_options::recursive);
        fs::remove_all(model / part);
        EXPECT_THAT([&] { diffusers_engine().catalogue->find(model.string()); },
                    testing::ThrowsMessage<Error>(HasSubstr(part)));
    }
    fs::copy(library / "sd1", folder / "other", fs::copy_options::recursive);
    std::ofstream(folder / "other" / "model_index.json") << R"({"_class_name": "FluxPipeline"})";
    EXPECT_THAT([&] { diffusers_engine().catalogue->find((folder / "other").string()); },
                testing::ThrowsMessage<Error>(HasSubstr("FluxPipeline")));
    fs::copy(library / "sd1", folder / "licensed", fs::copy_options::recursive);
    std::ofstream(folder / "licensed" / "README.md") << "---\nlicense: openrail\n---\n";
    EXPECT_EQ(diffusers_engine().catalogue->find((folder / "licensed").string()).license, "openrail");
}

TEST(DiffusersCatalogue, tokens_are_those_of_each_encoder) {
    auto const tokens = diffusers_engine().catalogue->tokens("sdxl", "a red fox");
    ASSERT_EQ(tokens.size(), 2U);
    for (EncoderTokens const& encoder : tokens) {
        ASSERT_EQ(encoder.pieces.size(), 5U) << encoder.encoder.stream;
        EXPECT_EQ(encoder.pieces[3].span, (TextSpan{6, 9}));
    }
}

int64_t bytes_of(MemoryPlan const& plan, std::string const& component) {
    EXPECT_TRUE(plan.fits);
    EXPECT_TRUE(plan.measures.empty());
    auto const item = std::ranges::find(plan.items, "weights of " + component, &MemoryItem::name);
    return item == plan.items.end() ? -1 : item->bytes;
}

int64_t bytes_of(GenerationRequest const& request, std::string const& component) {
    return bytes_of(diffusers_engine().planner->plan(request), component);
}

TEST(DiffusersMemory, plans_count_what_is_copied_and_what_stays_in_the_file) {
    int64_t elements = 0;
    for (auto const& [name, tensor] : open_model_folder(diffusers_engine().folder / "library/sd1")->tensors("unet"))
        elements += tensor.numel();
    GenerationRequest request = diffusers_engine().request("sd1");
    EXPECT_EQ(bytes_of(request, "unet"), elements * 4) << "stored as fp16, computed in fp32";
    request.precision = Precision::bf16;
    EXPECT_EQ(bytes_of(request, "unet"), elements * 2) << "as many bits, but another type";
    EXPECT_EQ(bytes_of(diffusers_engine().request("sd2"), "text_encoder"), 0) << "stored as it is computed";
}

TEST(DiffusersMemory, plans_count_matrices_that_are_packed_but_not_those_of_deep_stacks) {
    for (std::string const model : {"sd1", "sdxl"}) {
        int64_t kernels = 0, blocks = 0, text = 0;
        for (auto const& [name, tensor] :
             open_model_folder(diffusers_engine().folder / "library" / model)->tensors("unet")) {
            ASSERT_EQ(tensor.scalar_type(), at::kHalf);
            int64_t const bytes = tensor.numel() * 2;
            bool const of_transformer = name.find("attentions.") != std::string::npos && tensor.dim() == 2;
            bool const of_text = name.ends_with("attn2.to_k.weight") || name.ends_with("attn2.to_v.weight");
            (tensor.dim() == 4 ? kernels : of_text ? text : blocks) += tensor.dim() == 4 || of_transformer ? bytes : 0;
        }
        ASSERT_GT(blocks, 0);
        ASSERT_GT(text, 0);
        ModelInfo const info = diffusers_engine().catalogue->find(model);
        MemoryPlan const plan = plan_diffusers(info, open_sources(info), diffusers_engine().request(model),
                                               {.dtype = at::kHalf, .memory_mapped = true});
        EXPECT_EQ(bytes_of(plan, "unet"), kernels + (model == "sd1" ? blocks : 0)) << model;
    }
}

TEST(LatentSpace, previews_follow_the_colours_of_pictures_and_tiles_join_without_gaps) {
    auto const source =
        std::shared_ptr<ModelSource const>(open_model_folder(diffusers_engine().folder / "library/sd1"));
    LatentSpace space(source, at::kCPU, at::kFloat);
    Tensor const noise = at::zeros({1, 4, 8, 8});
    Tensor const dark = space.preview(space.encode(at::full({1, 3, 64, 64}, -0.8), noise));
    Tensor const bright = space.preview(space.encode(at::full({1, 3, 64, 64}, 0.8), noise));
    EXPECT_EQ(dark.sizes(), (std::vector<int64_t>{1, 3, 8, 8}));
    EXPECT_GT((bright - dark).mean().item<double>(), 0.02) << "weak, since random weights say little of colour";

    Tensor const latent = random_tensor({1, 4, 80, 96}, 1);
    Tensor const whole = space.decode(latent, false), tiled = space.decode(latent, true);
    ASSERT_EQ(tiled.sizes(), whole.sizes());
    EXPECT_LT((tiled - whole).abs().mean().item<double>(), 0.1 * whole.std().item<double>());
}

TEST(RequestScheduler, the_models_own_solver_keeps_its_settings_and_others_take_its_noise_table) {
    SchedulerConfig model;
    model.kind = SchedulerKind::dpm_solver;
    model.dpm.order = 3;
    model.beta_end = 0.5;
    SchedulerConfig const own = scheduler_for(model, {.sampler = Sampler::dpmpp_2m, .schedule = Schedule::karras});
    EXPECT_EQ(own.dpm.order, 3);
    EXPECT_EQ(own.sigma_spacing, SigmaSpacing::karras);
    SchedulerConfig const other = scheduler_for(model, {.sampler = Sampler::ddim, .schedule = Schedule::karras});
    EXPECT_EQ(other.kind, SchedulerKind::ddim);
    EXPECT_EQ(other.beta_end, 0.5);
    EXPECT_EQ(other.sigma_spacing, SigmaSpacing::timesteps) << "DDIM steps along the table";
    EXPECT_EQ(scheduler_for(model, {.sampler = Sampler::deis_1}).deis.order, 1);
}

}  // namespace
}  // namespace daub
