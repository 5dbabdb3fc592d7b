#include "app/cli/evaluate_command.h"
#include "app/cli/program.h"
#include "tests/evaluation/judged_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <sstream>

namespace daub::cli {
namespace {

using testing::HasSubstr;

struct ProgramRun {
    ExitCode code;
    std::string out, err;
};

/// `daub-cli evaluate` on the tiny model, as a shell would run it.
ProgramRun evaluate_with(std::vector<std::string> arguments) {
    std::string const model = (judged_engine().folder / "tiny").string();
    Services const services{
        .make_catalogue = [=] { return make_model_catalogue({.embedded = model, .libraries = {}}); },
        .make_generator = [](ModelCatalogue const& catalogue) { return make_torch_generator(catalogue); },
        .make_planner = {}};
    std::ostringstream out, err;
    Console console{.out = out, .err = err};
    arguments.insert(arguments.begin(), "evaluate");
    ExitCode const code = run_program(arguments, services, console, {add_evaluate_command});
    return {code, out.str(), err.str()};
}

std::vector<std::string> quick(std::filesystem::path const& out) {
    return {"--figures",    "adherence,clip",
            "--count",      "2",
            "--samples",    "2",
            "--steps",      "2",
            "--device",     "cpu",
            "--precision",  "fp32",
            "--world",      world_file().string(),
            "--no-streams", "--out",
            out.string()};
}

std::string content(std::filesystem::path const& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

TEST(EvaluateCommand, writes_a_model_card_and_says_which_files) {
    TemporaryFolder const folder;
    ProgramRun const run = evaluate_with(quick(folder / "card"));
    ASSERT_EQ(run.code, ExitCode::success) << run.err;
    EXPECT_THAT(run.out, HasSubstr("model-card.md"));
    EXPECT_THAT(run.err, HasSubstr("adherence"));
    std::string const card = content(folder / "card" / "model-card.md");
    EXPECT_THAT(card, HasSubstr("daub-cli evaluate --figures adherence,clip --count 2 --no-streams"));
    EXPECT_THAT(card, HasSubstr("--steps 2"));
}

TEST(EvaluateCommand, tells_progress_and_figures_as_json_lines) {
    TemporaryFolder const folder;
    std::vector<std::string> arguments = quick(folder / "card");
    arguments.emplace_back("--json");
    ProgramRun const run = evaluate_with(arguments);
    ASSERT_EQ(run.code, ExitCode::success) << run.out;
    std::istringstream lines(run.out);
    std::map<std::string, int> events;
    nlohmann::json last;
    for (std::string line; std::getline(lines, line);) {
        last = nlohmann::json::parse(line);
        ++events[last.at("event")];
    }
    EXPECT_EQ(events["file"], 4);
    EXPECT_EQ(events["progress"], 7);  // 6 pictures, and the end
    EXPECT_EQ(last.at("event"), "finished");
    EXPECT_EQ(last.at("figures").at("figures").size(), 3U);
}

TEST(EvaluateCommand, leaves_alone_what_is_there) {
    TemporaryFolder const folder;
    std::ofstream(folder / "mine.txt") << "mine";
    ProgramRun const run = evaluate_with(quick(folder.path()));
    EXPECT_EQ(run.code, ExitCode::output);
    EXPECT_THAT(run.err, HasSubstr("--force"));
    std::vector<std::string> arguments = quick(folder.path());
    arguments.emplace_back("--force");
    EXPECT_EQ(evaluate_with(arguments).code, ExitCode::success);
    EXPECT_EQ(content(folder / "mine.txt"), "mine");
}

TEST(EvaluateCommand, finds_mistakes_before_any_picture_is_made) {
    TemporaryFolder const folder;
    auto const code_of = [&](std::vector<std::string> const& more) {
        std::vector<std::string> arguments{"--world", world_file().string(), "--out", (folder / "card").string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        ProgramRun const run = evaluate_with(arguments);
        EXPECT_FALSE(std::filesystem::exists(folder / "card"));
        return run.code;
    };
    EXPECT_EQ(code_of({"--figures", "beauty"}), ExitCode::usage);
    EXPECT_EQ(code_of({"--count", "0"}), ExitCode::usage);
    EXPECT_EQ(code_of({"--compare", "shared"}), ExitCode::usage);
    EXPECT_EQ(code_of({"--compare", "shared=nowhere"}), ExitCode::model);
    EXPECT_EQ(code_of({"--model", "nowhere"}), ExitCode::model);
    EXPECT_EQ(code_of({"--world", (folder / "none").string()}), ExitCode::usage);  // given twice
    EXPECT_EQ(evaluate_with({"--world", (folder / "none").string(), "--out", (folder / "card").string()}).code,
              ExitCode::input);
    std::ofstream(folder / "file") << "no folder";
    EXPECT_EQ(evaluate_with(quick(folder / "file")).code, ExitCode::output);
    EXPECT_EQ(evaluate_with(quick(folder.path() / "file" / "card")).code, ExitCode::output);
    EXPECT_EQ(evaluate_with({}).code, ExitCode::usage);
}

TEST(EvaluateCommand, every_option_of_every_mode_is_in_the_manual_and_the_completions) {
    std::string const packaging = std::string(DAUB_SOURCE_DIR) + "/packaging/";
    std::string manual = content(packaging + "man/daub-cli.1");
    std::erase(manual, '\\');
    std::string const bash = content(packaging + "completions/daub-cli.bash");
    std::string const zsh = content(packaging + "completions/_daub-cli");
    std::string const fish = content(packaging + "completions/daub-cli.fish");
    for (std::string const mode : {"", "fid", "prompts", "curve", "detections", "report"}) {
        std::string const help =
            evaluate_with(mode.empty() ? std::vector<std::string>{"--help"} : std::vector{mode, std::string("--help")})
                .out;
        ASSERT_THAT(help, HasSubstr("--json")) << mode;
        EXPECT_THAT(manual, HasSubstr("evaluate " + mode)) << mode;
        for (size_t at = help.find("--"); at != help.npos; at = help.find("--", at + 2)) {
            std::string const name =
                help.substr(at + 2, help.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at + 2) - at - 2);
            EXPECT_THAT(manual, HasSubstr("--" + name)) << mode;
            EXPECT_THAT(bash, HasSubstr("--" + name)) << mode;
            EXPECT_THAT(zsh, HasSubstr("--" + name)) << mode;
            EXPECT_THAT(fish, HasSubstr("-l " + name)) << mode;
        }
    }
}

}  // namespace
}  // namespace daub::cli
