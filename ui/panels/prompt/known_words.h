// The words that a model is known to know, where that is a closed list: for completion and for warnings.
//
//     KnownWords const words(model.vocabulary.value_or(std::vector<std::string>()));
//     words.with_prefix("fo", 8);      // {"forest", "fox", "foxes"}
//     words.nearest("foks");           // "fox"
//
// A plain value of immutable content. Letter case does not count. Any thread.
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace daub {

class KnownWords {
 public:
    /// No list: every word counts as known.
    KnownWords() = default;
    explicit KnownWords(std::vector<std::string> const& words);

    bool empty() const { return words_.isEmpty(); }
    bool contains(QString const& word) const;
    /// In alphabetical order, at most `most`.
    QStringList with_prefix(QString const& prefix, int most) const;
    /// The word with the least edit distance; "" where none is near enough to be meant.
    QString nearest(QString const& word) const;

 private:
    QStringList words_;  ///< lower case, sorted, each once
};

/// Insertions, removals, replacements and swaps of neighbours that make `b` of `a` (optimal string alignment);
/// `limit + 1` where there are more than `limit`.
int edit_distance(QStringView a, QStringView b, int limit);

}  // namespace daub
