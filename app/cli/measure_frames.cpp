#include "app/cli/measure_frames.h"

#include "app/cli/argument_values.h"
#include "app/cli/interruption.h"
#include "app/cli/progress_display.h"
#include "engine/core/error.h"
#include "engine/frames/sequence_measure.h"
#include "engine/scene/file_bytes.h"
#include "engine/scene/json_document.h"

#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace daub::cli {
namespace {

struct Measured {
    SequenceVariant variant;
    SequenceFigures figures;
};

Json or_null(std::optional<double> value) { return value ? Json(*value) : Json(); }

Json json_of(Measured const& row, Measured const& first) {
    Json on = Json::array();
    for (std::string_view const name : mechanism_names())
        if (is_on(row.variant.settings, name)) on.push_back(name);
    bool const compares = row.figures.flicker && first.figures.flicker && *row.figures.flicker > 0;
    return {{"name", row.variant.name},
            {"steady", on},
            {"flicker", or_null(row.figures.flicker)},
            {"flicker_falls_by", compares ? Json(*first.figures.flicker / *row.figures.flicker) : Json()},
            {"adherence", or_null(row.figures.adherence)},
            {"adherence_error", or_null(row.figures.adherence_error)},
            {"sharpness", row.figures.sharpness},
            {"seconds_per_frame", row.figures.seconds},
            {"pairs", row.figures.pairs},
            {"seeds", row.figures.seeds}};
}

std::string number(std::optional<double> value, int digits) {
    return value ? fmt::format("{:.{}f}", *value, digits) : std::string("-");
}

std::string adherence_text(SequenceFigures const& figures) {
    std::string const mean = number(figures.adherence, 3);
    return figures.adherence_error ? fmt::format("{} ± {:.3f}", mean, *figures.adherence_error) : mean;
}

void print_table(std::vector<Measured> const& rows, Console& console) {
    console.print("| frames | flicker | falls by | adherence | sharpness | s/frame |");
    console.print("|---|---|---|---|---|---|");
    auto const first = rows.front().figures.flicker;
    for (auto const& [variant, figures] : rows) {
        bool const compares = figures.flicker && first && *figures.flicker > 0;
        console.print("| {} | {} | {} | {} | {} | {} |", variant.name, number(figures.flicker, 4),
                      compares ? fmt::format("{:.1f}x", *first / *figures.flicker) : "-", adherence_text(figures),
                      number(figures.sharpness, 4), number(figures.seconds, 2));
    }
}

/// Those that were asked for, by their names in a list; all for an empty one.
std::vector<SequenceVariant> chosen_variants(TemporalSettings const& settings, std::string const& list) {
    auto const all = ablations(settings);
    if (list.empty()) return all;
    std::vector<SequenceVariant> chosen;
    for (std::string const& name : split_list(list)) {
        auto const found = std::ranges::find(all, name, &SequenceVariant::name);
        if (found == all.end()) {
            std::vector<std::string> names;
            for (SequenceVariant const& variant : all) names.push_back(variant.name);
            fail(ErrorKind::usage, "--rows: there is no \"{}\". There are {}.", name, fmt::join(names, ", "));
        }
        chosen.push_back(*found);
    }
    return chosen;
}

/// One sequence of each variant after the other, told as one run.
class Measuring {
 public:
    Measuring(SequenceScene const& scene, std::vector<SequenceVariant> const& variants, int seeds, Generator& generator,
              Console& console)
        : scene_(scene), variants_(variants), seeds_(seeds), generator_(generator), display_(console) {}

    /// Nothing where it was cancelled.
    std::optional<std::vector<Measured>> run() {
        sequences_ = static_cast<double>(variants_.size()) * seeds_;
        std::vector<Measured> rows;
        for (SequenceVariant const& variant : variants_) {
            std::vector<SequenceFigures> figures;
            for (int n = 0; n < seeds_; ++n, ++done_) {
                auto const one = sequence(variant, n);
                if (!one) return std::nullopt;
                figures.push_back(*one);
            }
            rows.push_back({variant, mean_of(figures)});
        }
        display_.clear();
        return rows;
    }

 private:
    std::optional<SequenceFigures> sequence(SequenceVariant const& variant, int n) {
        SequenceScene scene = scene_;
        scene.request.seed = seed_of_sequence(scene_.request.seed, n);
        auto const watch = [&](std::size_t frame, Progress const& inside) {
            Progress at = inside;
            auto const frames = static_cast<double>(scene_.frames.size());
            at.what = fmt::format("{}, frame {} of {}", variant.name, frame + 1, scene_.frames.size());
            at.step_count = 0, at.left.reset();
            at.fraction = (done_ + (static_cast<double>(frame) + inside.fraction) / frames) / sequences_;
            display_.show(at);
            return Interruption::requested() ? Reply::cancel : Reply::go_on;
        };
        auto const figures = measure(scene, variant.settings, generator_, watch);
        if (!figures) display_.clear();
        return figures;
    }

    SequenceScene const& scene_;
    std::vector<SequenceVariant> const& variants_;
    int seeds_;
    Generator& generator_;
    ProgressDisplay display_;
    double sequences_ = 1, done_ = 0;
};

}  // namespace

ExitCode measure_frames(SequenceScene const& scene, MeasureOptions const& options, Generator& generator,
                        Console& console) {
    auto const variants = chosen_variants(scene.temporal, options.rows);
    std::filesystem::path const& file = options.file;
    auto const measured = Measuring(scene, variants, options.seeds, generator, console).run();
    if (!measured) {
        console.note("Cancelled; nothing was written.");
        return Interruption::exit_code();
    }
    std::vector<Measured> const& rows = *measured;
    Json table = Json::array();
    for (Measured const& row : rows) table.push_back(json_of(row, rows.front()));
    Json const report{{"format", "daub-frames-figures"},
                      {"version", 1},
                      {"prompt", scene.request.prompt},
                      {"frames", frames_text(scene.frames)},
                      {"seed", scene.request.seed},
                      {"previous", or_null(scene.temporal.previous)},
                      {"deflicker", scene.temporal.deflicker},
                      {"variants", table}};
    write_file(file, daub::bytes_of(to_text(report, 2) + "\n"));
    if (console.json)
        console.emit({{"event", "file"}, {"path", file.string()}});
    else
        print_table(rows, console);
    return ExitCode::success;
}

}  // namespace daub::cli
