// Frames of a sequence through whole models.
#include "engine/frames/sequence_renderer.h"
#include "tests/pipeline/diffusers_models.h"
#include "tests/pipeline/tiny_model.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

GenerationRequest with_fox(GenerationRequest request, Rect area = {8, 8, 32, 40}) {
    request.regions = {{.name = "fox", .spans = {span_of(request.prompt, "fox")}, .mask = rectangle({64, 64}, area)}};
    return request;
}

GenerationRequest as_frame(GenerationRequest request, FrameLink link) {
    request.frame = std::move(link);
    return request;
}

/// Both kinds of models, and the one whose self-attention stands together with text.
struct Model {
    std::string name;
    Generator& generator;
    GenerationRequest request;

    Image picture(GenerationRequest const& r) {
        Outcome const outcome = generator.generate(r, {});
        EXPECT_TRUE(outcome.ok()) << name << ": " << (outcome.failure ? outcome.failure->message : "");
        return outcome.images.empty() ? Image() : outcome.images[0].image;
    }
};

std::vector<Model> models() {
    DiffusersEngine& diffusers = diffusers_engine();
    std::vector<Model> all{{"native", *tiny_engine().generator, with_fox(tiny_engine().request())}};
    for (char const* const name : {"sd1", "if-1"})
        all.push_back({name, *diffusers.generator, with_fox(diffusers.request(name))});
    return all;
}

TEST(Frames, a_still_matte_and_shared_noise_give_the_same_frame) {
    for (Model& model : models()) {
        FrameLink const link{.moved = {AffineMap()}, .noise_seed = 5};
        Image const first = model.picture(as_frame(model.request, link));
        FrameLink later = link;
        later.place = FrameLink::Place::next;
        EXPECT_EQ(largest_difference(first, model.picture(as_frame(model.request, later))), 0) << model.name;
    }
}

TEST(Frames, moved_noise_matters_only_where_something_moves) {
    for (Model& model : models()) {
        FrameLink link{.moved = {AffineMap()}, .noise_seed = 5};
        Image const first = model.picture(as_frame(model.request, link));
        link.moved = {AffineMap::translation(8, 0)};
        EXPECT_GT(largest_difference(first, model.picture(as_frame(model.request, link))), 2) << model.name;
        link.moved = {std::nullopt};
        EXPECT_EQ(largest_difference(model.picture(model.request), model.picture(as_frame(model.request, link))), 0)
            << model.name;
    }
}

TEST(Frames, attention_sees_the_first_frame) {
    for (Model& model : models()) {
        FrameLink link{.place = FrameLink::Place::first, .attends = true};
        GenerationRequest other = model.request;
        other.seed = 99;
        Image const alone = model.picture(model.request);
        EXPECT_EQ(largest_difference(model.picture(as_frame(model.request, link)), alone), 0)
            << model.name << ": the first frame has nothing to look at";
        link.place = FrameLink::Place::next;
        // A frame that sees itself twice is the same: its softmax has every key twice. Beside text, it outweighs it.
        if (model.name != "if-1") {
            EXPECT_LE(largest_difference(model.picture(as_frame(model.request, link)), alone), 1) << model.name;
        }
        link.place = FrameLink::Place::first;
        model.picture(as_frame(other, link));
        link.place = FrameLink::Place::next;
        Image const drawn = model.picture(as_frame(model.request, link));
        EXPECT_GT(largest_difference(drawn, alone), 1) << model.name;
        // The same again behind the same frame gives the same bytes; a restart forgets what lies between.
        link.place = FrameLink::Place::restart;
        EXPECT_EQ(largest_difference(drawn, model.picture(as_frame(model.request, link))), 0) << model.name;
        model.generator.unload();
        link.place = FrameLink::Place::next;
        EXPECT_EQ(largest_difference(alone, model.picture(as_frame(model.request, link))), 0)
            << model.name << ": nothing is remembered";
    }
}

TEST(Frames, a_request_that_cannot_be_is_refused) {
    Model model = models().front();
    GenerationRequest request = as_frame(model.request, {.moved = {AffineMap(), AffineMap()}});
    EXPECT_EQ(model.generator.generate(request, {}).status, Outcome::Status::failed);
    request.frame->moved = {AffineMap{.a = 0, .d = 0}};
    EXPECT_EQ(model.generator.generate(request, {}).status, Outcome::Status::failed);
    request = as_frame(model.request, {});
    request.count = 2;
    EXPECT_EQ(model.generator.generate(request, {}).status, Outcome::Status::failed);
}

}  // namespace
}  // namespace daub
