// The words that a model is known to know, where that is a closed list, and the embeddings and LoRAs that it can use:
// for completion and for warnings.
//
//     KnownWords const words(model.vocabulary.value_or(std::vector<std::string>()), {.loras = {"ink"}});
//     words.with_prefix("fo", 8);      // {"forest", "fox", "foxes"}
//     words.nearest("foks");           // "fox"
//
// A plain value of immutable content. Letter case does not count. Any thread.
#pragma once

#include "ui/panels/prompt/text_positions.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace daub {

class KnownWords {
 public:
    /// As they are called.
    struct Additions {
        QStringList embeddings;  ///< words of the sentence
        QStringList loras;       ///< names for <lora:name:0.8>
    };
    /// No list: every word counts as known.
    KnownWords() = default;
    explicit KnownWords(std::vector<std::string> const& words, Additions additions = {});

    bool empty() const { return words_.isEmpty(); }
    QStringList const& embeddings() const { return additions_.embeddings; }
    QStringList const& loras() const { return additions_.loras; }
    /// For a text in which their tags do nothing.
    KnownWords without_loras() const;
    /// Of the closed list.
    bool contains(QString const& word) const;
    /// In alphabetical order, at most `most`.
    QStringList with_prefix(QString const& prefix, int most) const;
    /// The word with the least edit distance; "" where none is near enough to be meant.
    QString nearest(QString const& word) const;

 private:
    QStringList words_;  ///< lower case, sorted, each once
    Additions additions_;
};

/// Where words of these names stand in a text, in any letter case: neither before nor after them goes on a word.
std::vector<UnitRange> ranges_of(QStringList const& names, QString const& text);

/// Insertions, removals, replacements and swaps of neighbours that make `b` of `a` (optimal string alignment);
/// `limit + 1` where there are more than `limit`.
int edit_distance(QStringView a, QStringView b, int limit);

}  // namespace daub
