#include "engine/evaluation/captions/captions.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"
#include "engine/core/split_mix.h"
#include "engine/evaluation/captions/caption_json.h"
#include "engine/evaluation/captions/caption_table.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;

struct NamedFormat {
    CaptionFormat format;
    std::string_view name;
};
constexpr std::array<NamedFormat, 5> formats{{{CaptionFormat::coco, "coco"},
                                              {CaptionFormat::visual_genome, "visual-genome"},
                                              {CaptionFormat::parti, "parti"},
                                              {CaptionFormat::drawbench, "drawbench"},
                                              {CaptionFormat::text, "text"}}};

/// The first sign of a JSON file that is neither space nor byte order mark.
char first_sign(fs::path const& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) fail(ErrorKind::input, "{} cannot be opened.", file.string());
    char sign = 0;
    while (stream.get(sign))
        if (std::string_view(" \t\r\n\xEF\xBB\xBF").find(sign) == std::string_view::npos) return sign;
    fail(ErrorKind::input, "{} is empty.", file.string());
}

CaptionFormat format_of(fs::path const& file) {
    char const first = first_sign(file);
    std::string const ending = ascii_lower(file.extension().string());
    // COCO's root is an object with lists in it, Visual Genome's a list of images.
    if (ending == ".json") return first == '[' ? CaptionFormat::visual_genome : CaptionFormat::coco;
    if (ending == ".tsv") return CaptionFormat::parti;
    if (ending == ".csv") return CaptionFormat::drawbench;
    if (ending == ".txt") return CaptionFormat::text;
    fail(ErrorKind::usage, "{}: it cannot be told what captions these are. Say it with --format: {}.", file.string(),
         fmt::join(caption_format_names(), ", "));
}

std::vector<PromptCaption> read_as(CaptionFormat format, fs::path const& file, CaptionReading const& options) {
    switch (format) {
        case CaptionFormat::coco:
            return read_coco_captions(file);
        case CaptionFormat::visual_genome:
            return read_visual_genome(file, options.most_words);
        case CaptionFormat::parti:
            return read_caption_table(file, {.separator = '\t', .prompt_columns = {"prompt", "prompts"}});
        case CaptionFormat::drawbench:
            return read_caption_table(file, {.separator = ',', .prompt_columns = {"prompts", "prompt"}});
        case CaptionFormat::text:
            break;
    }
    return read_caption_lines(file);
}

}  // namespace

std::string_view to_name(CaptionFormat format) {
    return std::ranges::find(formats, format, &NamedFormat::format)->name;
}

std::optional<CaptionFormat> caption_format_from_name(std::string_view name) {
    auto const found = std::ranges::find(formats, name, &NamedFormat::name);
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

std::vector<std::string_view> caption_format_names() {
    std::vector<std::string_view> names;
    for (NamedFormat const& known : formats) names.push_back(known.name);
    return names;
}

CaptionSet read_captions(fs::path const& file, CaptionReading const& options) {
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        fail(ErrorKind::input, "{} is no file: captions are read from one.", file.string());
    CaptionSet set{.format = options.format ? *options.format : format_of(file)};
    set.captions = read_as(set.format, file, options);
    set.left_out = static_cast<int64_t>(
        std::erase_if(set.captions, [](PromptCaption const& caption) { return caption.text.empty(); }));
    if (set.captions.empty()) fail(ErrorKind::input, "{} holds no captions.", file.string());
    return set;
}

std::vector<PromptCaption> drawn_captions(CaptionSet const& set, std::int64_t count, std::uint64_t seed) {
    std::vector<PromptCaption> drawn = set.captions;
    auto const size = static_cast<int64_t>(drawn.size());
    if (count < 0 || count > size) fail(ErrorKind::usage, "{} captions are asked for, the file holds {}.", count, size);
    if (count == 0) return drawn;
    for (int64_t i = 0; i < count; ++i) {  // Fisher and Yates, forwards
        uint64_t const random = split_mix(split_mix(seed) + split_mix_gamma * static_cast<uint64_t>(i + 1));
        int64_t const other = i + static_cast<int64_t>(random % static_cast<uint64_t>(size - i));
        std::swap(drawn[static_cast<size_t>(i)], drawn[static_cast<size_t>(other)]);
    }
    drawn.resize(static_cast<size_t>(count));
    return drawn;
}

std::string tidy(std::string_view text) {
    std::string words;
    for (char const c : text) {
        bool const space = c == ' ' || (c >= '\t' && c <= '\r') || c == '\0';
        if (!space)
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (words.ends_with(' ')) words.pop_back();
    return words;
}

}  // namespace daub
