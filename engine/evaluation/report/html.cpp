#include "engine/evaluation/report/html.h"

#include "engine/scene/base64.h"
#include "engine/scene/image_file.h"
#include "engine/scene/latin1.h"
#include "engine/scene/resample.h"

#include <fmt/format.h>

namespace daub {
namespace {

constexpr char const* style =
    "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:62rem;padding:0 "
    "1rem;color:#222;background:#fff}"
    "table{border-collapse:collapse;margin:1rem 0}td,th{padding:.25rem .7rem;border-bottom:1px solid "
    "#ccc;text-align:left}"
    "td{font-variant-numeric:tabular-nums;vertical-align:top}pre{background:#f2f2f2;padding:.7rem;white-space:pre-wrap}"
    "img{max-width:100%;display:block}figure{margin:1rem 0}figcaption{color:#555}.grid-table "
    "td{padding:3px;border:0;max-width:11rem;font-size:13px}"
    "svg{max-width:100%;height:auto}"
    "@media(prefers-color-scheme:dark){body{color:#ddd;background:#1b1b1b}pre{background:#2a2a2a}td,th{border-color:#"
    "444}"
    "figcaption{color:#aaa}}";

std::string data_picture(ImageView const& image, FileFormat format) {
    constexpr int quality = 85;
    Bytes const bytes = encode_image(image, format, {.quality = quality});
    return fmt::format("data:image/{};base64,{}", format == FileFormat::png ? "png" : "jpeg", base64_from(bytes));
}

}  // namespace

std::string html_escaped(std::string_view text) {
    std::string escaped;
    for (char const c : repaired_utf8(text)) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            case '\'':
                escaped += "&#39;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

HtmlReport::HtmlReport(std::string_view title) : title_(html_escaped(title)) {
    body_ = fmt::format("<h1>{}</h1>\n", title_);
}

HtmlReport& HtmlReport::heading(std::string_view words) {
    body_ += fmt::format("<h2>{}</h2>\n", html_escaped(words));
    return *this;
}

HtmlReport& HtmlReport::paragraph(std::string_view words) {
    body_ += fmt::format("<p>{}</p>\n", html_escaped(words));
    return *this;
}

HtmlReport& HtmlReport::command(std::string_view line) {
    body_ += fmt::format("<pre>{}</pre>\n", html_escaped(line));
    return *this;
}

HtmlReport& HtmlReport::svg(std::string const& element) {
    body_ += "<figure>" + element + "</figure>\n";
    return *this;
}

HtmlReport& HtmlReport::table(std::vector<std::string> const& head, std::vector<std::vector<std::string>> const& rows) {
    body_ += "<table><tr>";
    for (std::string const& cell : head) body_ += "<th>" + html_escaped(cell) + "</th>";
    body_ += "</tr>\n";
    for (auto const& row : rows) {
        body_ += "<tr>";
        for (std::string const& cell : row) body_ += "<td>" + html_escaped(cell) + "</td>";
        body_ += "</tr>\n";
    }
    body_ += "</table>\n";
    return *this;
}

HtmlReport& HtmlReport::picture(ImageView const& image, std::string_view caption, bool exact) {
    body_ += fmt::format("<figure><img src=\"{}\" alt=\"{}\"><figcaption>{}</figcaption></figure>\n",
                         data_picture(image, exact ? FileFormat::png : FileFormat::jpeg), html_escaped(caption),
                         html_escaped(caption));
    return *this;
}

HtmlReport& HtmlReport::grid(std::vector<std::string> const& columns, std::vector<std::string> const& rows,
                             std::vector<std::vector<Image>> const& pictures, int side) {
    body_ += "<table class=\"grid-table\"><tr><td></td>";
    for (std::string const& name : columns) body_ += "<td>" + html_escaped(name) + "</td>";
    body_ += "</tr>\n";
    for (size_t y = 0; y < pictures.size(); ++y) {
        body_ += "<tr><td>" + html_escaped(rows[y]) + "</td>";
        for (Image const& picture : pictures[y]) {
            Image const small = resize(picture, fitted(picture.size(), side));
            body_ += fmt::format("<td><img src=\"{}\" alt=\"\"></td>", data_picture(small, FileFormat::jpeg));
        }
        body_ += "</tr>\n";
    }
    body_ += "</table>\n";
    return *this;
}

std::string HtmlReport::text() const {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width\"><title>{}</title><style>{}</style></head><body>\n{}</body></html>\n",
        title_, style, body_);
}

void HtmlReport::save(std::filesystem::path const& file) const { write_file(file, bytes_of(text())); }

}  // namespace daub
