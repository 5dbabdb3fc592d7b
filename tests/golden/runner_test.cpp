// The fixture runner itself: what must not pass does not. Runs the program on altered copies of a case.
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sys/wait.h>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

fs::path const fixtures = DAUB_SOURCE_DIR "/tests/golden/fixtures";

/// A fixture folder with one case, t5_encoder_long, and its model.
class GoldenRunner : public testing::Test {
 protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "daub-golden-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        folder_ = name;
        fs::create_directories(folder_ / "models");
        fs::copy(fixtures / "t5_encoder_long", test_case());
        fs::copy(fixtures / "models/t5-encoder", folder_ / "models/t5-encoder");
    }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path test_case() const { return folder_ / "case"; }

    nlohmann::json manifest() const { return nlohmann::json::parse(std::ifstream(test_case() / "manifest.json")); }
    void write(nlohmann::json const& manifest) const { std::ofstream(test_case() / "manifest.json") << manifest; }

    /// Exit code and what was printed.
    std::pair<int, std::string> run(std::string const& more = "") const {
        std::string const command = "'" DAUB_GOLDEN_PROGRAM "' --dir '" + folder_.string() + "' " + more + " 2>&1";
        std::string output;
        FILE* const pipe = popen(command.c_str(), "r");
        for (int c; (c = fgetc(pipe)) != EOF;) output.push_back(static_cast<char>(c));
        int const status = pclose(pipe);
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, output};
    }

    void expect_failure(std::string const& reason) const {
        auto const [code, output] = run();
        EXPECT_EQ(code, 1) << output;
        EXPECT_THAT(output, HasSubstr("0 passed, 1 failed, 0 skipped"));
        EXPECT_THAT(output, HasSubstr(reason));
    }

    fs::path folder_;
};

TEST_F(GoldenRunner, passes_an_unaltered_case) {
    auto const [code, output] = run();
    EXPECT_EQ(code, 0) << output;
    EXPECT_THAT(output, HasSubstr("1 passed, 0 failed, 0 skipped"));
}

TEST_F(GoldenRunner, fails_where_one_number_is_off_by_more_than_its_tolerance) {
    auto const file = test_case() / "tensors.safetensors";
    auto tensors = load_safetensors(file);
    auto const json = manifest();
    Tensor const& want = tensors.at(json["outputs"]["last_hidden_state"]);
    double const allowed = json["tolerance"]["atol"].get<double>() +
                           json["tolerance"]["rtol"].get<double>() * want.abs().max().item<double>();
    want.view(-1)[5] += 0.5 * allowed;
    save_safetensors(file, tensors);
    EXPECT_EQ(run().first, 0);
    want.view(-1)[5] += allowed;
    save_safetensors(file, tensors);
    expect_failure("last_hidden_state: deviates by");
}

TEST_F(GoldenRunner, fails_where_a_number_is_none) {
    auto const file = test_case() / "tensors.safetensors";
    auto tensors = load_safetensors(file);
    tensors.at(manifest()["outputs"]["last_hidden_state"]).view(-1)[0] = NAN;
    save_safetensors(file, tensors);
    expect_failure("last_hidden_state: deviates by inf");
}

TEST_F(GoldenRunner, fails_where_a_shape_differs) {
    auto const file = test_case() / "tensors.safetensors";
    auto tensors = load_safetensors(file);
    Tensor& want = tensors.at(manifest()["outputs"]["last_hidden_state"]);
    want = want.narrow(1, 0, want.size(1) - 1);
    save_safetensors(file, tensors);
    expect_failure("instead of");
}

TEST_F(GoldenRunner, fails_an_unknown_kind) {
    auto json = manifest();
    json["kind"] = "hypernetwork";
    write(json);
    expect_failure("unknown kind 'hypernetwork'");
}

TEST_F(GoldenRunner, fails_where_an_output_is_not_compared) {
    auto json = manifest();
    json["outputs"]["pooled"] = json["outputs"]["last_hidden_state"];
    write(json);
    expect_failure("pooled: not compared");
    json["params"]["informational_outputs"] = {"pooled"};
    write(json);
    EXPECT_EQ(run().first, 0);
}

TEST_F(GoldenRunner, fails_without_tensors_manifest_or_model) {
    fs::remove_all(folder_ / "models/t5-encoder");
    expect_failure("t5-encoder: missing");
    auto json = manifest();
    json["outputs"]["last_hidden_state"] = "out.nowhere";
    write(json);
    expect_failure("no tensor 'out.nowhere'");
    fs::remove(test_case() / "tensors.safetensors");
    expect_failure("tensors.safetensors");
    fs::remove(test_case() / "manifest.json");
    expect_failure("manifest.json");
}

TEST_F(GoldenRunner, fails_an_empty_or_missing_folder_and_a_filter_that_matches_nothing) {
    EXPECT_EQ(run("--filter nothing").first, 2);
    fs::remove_all(test_case());
    EXPECT_EQ(run().first, 2);
    fs::remove_all(folder_);
    EXPECT_EQ(run().first, 2);
}

TEST_F(GoldenRunner, reads_numbers_that_python_writes_and_json_does_not_have) {
    auto json = manifest();
    json["notes"] = "a \"NaN\" within text stays";
    json["params"]["fp64_table_deviation"] = nullptr;
    std::string text = json.dump();
    text.replace(text.find("null", text.find("fp64_table_deviation")), 4, "-Infinity");
    std::ofstream(test_case() / "manifest.json") << text;
    EXPECT_EQ(run().first, 0);
}

}  // namespace
}  // namespace daub
