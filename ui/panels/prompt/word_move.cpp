#include "ui/panels/prompt/word_move.h"

#include "ui/document/document.h"

#include <QCoreApplication>

#include <algorithm>

namespace daub {
namespace {

struct WordMoveTexts {
    Q_DECLARE_TR_FUNCTIONS(daub::WordMove)
};

/// The spans of one region inside the moved words, from the words' beginning on.
struct Carried {
    RegionId region;
    std::vector<TextSpan> spans;
};

std::vector<Carried> carried_by(Document const& document, TextSpan words) {
    std::vector<Carried> all;
    for (std::size_t i = 0; i < document.regions().size(); ++i) {
        Carried carried{document.region_id(i), {}};
        for (TextSpan const& span : document.regions()[i].spans)
            if (span.overlaps(words))
                carried.spans.push_back(
                    {std::max(span.begin, words.begin) - words.begin, std::min(span.end, words.end) - words.begin});
        if (!carried.spans.empty()) all.push_back(std::move(carried));
    }
    return all;
}

bool space_at(std::string_view text, std::size_t at) { return at < text.size() && text[at] == ' '; }

/// The words and one of the spaces around them, so that none is left double.
TextSpan with_space(std::string_view prompt, TextSpan words) {
    if (space_at(prompt, words.end) && (words.begin == 0 || space_at(prompt, words.begin - 1)))
        return {words.begin, words.end + 1};
    bool const last = words.end == prompt.size();
    return last && words.begin > 0 && space_at(prompt, words.begin - 1) ? TextSpan{words.begin - 1, words.end} : words;
}

void put_back(Document& document, Carried const& carried, std::size_t at) {
    std::vector<TextSpan> spans = document.region(carried.region)->spans;
    for (TextSpan const& span : carried.spans) spans.push_back({span.begin + at, span.end + at});
    document.bind_region(carried.region, std::move(spans));
}

}  // namespace

TextSpan move_words(Document& document, TextSpan words, std::size_t to) {
    std::string const prompt = document.request().prompt;
    if (words.empty() || words.end > prompt.size() || to > prompt.size() || (to >= words.begin && to <= words.end))
        return words;
    std::string const moved(text_at(prompt, words));
    std::vector<Carried> const carried = carried_by(document, words);
    TextSpan const gone = with_space(prompt, words);
    if (to > words.end) to -= std::min(gone.length(), to - words.begin);

    document.undo_stack().beginMacro(WordMoveTexts::tr("Move words"));
    document.edit_prompt({gone.begin, gone.length(), {}});
    std::string const rest = document.request().prompt;
    bool const space_before = to > 0 && rest[to - 1] != ' ' && rest[to - 1] != '\n';
    bool const space_behind = to < rest.size() && rest[to] != ' ' && rest[to] != ',' && rest[to] != '\n';
    std::string const behind = to == 0 && space_behind ? ", " : space_behind ? " " : "";
    document.edit_prompt({to, 0, (space_before ? " " : "") + moved + behind});
    std::size_t const at = to + (space_before ? 1 : 0);
    for (Carried const& one : carried) put_back(document, one, at);
    document.undo_stack().endMacro();
    return {at, at + moved.size()};
}

}  // namespace daub
