// Where the bytes of a UTF-8 text stand in the UTF-16 that Qt's editors count in, and back, exactly.
//
//     TextPositions const positions("a 🦊 fox");
//     positions.position_of(7)      // 5: the fox after the emoji of four bytes and two units
//     positions.byte_of(5)          // 7
//
// A plain value; made anew for each text. Any thread.
#pragma once

#include "engine/core/text_span.h"

#include <QString>

#include <string_view>
#include <vector>

namespace daub {

/// A range of a QString, [begin, end) in UTF-16 units.
struct UnitRange {
    int begin = 0;
    int end = 0;

    bool empty() const { return end <= begin; }
    bool contains(int position) const { return begin <= position && position < end; }
    bool operator==(UnitRange const&) const = default;
};

class TextPositions {
 public:
    explicit TextPositions(std::string_view utf8 = {});

    QString const& text() const { return text_; }
    /// Inside of a character: where it begins. Beyond the end: the end.
    int position_of(std::size_t byte) const;
    std::size_t byte_of(int position) const;
    UnitRange units_of(TextSpan bytes) const { return {position_of(bytes.begin), position_of(bytes.end)}; }
    TextSpan bytes_of(UnitRange units) const { return {byte_of(units.begin), byte_of(units.end)}; }

 private:
    QString text_;
    std::vector<std::size_t> bytes_;  ///< where the character of each unit begins, and the end
};

/// The word that the position lies in or touches; empty where there is none.
UnitRange word_at(QString const& text, int position);

/// The letters from the beginning of the word up to the position: what is being typed.
UnitRange word_before(QString const& text, int position);

/// Without white space at its ends.
UnitRange trimmed(QString const& text, UnitRange range);

}  // namespace daub
