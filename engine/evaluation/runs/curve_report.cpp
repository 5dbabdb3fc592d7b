#include "engine/evaluation/runs/curve_report.h"

#include "engine/core/error.h"
#include "engine/evaluation/report/html.h"
#include "engine/evaluation/report/plot.h"
#include "engine/scene/file_bytes.h"
#include "engine/scene/image_file.h"

#include <nlohmann/json.hpp>

#include <map>

namespace daub {
namespace {

namespace fs = std::filesystem;
using OrderedJson = nlohmann::ordered_json;

OrderedJson value_json(FigureValue const& value) {
    return {{"mean", value.mean}, {"error", value.error}, {"count", value.count}};
}

OrderedJson point_json(ScoredPoint const& point) {
    OrderedJson json{
        {"variant", point.variant}, {"guidance", point.guidance}, {"folder", point.folder.filename().string()}};
    json["fid"] = point.fid ? OrderedJson(*point.fid) : OrderedJson(nullptr);
    json["clip"] = point.clip ? value_json(*point.clip) : OrderedJson(nullptr);
    for (auto const& [group, value] : point.by_group) json["clip_by_group"][group] = value_json(value);
    return json;
}

std::string shown(OrderedJson const& value, int digits) {
    if (value.is_null()) return "–";
    if (value.is_number()) return fmt::format("{:.{}f}", value.get<double>(), digits);
    return fmt::format("{:.{}f} ± {:.{}f}", value.at("mean").get<double>(), digits, value.at("error").get<double>(),
                       digits);
}

class CurveReport {
 public:
    explicit CurveReport(fs::path folder) : folder_(std::move(folder)), report_("") {
        Bytes const bytes = read_file(folder_ / "curve.json");
        curve_ = OrderedJson::parse(text_of(bytes));
        report_ = HtmlReport(curve_.at("model").get<std::string>() + ": FID and CLIP score over guidance");
    }

    HtmlReport const& make() {
        report_.paragraph(told_captions());
        plots();
        points_table();
        groups_table();
        samples();
        report_.heading("How this was made").command(curve_.at("command").get<std::string>());
        std::vector<std::vector<std::string>> rows;
        for (auto const& [name, value] : curve_.at("settings").items())
            rows.push_back({name, value.is_string() ? value.get<std::string>() : value.dump()});
        report_.table({"setting", "value"}, rows);
        return report_;
    }

    CardSection section() const {
        CardSection section{.text = fmt::format("## Over guidance\n\n{}\n\n", told_captions())};
        for (auto& [name, svg] : drawings()) {
            section.text += fmt::format("![{}]({})\n\n", fs::path(name).stem().string(), name);
            section.files.emplace_back(name, svg + "\n");
        }
        section.text += "| asked | guidance | FID | CLIP score |\n|---|---|---|---|\n";
        for (OrderedJson const& point : points())
            section.text +=
                fmt::format("| {} | {} | {} | {} |\n", heading_of(point), point.at("guidance").get<double>(),
                            shown(point.at("fid"), 2), shown(point.at("clip"), 2));
        section.text += fmt::format("\n```sh\n{}\n```\n", curve_.at("command").get<std::string>());
        section.files.emplace_back("curve.json", curve_.dump(2) + "\n");
        return section;
    }

 private:
    std::string told_captions() const {
        return fmt::format("{} captions, one picture each, the same seeds at every point.",
                           curve_.at("captions").get<int64_t>());
    }
    OrderedJson const& points() const { return curve_.at("points"); }
    std::string heading_of(OrderedJson const& point) const {
        return curve_.at("variants").at(point.at("variant").get<std::string>());
    }
    bool all_have(char const* measure) const {
        return std::ranges::all_of(points(), [&](OrderedJson const& point) { return !point.at(measure).is_null(); });
    }

    /// x and y of each point; variant by variant.
    template <typename X, typename Y>
    std::vector<PlotSeries> series(X const& x, Y const& y) const {
        std::vector<PlotSeries> all;
        for (OrderedJson const& point : points()) {
            std::string const name = heading_of(point);
            if (all.empty() || all.back().name != name) all.push_back({.name = name, .points = {}});
            PlotPoint at = y(point);
            at.x = x(point);
            all.back().points.push_back(at);
        }
        return all;
    }

    /// Name of a file, and the drawing.
    std::vector<std::pair<std::string, std::string>> drawings() const {
        auto const guidance = [](OrderedJson const& point) { return point.at("guidance").get<double>(); };
        auto const clip = [](OrderedJson const& point) { return point.at("clip").at("mean").get<double>(); };
        auto const fid_at = [](OrderedJson const& point) { return PlotPoint{.y = point.at("fid").get<double>()}; };
        bool const has_fid = all_have("fid"), has_clip = all_have("clip");
        std::vector<std::pair<std::string, std::string>> all;
        if (has_fid && has_clip)
            all.emplace_back("curve-fid-clip.svg",
                             plot_svg({.title = "FID against CLIP score; the numbers are guidance weights",
                                       .x_name = "CLIP score",
                                       .y_name = "FID",
                                       .series = series(clip, [](OrderedJson const& point) {
                                           double const weight = point.at("guidance").get<double>();
                                           return PlotPoint{.y = point.at("fid").get<double>(),
                                                            .label = fmt::format("{}", weight)};
                                       })}));
        if (has_fid)
            all.emplace_back("curve-fid.svg", plot_svg({.title = "FID over guidance",
                                                        .x_name = "guidance",
                                                        .y_name = "FID",
                                                        .series = series(guidance, fid_at)}));
        if (has_clip)
            all.emplace_back("curve-clip.svg", plot_svg({.title = "CLIP score over guidance",
                                                         .x_name = "guidance",
                                                         .y_name = "CLIP score",
                                                         .series = series(guidance, [&](OrderedJson const& point) {
                                                             return PlotPoint{
                                                                 .y = clip(point),
                                                                 .y_error = point.at("clip").at("error").get<double>()};
                                                         })}));
        return all;
    }

    void plots() {
        report_.heading("Curves");
        for (auto const& [name, svg] : drawings()) report_.svg(svg);
        if (!all_have("fid")) report_.paragraph(curve_.at("without_fid").get<std::string>());
    }

    void points_table() {
        std::vector<std::vector<std::string>> rows;
        for (OrderedJson const& point : points())
            rows.push_back({heading_of(point), fmt::format("{}", point.at("guidance").get<double>()),
                            shown(point.at("fid"), 2), shown(point.at("clip"), 2)});
        report_.heading("Points").table({"asked", "guidance", "FID", "CLIP score"}, rows);
    }

    void groups_table() {
        if (points().empty() || !points().front().contains("clip_by_group")) return;
        std::vector<std::string> head{"category"};
        std::map<std::string, std::vector<std::string>> rows;
        for (OrderedJson const& point : points()) {
            head.push_back(fmt::format("{}, {}", heading_of(point), point.at("guidance").get<double>()));
            for (auto const& [group, value] : point.at("clip_by_group").items()) rows[group].push_back(shown(value, 1));
        }
        std::vector<std::vector<std::string>> table;
        for (auto& [group, cells] : rows) {
            cells.insert(cells.begin(), group);
            table.push_back(cells);
        }
        report_.heading("CLIP score by category").table(head, table);
    }

    void samples() {
        std::vector<std::string> const prompts = curve_.at("samples").get<std::vector<std::string>>();
        if (prompts.empty()) return;
        std::vector<std::string> rows;
        std::vector<std::vector<Image>> pictures;
        for (OrderedJson const& point : points()) {
            rows.push_back(fmt::format("{}, guidance {}", heading_of(point), point.at("guidance").get<double>()));
            fs::path const name = point.at("folder").get<std::string>();
            if (name.has_parent_path() || name == "..")
                fail(ErrorKind::input, "{} names a folder outside its own.", (folder_ / "curve.json").string());
            auto& row = pictures.emplace_back();
            for (size_t i = 0; i < prompts.size(); ++i)
                row.push_back(read_image(folder_ / name / "pictures" / fmt::format("{:06}.png", i)));
        }
        report_.heading("Samples")
            .paragraph("Not chosen: the first captions, with the same seeds in every row.")
            .grid(prompts, rows, pictures);
    }

    fs::path folder_;
    OrderedJson curve_;
    HtmlReport report_;
};

OrderedJson settings_of(CurveResult const& result) {
    GenerationRequest const& resolved = result.resolved;
    OrderedJson json{{"seed", result.settings.request.seed},
                     {"canvas", fmt::format("{}×{}", resolved.canvas.width, resolved.canvas.height)},
                     {"pictures for FID", result.settings.preparation.told()},
                     {"precision", to_name(resolved.precision)}};
    for (size_t i = 0; i < resolved.stages.size() && i < result.model.stages.size(); ++i)
        json[result.model.stages[i].name] =
            fmt::format("{}, {} steps", to_name(resolved.stages[i].sampler), resolved.stages[i].steps);
    return json;
}

}  // namespace

OrderedJson curve_json(CurveResult const& result, std::string const& command) {
    OrderedJson json{{"format", "daub-curve"},
                     {"version", 1},
                     {"model", result.model.name},
                     {"captions", result.settings.captions.size()},
                     {"command", command}};
    json["settings"] = settings_of(result);
    json["without_fid"] = "There is no FID: it needs --references and --inception.";
    for (CurveVariant const& variant : result.settings.variants) json["variants"][variant.id] = variant.heading;
    json["points"] = OrderedJson::array();
    for (ScoredPoint const& point : result.points) json["points"].push_back(point_json(point));
    json["samples"] = OrderedJson::array();
    auto const shown_captions =
        std::min<size_t>(static_cast<size_t>(std::max(result.settings.samples, 0)), result.settings.captions.size());
    for (size_t i = 0; i < shown_captions; ++i) json["samples"].push_back(result.settings.captions[i].text);
    return json;
}

std::vector<fs::path> write_curve(CurveResult const& result, std::string const& command) {
    fs::path const &folder = result.settings.folder, json = folder / "curve.json", html = folder / "report.html";
    write_file(json, bytes_of(curve_json(result, command).dump(2) + "\n"));
    write_curve_report(folder, html);
    return {json, html};
}

namespace {

[[noreturn]] void refuse_damaged(fs::path const& folder, nlohmann::json::exception const& error) {
    fail(ErrorKind::input, "{} is damaged: {}. Run 'daub-cli evaluate curve' again: it writes it anew.",
         (folder / "curve.json").string(), error.what());
}

}  // namespace

void write_curve_report(fs::path const& folder, fs::path const& file) {
    try {
        CurveReport(folder).make().save(file);
    } catch (nlohmann::json::exception const& error) {
        refuse_damaged(folder, error);
    }
}

CardSection curve_section(fs::path const& folder) {
    try {
        return CurveReport(folder).section();
    } catch (nlohmann::json::exception const& error) {
        refuse_damaged(folder, error);
    }
}

}  // namespace daub
