#include "engine/evaluation/card_report.h"

#include "engine/core/error.h"
#include "engine/evaluation/report/html.h"
#include "engine/evaluation/report/plot.h"
#include "engine/scene/file_bytes.h"
#include "engine/scene/image_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace daub {
namespace {

namespace fs = std::filesystem;
using CardJson = nlohmann::ordered_json;

std::string told(CardJson const& value, double largest) {
    if (value.is_null()) return "–";
    int const digits = largest > 1 ? 1 : 2;
    return fmt::format("{:.{}f} ± {:.{}f}", value.at("mean").get<double>(), digits, value.at("error").get<double>(),
                       digits);
}

std::optional<double> share(CardJson const& value, char const* key, double largest) {
    if (value.is_null()) return std::nullopt;
    return value.at(key).get<double>() / largest;
}

/// "without_t5": what a column of figures.json is called.
std::string column_name(std::string id) {
    std::ranges::replace(id, '_', ' ');
    return id == "full" ? "as it is" : id;
}

void add_figures(HtmlReport& report, CardJson const& figures) {
    std::vector<std::string> columns{"true pictures"}, head{"figure", "goal", "true pictures"};
    for (auto const& [id, value] : figures.front().at("measured").items()) {
        columns.push_back(column_name(id));
        head.push_back(column_name(id));
    }
    std::vector<BarGroup> bars;
    std::vector<std::vector<std::string>> rows;
    for (CardJson const& figure : figures) {
        double const largest = figure.at("largest").get<double>();
        CardJson const& goal = figure.at("goal");
        BarGroup group{.name = figure.at("id").get<std::string>(), .values = {}, .errors = {}, .goal = {}};
        if (!goal.is_null()) group.goal = goal.get<double>() / largest;
        std::vector<std::string> row{figure.at("name").get<std::string>(),
                                     goal.is_null() ? "–" : fmt::format("≥ {:.2f}", goal.get<double>())};
        auto const add = [&](CardJson const& value) {
            group.values.push_back(share(value, "mean", largest));
            group.errors.push_back(share(value, "error", largest));
            row.push_back(told(value, largest));
        };
        add(figure.at("truth"));
        for (auto const& [id, value] : figure.at("measured").items()) add(value);
        bars.push_back(std::move(group)), rows.push_back(std::move(row));
    }
    report.heading("Figures")
        .paragraph("Of the largest value; dashes are goals.")
        .svg(bars_svg(columns, bars))
        .table(head, rows);
}

/// Files of the card's folder whose names begin and end so, sorted.
std::vector<fs::path> files_named(fs::path const& folder, std::string_view begin, std::string_view end) {
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator(folder)) {
        std::string const name = entry.path().filename().string();
        if (name.starts_with(begin) && name.ends_with(end)) files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

void add_curves(HtmlReport& report, fs::path const& folder) {
    auto const curves = files_named(folder, "curve-", ".svg");
    if (!curves.empty()) report.heading("Over guidance");
    for (fs::path const& curve : curves) {
        Bytes const svg = read_file(curve);
        if (!text_of(svg).starts_with("<svg ") || text_of(svg).find("<script") != std::string_view::npos)
            fail(ErrorKind::input, "{} is no drawing of 'daub-cli evaluate curve'. Remove it.", curve.string());
        report.svg(std::string(text_of(svg)));
    }
}

void add_sheets(HtmlReport& report, fs::path const& folder) {
    auto const sheets = files_named(folder, "samples-", ".png");
    if (!sheets.empty())
        report.heading("Samples").paragraph(
            "Not chosen: the first of each kind. model-card.md says what the rows show.");
    for (fs::path const& sheet : sheets) report.picture(read_image(sheet), sheet.stem().string());
}

}  // namespace

void write_card_report(fs::path const& folder, fs::path const& file) {
    Bytes const bytes = read_file(folder / "figures.json");
    try {
        CardJson const card = CardJson::parse(text_of(bytes));
        HtmlReport report(card.at("model").get<std::string>() + ": model card");
        add_figures(report, card.at("figures"));
        add_curves(report, folder);
        add_sheets(report, folder);
        std::vector<std::vector<std::string>> settings;
        for (auto const& [name, value] : card.at("settings").items())
            settings.push_back({name, value.is_string() ? value.get<std::string>() : value.dump()});
        report.heading("Settings").table({"setting", "value"}, settings);
        if (card.contains("command")) report.command(card.at("command").get<std::string>());
        report.save(file);
    } catch (CardJson::exception const& error) {
        fail(ErrorKind::input, "{} is damaged: {}. Run 'daub-cli evaluate' again: it writes it anew.",
             (folder / "figures.json").string(), error.what());
    }
}

}  // namespace daub
