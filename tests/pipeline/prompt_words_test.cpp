// Textual inversion: installed embeddings as words of prompts.
#include "tests/pipeline/diffusers_models.h"
#include "tests/pipeline/tiny_model.h"
#include "tests/scene/data_home.h"

#include "engine/scene/adapter_library.h"
#include "engine/weights/model_source.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using EmbeddingTensors = std::map<std::string, at::Tensor>;

struct PromptWordsTest : testing::Test {
    static fs::path file(std::string const& name) {
        return adapters_folder(AdapterKind::text_embedding) / (name + ".safetensors");
    }
    static void install(std::string const& name, EmbeddingTensors const& tensors) {
        fs::create_directories(file(name).parent_path());
        save_safetensors(file(name), tensors);
    }
    /// Rows of the encoder's own table for words of one token.
    static at::Tensor vectors_of(std::string const& model, std::string const& component, std::string const& words) {
        auto const source = open_model_folder(diffusers_engine().folder / "library" / model);
        auto const tensors = source->tensors(component);
        bool const flat = tensors.contains("embeddings.token_embedding.weight");
        at::Tensor const table =
            tensors.at(flat ? "embeddings.token_embedding.weight" : "text_model.embeddings.token_embedding.weight");
        std::vector<int64_t> ids;
        auto const encoders = diffusers_engine().catalogue->tokens(model, words);
        for (TokenPiece const& piece : encoders.front().pieces)
            if (!piece.span.empty()) ids.push_back(piece.id);
        return table.index_select(0, at::tensor(ids)).to(at::kFloat);
    }
    static Image picture(GenerationRequest const& request) { return diffusers_engine().picture(request); }

    DataHome home;
};

TEST_F(PromptWordsTest, with_the_vectors_of_known_words_give_the_picture_of_these) {
    install("zorble", {{"emb_params", vectors_of("sd1", "text_encoder", "red fox")}});
    Image const wanted = picture(diffusers_engine().request("sd1", "a red fox at night"));
    EXPECT_EQ(largest_difference(picture(diffusers_engine().request("sd1", "a zorble at night")), wanted), 0);
    EXPECT_EQ(largest_difference(picture(diffusers_engine().request("sd1", "a Zorble at night")), wanted), 0);
    EXPECT_GT(largest_difference(picture(diffusers_engine().request("sd1", "a zorbles at night")), wanted), 0);
    GenerationRequest negative = diffusers_engine().request("sd1", "a boat");
    negative.negative_prompt = "zorble";
    Image const without = picture(negative);
    negative.negative_prompt = "red fox";
    EXPECT_EQ(largest_difference(picture(negative), without), 0);
}

TEST_F(PromptWordsTest, go_to_both_encoders_of_sdxl) {
    install("zorble", {{"clip_l", vectors_of("sdxl", "text_encoder", "fox")},
                       {"clip_g", vectors_of("sdxl", "text_encoder_2", "fox")}});
    for (std::string const model : {"sdxl", "sdxl+sdxl-refiner"}) {
        Image const wanted = picture(diffusers_engine().request(model, "a fox at night"));
        EXPECT_EQ(largest_difference(picture(diffusers_engine().request(model, "a zorble at night")), wanted), 0)
            << model;
    }
}

TEST_F(PromptWordsTest, are_painted_like_any_other) {
    install("zorble", {{"emb_params", vectors_of("sd1", "text_encoder", "red fox")}});
    auto const painted = [](std::string const& phrase) {
        GenerationRequest request = diffusers_engine().request("sd1", "a " + phrase + " at night");
        request.regions = {{.name = phrase,
                            .spans = {span_of(request.prompt, phrase)},
                            .mask = rectangle(request.canvas, {0, 0, 32, 64}),
                            .strength = 3}};
        return picture(request);
    };
    EXPECT_EQ(largest_difference(painted("zorble"), painted("red fox")), 0);
    EXPECT_GT(largest_difference(painted("zorble"), picture(diffusers_engine().request("sd1", "a zorble at night"))),
              0);
}

TEST_F(PromptWordsTest, are_counted_by_their_vectors) {
    install("zorble", {{"emb_params", at::randn({3, vectors_of("sd1", "text_encoder", "fox").size(1)})}});
    install("learned_embeds", {{"<cat-toy>", vectors_of("sd1", "text_encoder", "fox")}});
    std::string const prompt = "a zorble <cat-toy>";
    auto const clip = diffusers_engine().catalogue->tokens("sd1", prompt).front();
    std::vector<std::string> texts;
    for (TokenPiece const& piece : clip.pieces)
        if (piece.span == span_of(prompt, "zorble")) texts.push_back(piece.text);
    EXPECT_THAT(texts, ElementsAre("zorble 1/3", "zorble 2/3", "zorble 3/3"));
    EXPECT_EQ(clip.pieces.size(), 2U + 1 + 3 + 1) << "start, end, a, zorble, the word that the file names";
    GenerationRequest const named = diffusers_engine().request("sd1", "a <cat-toy>");
    EXPECT_EQ(largest_difference(picture(named), picture(diffusers_engine().request("sd1", "a fox"))), 0);
}

TEST_F(PromptWordsTest, that_cannot_be_used_stay_text_and_say_so) {
    Image const as_text = picture(diffusers_engine().request("sd1", "a zorble"));
    install("zorble", {{"emb_params", at::randn({2, 7})}});
    Outcome const other = diffusers_engine().run(diffusers_engine().request("sd1", "a zorble"));
    EXPECT_EQ(largest_difference(other.images.at(0).image, as_text), 0);
    EXPECT_THAT(other.warnings, ElementsAre(AllOf(HasSubstr("\"zorble\""), HasSubstr("width 7"))));
    std::ofstream(file("zorble")) << "no safetensors";
    EXPECT_THAT(diffusers_engine().run(diffusers_engine().request("sd1", "a zorble")).warnings,
                ElementsAre(HasSubstr("zorble.safetensors")));
    EXPECT_TRUE(diffusers_engine().run(diffusers_engine().request("sd1", "a boat")).warnings.empty());
}

TEST_F(PromptWordsTest, are_read_anew_when_their_file_changes) {
    at::Tensor const fox = vectors_of("sd1", "text_encoder", "fox"), boat = vectors_of("sd1", "text_encoder", "boat");
    install("zorble", {{"emb_params", fox}});
    GenerationRequest const request = diffusers_engine().request("sd1", "a zorble");
    EXPECT_EQ(largest_difference(picture(request), picture(diffusers_engine().request("sd1", "a fox"))), 0);
    install("zorble", {{"emb_params", boat}});
    fs::last_write_time(file("zorble"), fs::last_write_time(file("zorble")) + std::chrono::seconds(2));
    EXPECT_EQ(largest_difference(picture(request), picture(diffusers_engine().request("sd1", "a boat"))), 0);
}

}  // namespace
}  // namespace daub
