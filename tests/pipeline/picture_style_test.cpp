// Styles of pictures on models of diffusers: IP-Adapters that are installed, with their image encoders.
#include "tests/models/model_fixture.h"
#include "tests/nn/random_parameters.h"
#include "tests/pipeline/diffusers_models.h"
#include "tests/pipeline/tiny_model.h"

#include "engine/models/config_reader.h"
#include "engine/models/ip_adapter.h"
#include "engine/pipeline/style_adapters.h"
#include "engine/weights/safetensors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <optional>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

UNetConfig unet_of(std::string const& model) {
    fs::path const folder = diffusers_engine().folder / "library" / model / "unet";
    return UNetConfig::from_json(component_config(folder), folder.string());
}

/// A resampler over states of width 32, as the "plus" adapters have.
void add_resampler(std::map<std::string, Tensor>& weights, int64_t text) {
    RandomParameters random(11);
    auto const add = [&](std::string const& name, std::vector<int64_t> const& shape) {
        weights["image_proj." + name] = random.take(name, shape, Init::fan_in);
    };
    auto const norm = [&](std::string const& name, int64_t width) {
        add(name + ".weight", {width}), add(name + ".bias", {width});
    };
    add("latents", {1, 4, 16});
    add("proj_in.weight", {16, 32}), add("proj_in.bias", {16});
    add("proj_out.weight", {text, 16}), add("proj_out.bias", {text});
    norm("norm_out", text), norm("layers.0.0.norm1", 16), norm("layers.0.0.norm2", 16), norm("layers.0.1.0", 16);
    add("layers.0.0.to_q.weight", {64, 16}), add("layers.0.0.to_kv.weight", {128, 16});
    add("layers.0.0.to_out.weight", {16, 64});
    add("layers.0.1.1.weight", {64, 16}), add("layers.0.1.3.weight", {16, 64});
}

/// Keys and values for every cross-attention layer, as wide as its queries are.
void add_layers(std::map<std::string, Tensor>& weights, std::string const& model) {
    UNetConfig const unet = unet_of(model);
    auto const stored = load_safetensors(find_weights(diffusers_engine().folder / "library" / model / "unet"));
    auto const layers = IpAdapter::layers(unet);
    RandomParameters random(12);
    for (size_t n = 0; n < layers.size(); ++n)
        for (char const* const part : {"to_k_ip", "to_v_ip"}) {
            std::string const name = fmt::format("ip_adapter.{}.{}.weight", 2 * n + 1, part);
            int64_t const width = stored.at(layers[n] + ".to_q.weight").size(0);
            weights[name] = random.take(name, {width, unet.text_dim()}, Init::fan_in);
        }
}

void write_plus_adapter(fs::path const& file, std::string const& model) {
    std::map<std::string, Tensor> weights;
    add_resampler(weights, unet_of(model).text_dim());
    add_layers(weights, model);
    fs::create_directories(file.parent_path());
    save_safetensors(file, weights);
}

Image gradient(Size size, int phase) {
    Image image({.width = size.width, .height = size.height, .channels = 3});
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width * 3; ++x)
            image.row<uint8_t>(y)[static_cast<size_t>(x)] = static_cast<uint8_t>((x * phase + y * 5) % 256);
    return image;
}

class PictureStyles : public testing::Test {
 protected:
    void SetUp() override {
        if (char const* const before = std::getenv("XDG_DATA_HOME")) kept_ = before;
        setenv("XDG_DATA_HOME", (folder_ / "data").c_str(), 1);
    }
    void TearDown() override {
        kept_ ? setenv("XDG_DATA_HOME", kept_->c_str(), 1) : unsetenv("XDG_DATA_HOME");
        diffusers_engine().generator->unload();
    }

    fs::path adapters() const { return folder_ / "data/daub/ip_adapters"; }
    void install_basic() const {
        fs::create_directories(adapters());
        fs::copy(model_fixture("ip-adapter-sd1") / "ip-adapter_sd15.safetensors", adapters());
    }
    void install_encoder() const {
        fs::create_directories(folder_ / "data/daub/image_encoders");
        fs::copy(model_fixture("clip-vision"), folder_ / "data/daub/image_encoders/clip-vit");
    }

    static GenerationRequest styled(std::string const& model, int phase = 3, double weight = 1) {
        GenerationRequest request = diffusers_engine().request(model);
        request.styles = {{.image = gradient({40, 30}, phase), .weight = weight}};
        return request;
    }
    static Image picture(GenerationRequest const& request) { return diffusers_engine().picture(request); }
    static std::string refusal(GenerationRequest const& request) {
        Outcome const outcome = diffusers_engine().run(request);
        return outcome.failure ? outcome.failure->message : "";
    }

    TemporaryFolder folder_;
    std::optional<std::string> kept_;
};

TEST_F(PictureStyles, change_the_picture_by_what_they_show_and_how_much_they_weigh) {
    install_basic(), install_encoder();
    Image const plain = picture(diffusers_engine().request("sd1")), first = picture(styled("sd1"));
    EXPECT_GT(largest_difference(plain, first), 2);
    EXPECT_GT(largest_difference(first, picture(styled("sd1", 7))), 0);
    EXPECT_GT(largest_difference(first, picture(styled("sd1", 3, 0.5))), 0);
    EXPECT_EQ(largest_difference(first, picture(styled("sd1"))), 0);
    EXPECT_EQ(largest_difference(plain, picture(styled("sd1", 3, 0))), 0);
    GenerationRequest two = styled("sd1");
    two.styles.push_back(styled("sd1", 7).styles.front());
    EXPECT_GT(largest_difference(first, picture(two)), 0);
}

TEST_F(PictureStyles, act_only_while_their_interval_and_the_curve_of_the_stream_let_them) {
    install_basic(), install_encoder();
    Image const plain = picture(diffusers_engine().request("sd1"));
    GenerationRequest request = styled("sd1");
    request.streams.style = Curve(0);
    EXPECT_EQ(largest_difference(plain, picture(request)), 0);
    request = styled("sd1");
    Image const always = picture(request);
    request.styles[0].interval = {0, 0.5, ProcessInterval::Unit::process};
    Image const early = picture(request);
    EXPECT_GT(largest_difference(plain, early), 0);
    EXPECT_GT(largest_difference(always, early), 0);
}

TEST_F(PictureStyles, act_only_where_their_area_is) {
    install_basic(), install_encoder();
    GenerationRequest request = styled("sd1");
    Image const plain = picture(diffusers_engine().request("sd1")), everywhere = picture(request);
    request.styles[0].area = rectangle(request.canvas, {0, 0, 0, 0});
    EXPECT_EQ(largest_difference(plain, picture(request)), 0);
    request.styles[0].area = rectangle(request.canvas, {0, 0, 64, 64});
    EXPECT_EQ(largest_difference(everywhere, picture(request)), 0);
    request.styles[0].area = rectangle(request.canvas, {0, 0, 32, 64});
    Image const half = picture(request);
    EXPECT_GT(largest_difference(plain, half), 0);
    EXPECT_GT(largest_difference(everywhere, half), 0);
}

TEST_F(PictureStyles, have_guidance_of_their_own) {
    install_basic(), install_encoder();
    GenerationRequest request = styled("sd1");
    Image const equal = picture(request);
    request.guidance.style = 3;  // text and style are rows of their own then
    Image const less = picture(request);
    EXPECT_GT(largest_difference(equal, less), 0);
    request.guidance.style = 0;
    EXPECT_GT(largest_difference(less, picture(request)), 0);
}

TEST_F(PictureStyles, are_the_same_in_a_batch_and_alone) {
    install_basic(), install_encoder();
    GenerationRequest request = styled("sd1");
    request.count = 3;
    Outcome const batch = diffusers_engine().run(request);
    ASSERT_EQ(batch.images.size(), 3U);
    request.count = 1, request.seed += 2;
    EXPECT_LE(largest_difference(batch.images[2].image, picture(request)), 1);
}

TEST_F(PictureStyles, act_in_the_base_of_sdxl_also_before_a_refiner) {
    write_plus_adapter(adapters() / "ip-adapter-plus_sdxl_vit-h.safetensors", "sdxl");
    install_encoder();
    for (std::string const model : {"sdxl", "sdxl+sdxl-refiner"})
        EXPECT_GT(largest_difference(picture(diffusers_engine().request(model)), picture(styled(model))), 0) << model;
}

TEST_F(PictureStyles, take_the_best_adapter_that_fits_or_the_one_that_is_asked_for) {
    install_basic(), install_encoder();
    write_plus_adapter(adapters() / "ip-adapter-plus-face_sd15.safetensors", "sd1");
    write_plus_adapter(adapters() / "ip-adapter-plus_sdxl_vit-h.safetensors", "sdxl");
    auto const names = [] {
        std::vector<std::string> found;
        for (StyleAdapter const& one : fitting_style_adapters(unet_of("sd1"))) found.push_back(one.name);
        return found;
    };
    EXPECT_THAT(names(), ElementsAre("ip-adapter_sd15", "ip-adapter-plus-face_sd15"));
    write_plus_adapter(adapters() / "ip-adapter-plus_sd15.safetensors", "sd1");
    EXPECT_THAT(names(), ElementsAre("ip-adapter-plus_sd15", "ip-adapter_sd15", "ip-adapter-plus-face_sd15"));
    GenerationRequest request = styled("sd1");
    Outcome const usual = diffusers_engine().run(request);
    EXPECT_EQ(usual.resolved.style_adapter, "ip-adapter-plus_sd15");
    request.style_adapter = "ip-adapter_sd15";
    Outcome const chosen = diffusers_engine().run(request);
    EXPECT_EQ(chosen.resolved.style_adapter, "ip-adapter_sd15");
    EXPECT_GT(largest_difference(usual.images.at(0).image, chosen.images.at(0).image), 0);
    request.style_adapter = (adapters() / "ip-adapter_sd15.safetensors").string();
    EXPECT_EQ(largest_difference(chosen.images.at(0).image, picture(request)), 0);
}

TEST_F(PictureStyles, are_counted_by_the_plan_of_memory) {
    install_basic(), install_encoder();
    auto const planned = [](GenerationRequest const& request, std::string const& part) {
        for (MemoryItem const& item : diffusers_engine().planner->plan(request).items)
            if (item.name == "weights of " + part) return item.bytes;
        return int64_t{0};
    };
    auto const elements = [](fs::path const& file) {
        int64_t sum = 0;
        for (auto const& [name, tensor] : load_safetensors(file)) sum += tensor.numel();
        return sum;
    };
    GenerationRequest request = styled("sd1");
    request.precision = Precision::bf16;  // files hold another type: everything is copied
    EXPECT_EQ(planned(request, "style adapter"), elements(adapters() / "ip-adapter_sd15.safetensors") * 2);
    EXPECT_EQ(planned(request, "image encoder"), elements(model_fixture("clip-vision") / "model.safetensors") * 2);
    request.styles.clear();
    EXPECT_EQ(planned(request, "style adapter"), 0);
    EXPECT_EQ(planned(request, "image encoder"), 0);
}

TEST_F(PictureStyles, find_the_encoder_beside_the_adapter_as_it_is_published) {
    fs::path const published = folder_ / "h94/models";
    fs::create_directories(published);
    fs::copy(model_fixture("ip-adapter-sd1") / "ip-adapter_sd15.safetensors", published);
    fs::copy(model_fixture("clip-vision"), published / "image_encoder");
    EXPECT_EQ(encoder_to_install(published / "ip-adapter_sd15.safetensors")->folder, published / "image_encoder");
    GenerationRequest request = styled("sd1");
    request.style_adapter = (published / "ip-adapter_sd15.safetensors").string();
    Image const beside = picture(request);
    fs::create_directories(adapters());
    fs::create_symlink(published / "ip-adapter_sd15.safetensors", adapters() / "linked.safetensors");
    request.style_adapter.clear();
    EXPECT_EQ(largest_difference(beside, picture(request)), 0);
    install_encoder();
    EXPECT_FALSE(encoder_to_install(published / "ip-adapter_sd15.safetensors"));
}

TEST_F(PictureStyles, that_cannot_be_taken_over_say_what_is_missing_and_where_it_goes) {
    auto const takes = [](char const* model) { return diffusers_engine().catalogue->find(model).takes_style; };
    EXPECT_FALSE(takes("sd1"));
    EXPECT_THAT(refusal(styled("sd1")), HasSubstr("daub-cli models add models/ip-adapter_sd15.safetensors"));
    EXPECT_THAT(refusal(styled("if-1")), HasSubstr("no image encoder"));
    install_basic();
    EXPECT_FALSE(takes("sd1"));
    std::string const missing = refusal(styled("sd1"));
    EXPECT_THAT(missing, HasSubstr("needs the image encoder"));
    EXPECT_THAT(missing, HasSubstr((adapters() / "image_encoder").string()));
    install_encoder();
    EXPECT_TRUE(takes("sd1"));
    EXPECT_FALSE(takes("sdxl"));
    GenerationRequest request = styled("sdxl");
    request.style_adapter = "ip-adapter_sd15";
    EXPECT_THAT(refusal(request), HasSubstr("text of width"));
    request.style_adapter = "ip-adapter_sdxl";
    EXPECT_THAT(refusal(request), HasSubstr("There is no IP-Adapter 'ip-adapter_sdxl'"));
}

}  // namespace
}  // namespace daub
