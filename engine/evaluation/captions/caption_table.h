// Captions in tables and lists: rows of .tsv and .csv, lines of text.
#pragma once

#include "engine/evaluation/captions/captions.h"

namespace daub {

/// One row of a table and the line that it begins in.
struct TableRow {
    std::vector<std::string> cells;
    std::int64_t line = 0;  ///< from 1
};

/// RFC 4180 with any separator: cells in quotes may hold separators, line ends and doubled quotes; a quote within a
/// cell that does not begin with one stands for itself. Where the separator is a tab, a cell that begins with a quote
/// but does not end as a quoted one is taken as it stands, since such tables are written without quoting. Rows without
/// any sign are left out. A byte order mark is passed over. Throws Error (input), naming `what` and the line, where a
/// quote is not closed or something follows a closed one.
std::vector<TableRow> read_table(std::string_view text, char separator, std::string_view what);

struct CaptionColumns {
    char separator = ',';
    std::vector<std::string_view> prompt_columns;  ///< names of the column, lower case; the first that is there
};
/// The first row names the columns, whatever their case. Throws Error (input) with the line where a row is too short or
/// a caption is no UTF-8.
std::vector<PromptCaption> read_caption_table(std::filesystem::path const& file, CaptionColumns const& columns);

/// Throws Error (input) with the line where it is no UTF-8.
std::vector<PromptCaption> read_caption_lines(std::filesystem::path const& file);

}  // namespace daub
