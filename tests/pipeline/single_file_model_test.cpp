// Single-file checkpoints as models of the catalogue: the tiny one of the tests, with its configurations in its notes.
#include "tests/pipeline/diffusers_models.h"
#include "tests/pipeline/tiny_model.h"
#include "tests/scene/data_home.h"

#include "engine/core/error.h"
#include "engine/scene/model_roots.h"
#include "engine/weights/model_convert.h"
#include "engine/weights/single_file_notes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// One of the engine's models as a single file.
void write_single_model(std::string const& model, fs::path const& file) {
    auto const source = open_model_folder(diffusers_engine().folder / "library" / model);
    SingleFileNotes notes;
    for (char const* const component : {"unet", "vae", "text_encoder", "text_encoder_2", "scheduler"})
        if (source->has(component)) notes.configs[component] = source->config(component);
    fs::create_directories(file.parent_path());
    write_single_file(*source, file, {});
    write_single_file_notes(file, notes);
}

Image picture_by(ModelCatalogue const& catalogue, GenerationRequest const& request) {
    Outcome const outcome = make_torch_generator(catalogue)->generate(request, {});
    EXPECT_FALSE(outcome.failure) << outcome.failure->message;
    return outcome.images.empty() ? Image() : outcome.images.front().image;
}

TEST(SingleFileModels, give_the_pictures_of_the_folders_that_they_were_made_of) {
    TemporaryFolder const folder;
    for (std::string const model : {"sd1", "sdxl"})
        write_single_model(model, folder / ("dreamy-" + model + ".safetensors"));
    auto const catalogue = make_model_catalogue({.embedded = folder / "none", .libraries = {folder.path()}});
    for (std::string const model : {"sd1", "sdxl"}) {
        GenerationRequest request = diffusers_engine().request(model);
        Image const wanted = diffusers_engine().picture(request);
        request.model = "dreamy-" + model;
        EXPECT_EQ(largest_difference(picture_by(*catalogue, request), wanted), 0) << model;
        EXPECT_EQ(catalogue->find(request.model).family, diffusers_engine().catalogue->find(model).family);
        EXPECT_GT(catalogue->find(request.model).weight_bytes, 1'000'000);
        EXPECT_EQ(catalogue->tokens(request.model, "a fox").front().pieces.size(), 4U) << "the program's vocabulary";
        request.model = (folder / ("dreamy-" + model + ".safetensors")).string();
        EXPECT_EQ(largest_difference(picture_by(*diffusers_engine().catalogue, request), wanted), 0) << "by its path";
    }
}

TEST(SingleFileModels, that_are_broken_are_listed_with_their_problem) {
    TemporaryFolder const folder;
    std::ofstream(folder / "torn.safetensors") << "no safetensors";
    std::ofstream(folder / ".half.safetensors") << "just being installed";
    auto const catalogue = make_model_catalogue({.embedded = folder / "none", .libraries = {folder.path()}});
    auto const models = catalogue->models();
    ASSERT_EQ(models.size(), 1U);
    EXPECT_EQ(models.front().id, "torn");
    EXPECT_THAT(models.front().problem, HasSubstr("torn.safetensors"));
    EXPECT_THAT([&] { catalogue->find("torn"); }, testing::ThrowsMessage<Error>(HasSubstr("torn.safetensors")));
}

TEST(SingleFileModels, of_other_programs_are_found_in_their_folders) {
    TemporaryFolder const folder;
    DataHome const home;
    write_single_model("sd1", folder / "ComfyUI/models/checkpoints/portraits/dreamy.safetensors");
    remember_model_root(folder / "ComfyUI");
    ModelPlaces places{.embedded = folder / "none", .libraries = {}};
    EXPECT_TRUE(make_model_catalogue(places)->models().empty());
    places.other_programs = true;
    auto const models = make_model_catalogue(places)->models();
    ASSERT_EQ(models.size(), 1U);
    EXPECT_EQ(models.front().id, "dreamy");
    EXPECT_EQ(models.front().problem, "");
}

}  // namespace
}  // namespace daub
