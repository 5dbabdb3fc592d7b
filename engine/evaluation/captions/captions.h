// Captions of the standard prompt sets, read from the files that people download.
//
//     CaptionSet const set = read_captions("captions_val2014.json");
//     std::vector<PromptCaption> const drawn = drawn_captions(set, 30000, seed);
//
// | format | file | one caption is |
// |---|---|---|
// | coco | captions_*.json of COCO | one of `annotations`; `picture` is its image's `file_name` |
// | visual-genome | region_descriptions.json | one image: the phrases of its regions joined with commas |
// | parti | PartiPrompts.tsv | one row: column `Prompt`; `group` is its `Category` |
// | drawbench | DrawBench's .csv | one row: column `Prompts`; `group` is its `Category` |
// | text | any text | one line |
//
// UTF-8 with or without byte order mark, any line ends; JSON is streamed, so that files of many hundred MB need little
// memory. White space within a caption becomes single spaces. Free functions, thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

enum class CaptionFormat { coco, visual_genome, parti, drawbench, text };
std::string_view to_name(CaptionFormat format);
std::optional<CaptionFormat> caption_format_from_name(std::string_view name);
std::vector<std::string_view> caption_format_names();

struct PromptCaption {
    std::string id;       ///< the file's own, else the line's number
    std::string text;     ///< plain words, UTF-8: no signs of Daub's prompt grammar are meant
    std::string picture;  ///< file name of the picture that it describes; empty: none is known
    std::string group;    ///< category; empty: none

    bool operator==(PromptCaption const&) const = default;
};

struct CaptionSet {
    CaptionFormat format = CaptionFormat::text;
    std::vector<PromptCaption> captions;  ///< in the order of the file; not empty
    std::int64_t left_out = 0;            ///< without any words
};

struct CaptionReading {
    std::optional<CaptionFormat> format;  ///< empty: told from the name and the beginning of the file
    int most_words = 60;                  ///< Visual Genome: phrases are added while they fit; about 77 tokens
};

/// Throws Error (input) naming the file, and the line, row or item where something is wrong with it; Error (usage)
/// where the format cannot be told.
CaptionSet read_captions(std::filesystem::path const& file, CaptionReading const& options = {});

/// `count` of them, each at most once, drawn by the seed: a shuffle, so that fewer are the first ones of more. 0: all,
/// in the order of the file. Throws Error (usage) where there are not so many.
std::vector<PromptCaption> drawn_captions(CaptionSet const& set, std::int64_t count, std::uint64_t seed);

/// White space to single spaces, none at the ends.
std::string tidy(std::string_view text);

}  // namespace daub
