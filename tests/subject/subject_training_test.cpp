#include "engine/weights/lora.h"
#include "tests/nn/random_parameters.h"
#include "tests/subject/subject_fixture.h"

#include "engine/models/ediff_unet.h"
#include "engine/pipeline/torch_generator.h"
#include "engine/scene/adapter_library.h"
#include "engine/scene/model_install.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<SubjectModel> families() {
    return {tiny_native(), tiny_diffusers("sd1"), tiny_diffusers("sd2"), tiny_diffusers("if-1")};
}

TEST(SubjectTraining, lowers_the_loss_on_the_pictures_of_the_subject) {
    SubjectBench const bench;
    for (SubjectModel const& on : families()) {
        for (bool const full : {false, true}) {
            SubjectOrder order = bench.order(on, fs::path(on.model).filename().string() + (full ? "full" : "lora"), 30);
            order.network.adaptation.full = full;
            // Attention alone, as usual, says little in a network of a few thousand random weights.
            order.usual_layers = false, order.network.adaptation.layers = AdaptedLayers::all;
            order.run.optimizer.learning_rate = full ? 3e-3 : 1e-2;
            SubjectResult const result = bench.train(order, on);
            ASSERT_TRUE(result.finished) << on.model;
            EXPECT_LT(result.last_loss, 0.97 * result.first_loss) << on.model << (full ? " full" : " LoRA");
            EXPECT_NO_THROW(check_subject_lock(result.file));
            auto const facts = subject_facts(result.file);
            EXPECT_EQ(facts->method, full ? "full" : "lora");
            EXPECT_EQ(facts->kind, "fox");
        }
    }
}

/// Loss on pictures of the class after learning with and without them.
TEST(SubjectTraining, with_prior_preservation_keeps_what_the_model_knows_of_the_class) {
    SubjectBench const bench;
    SubjectModel const on = tiny_diffusers("if-1");
    auto const pictures = read_subject_pictures({bench.folder / "pictures"}, zibbo);
    std::vector<PriorPicture> prior;  // unlike the subject in all that they are
    for (int i = 0; i < 4; ++i) {
        Image image = subject_image(i);
        for (std::byte& byte : image.bytes()) byte = ~byte;
        prior.push_back({.image = image, .caption = "a picture of a fox"});
    }
    auto const class_loss = [&](double weight) {
        SubjectOrder const order = bench.order(on, fmt::format("weight{}", weight), 40);
        auto const network = open_subject_network(on.catalogue.find(on.model), order.network);
        SubjectStage learning({.subject = zibbo, .prior_weight = weight}, *network, pictures,
                              weight > 0 ? prior : std::vector<PriorPicture>(), {});
        ProcessGroup alone;
        std::atomic<bool> const stop = false;
        train(learning, order.run, alone, stop);
        SubjectStage judging({.subject = zibbo}, *network, pictures, prior, {});
        return judging.measure({.seed = 77, .first = 0, .count = 64});
    };
    auto const with = class_loss(1), without = class_loss(0);
    EXPECT_LT(with.prior, without.prior);
}

TEST(SubjectTraining, that_was_interrupted_goes_on_to_the_same_bits) {
    SubjectBench const bench;
    for (SubjectModel const& on : {tiny_native(), tiny_diffusers("sd1")}) {
        std::string const name = fs::path(on.model).filename().string();
        SubjectResult const whole = bench.train(bench.order(on, name + "-whole", 8), on);
        SubjectOrder parts = bench.order(on, name + "-parts", 8);
        std::atomic<bool> stop = false;
        parts.run.on_report = [&](TrainReport const& report) { stop = report.position.step == 3; };
        SubjectResult const first = bench.train(parts, on, {.stop = &stop});
        EXPECT_FALSE(first.finished);
        EXPECT_EQ(first.position.step, 3);
        EXPECT_FALSE(fs::exists(parts.run.folder / "zibbo.safetensors"));
        stop = false, parts.run.on_report = {};
        SubjectResult const second = bench.train(parts, on, {.stop = &stop});
        ASSERT_TRUE(second.finished);
        auto const expected = load_safetensors(whole.file), resumed = load_safetensors(second.file);
        ASSERT_EQ(expected.size(), resumed.size());
        for (auto const& [key, tensor] : expected) EXPECT_TRUE(at::equal(tensor, resumed.at(key))) << key;
    }
}

TEST(SubjectTraining, that_runs_out_of_minutes_is_not_finished) {
    SubjectBench const bench;
    SubjectModel const on = tiny_native();
    SubjectOrder order = bench.order(on, "run", 4);
    order.run.minutes = 1e-6;
    SubjectResult const first = bench.train(order, on);
    EXPECT_FALSE(first.finished);
    EXPECT_FALSE(fs::exists(order.run.folder / "zibbo.safetensors"));
    order.run.minutes = 0;
    EXPECT_TRUE(bench.train(order, on).finished);
}

TEST(SubjectTraining, is_not_resumed_with_other_pictures_or_settings) {
    SubjectBench const bench;
    SubjectModel const on = tiny_native();
    SubjectOrder order = bench.order(on, "run", 2);
    bench.train(order, on);
    order.network.adaptation.rank = 2;
    EXPECT_THAT(error_of([&] { bench.train(order, on); }), HasSubstr("checkpoint of another"));
    order.network.adaptation.rank = 4;
    write_image(bench.folder / "pictures/1.png", subject_image(9));
    EXPECT_THAT(error_of([&] { bench.train(order, on); }), HasSubstr("checkpoint of another"));
}

TEST(SubjectTraining, refuses_names_that_the_model_knows) {
    SubjectBench const bench;
    auto const catalogue = make_model_catalogue();
    SubjectModel const on{.model = "sketchbook", .catalogue = *catalogue, .generator = *tiny_engine().generator};
    SubjectOrder order = bench.order(on, "run", 1);
    order.subject = {.name = "Tulip", .kind = "flower"};
    EXPECT_THAT(error_of([&] { bench.train(order, on); }), HasSubstr("knows the word"));
    order.model = (diffusers_engine().folder / "library/sd1").string();  // which does not say what it knows
    EXPECT_THAT(error_of([&] { bench.train(order, on); }), HasSubstr("knows the word"));
    order.subject = {.name = "toy", .kind = "toy car"};
    EXPECT_THAT(error_of([&] { bench.train(order, on); }), HasSubstr("word of the subject's class"));
}

TEST(SubjectTraining, refuses_models_that_cannot_learn) {
    SubjectBench const bench;
    for (auto const& [model, why] : {std::pair{"sdxl-refiner", "cannot"}, {"sd1-inpaint", "fills in"}}) {
        SubjectModel const on = tiny_diffusers(model);
        EXPECT_THAT(error_of([&] { bench.train(bench.order(on, "run", 1), on); }), HasSubstr(why)) << model;
    }
}

TEST(SubjectTraining, shows_what_it_learned_so_far) {
    SubjectBench const bench;
    SubjectModel const on = tiny_native();
    SubjectOrder order = bench.order(on, "run", 2);
    order.run.sample_minutes = 10;
    std::vector<fs::path> shown;
    order.run.on_sample = [&](fs::path const& file) { shown.push_back(file); };
    std::vector<std::string> phases;
    bench.train(order, on, {.on_phase = [&](std::string const& what, int, int) {
                    if (phases.empty() || phases.back() != what) phases.push_back(what);
                }});
    ASSERT_EQ(shown.size(), 1U);
    EXPECT_GT(read_image(shown[0]).width(), 64);
    EXPECT_THAT(phases, ElementsAre("model", "prior", "training"));
}

TEST(SubjectTraining, shows_nothing_of_an_installed_subject_of_the_same_name) {
    SubjectBench const bench;
    SubjectModel const on = tiny_native();
    auto const preview_of = [&](std::string const& run, uint64_t seed) {
        SubjectOrder order = bench.order(on, run, 12);
        order.run.sample_minutes = 10, order.run.seed = seed;
        order.network.adaptation.layers = AdaptedLayers::all, order.usual_layers = false;
        fs::path shown;
        order.run.on_sample = [&](fs::path const& file) { shown = file; };
        SubjectResult const result = bench.train(order, on);
        EXPECT_FALSE(fs::exists(order.run.folder / "preview"));
        return std::pair(read_image(shown), result.file);
    };
    auto const [alone, ignored] = preview_of("first", 3);
    fs::path const other = preview_of("other", 4).second;
    install_model({.source = other, .library = adapters_folder(AdapterKind::subject)});
    EXPECT_EQ(largest_difference(preview_of("again", 3).first, alone), 0);
}

/// Pairs beside the weights, as they are trained, and merged into them, as pictures are made.
TEST(AdaptedNetworks, compute_what_merged_weights_compute) {
    RandomParameters weights(5);
    EDiffUNetConfig const config{.block_out_channels = {16, 32},
                                 .layers_per_block = {1, 1},
                                 .cross_attention = {true, true},
                                 .self_attention = {false, true},
                                 .attention_head_channels = 16,
                                 .cross_attention_dim = 32,
                                 .norm_num_groups = 8,
                                 .time_embedding_dim = 32,
                                 .streams = {.t5 = 16, .clip_text = 0, .clip_image = 0}};
    EDiffUNet const described(Scope(weights), config);
    std::map<std::string, Tensor> const stored(weights.all.begin(), weights.all.end());
    TrainableParameters trained({.seed = 2});
    AdaptedParameters parameters({.tensors = stored, .origin = "test", .prefix = "experts.one."}, {.rank = 3}, trained,
                                 at::kCPU, at::kFloat);
    EDiffUNet const adapted(Scope(parameters), config);
    at::NoGradGuard const no_grad;
    at::manual_seed(4);
    for (TrainedParameter& one : trained.all())
        one.compute.copy_(at::randn_like(one.master) * 0.1), one.average.copy_(one.compute);

    auto const lora = std::make_shared<Lora const>(Lora(parameters.changes(), "changes"));
    EXPECT_GT(lora->modules().at("one").size(), 20U);
    LoadedParameters merged(merge_loras(stored, "one", {}, {{.lora = lora}}, at::kFloat), "merged");
    EDiffUNet const plain(Scope(merged), config);
    Tensor const x = at::randn({2, 3, 16, 16}), noise = at::zeros({2});
    Context context;
    context.t5.states = at::randn({2, 5, 16});
    auto const result = [&](EDiffUNet const& network) {
        return network({.sample = x, .c_noise = noise}, network.project(context, 2));
    };
    EXPECT_TRUE(at::allclose(result(adapted), result(plain), 1e-3, 1e-4));
    EXPECT_FALSE(at::allclose(result(adapted), result(described), 1e-2, 1e-2));
}

struct LearnedSubject : testing::Test {
    LearnedSubject() {
        SubjectOrder order = bench.order(on, "run", 12);
        order.network.adaptation.layers = AdaptedLayers::all, order.usual_layers = false;
        file = bench.train(order, on).file;
        install(file);
    }
    static fs::path install(fs::path const& file) {
        return install_model({.source = file, .library = adapters_folder(AdapterKind::subject)}).path;
    }
    SubjectBench bench;
    SubjectModel on = tiny_native();
    fs::path file;
};

TEST_F(LearnedSubject, changes_sentences_that_name_it_and_no_others) {
    fs::path const installed = adapters_folder(AdapterKind::subject) / "zibbo.safetensors";
    auto const picture = [](std::string const& prompt) { return tiny_engine().picture(tiny_engine().request(prompt)); };
    Image const named = picture("a Zibbo fox"), other = picture("a red fox"), longer = picture("a zibbos fox");
    Image const off = picture("a Zibbo fox<lora:zibbo:0>");
    fs::remove(installed);
    EXPECT_GT(largest_difference(named, picture("a Zibbo fox")), 8);
    EXPECT_EQ(largest_difference(off, picture("a Zibbo fox")), 0);
    EXPECT_EQ(largest_difference(other, picture("a red fox")), 0);
    EXPECT_EQ(largest_difference(longer, picture("a zibbos fox")), 0) << "another word";
    GenerationRequest by_path = tiny_engine().request("a Zibbo fox");
    by_path.loras = {{.name = file.string()}};
    EXPECT_EQ(largest_difference(named, tiny_engine().picture(by_path)), 0);
}

TEST_F(LearnedSubject, is_painted_like_any_other_phrase) {
    GenerationRequest request = tiny_engine().request("a zibbo fox");
    Image const plain = tiny_engine().picture(request);
    request.regions = {{.name = "zibbo",
                        .spans = {span_of(request.prompt, "zibbo")},
                        .mask = rectangle(request.canvas, {0, 0, 32, 64})}};
    EXPECT_GT(largest_difference(plain, tiny_engine().picture(request)), 2);
}

TEST_F(LearnedSubject, is_read_as_text_by_other_models_and_refused_where_it_is_insisted_on) {
    Outcome const other = diffusers_engine().run(diffusers_engine().request("sd1", "a zibbo fox"));
    EXPECT_THAT(other.warnings, ElementsAre(AllOf(HasSubstr("zibbo"), HasSubstr("not on this model"))));
    Outcome const asked = diffusers_engine().run(diffusers_engine().request("sd1", "a fox <lora:zibbo:1>"));
    ASSERT_TRUE(asked.failure);
    EXPECT_THAT(asked.failure->message, AllOf(HasSubstr("'zibbo'"), HasSubstr("another one")));
}

TEST_F(LearnedSubject, that_was_changed_is_refused) {
    fs::path const installed = adapters_folder(AdapterKind::subject) / "zibbo.safetensors";
    auto tensors = load_safetensors(installed);
    auto const metadata = inspect_safetensors(installed).metadata;
    tensors.begin()->second = tensors.begin()->second + 1;
    save_safetensors(installed, tensors, metadata);
    Outcome const outcome = tiny_engine().run(tiny_engine().request("a zibbo fox"));
    ASSERT_TRUE(outcome.failure);
    EXPECT_THAT(outcome.failure->message, AllOf(HasSubstr("locked"), HasSubstr("changed")));
}

TEST(SubjectOfDiffusers, is_a_lora_for_other_programs_and_acts_by_its_name) {
    SubjectBench const bench;
    SubjectModel const on = tiny_diffusers("sd1");
    SubjectOrder order = bench.order(on, "run", 20);
    fs::path const file = bench.train(order, on).file;
    for (auto const& [name, tensor] : load_safetensors(file))
        EXPECT_TRUE(name.starts_with("unet.") && (name.ends_with(".lora_A.weight") || name.ends_with(".lora_B.weight")))
            << name;
    Image const before = diffusers_engine().picture(diffusers_engine().request("sd1", "a zibbo fox"));
    LearnedSubject::install(file);
    Outcome const after = diffusers_engine().run(diffusers_engine().request("sd1", "a zibbo fox"));
    EXPECT_THAT(after.warnings, IsEmpty());
    EXPECT_GT(largest_difference(before, after.images.at(0).image), 4);
}

}  // namespace
}  // namespace daub
