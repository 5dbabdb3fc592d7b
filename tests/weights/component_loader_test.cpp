#include "engine/weights/component_loader.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

/// Two layers, stored as halves.
class TwoLayers : public ModelSource {
 public:
    std::string origin() const override { return "two"; }
    nlohmann::json index() const override { return {}; }
    bool has(std::string const&) const override { return true; }
    nlohmann::json config(std::string const&) const override { return {}; }
    std::map<std::string, Tensor> tensors(std::string const&) const override { return weights; }
    std::filesystem::path tokenizer(std::string const&) const override { return {}; }

    std::map<std::string, Tensor> weights{{"a.weight", at::randn({4, 3}, at::kHalf)},
                                          {"b.weight", at::randn({4, 3}, at::kHalf)}};
};

struct Network {
    explicit Network(Scope const& scope)
        : a((scope / "a").take("weight", {4, 3}, Init::fan_in)), b((scope / "b").take("weight", {4, 3}, Init::fan_in)) {
        EXPECT_TRUE(scope.constant()) << "layers may pack what they take";
    }
    Tensor a, b;
};

struct ComponentLoaderTest : testing::Test {
    Network load(ComponentLoras const& loras = {}) {
        std::optional<Network> network;
        EXPECT_THAT(loader.load(loras, {}, [&](Scope const& scope) { network.emplace(scope); }), testing::IsEmpty());
        return *network;
    }
    ComponentLoras changing_a(double weight) const { return {.everywhere = {{.lora = lora, .weight = weight}}}; }

    std::shared_ptr<TwoLayers> source = std::make_shared<TwoLayers>();
    ComponentLoader loader{source, "unet", at::kCPU, at::kFloat};
    std::shared_ptr<Lora const> lora =
        std::make_shared<Lora const>(std::map<std::string, Tensor>{{"lora_unet_a.lora_down.weight", at::ones({1, 3})},
                                                                   {"lora_unet_a.lora_up.weight", at::ones({4, 1})}},
                                     "ink");
};

TEST_F(ComponentLoaderTest, shares_what_no_lora_changes_with_the_network_before) {
    Network const plain = load();
    Network const changed = load(changing_a(0.5)), more = load(changing_a(2)), again = load();
    EXPECT_EQ(changed.b.data_ptr(), plain.b.data_ptr());
    EXPECT_EQ(more.b.data_ptr(), plain.b.data_ptr());
    EXPECT_EQ(again.b.data_ptr(), plain.b.data_ptr());
    Tensor const stored = source->weights.at("a.weight").to(at::kFloat);
    EXPECT_TRUE(at::allclose(changed.a, stored + 0.5));
    EXPECT_TRUE(at::allclose(more.a, stored + 2)) << "each from the stored weights";
    EXPECT_TRUE(again.a.equal(stored));
}

TEST_F(ComponentLoaderTest, keeps_nothing_by_itself) {
    c10::weak_intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl> const b(load().b.getIntrusivePtr());
    EXPECT_TRUE(b.expired());
    EXPECT_TRUE(load().b.equal(source->weights.at("b.weight").to(at::kFloat)));
}

TEST_F(ComponentLoaderTest, hands_out_stored_tensors_themselves_where_they_fit) {
    source->weights = {{"a.weight", at::ones({4, 3})}, {"b.weight", at::ones({4, 3})}};
    EXPECT_EQ(load().a.data_ptr(), source->weights.at("a.weight").data_ptr());
    Network const changed = load(changing_a(1));
    EXPECT_NE(changed.a.data_ptr(), source->weights.at("a.weight").data_ptr());
    EXPECT_TRUE(source->weights.at("a.weight").equal(at::ones({4, 3}))) << "the file stays as it is";
}

}  // namespace
}  // namespace daub
