#include "app/cli/evaluate_command.h"
#include "app/cli/output_plan.h"
#include "engine/core/error.h"
#include "engine/evaluation/card_report.h"
#include "engine/evaluation/runs/curve_report.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace daub::cli {
namespace {

namespace fs = std::filesystem;

constexpr char const* report_examples =
    "Examples:\n"
    "  daub-cli evaluate report docs/model-card -o card.html\n"
    "  daub-cli evaluate report coco30k -f\n"
    "      after curve.json was put together from elsewhere\n";

struct ReportArguments {
    std::string folder, output;
    bool overwrite = false;
};

ExitCode write_html(ReportArguments const& arguments, Console& console) {
    fs::path const folder = arguments.folder,
                   file = arguments.output.empty() ? folder / "report.html" : fs::path(arguments.output);
    std::error_code error;
    bool const card = fs::exists(folder / "figures.json", error);  // it may hold a curve as well
    if (!card && !fs::exists(folder / "curve.json", error))
        fail(ErrorKind::input,
             "{} holds neither figures.json of 'daub-cli evaluate' nor curve.json of 'daub-cli evaluate curve'.",
             folder.string());
    check_can_write(file, arguments.overwrite);
    if (card)
        write_card_report(folder, file);
    else
        write_curve_report(folder, file);
    if (console.json)
        console.emit({{"event", "file"}, {"path", file.string()}});
    else
        console.print("{}", file.string());
    return ExitCode::success;
}

}  // namespace

void add_evaluate_report(CLI::App& evaluate, Session& session) {
    CLI::App* command =
        evaluate.add_subcommand("report", "One HTML file of a model card or a curve, with plots and pictures in it.");
    auto arguments = std::make_shared<ReportArguments>();
    command->add_option("folder", arguments->folder, "Folder that 'daub-cli evaluate' or 'evaluate curve' wrote")
        ->required()
        ->type_name("DIR");
    command->add_option("-o,--output", arguments->output, "The file. If left out: report.html in that folder")
        ->type_name("FILE");
    command->add_flag("-f,--force", arguments->overwrite, "Overwrite it");
    command->add_flag("--json", session.console.json, "JSON lines on standard output");
    command->footer(report_examples);
    command->callback([&session, arguments] {
        session.action = [&session, arguments] { return write_html(*arguments, session.console); };
    });
}

}  // namespace daub::cli
