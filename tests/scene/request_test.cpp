#include "engine/scene/request.h"

#include "engine/core/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

using namespace daub;
using testing::HasSubstr;

namespace {

GenerationRequest painted_fox() {
    GenerationRequest request;
    request.prompt = "a f\xC3\xBCx on snow";
    request.canvas = {64, 48};
    Region fox;
    fox.name = "fox";
    fox.spans = {{2, 6}};
    fox.mask = Mask({64, 48}, 9);
    request.regions.push_back(fox);
    return request;
}

/// Message of check() after `change`, empty where it passes.
std::string complaint(std::function<void(GenerationRequest&)> const& change) {
    GenerationRequest request = painted_fox();
    change(request);
    try {
        check(request);
        return "";
    } catch (Error const& error) {
        return error.what();
    }
}

}  // namespace

TEST(Request, equal_content_is_equal_wherever_it_lies) {
    GenerationRequest const a = painted_fox(), b = painted_fox();
    EXPECT_NE(a.regions[0].mask.get(), b.regions[0].mask.get());
    EXPECT_EQ(a, b);
    GenerationRequest c = a;
    c.regions[0].mask = Mask({64, 48}, 10);
    EXPECT_NE(a, c);
    c = a;
    c.branch = Branch{a, 0, 3};
    GenerationRequest d = b;
    d.branch = Branch{b, 0, 3};
    EXPECT_EQ(c, d);
    d.branch->base = c;
    EXPECT_NE(c, d);
}

TEST(RequestCheck, passes_what_is_well) {
    EXPECT_EQ(complaint([](auto&) {}), "");
    EXPECT_EQ(complaint([](auto& r) { r.regions[0].spans.clear(); }), "") << "an unbound region is allowed";
    EXPECT_EQ(complaint([](auto& r) { r.branch = Branch{painted_fox(), 0, 3}; }), "");
}

TEST(RequestCheck, names_what_is_wrong) {
    EXPECT_THAT(complaint([](auto& r) { r.canvas = {0, 5}; }), HasSubstr("0 x 5"));
    EXPECT_THAT(complaint([](auto& r) {
                    r.canvas = {32, 48};
                }),
                HasSubstr("mask of region \"fox\" is 64 x 48 pixels, but the canvas is 32 x 48"));
    EXPECT_THAT(complaint([](auto& r) { r.regions[0].strength = 3.5; }), HasSubstr("region \"fox\" is 3.5"));
    EXPECT_THAT(complaint([](auto& r) { r.regions[0].strength = std::nan(""); }), HasSubstr("nan"));
    EXPECT_THAT(complaint([](auto& r) { r.regions[0].spans = {{2, 99}}; }), HasSubstr("2 to 99"));
    EXPECT_THAT(complaint([](auto& r) { r.regions[0].spans = {{4, 6}}; }), HasSubstr("cut a character"));
    EXPECT_THAT(complaint([](auto& r) { r.regions[0].spans = {{3, 3}}; }), HasSubstr("bytes 3 to 3"));
    EXPECT_THAT(complaint([](auto& r) { r.regions[0].interval = {0.5, 0.2}; }), HasSubstr("before it begins"));
    EXPECT_THAT(complaint([](auto& r) {
                    r.regions[0].interval = {1, 5, ProcessInterval::Unit::sigma};
                }),
                HasSubstr("before it begins"));
    EXPECT_THAT(complaint([](auto& r) { r.count = 0; }), HasSubstr("count"));
    EXPECT_THAT(complaint([](auto& r) { r.stages = {{}, {.steps = -1}}; }), HasSubstr("stage 2"));
    EXPECT_THAT(complaint([](auto& r) { r.guidance.text = -1; }), HasSubstr("Guidance"));
    EXPECT_THAT(complaint([](auto& r) { r.styles.emplace_back(); }), HasSubstr("no picture"));
    EXPECT_THAT(complaint([](auto& r) { r.loras.emplace_back(); }), HasSubstr("no name"));
    EXPECT_THAT(complaint([](auto& r) { r.streams.t5 = Curve(-1); }), HasSubstr("T5"));
    EXPECT_THAT(complaint([](auto& r) { r.change_only = ChangeOnly{Mask({64, 48}), 1}; }), HasSubstr("start image"));
    EXPECT_THAT(complaint([](auto& r) { r.add_element = AddElement{}; }), HasSubstr("kept picture"));
    EXPECT_THAT(complaint([](auto& r) {
                    r.add_element = AddElement{};
                    r.add_element->region = 7;
                }),
                HasSubstr("painted region"));
    EXPECT_THAT(complaint([](auto& r) { r.branch = Branch{}; }), HasSubstr("branches from"));
    EXPECT_THAT(complaint([](auto& r) {
                    r.branch = Branch{painted_fox(), 0, 3};
                    r.seed = 5;
                }),
                HasSubstr("keeps model"));
    EXPECT_THAT(complaint([](auto& r) { r.prompt = std::string(100000, 'x'); }), HasSubstr("100000 bytes"));
}

TEST(Names, go_both_ways) {
    for (Sampler const sampler : all_samplers()) {
        EXPECT_FALSE(to_name(sampler).empty());
        EXPECT_EQ(sampler_from_name(to_name(sampler)), sampler);
    }
    EXPECT_EQ(all_samplers().size(), 12U);
    EXPECT_FALSE(sampler_from_name("magic"));
    for (auto const* name : {"auto", "cpu", "cuda:0", "cuda:3"}) EXPECT_EQ(to_name(*device_from_name(name)), name);
    EXPECT_EQ(to_name(*device_from_name("cuda")), "cuda:0");
    for (auto const* name : {"gpu", "cuda:", "cuda:x", "cuda:-1", "cuda:1x", ""}) EXPECT_FALSE(device_from_name(name));
}

TEST(Colors, read_and_write_hexadecimal) {
    EXPECT_EQ(to_hex({0xe6, 0x9f, 0}), "#e69f00");
    EXPECT_EQ(color_from_hex("#e69f00"), (Color{0xe6, 0x9f, 0}));
    EXPECT_EQ(color_from_hex("FA0"), (Color{0xff, 0xaa, 0}));
    for (auto const* text : {"", "#", "#12345", "#gggggg", "#1234567", "-12345"}) EXPECT_FALSE(color_from_hex(text));
}

TEST(Curves, are_straight_between_points_and_flat_beyond) {
    Curve const curve({{0.6, 3}, {0.2, 1}, {0.8, 3}, {0.8, 0}});
    EXPECT_EQ(curve.at(0), 1);
    EXPECT_DOUBLE_EQ(curve.at(0.4), 2);
    EXPECT_EQ(curve.at(0.7), 3);
    EXPECT_EQ(curve.at(0.8), 0) << "the later of two values at one place";
    EXPECT_EQ(curve.at(1), 0);
    EXPECT_TRUE(Curve(2).constant());
    EXPECT_FALSE(curve.constant());
    EXPECT_THROW(Curve(std::vector<CurvePoint>{}), Error);
    EXPECT_THROW(Curve({{1.5, 0}}), Error);
    EXPECT_THROW(Curve({{0.5, std::nan("")}}), Error);
}

TEST(ProcessAxis, runs_from_noise_to_picture_and_back) {
    ProcessAxis const axis{0.002, 80};
    EXPECT_DOUBLE_EQ(axis.fraction(80), 0);
    EXPECT_DOUBLE_EQ(axis.fraction(0.002), 1);
    EXPECT_DOUBLE_EQ(axis.fraction(0), 1);
    EXPECT_DOUBLE_EQ(axis.fraction(1e9), 0);
    for (double const p : {0.0, 0.1, 0.5, 0.99, 1.0}) EXPECT_NEAR(axis.fraction(axis.sigma(p)), p, 1e-12);
}

TEST(ProcessInterval, takes_both_units) {
    ProcessAxis const axis{0.002, 80};
    EXPECT_TRUE((ProcessInterval{0, 0.5}.contains(axis.sigma(0.3), axis)));
    EXPECT_FALSE((ProcessInterval{0, 0.5}.contains(axis.sigma(0.6), axis)));
    ProcessInterval const sigma{80, 1, ProcessInterval::Unit::sigma};
    EXPECT_TRUE(sigma.contains(1, axis));
    EXPECT_FALSE(sigma.contains(0.9, axis));
}
