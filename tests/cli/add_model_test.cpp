// Adding and converting models by the command line, with an engine that says what the test tells it.
#include "tests/cli/cli_folder.h"
#include "tests/cli/scripted_engine.h"

#include <gmock/gmock.h>

#include <cstdlib>

namespace daub::cli {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class AddModel : public CliFolderTest {
 protected:
    ProgramRun call(std::vector<std::string> const& arguments) { return run(script_, arguments); }

    /// The head of a safetensors file, which is what is looked at without the engine.
    std::string checkpoint(std::string const& name) const {
        std::string const header = R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})";
        std::string bytes(8, '\0');
        bytes[0] = static_cast<char>(header.size());
        return text(name, bytes + header + "x");
    }

    Script script_;
};

TEST_F(AddModel, InstallsAndSaysWhatItIsAndWhy) {
    script_.examined = {.family = "sd2",
                        .reason = "of its text",
                        .prediction = "v_prediction",
                        .prediction_reason = "by its answer",
                        .warnings = {"odd tensors"},
                        .tensors = 9};
    std::string const library = path("library");
    ProgramRun const result = call({"models", "add", checkpoint("dreamy.safetensors"), "--into", library});
    EXPECT_EQ(result.code, ExitCode::success) << result.err;
    for (char const* const said :
         {"dreamy.safetensors is installed: sd2", "of its text", "v_prediction, by its answer", "9 tensors", "sha256:"})
        EXPECT_THAT(result.out, HasSubstr(said));
    EXPECT_THAT(result.err, HasSubstr("odd tensors"));
    EXPECT_TRUE(fs::exists(fs::path(library) / "dreamy.safetensors"));
    ASSERT_EQ(script_.noted.size(), 1u);
    EXPECT_EQ(script_.noted[0], fs::path(library) / "dreamy.safetensors");
}

TEST_F(AddModel, PassesOnWhatTheUserKnows) {
    std::string const file = checkpoint("dreamy.safetensors");
    ProgramRun const result = call({"models", "add", file, "--into", path("library"), "--family", "sd2", "--prediction",
                                    "epsilon", "--config", path("."), "--no-probe", "--link", "--json"});
    auto const line = result.lines().at(0);
    EXPECT_EQ(line["event"], "installed");
    EXPECT_EQ(line["sha256"].size(), 1u);
    EXPECT_TRUE(fs::is_symlink(line["path"].get<std::string>()));
    EXPECT_EQ(script_.examined_as.back().family, "sd2");
    EXPECT_EQ(script_.examined_as.back().prediction, "epsilon");
    EXPECT_EQ(script_.examined_as.back().config, path("."));
    EXPECT_FALSE(script_.examined_as.back().probe);
    EXPECT_EQ(call({"models", "add", file, "--family", "flux"}).code, ExitCode::usage);
}

TEST_F(AddModel, LeavesNothingOfWhatItRefuses) {
    script_.refusal = "Its vae is missing.";
    ProgramRun const result = call({"models", "add", checkpoint("dreamy.safetensors"), "--into", path("library")});
    EXPECT_EQ(result.code, ExitCode::model);
    EXPECT_THAT(result.err, HasSubstr("Its vae is missing."));
    EXPECT_FALSE(fs::exists(path("library")));
    EXPECT_TRUE(script_.noted.empty());
    EXPECT_THAT(call({"models", "add", text("old.ckpt", "x"), "--into", path("library")}).err, HasSubstr("pickle"));
}

TEST_F(AddModel, RemembersWhereOtherProgramsKeepTheirs) {
    char const* const before = std::getenv("XDG_DATA_HOME");
    std::string const kept = before ? before : "";
    setenv("XDG_DATA_HOME", path("data").c_str(), 1);
    fs::create_directories(fs::path(path("comfy")) / "models/checkpoints");
    ProgramRun const result = call({"models", "add", path("comfy")});
    EXPECT_EQ(result.code, ExitCode::success) << result.err;
    EXPECT_THAT(result.out, HasSubstr("models/checkpoints"));
    EXPECT_THAT(content(path("data/daub/model_places.txt")), HasSubstr("comfy"));
    before ? setenv("XDG_DATA_HOME", kept.c_str(), 1) : unsetenv("XDG_DATA_HOME");
}

TEST_F(AddModel, PutsAdaptersWithTheirKind) {
    char const* const before = std::getenv("XDG_DATA_HOME");
    std::string const kept = before ? before : "";
    setenv("XDG_DATA_HOME", path("data").c_str(), 1);
    script_.examined = {.family = "lora", .reason = "low-rank pairs"};
    EXPECT_EQ(call({"models", "add", checkpoint("ink.safetensors")}).code, ExitCode::success);
    EXPECT_TRUE(fs::exists(path("data/daub/loras/ink.safetensors")));
    auto const line = call({"models", "--json"}).lines().at(0);
    EXPECT_EQ(line["adapters"].at(0)["name"], "ink");
    EXPECT_EQ(line["adapters"].at(0)["kind"], "lora");
    before ? setenv("XDG_DATA_HOME", kept.c_str(), 1) : unsetenv("XDG_DATA_HOME");
}

TEST_F(AddModel, PutsTheImageEncoderOfAnAdapterWithIt) {
    char const* const before = std::getenv("XDG_DATA_HOME");
    std::string const kept = before ? before : "";
    setenv("XDG_DATA_HOME", path("data").c_str(), 1);
    fs::create_directories(path("image_encoder"));
    fs::rename(checkpoint("model.safetensors"), fs::path(path("image_encoder")) / "model.safetensors");
    fs::rename(text("config.json", "{}"), fs::path(path("image_encoder")) / "config.json");
    script_.examined = {.family = "ip-adapter",
                        .reason = "its tensors",
                        .companion = path("image_encoder"),
                        .companion_name = "clip-vit-h-14"};
    ProgramRun const result = call({"models", "add", checkpoint("ip-adapter_sd15.safetensors")});
    EXPECT_EQ(result.code, ExitCode::success) << result.err;
    EXPECT_THAT(result.out, HasSubstr("clip-vit-h-14"));
    EXPECT_TRUE(fs::exists(path("data/daub/ip_adapters/ip-adapter_sd15.safetensors")));
    EXPECT_TRUE(fs::exists(path("data/daub/image_encoders/clip-vit-h-14/config.json")));
    auto const line = call({"models", "--json"}).lines().at(0);
    EXPECT_EQ(line["adapters"].at(1)["name"], "clip-vit-h-14");
    before ? setenv("XDG_DATA_HOME", kept.c_str(), 1) : unsetenv("XDG_DATA_HOME");
}

TEST_F(AddModel, ListIsTheSameAsNoWord) {
    EXPECT_EQ(call({"models", "list", "--json"}).out, call({"models", "--json"}).out);
    EXPECT_EQ(call({"models", "list"}).out, call({"models"}).out);
}

TEST_F(AddModel, ConvertsInThePrecisionThatIsAskedFor) {
    ProgramRun const result = call({"convert", "sd15", "sd15.safetensors", "--precision", "bf16"});
    EXPECT_EQ(result.code, ExitCode::success) << result.err;
    ASSERT_EQ(script_.conversions.size(), 1u);
    EXPECT_EQ(script_.conversions[0].to, "sd15.safetensors");
    EXPECT_EQ(script_.conversions[0].precision, "bf16");
    EXPECT_EQ(call({"convert", "sd15", "out", "--precision", "int4"}).code, ExitCode::usage);
    EXPECT_EQ(call({"convert", "sd15"}).code, ExitCode::usage);
}

}  // namespace
}  // namespace daub::cli
