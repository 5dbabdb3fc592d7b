#include "ui/panels/prompt/text_positions.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace daub {
namespace {

std::size_t utf8_length(char32_t code) { return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4; }

bool is_word(QString const& text, UnitRange range) {
    return std::any_of(text.cbegin() + range.begin, text.cbegin() + range.end,
                       [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

bool continues_word(QChar c) { return c.isLetter() || c.isMark() || c == '\''; }

}  // namespace

TextPositions::TextPositions(std::string_view utf8)
    : text_(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))) {
    bytes_.reserve(static_cast<std::size_t>(text_.size()) + 1);
    std::size_t byte = 0;
    for (qsizetype i = 0; i < text_.size(); ++i) {
        bytes_.push_back(std::min(byte, utf8.size()));
        bool const pair = text_[i].isHighSurrogate() && i + 1 < text_.size();
        char32_t const code = pair ? QChar::surrogateToUcs4(text_[i], text_[i + 1]) : text_[i].unicode();
        if (pair) bytes_.push_back(bytes_.back()), ++i;
        byte += utf8_length(code);
    }
    bytes_.push_back(utf8.size());
}

int TextPositions::position_of(std::size_t byte) const {
    std::size_t const begin = *(std::ranges::upper_bound(bytes_, byte) - 1);
    return static_cast<int>(std::ranges::lower_bound(bytes_, begin) - bytes_.begin());
}

std::size_t TextPositions::byte_of(int position) const {
    return bytes_[std::min(static_cast<std::size_t>(std::max(0, position)), bytes_.size() - 1)];
}

UnitRange word_at(QString const& text, int position) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    for (bool const touching : {false, true}) {  // the word behind the position before the one that ends there
        finder.setPosition(position);
        if (touching || !finder.isAtBoundary()) finder.toPreviousBoundary();
        int const begin = static_cast<int>(finder.position());
        int const end = begin < 0 ? -1 : static_cast<int>(finder.toNextBoundary());
        if (begin >= 0 && end > begin && is_word(text, {begin, end})) return {begin, end};
    }
    return {position, position};
}

UnitRange word_before(QString const& text, int position) {
    int begin = std::clamp(position, 0, static_cast<int>(text.size()));
    while (begin > 0 && continues_word(text[begin - 1])) --begin;
    return {begin, position};
}

UnitRange trimmed(QString const& text, UnitRange range) {
    while (!range.empty() && text[range.begin].isSpace()) ++range.begin;
    while (!range.empty() && text[range.end - 1].isSpace()) --range.end;
    return range;
}

}  // namespace daub
