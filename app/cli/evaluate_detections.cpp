#include "app/cli/evaluate_command.h"
#include "app/cli/output_plan.h"
#include "engine/core/error.h"
#include "engine/evaluation/detections/detected_figures.h"
#include "engine/evaluation/figures.h"
#include "engine/scene/file_bytes.h"
#include "engine/scene/picture_files.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <set>

namespace daub::cli {
namespace {

constexpr char const* detections_examples =
    "Examples:\n"
    "  daub-cli evaluate detections seen.json pictures\n"
    "      seen.json: [{\"image_id\": \"fox.png\", \"label\": \"fox\", \"bbox\": [12, 40, 200, 180], \"score\": 0.9}, "
    "...]\n"
    "What was painted is read from the pictures, which carry it. docs/evaluation.md describes the file.\n";

struct DetectionArguments {
    std::string detections, pictures, output;
    double threshold = DetectionOptions{}.threshold;
    bool overwrite = false;
};

nlohmann::ordered_json value_json(Measured const& measured) {
    if (measured.count() == 0) return nullptr;
    return {{"mean", measured.mean()}, {"error", measured.error()}, {"count", measured.count()}};
}

nlohmann::ordered_json detection_json(DetectionFigures const& figures, DetectionArguments const& arguments) {
    Measured adherence, recognition, presence;
    nlohmann::ordered_json regions = nlohmann::ordered_json::array();
    for (DetectedRegion const& region : figures.regions) {
        adherence.add(region.adherence), recognition.add(region.recognised), presence.add(region.present);
        regions.push_back({{"picture", region.picture},
                           {"phrase", region.phrase},
                           {"adherence", region.adherence},
                           {"recognised", region.recognised},
                           {"present", region.present}});
    }
    return {{"threshold", arguments.threshold},
            {"figures",
             {{"adherence", value_json(adherence)},
              {"recognition", value_json(recognition)},
              {"present", value_json(presence)}}},
            {"regions", regions}};
}

void warn_of_strangers(DetectionFigures const& figures, Console& console) {
    std::set<std::string> unknown;
    for (DetectedRegion const& region : figures.regions)
        if (!region.known) unknown.insert(region.phrase);
    for (std::string const& phrase : unknown)
        console.warn(fmt::format("No detection in the file is called like \"{}\": it counts as never seen.", phrase));
    if (!figures.without_areas.empty())
        console.warn(fmt::format("{} pictures carry no painted words and are left out, {} first.",
                                 figures.without_areas.size(), figures.without_areas.front()));
}

ExitCode run_detections(DetectionArguments const& arguments, Console& console) {
    if (!arguments.output.empty()) check_can_write(arguments.output, arguments.overwrite);
    auto const detections = read_detections(arguments.detections);
    DetectionFigures const figures =
        detection_figures(pictures_in(arguments.pictures), detections, {.threshold = arguments.threshold});
    if (figures.regions.empty())
        fail(ErrorKind::input,
             "No picture in {} carries painted words. PNG, JPEG and WebP of daub-cli render do, unless made with "
             "--no-metadata.",
             arguments.pictures);
    warn_of_strangers(figures, console);
    nlohmann::ordered_json const json = detection_json(figures, arguments);
    if (!arguments.output.empty()) {
        write_file(arguments.output, bytes_of(json.dump(2) + "\n"));
        if (!console.json) console.print("{}", arguments.output);
    }
    if (console.json) {
        console.emit({{"event", "finished"}, {"figures", nlohmann::json(json.at("figures"))}});
        return ExitCode::success;
    }
    for (auto const& [name, value] : json.at("figures").items())
        console.print("{:12} {:.3f} ± {:.3f} of {}", name, value.at("mean").get<double>(),
                      value.at("error").get<double>(), value.at("count").get<int>());
    return ExitCode::success;
}

}  // namespace

void add_evaluate_detections(CLI::App& evaluate, Session& session) {
    CLI::App* command = evaluate.add_subcommand(
        "detections", "Adherence and recognition of any model's pictures, from what your own detector saw.");
    auto arguments = std::make_shared<DetectionArguments>();
    command->add_option("detections", arguments->detections, "JSON in the format of COCO's results")
        ->required()
        ->type_name("FILE");
    command->add_option("pictures", arguments->pictures, "Folder of pictures made by Daub with painted words")
        ->required()
        ->type_name("DIR");
    command->add_option("--threshold", arguments->threshold, "Least score of a detection that counts")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str()
        ->type_name("SCORE");
    command->add_option("-o,--output", arguments->output, "Write figures and every painted phrase as JSON")
        ->type_name("FILE");
    command->add_flag("-f,--force", arguments->overwrite, "Overwrite it");
    command->add_flag("--json", session.console.json, "JSON lines on standard output");
    command->footer(detections_examples);
    command->callback([&session, arguments] {
        session.action = [&session, arguments] { return run_detections(*arguments, session.console); };
    });
}

}  // namespace daub::cli
