#include "engine/evaluation/model_card.h"

#include "engine/core/atomic_file.h"
#include "engine/scene/image_file.h"
#include "engine/scene/palette.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

using Json = nlohmann::ordered_json;

// ---- figures.json --------------------------------------------------------------------------------------------------

Json to_json(FigureValue const& value) {
    if (value.count == 0) return nullptr;
    return {{"mean", value.mean}, {"error", value.error}, {"count", value.count}};
}

Json settings_json(EvaluationReport const& report) {
    GenerationRequest const& resolved = report.resolved;
    Json json{{"count", report.settings.count},
              {"seed", report.settings.request.seed},
              {"stages", report.settings.request.stages_to_run},
              {"pictures", report.pictures},
              {"device", to_name(resolved.device)},
              {"precision", to_name(resolved.precision)}};
    if (!resolved.stages.empty()) {
        StageSettings const& base = resolved.stages.front();
        json["sampler"] = to_name(base.sampler);
        json["schedule"] = to_name(base.schedule);
        json["steps"] = base.steps;
    }
    json["guidance"] = resolved.guidance.text.value_or(1);
    json["w_prime"] = resolved.paint.w_prime.value_or(report.model.w_prime);
    return json;
}

Json figure_json(EvaluationReport const& report, FigureResult const& figure) {
    Json json{{"id", figure.id}, {"name", figure.name}, {"largest", figure.scale}};
    json["goal"] = figure.goal ? Json(*figure.goal) : Json(nullptr);
    json["truth"] = to_json(figure.truth);
    for (size_t v = 0; v < report.variants.size(); ++v)
        json["measured"][report.variants[v].id] = to_json(figure.values[v]);
    return json;
}

// ---- model-card.md -------------------------------------------------------------------------------------------------

std::string number(double value, double scale) { return fmt::format("{:.{}f}", value, scale > 1 ? 1 : 2); }

std::string cell(FigureValue const& value, double scale) {
    if (value.count == 0) return "–";
    return fmt::format("{} ± {}", number(value.mean, scale), number(value.error, scale));
}

std::string goal_cell(FigureResult const& figure) {
    return figure.goal ? "≥ " + number(*figure.goal, figure.scale) : std::string("–");
}

std::string reached(FigureResult const& figure) {
    if (!figure.goal || figure.values.front().count == 0) return "";
    return figure.values.front().mean >= *figure.goal ? "yes" : "no";
}

std::string figures_table(EvaluationReport const& report) {
    std::string text =
        "| figure | goal | measured | reached | bound: true pictures | scores |\n|---|---|---|---|---|---|\n";
    for (FigureResult const& figure : report.figures)
        text += fmt::format("| {} | {} | {} | {} | {} | {} |\n", figure.name, goal_cell(figure),
                            cell(figure.values.front(), figure.scale), reached(figure),
                            cell(figure.truth, figure.scale), figure.values.front().count);
    return text;
}

/// One column for each way of asking.
std::string variants_table(EvaluationReport const& report) {
    std::string text = "| figure |", line = "\n|---|";
    for (EvaluationVariant const& variant : report.variants) text += " " + variant.heading + " |", line += "---|";
    text += line + "\n";
    for (FigureResult const& figure : report.figures) {
        text += "| " + figure.id + " |";
        for (FigureValue const& value : figure.values) text += " " + cell(value, figure.scale) + " |";
        text += "\n";
    }
    return text;
}

std::string things_table(EvaluationReport const& report) {
    std::string text = "| thing |", line = "\n|---|";
    for (std::string const& id : report.thing_figures) text += " " + id + " |", line += "---|";
    text += line + "\n";
    for (ThingResult const& row : report.things) {
        text += "| " + row.thing + " |";
        for (FigureValue const& value : row.values)
            text += value.count == 0 ? " – |" : fmt::format(" {:.2f} of {} |", value.mean, value.count);
        text += "\n";
    }
    return text;
}

std::string samples(EvaluationReport const& report) {
    std::string text;
    for (SampleSheet const& sheet : report.sheets) {
        text += fmt::format("\n### {}\n\n![{}]({}.png)\n\n", sheet.name, sheet.name, sheet.name);
        for (size_t i = 0; i < sheet.rows.size(); ++i) text += fmt::format("Row {}: {}.  \n", i + 1, sheet.rows[i]);
        text += "\n";
        for (std::string const& sentence : sheet.columns) text += fmt::format("1. {}\n", sentence);
    }
    return text;
}

std::string settings_text(EvaluationReport const& report) {
    std::string text;
    Json const settings = settings_json(report);
    for (auto const& [name, value] : settings.items())
        text += fmt::format("| {} | {} |\n", name, value.is_string() ? value.get<std::string>() : value.dump());
    return "| setting | value |\n|---|---|\n" + text;
}

constexpr char const* explanation =
    "All layouts are held out: no training run has seen them. A small network that was trained apart from the model, "
    "on "
    "the world's own pictures alone, judges what is where. It errs too: the bound is what it gives the world's own "
    "pictures of the same scenes, which a perfect model would get. The number behind ± is the standard error of the "
    "mean.\n\n"
    "- **Adherence** is the intersection over union of each painted thing's true area with the pixels in which the "
    "judge "
    "sees such a thing. What is painted is rougher than that area, as people paint.\n"
    "- **Recognition** is the share of painted things in whose area most of the pixels that show any thing show the "
    "one "
    "that was asked for.\n"
    "- A thing is **present** where the judge sees at least 12 pixels of it that hang together.\n"
    "- **Colour binding** asks for two things in two different colours; a thing counts where it is there and most of "
    "its "
    "pixels have its colour.\n"
    "- **Lettering** asks for a sign with one or two words in capitals, painted by the first stage of 256 pixels or "
    "more, and reads the picture with Tesseract; a word counts where it is read exactly.\n"
    "- **Style** counts pictures that the judge puts into the asked style, from words, or from a reference picture and "
    "words that do not name it.\n";

}  // namespace

nlohmann::ordered_json figures_json(EvaluationReport const& report) {
    Json json{{"model", report.model.name}, {"settings", settings_json(report)}, {"figures", Json::array()}};
    for (FigureResult const& figure : report.figures) json["figures"].push_back(figure_json(report, figure));
    json["things"] = Json::object();
    for (ThingResult const& row : report.things)
        for (size_t f = 0; f < row.values.size(); ++f)
            json["things"][row.thing][report.thing_figures[f]] = to_json(row.values[f]);
    json["notes"] = report.notes;
    return json;
}

std::string model_card(EvaluationReport const& report, std::string const& command) {
    std::string text = fmt::format("# {}: model card\n\n## Figures\n\n{}\n{}\n", report.model.name,
                                   figures_table(report), explanation);
    for (std::string const& note : report.notes) text += note + "\n\n";
    if (report.variants.size() > 1)
        text += fmt::format(
            "## What each part gives\n\nThe same pictures with one conditioning stream switched off, and by other "
            "models "
            "where any was named. Only the pictures with a style reference use the CLIP image stream.\n\n{}\n",
            variants_table(report));
    if (!report.things.empty())
        text += fmt::format("## Thing by thing\n\nMean, and of how many.\n\n{}\n", things_table(report));
    for (CardSection const& section : report.sections) text += section.text + "\n";
    if (!report.sheets.empty())
        text += fmt::format("## Samples\n\nNot chosen: the first of each kind.\n{}\n", samples(report));
    return text + fmt::format("## How this was made\n\n```sh\n{}\n```\n\n{}", command, settings_text(report));
}

std::vector<std::filesystem::path> write_report(std::filesystem::path const& folder, EvaluationReport const& report,
                                                std::string const& command) {
    std::vector<std::filesystem::path> files;
    for (SampleSheet const& sheet : report.sheets)
        write_image(files.emplace_back(folder / (sheet.name + ".png")), sheet.image,
                    {.png_compression = 9, .png_colors = most_palette_colors});  // only looked at, and put into trees
    auto const write = [&](std::string const& name, std::string const& content) {
        AtomicFile file(files.emplace_back(folder / name));
        file.write(content);
        file.commit();
    };
    for (CardSection const& section : report.sections)
        for (auto const& [name, content] : section.files) write(name, content);
    Json figures = figures_json(report);
    figures["command"] = command;
    write("figures.json", figures.dump(2) + "\n");
    write("model-card.md", model_card(report, command));
    return files;
}

}  // namespace daub
