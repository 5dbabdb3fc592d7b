#include "engine/evaluation/captions/caption_table.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"
#include "engine/scene/file_bytes.h"
#include "engine/scene/latin1.h"

#include <fmt/ranges.h>

#include <algorithm>

namespace daub {
namespace {

namespace fs = std::filesystem;

std::string_view without_mark(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text;
}

class TableReader {
 public:
    TableReader(std::string_view text, char separator, std::string_view what)
        : text_(without_mark(text)), separator_(separator), what_(what) {}

    std::vector<TableRow> read() {
        std::vector<TableRow> rows;
        while (at_ < text_.size()) {
            TableRow row = read_row();
            bool const empty = row.cells.size() == 1 && row.cells[0].empty();
            if (!empty) rows.push_back(std::move(row));
        }
        return rows;
    }

 private:
    bool ends_row(size_t at) const { return at >= text_.size() || text_[at] == '\n' || text_[at] == '\r'; }
    bool ends_cell(size_t at) const { return ends_row(at) || text_[at] == separator_; }

    TableRow read_row() {
        TableRow row{.line = line_};
        while (true) {
            row.cells.push_back(at_ < text_.size() && text_[at_] == '"' ? quoted_cell() : plain_cell());
            if (ends_row(at_)) break;
            ++at_;  // the separator
        }
        pass_line_end();
        return row;
    }

    void pass_line_end() {
        if (at_ >= text_.size()) return;
        bool const two = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
        at_ += two ? 2 : 1;
        ++line_;
    }

    std::string plain_cell() {
        size_t const begin = at_;
        while (!ends_cell(at_)) ++at_;
        return std::string(text_.substr(begin, at_ - begin));
    }

    std::string quoted_cell() {
        size_t const begin = at_;
        int64_t const first_line = line_;
        std::string cell;
        for (++at_; at_ < text_.size(); ++at_) {
            bool const quote = text_[at_] == '"', doubled = quote && at_ + 1 < text_.size() && text_[at_ + 1] == '"';
            if (quote && !doubled) break;
            if (doubled) ++at_;
            if (text_[at_] == '\n') ++line_;
            cell += text_[at_];
        }
        bool const closed = at_ < text_.size();
        if (closed) ++at_;
        if (closed && ends_cell(at_)) return cell;
        if (separator_ != '\t')
            fail(ErrorKind::input, "{}, line {}: a cell {}. Quotes within a quoted cell are written twice.", what_,
                 first_line, closed ? "goes on behind its closing quote" : "begins with a quote that is never closed");
        at_ = begin, line_ = first_line;
        return plain_cell();
    }

    std::string_view text_;
    char separator_;
    std::string_view what_;
    size_t at_ = 0;
    int64_t line_ = 1;
};

std::optional<size_t> column_named(TableRow const& head, std::vector<std::string_view> const& names) {
    for (std::string_view const name : names)
        for (size_t i = 0; i < head.cells.size(); ++i)
            if (ascii_lower(tidy(head.cells[i])) == name) return i;
    return std::nullopt;
}

std::string checked_caption(std::string_view text, std::string_view what, int64_t line) {
    if (!is_utf8(text))
        fail(ErrorKind::input, "{}, line {}: the caption is no UTF-8. Convert the file, for example with iconv.", what,
             line);
    return tidy(text);
}

}  // namespace

std::vector<TableRow> read_table(std::string_view text, char separator, std::string_view what) {
    return TableReader(text, separator, what).read();
}

std::vector<PromptCaption> read_caption_table(fs::path const& file, CaptionColumns const& columns) {
    Bytes const bytes = read_file(file);
    std::string const what = file.string();
    std::vector<TableRow> const rows = read_table(text_of(bytes), columns.separator, what);
    if (rows.empty()) fail(ErrorKind::input, "{} is empty.", what);
    auto const prompt = column_named(rows.front(), columns.prompt_columns);
    if (!prompt)
        fail(ErrorKind::input, "{}, line {}: the first row names no column \"{}\", but {}.", what, rows.front().line,
             columns.prompt_columns.front(), fmt::join(rows.front().cells, ", "));
    auto const group = column_named(rows.front(), {"category"});
    std::vector<PromptCaption> captions;
    for (TableRow const& row : std::span(rows).subspan(1)) {
        if (row.cells.size() <= *prompt)
            fail(ErrorKind::input, "{}, line {}: the row has {} cell(s), its caption would be in the {}th.", what,
                 row.line, row.cells.size(), *prompt + 1);
        captions.push_back({.id = std::to_string(row.line),
                            .text = checked_caption(row.cells[*prompt], what, row.line),
                            .group = group && row.cells.size() > *group ? repaired_utf8(tidy(row.cells[*group])) : ""});
    }
    return captions;
}

std::vector<PromptCaption> read_caption_lines(fs::path const& file) {
    Bytes const bytes = read_file(file);
    std::string_view text = without_mark(text_of(bytes));
    std::vector<PromptCaption> captions;
    for (int64_t line = 1; !text.empty(); ++line) {
        size_t const end = std::min(text.find('\n'), text.size());
        std::string const caption = checked_caption(text.substr(0, end), file.string(), line);
        if (!caption.empty()) captions.push_back({.id = std::to_string(line), .text = caption});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return captions;
}

}  // namespace daub
