#include "tests/cli/cli_folder.h"
#include "tests/cli/scripted_engine.h"

#include <gmock/gmock.h>

#include <CLI/CLI.hpp>
namespace daub::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

class Program : public CliFolderTest {
 protected:
    ProgramRun call(std::vector<std::string> const& arguments) { return run(script_, arguments); }

    /// A safetensors file of one tensor, F32 [2, 3].
    std::string safetensors(std::string const& name) const {
        std::string header =
            R"({"__metadata__":{"format":"pt"},"unet.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}})";
        header.resize((header.size() + 7) / 8 * 8, ' ');
        std::string bytes(8, '\0');
        for (int i = 0; i < 8; ++i)
            bytes[static_cast<std::size_t>(i)] = static_cast<char>(header.size() >> (8 * i) & 0xFF);
        return text(name, bytes + header + std::string(24, '\0'));
    }

    Script script_;
};

TEST_F(Program, HelpExplainsItselfOnStandardOutput) {
    ProgramRun const result = call({"--help"});
    EXPECT_EQ(result.code, ExitCode::success);
    EXPECT_EQ(result.err, "");
    for (char const* word : {"render", "project", "inspect", "tokens", "models", "Exit codes", "130"})
        EXPECT_THAT(result.out, HasSubstr(word));
}

TEST_F(Program, EveryCommandHasHelpWithAnExample) {
    for (char const* command : {"render", "frames", "matte", "project", "inspect", "tokens", "convert"}) {
        ProgramRun const result = call({command, "--help"});
        EXPECT_EQ(result.code, ExitCode::success);
        EXPECT_THAT(result.out, HasSubstr(std::string("daub-cli ") + command)) << command;
    }
}

TEST_F(Program, HelpFitsAnOrdinaryTerminal) {
    for (std::vector<std::string> const& arguments : {std::vector<std::string>{"--help"}, {"render", "--help"}}) {
        std::istringstream help(call(arguments).out);
        for (std::string line; std::getline(help, line);) EXPECT_LE(line.size(), 100U) << line;
    }
}

/// The text with every occurrence of `what` replaced.
std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += by.size())
        text.replace(at, what.size(), by);
    return text;
}

TEST_F(Program, EveryOptionIsInTheManualAndInTheCompletions) {
    std::string const packaging = std::string(DAUB_SOURCE_DIR) + "/packaging/";
    std::string const manual = replaced(content(packaging + "man/daub-cli.1"), "\\-", "-");
    std::string const bash = content(packaging + "completions/daub-cli.bash");
    std::string const zsh = content(packaging + "completions/_daub-cli");
    std::string const fish = content(packaging + "completions/daub-cli.fish");
    constexpr char const* letters = "abcdefghijklmnopqrstuvwxyz-";
    for (std::vector<std::string> const& words : {std::vector<std::string>{"render"},
                                                  {"frames"},
                                                  {"matte", "key"},
                                                  {"matte", "luma"},
                                                  {"matte", "difference"},
                                                  {"matte", "roto"},
                                                  {"project"},
                                                  {"inspect"},
                                                  {"tokens"},
                                                  {"models"},
                                                  {"models", "add"},
                                                  {"convert"}}) {
        std::string const command = words.back();
        std::vector<std::string> asked = words;
        asked.push_back("--help");
        std::string const help = call(asked).out;
        for (std::size_t at = help.find("--"); at != help.npos; at = help.find("--", at + 2)) {
            std::string const name = help.substr(at + 2, help.find_first_not_of(letters, at + 2) - at - 2);
            EXPECT_THAT(manual, HasSubstr("--" + name)) << command;
            EXPECT_THAT(bash, HasSubstr("--" + name)) << command;
            EXPECT_THAT(zsh, HasSubstr("--" + name)) << command;
            EXPECT_THAT(fish, HasSubstr("-l " + name)) << command;
        }
    }
}

TEST_F(Program, HelpSpeaksNoneOfTheParsersLanguage) {
    std::string const help = call({"render", "--help"}).out;
    for (char const* word : {"POSITIVE", "NONNEGATIVE", "INT in", "\n\n\n"})
        EXPECT_THAT(help, testing::Not(HasSubstr(word)));
    EXPECT_THAT(help, AllOf(HasSubstr("--quality N=92 "), HasSubstr("PHRASE=MASK[:STRENGTH]\n")));
    EXPECT_THAT(call({"--help"}).out, HasSubstr("\nCommands:\n"));
}

TEST_F(Program, WithoutArgumentsItShowsTheWay) {
    ProgramRun const result = call({});
    EXPECT_EQ(result.code, ExitCode::usage);
    EXPECT_THAT(result.out, HasSubstr("First steps"));
}

TEST_F(Program, MistakesSayWhereToReadOn) {
    for (std::vector<std::string> const& arguments : {std::vector<std::string>{"paint"},
                                                      {"render", "--nonsense"},
                                                      {"render", "--count", "0"},
                                                      {"render", "--count", "x"},
                                                      {"render", "--steps"},
                                                      {"tokens"},
                                                      {"render", "-p", "a fox"}}) {
        ProgramRun const result = call(arguments);
        EXPECT_EQ(result.code, ExitCode::usage) << arguments.back();
        EXPECT_EQ(result.out, "") << arguments.back();
        EXPECT_THAT(result.err, testing::StartsWith("daub-cli: ")) << arguments.back();
    }
    EXPECT_THAT(call({"render", "--nonsense"}).err,
                AllOf(HasSubstr("--nonsense"), HasSubstr("daub-cli render --help")));
}

TEST_F(Program, MistakesAreJsonWhereJsonIsAskedFor) {
    EXPECT_EQ(call({"render", "--nonsense", "--json"}).event("failed")["exit_code"], 2);
}

TEST_F(Program, AddsCommandsFromOutside) {
    std::ostringstream out, err;
    Console console{out, err};
    Services const services = script_.services();
    AddCommand const add = [](CLI::App& program, Session& session) {
        program.add_subcommand("measure", "Measures.")->callback([&session] {
            session.action = [&session] {
                session.console.print("measured");
                return ExitCode::memory;
            };
        });
    };
    EXPECT_EQ(run_program({"measure"}, services, console, {add}), ExitCode::memory);
    EXPECT_EQ(out.str(), "measured\n");
}

TEST_F(Program, ModelsAreListedWithTheirProblems) {
    ModelInfo broken{.id = "broken", .problem = "config.json is missing"};
    script_.models.push_back(broken);
    ProgramRun const result = call({"models"});
    EXPECT_EQ(result.code, ExitCode::success);
    EXPECT_THAT(result.out, AllOf(HasSubstr("tiny"), HasSubstr("12.3 MB"), HasSubstr("96 x 96 in 2 stages"),
                                  HasSubstr("cannot be used: config.json is missing")));
}

TEST_F(Program, ModelsAsJsonHoldEverything) {
    auto const line = call({"models", "--json"}).lines().at(0);
    auto const& model = line["models"][0];
    EXPECT_EQ(model["id"], "tiny");
    EXPECT_EQ(model["stages"][0]["experts"][1]["name"], "low");
    EXPECT_EQ(model["stages"][1]["native_size"]["width"], 96);
    EXPECT_EQ(model["encoders"][0]["token_limit"], 6);
}

TEST_F(Program, TokensShowWhatIsNotSeen) {
    ProgramRun const result = call({"tokens", "a fox on a snowy meadow"});
    EXPECT_EQ(result.code, ExitCode::success);
    EXPECT_THAT(result.out, AllOf(HasSubstr("T5 (t5): 6 of 6 tokens"),
                                  HasSubstr("CLIP (clip_text): 4 of 4 tokens, 2 more are not seen"),
                                  HasSubstr("(not seen)"), HasSubstr("2-5")));
}

TEST_F(Program, TokensAsJsonHaveByteOffsets) {
    auto const line = call({"tokens", "a füchs", "--json"}).lines().at(0);
    auto const& piece = line["encoders"][0]["pieces"][1];
    EXPECT_EQ(piece["begin"], 2);
    EXPECT_EQ(piece["end"], 8);
    EXPECT_EQ(piece["text"], "füchs");
    EXPECT_EQ(line["encoders"][1]["limit"], 4);
}

TEST_F(Program, InspectDescribesAModel) {
    EXPECT_THAT(call({"inspect", "tiny"}).out,
                AllOf(HasSubstr("Tiny (ediff)"), HasSubstr("expert high: sigma 80 to 1")));
    EXPECT_EQ(call({"inspect", "tiny", "--json"}).lines().at(0)["kind"], "model");
    EXPECT_EQ(call({"inspect", "nothing"}).code, ExitCode::model);
}

TEST_F(Program, InspectListsTensors) {
    std::string const file = safetensors("weights.safetensors");
    ProgramRun const summary = call({"inspect", file});
    EXPECT_EQ(summary.code, ExitCode::success) << summary.err;
    EXPECT_THAT(summary.out, AllOf(HasSubstr("1 tensor, 6 numbers, 24 B"), HasSubstr("F32"), HasSubstr("format: pt")));
    EXPECT_THAT(call({"inspect", file, "--tensors"}).out, HasSubstr("[2, 3]"));
    auto const line = call({"inspect", file, "--json"}).lines().at(0);
    EXPECT_EQ(line["tensors"][0]["shape"][1], 3);
}

TEST_F(Program, InspectRefusesATruncatedWeightFile) {
    std::string const file = safetensors("weights.safetensors");
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
    ProgramRun const result = call({"inspect", file});
    EXPECT_EQ(result.code, ExitCode::model);
    EXPECT_THAT(result.err, HasSubstr("weights.safetensors"));
}

TEST_F(Program, InspectTellsWhatAPictureWasMadeFrom) {
    ASSERT_EQ(call({"render", "-p", "a fox on a meadow", "--region", "fox=" + mask("m.png"), "--seed", "9", "-o",
                    path("fox.png")})
                  .code,
              ExitCode::success);
    ProgramRun const result = call({"inspect", path("fox.png")});
    EXPECT_EQ(result.code, ExitCode::success) << result.err;
    EXPECT_THAT(result.out,
                AllOf(HasSubstr("a fox on a meadow"), HasSubstr("seed 9"), HasSubstr("fox"), HasSubstr("50 %")));
    EXPECT_EQ(call({"inspect", path("fox.png"), "--json"}).lines().at(0)["request"]["prompt"], "a fox on a meadow");
}

TEST_F(Program, InspectRestoresAProjectFromAPicture) {
    ASSERT_EQ(call({"render", "-p", "a fox", "--region", "fox=" + mask("m.png"), "-o", path("fox.png")}).code,
              ExitCode::success);
    ProgramRun const result = call({"inspect", path("fox.png"), "--project", path("scene.ora")});
    EXPECT_EQ(result.code, ExitCode::success) << result.err;
    EXPECT_EQ(call({"inspect", path("scene.ora"), "--json"}).lines().at(0)["request"]["prompt"], "a fox");
    EXPECT_EQ(call({"inspect", path("fox.png"), "--project", path("scene.ora")}).code, ExitCode::output);
}

TEST_F(Program, InspectExportsMasks) {
    ASSERT_EQ(call({"project", path("scene.ora"), "-p", "a fox", "--region", "fox=" + mask("m.png")}).code,
              ExitCode::success);
    ASSERT_EQ(call({"inspect", path("scene.ora"), "--masks", path("masks")}).code, ExitCode::success);
    EXPECT_THAT(names("masks"), testing::ElementsAre("01-fox.png"));
}

TEST_F(Program, AProjectIsMadeWithoutPainting) {
    ProgramRun const result =
        call({"project", path("scene.ora"), "-p", "a fox", "--region", "fox=" + mask("m.png") + ":2"});
    EXPECT_EQ(result.code, ExitCode::success) << result.err;
    EXPECT_EQ(result.out, path("scene.ora") + "\n");
    EXPECT_EQ(script_.generators_made, 0);
    EXPECT_THAT(content(path("scene.ora")).substr(30, 24), testing::StartsWith("mimetypeimage/openraster"));
}

TEST_F(Program, AProjectIsNotOverwritten) {
    text("scene.ora", "precious");
    EXPECT_EQ(call({"project", path("scene.ora"), "-p", "a fox"}).code, ExitCode::output);
    EXPECT_EQ(content(path("scene.ora")), "precious");
}

TEST_F(Program, AProjectCanBeginFromAnother) {
    ASSERT_EQ(call({"project", path("a.ora"), "-p", "a fox", "--region", "fox=" + mask("m.png")}).code,
              ExitCode::success);
    ASSERT_EQ(call({"project", path("b.ora"), "--from", path("a.ora"), "-p", "a red fox", "--steps", "9"}).code,
              ExitCode::success);
    auto const request = call({"inspect", path("b.ora"), "--json"}).lines().at(0)["request"];
    EXPECT_EQ(request["prompt"], "a red fox");
    EXPECT_EQ(request["regions"][0]["spans"][0], (nlohmann::json{6, 9}));
}

}  // namespace
}  // namespace daub::cli
