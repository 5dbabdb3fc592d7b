#include "engine/weights/subject_file.h"

#include "engine/core/error.h"
#include "engine/weights/lora.h"
#include "tests/scene/temporary_folder.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Two components of a weight and a bias.
class SmallModel : public ModelSource {
 public:
    std::string origin() const override { return "small"; }
    nlohmann::json index() const override { return {}; }
    bool has(std::string const& component) const override { return component == "unet" || component == "high"; }
    nlohmann::json config(std::string const&) const override { return {}; }
    std::map<std::string, at::Tensor> tensors(std::string const&) const override { return all; }
    fs::path tokenizer(std::string const&) const override { return {}; }

    std::map<std::string, at::Tensor> all{{"layer.weight", at::arange(12.0).view({3, 4}).to(at::kFloat)},
                                          {"layer.bias", at::arange(3.0).to(at::kFloat)},
                                          {"streams.null_token", at::zeros({1, 1, 2})}};
};

SubjectFacts facts() {
    return {.name = "zibbo",
            .kind = "mushroom",
            .base = {.name = "Small", .components = {"unet"}, .fingerprint = model_fingerprint(SmallModel(), {"unet"})},
            .rank = 2,
            .training = {{"samples", 12}}};
}

std::map<std::string, Tensor> pair() {
    return {{"unet.layer.lora_A.weight", at::ones({2, 4})}, {"unet.layer.lora_B.weight", at::ones({3, 2})}};
}

std::string error_of(std::function<void()> const& act) {
    try {
        act();
    } catch (Error const& error) {
        return error.what();
    }
    return "";
}

TEST(SubjectFiles, keep_their_facts_and_are_read_as_loras) {
    TemporaryFolder const folder;
    fs::path const file = folder / "zibbo.safetensors";
    save_subject(file, facts(), pair());
    EXPECT_EQ(subject_facts(file), facts());
    EXPECT_NO_THROW(check_subject_lock(file));
    Lora const lora = Lora::load(file);
    Tensor const changed =
        merge_loras(SmallModel().all, "unet", {}, {{.lora = std::make_shared<Lora const>(lora)}}, at::kFloat)
            .at("layer.weight");
    EXPECT_TRUE(at::equal(changed, SmallModel().all.at("layer.weight") + 2));
}

TEST(SubjectFiles, of_whole_differences_change_weights_biases_and_other_tensors) {
    std::map<std::string, Tensor> const tensors{{"experts.high.layer.diff", at::ones({3, 4})},
                                                {"experts.high.layer.diff_b", at::full({3}, 2.0)},
                                                {"experts.high.streams.null_token.diff", at::ones({1, 1, 2})}};
    auto const lora = std::make_shared<Lora const>(Lora(tensors, "test"));
    SmallModel const model;
    EXPECT_TRUE(fit_of(*lora, model).fits());
    EXPECT_EQ(fit_of(*lora, model).matched, 3U);
    auto const merged = merge_loras(model.all, "high", {}, {{.lora = lora, .weight = 0.5}}, at::kFloat);
    EXPECT_TRUE(at::equal(merged.at("layer.weight"), model.all.at("layer.weight") + 0.5));
    EXPECT_TRUE(at::equal(merged.at("layer.bias"), model.all.at("layer.bias") + 1));
    EXPECT_TRUE(at::equal(merged.at("streams.null_token"), at::full({1, 1, 2}, 0.5)));
    EXPECT_TRUE(at::equal(merge_loras(model.all, "unet", {}, {{.lora = lora}}, at::kFloat).at("layer.bias"),
                          model.all.at("layer.bias")));
    Lora const other({{"experts.high.layer.diff", at::ones({2, 4})}}, "test");
    EXPECT_FALSE(fit_of(other, model).fits());
}

TEST(SubjectFiles, that_were_changed_are_told) {
    TemporaryFolder const folder;
    fs::path const file = folder / "zibbo.safetensors";
    save_subject(file, facts(), pair());
    auto const size = static_cast<std::streamoff>(fs::file_size(file));
    {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(size - 1);
        stream.put('\x41');
    }
    EXPECT_THAT(error_of([&] { check_subject_lock(file); }),
                testing::AllOf(HasSubstr("zibbo.safetensors"), HasSubstr("changed")));
    auto metadata = inspect_safetensors(file).metadata;
    size_t const at = metadata.at("daub_subject").find("mushroom");
    metadata.at("daub_subject").replace(at, 8, "cucumber");
    save_safetensors(file, pair(), metadata);
    EXPECT_THAT(error_of([&] { check_subject_lock(file); }), HasSubstr("changed"));
    save_safetensors(file, pair(), {{"daub_subject", metadata.at("daub_subject")}});
    EXPECT_THAT(error_of([&] { check_subject_lock(file); }), HasSubstr("changed")) << "without a lock";
}

TEST(SubjectFiles, of_later_formats_or_with_damaged_facts_are_refused) {
    TemporaryFolder const folder;
    fs::path const file = folder / "a.safetensors";
    save_safetensors(file, pair(), {{"daub_subject", R"({"format":2})"}});
    EXPECT_THAT(error_of([&] { subject_facts(file); }), HasSubstr("later format"));
    for (char const* const damaged : {"", "{", "[]", R"({"format":1})", R"({"format":"1"})"}) {
        save_safetensors(file, pair(), {{"daub_subject", damaged}});
        EXPECT_THAT(error_of([&] { subject_facts(file); }), HasSubstr("damaged")) << damaged;
    }
    save_safetensors(file, pair());
    EXPECT_EQ(subject_facts(file), std::nullopt);
}

TEST(SubjectFiles, have_names_that_sentences_can_hold) {
    for (char const* const good : {"zibbo", "Zibbo-2", "ab"}) EXPECT_NO_THROW(check_subject_name(good)) << good;
    for (char const* const bad : {"", "z", "zib bo", "2zibbo", "zibb\xC3\xB6", "../zibbo", "<zibbo>"})
        EXPECT_THROW(check_subject_name(bad), Error) << bad;
}

TEST(Fingerprints, tell_models_apart) {
    SmallModel model;
    std::string const before = model_fingerprint(model, {"unet"});
    EXPECT_EQ(before, model_fingerprint(SmallModel(), {"unet"}));
    EXPECT_NE(before, model_fingerprint(model, {"high"}));
    model.all["layer.bias"][1] = 7;
    EXPECT_NE(before, model_fingerprint(model, {"unet"}));
    EXPECT_THROW(model_fingerprint(model, {"vae"}), Error);
}

}  // namespace
}  // namespace daub
