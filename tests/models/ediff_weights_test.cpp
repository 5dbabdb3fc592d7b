#include "engine/models/ediff_weights.h"

#include "engine/core/error.h"
#include "engine/models/ediff_unet_config.h"
#include "engine/weights/difference.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;
namespace fs = std::filesystem;

class EDiffWeights : public testing::Test {
 protected:
    void SetUp() override {
        model_ = fs::path(testing::TempDir()) /
                 ("ediff_weights_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
        fs::remove_all(model_);
        expert_ = shared_ + 0.1 * at::randn_like(shared_);
        auto const packed = pack_8bit({{"w", shared_}});
        write("base", "", packed);
        write("base_high_noise", "base", pack_difference({{"w", expert_}}, unpack_8bit(packed)));
    }
    void TearDown() override { fs::remove_all(model_); }

    void write(std::string const& name, std::string const& parent, std::map<std::string, Tensor> const& tensors) const {
        fs::create_directories(model_ / name);
        nlohmann::json config = EDiffUNetConfig{}.to_json();
        if (!parent.empty()) config["parent"] = parent;
        std::ofstream(model_ / name / "config.json") << config;
        save_safetensors(model_ / name / "diffusion_pytorch_model.safetensors", tensors, {});
    }

    fs::path model_;
    Tensor shared_ = at::randn({64, 64}), expert_;
};

TEST_F(EDiffWeights, an_expert_is_completed_from_its_parent) {
    Tensor const loaded = ediff_unet_tensors(model_ / "base_high_noise").at("w");
    EXPECT_LT((loaded - expert_).norm().item<double>(), 0.03 * expert_.norm().item<double>());
    EXPECT_GT((loaded - shared_).norm().item<double>(), 0.05 * shared_.norm().item<double>());
}

TEST_F(EDiffWeights, a_parent_stands_beside_its_expert_and_has_none_itself) {
    write("outside", "../elsewhere", {{"w", shared_}});
    EXPECT_THAT([&] { ediff_unet_tensors(model_ / "outside"); }, ThrowsMessage<Error>(HasSubstr("bare names")));
    write("grandchild", "base_high_noise", {{"w", shared_}});
    EXPECT_THAT([&] { ediff_unet_tensors(model_ / "grandchild"); }, ThrowsMessage<Error>(HasSubstr("only one step")));
    write("own", "own", {{"w", shared_}});
    EXPECT_THAT([&] { ediff_unet_tensors(model_ / "own"); }, ThrowsMessage<Error>(HasSubstr("only one step")));
    write("orphan", "lost", {{"w", shared_}});
    EXPECT_THAT([&] { ediff_unet_tensors(model_ / "orphan"); }, ThrowsMessage<Error>(HasSubstr("lost")));
}

}  // namespace
}  // namespace daub
