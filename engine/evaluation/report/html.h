// A report as one file that needs nothing else: pictures and plots are in it.
//
//     HtmlReport report("Sketchbook: FID and CLIP score");
//     report.heading("Curves").svg(plot_svg(plot)).table({"guidance", "FID"}, rows).command("daub-cli evaluate curve
//     ..."); report.save("report.html");
#pragma once

#include "engine/scene/image.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// & < > " ' as entities; what is no UTF-8 is replaced.
std::string html_escaped(std::string_view text);

class HtmlReport {
 public:
    explicit HtmlReport(std::string_view title);

    HtmlReport& heading(std::string_view words);
    HtmlReport& paragraph(std::string_view words);
    /// A command as it can be typed.
    HtmlReport& command(std::string_view line);
    /// One <svg> element as it is.
    HtmlReport& svg(std::string const& element);
    HtmlReport& table(std::vector<std::string> const& head, std::vector<std::vector<std::string>> const& rows);
    /// As a JPEG inside the file, or PNG where `exact`.
    HtmlReport& picture(ImageView const& image, std::string_view caption, bool exact = false);
    /// Pictures beside and below one another under the names of their columns, JPEGs of at most `side` pixels.
    HtmlReport& grid(std::vector<std::string> const& columns, std::vector<std::string> const& rows,
                     std::vector<std::vector<Image>> const& pictures, int side = 160);

    std::string text() const;
    /// Appears whole or not at all. Throws Error (output).
    void save(std::filesystem::path const& file) const;

 private:
    std::string title_, body_;
};

}  // namespace daub
