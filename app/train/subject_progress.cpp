#include "app/train/subject_progress.h"

#include "engine/core/atomic_file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>

namespace daub {
namespace {

using Json = nlohmann::json;

Json figures_json(SubjectFigures const& figures) {
    Json json = Json::object();
    auto const number = [](std::optional<double> const& value) { return value ? Json(*value) : Json(); };
    for (SubjectFigure const& figure : figures.all)
        json[figure.id] = {
            {"before", number(figure.before)}, {"after", number(figure.after)}, {"best", number(figure.best)}};
    return json;
}

void print_table(SubjectFigures const& figures) {
    fmt::print("{:<58} {:>8} {:>8} {:>8}\n", "", "before", "after", "best");
    for (SubjectFigure const& figure : figures.all) {
        auto const number = [](std::optional<double> const& value) {
            return value ? fmt::format("{:.3f}", *value) : std::string("-");
        };
        fmt::print("{:<58} {:>8} {:>8} {:>8}\n", figure.name, number(figure.before), number(figure.after),
                   number(figure.best));
    }
    fmt::print("{}\n", figures.note);
}

}  // namespace

void SubjectProgress::say(Json const& line) const {
    fmt::print("{}\n", line.dump(-1, ' ', false, Json::error_handler_t::replace));
    std::fflush(stdout);
}

void SubjectProgress::watch(TrainOptions& run) {
    folder_ = run.folder, images_ = run.images;
    if (!json_) return;
    run.progress = false;
    run.on_report = [this](TrainReport const& report) {
        seen_ = report.position.samples;
        say({{"event", "step"},
             {"images", seen_},
             {"all", images_},
             {"loss", report.loss},
             {"images_per_second", report.images_per_second},
             {"seconds", report.position.seconds},
             {"seconds_left", report.seconds_left}});
    };
    run.on_sample = [this](std::filesystem::path const& file) {
        say({{"event", "preview"}, {"file", file.string()}, {"images", seen_}});
    };
}

void SubjectProgress::phase(std::string const& what, int done, int all) {
    if (json_) return say({{"event", "phase"}, {"what", what}, {"done", done}, {"all", all}});
    char const* const text = what == "model"      ? "opening the model"
                             : what == "prior"    ? "pictures of the class"
                             : what == "training" ? "learning"
                             : what == "sheet"    ? "pictures of the sheet"
                                                  : "measuring";
    if (all > 1)
        fmt::print(stderr, "{}: {} of {}\n", text, done, all);
    else
        fmt::print(stderr, "{}\n", text);
}

void SubjectProgress::paused(SubjectResult const& result) {
    if (json_) return say({{"event", "paused"}, {"images", result.position.samples}});
    fmt::print(stderr, "Stopped at {} images; the same command goes on from there.\n", result.position.samples);
}

void SubjectProgress::finished(SubjectResult const& result, std::filesystem::path const& file,
                               std::optional<SubjectFigures> const& figures) {
    if (json_) {
        Json line{{"event", "finished"},
                  {"file", file.string()},
                  {"images", result.position.samples},
                  {"seconds", std::round(result.position.seconds)},
                  {"first_loss", result.first_loss},
                  {"last_loss", result.last_loss}};
        if (figures) line["figures"] = figures_json(*figures);
        return say(line);
    }
    fmt::print("{}\nLearned in {:.0f} s from {} samples; loss on its pictures {:.4f} before, {:.4f} after.\n",
               file.string(), result.position.seconds, result.position.samples, result.first_loss, result.last_loss);
    if (figures) print_table(*figures);
}

void SubjectProgress::failed(std::string const& message) {
    if (json_) say({{"event", "failed"}, {"message", message}});
}

void write_figures(std::filesystem::path const& file, SubjectFigures const& figures, SubjectResult const& result) {
    Json const json{{"figures", figures_json(figures)},
                    {"note", figures.note},
                    {"samples", result.position.samples},
                    {"seconds", result.position.seconds},
                    {"loss", {{"before", result.first_loss}, {"after", result.last_loss}}}};
    AtomicFile out(file);
    out.write(json.dump(2) + "\n");
    out.commit();
}

}  // namespace daub
