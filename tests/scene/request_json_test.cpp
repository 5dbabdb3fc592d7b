#include "engine/scene/request_json.h"

#include "engine/core/error.h"
#include "engine/scene/request_repair.h"
#include "tests/scene/full_request.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

using namespace daub;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

struct MemoryAssets : AssetSink, AssetSource {
    std::map<std::string, Snapshot<Mask>> masks;
    std::map<std::string, Snapshot<Image>> images;

    std::string put(Snapshot<Mask> const& mask, Color, std::string_view hint) override {
        std::string const name = std::string(hint) + "#" + std::to_string(masks.size());
        masks[name] = mask;
        return name;
    }
    std::string put(Snapshot<Image> const& image, std::string_view hint) override {
        std::string const name = std::string(hint) + "#" + std::to_string(images.size());
        images[name] = image;
        return name;
    }
    Snapshot<Mask> mask(std::string const& name) override { return masks.at(name); }
    Snapshot<Image> image(std::string const& name) override { return images.at(name); }
};

std::string complaint(Json const& json) {
    MemoryAssets assets;
    std::vector<std::string> warnings;
    try {
        request_from_json(json, assets, warnings);
        return "none";
    } catch (Error const& error) {
        return error.what();
    }
}

/// Every path of the document to a value that is no object or list.
void collect_leaves(Json const& json, std::string const& path, std::vector<std::string>& out) {
    if (!json.is_structured()) return out.push_back(path);
    for (auto const& [key, value] : json.items()) collect_leaves(value, path + "/" + key, out);
}

}  // namespace

TEST(RequestJson, gives_back_every_field) {
    for (auto const& request : {full_request(), full_request_with_element(), GenerationRequest()}) {
        MemoryAssets assets;
        std::vector<std::string> warnings;
        Json const json = Json::parse(to_text(to_json(request, assets), 1));
        EXPECT_EQ(request_from_json(json, assets, warnings), request);
        EXPECT_THAT(warnings, IsEmpty());
    }
}

TEST(RequestJson, no_field_of_the_samples_is_at_its_default) {
    MemoryAssets assets;
    Json const plain = to_json(GenerationRequest(), assets);
    Json const full = to_json(full_request(), assets), element = to_json(full_request_with_element(), assets);
    for (auto const& [key, value] : plain.items())
        EXPECT_TRUE(full[key] != value || element[key] != value) << key << " is not tested by the round trip";
}

TEST(RequestJson, missing_fields_are_at_their_defaults) {
    EXPECT_EQ(complaint(Json::object()), "none");
    MemoryAssets assets;
    std::vector<std::string> warnings;
    EXPECT_EQ(request_from_json(Json::object(), assets, warnings), GenerationRequest());
}

TEST(RequestJson, wrong_types_are_errors_with_their_path) {
    EXPECT_THAT(complaint({{"prompt", 5}}), HasSubstr("prompt is number, but should be a text"));
    EXPECT_THAT(complaint({{"regions", {{{"strength", "much"}}}}}), HasSubstr("regions[0].strength is string"));
    EXPECT_THAT(complaint({{"regions", {{{"spans", {{1}}}}}}}),
                HasSubstr("regions[0].spans[0] should be [begin, end]"));
    EXPECT_THAT(complaint({{"regions", {{{"spans", {{-1, 2}}}}}}}), HasSubstr("out of range"));
    EXPECT_THAT(complaint({{"regions", {{{"color", "blue"}}}}}), HasSubstr("regions[0].color should be a colour"));
    EXPECT_THAT(complaint({{"canvas", {1, 2, 3}}}), HasSubstr("canvas should be [width, height]"));
    EXPECT_THAT(complaint({{"canvas", {1e300, 2}}}), HasSubstr("whole number"));
    EXPECT_THAT(complaint({{"count", 3000000000U}}), HasSubstr("out of range"));
    EXPECT_THAT(complaint({{"seed", -1}}), HasSubstr("seed is -1, which is out of range"));
    EXPECT_THAT(complaint({{"streams", {{"t5", {{2, 1}}}}}}), HasSubstr("streams.t5 is no curve"));
    EXPECT_THAT(complaint({{"guidance", 7}}), HasSubstr("guidance is number, but should be an object"));
}

TEST(RequestJson, any_leaf_of_another_type_is_an_error_or_a_default) {
    MemoryAssets assets;
    Json const good = to_json(full_request_with_element(), assets);
    std::vector<std::string> leaves;
    collect_leaves(good, "", leaves);
    ASSERT_GT(leaves.size(), 150U);
    for (auto const& leaf : leaves)
        for (Json const& bad :
             {Json(Json::array({Json::object()})), Json(true), Json("x"), Json(-7), Json(1e200), Json()}) {
            Json json = good;
            json[Json::json_pointer(leaf)] = bad;
            std::vector<std::string> warnings;
            try {
                request_from_json(json, assets, warnings);
            } catch (Error const&) {
            } catch (std::out_of_range const&) {  // a reference that these assets do not have
            }
        }
}

TEST(RequestJson, names_of_newer_versions_are_warnings) {
    MemoryAssets assets;
    std::vector<std::string> warnings;
    Json const json{{"stages", {{{"sampler", "magic_9"}, {"steps", 4}}}}};
    GenerationRequest const request = request_from_json(json, assets, warnings);
    EXPECT_EQ(request.stages[0].sampler, Sampler::model_default);
    EXPECT_EQ(request.stages[0].steps, 4);
    EXPECT_THAT(warnings, ElementsAre(HasSubstr("stages[0].sampler is \"magic_9\"")));
}

TEST(ParseJson, refuses_what_is_no_object_or_too_deep) {
    EXPECT_THROW(parse_json_object("[1]", "x"), Error);
    EXPECT_THROW(parse_json_object("{\"a\":", "x"), Error);
    EXPECT_THROW(parse_json_object("", "x"), Error);
    EXPECT_THROW(parse_json_object("{\"a\": \"\xFF\"}", "x"), Error);
    EXPECT_THROW(parse_json_object("{\"a\": 1e999}", "x"), Error);
    EXPECT_THROW(parse_json_object("{\"a\":" + std::string(100000, '[') + std::string(100000, ']') + "}", "x"), Error);
    EXPECT_EQ(parse_json_object("{\"a\": 1}", "x")["a"], 1);
}

TEST(UnknownFields, are_kept_at_every_level_and_move_with_their_item) {
    Json const loaded = Json::parse(R"({"a": 1, "new": [1, 2], "deep": {"b": 2, "newer": {"x": 1}},
        "list": [{"id": "p", "k": 1, "extra": 7}, {"id": "q", "k": 2, "extra": 8}], "places": [{"v": 1, "more": 9}]})");
    Json const known = Json::parse(R"({"a": 1, "deep": {"b": 2},
        "list": [{"id": "p", "k": 1}, {"id": "q", "k": 2}], "places": [{"v": 1}]})");
    Json const unknown = Json::parse(to_text(unknown_part(loaded, known)));
    Json saved = known;
    restore_unknown(saved, unknown);
    EXPECT_EQ(nlohmann::json(saved), nlohmann::json(loaded));

    Json edited = Json::parse(R"({"a": 5, "deep": {"b": 3}, "list": [{"id": "q", "k": 2}, {"id": "r", "k": 1}]})");
    restore_unknown(edited, unknown);
    EXPECT_EQ(edited["a"], 5);
    EXPECT_EQ(edited["list"][0]["extra"], 8);
    EXPECT_FALSE(edited["list"][1].contains("extra"));
    EXPECT_TRUE(unknown_part(known, known).is_null());
}

TEST(Repair, puts_right_what_can_be_and_says_so) {
    GenerationRequest request = full_request();
    request.regions[0].spans = {{2, 15}, {3, 99999}, {20, 19}, {18, 19}};
    request.regions[0].strength = 7;
    request.regions[1].mask = sample_mask({80, 48}, 0);
    request.count = -4;
    std::vector<std::string> warnings;
    repair(request, warnings);
    EXPECT_THAT(request.regions[0].spans, ElementsAre(TextSpan{2, 15}));
    EXPECT_EQ(request.regions[0].strength, 3);
    EXPECT_EQ(request.regions[1].mask->size(), request.canvas);
    EXPECT_EQ(request.count, 1);
    EXPECT_EQ(warnings.size(), 4U);
    check(request);
    request.canvas = {0, 3};
    EXPECT_THROW(repair(request, warnings), Error);
}
