#include "ui/panels/prompt/known_words.h"

#include <algorithm>
#include <cstdlib>

namespace daub {
namespace {

/// Short words are near to everything.
int tolerated(qsizetype length) { return length <= 4 ? 1 : 2; }

}  // namespace

KnownWords::KnownWords(std::vector<std::string> const& words, Additions additions) : additions_(std::move(additions)) {
    for (auto const& word : words)
        if (!word.empty()) words_ << QString::fromStdString(word).toLower();
    words_.sort();
    words_.removeDuplicates();
}

KnownWords KnownWords::without_loras() const {
    KnownWords words = *this;
    words.additions_.loras.clear();
    return words;
}

bool KnownWords::contains(QString const& word) const {
    return words_.isEmpty() || std::binary_search(words_.begin(), words_.end(), word.toLower());
}

QStringList KnownWords::with_prefix(QString const& prefix, int most) const {
    QString const lower = prefix.toLower();
    QStringList found;
    for (auto word = std::lower_bound(words_.begin(), words_.end(), lower);
         word != words_.end() && word->startsWith(lower) && found.size() < most; ++word)
        found << *word;
    return found;
}

QString KnownWords::nearest(QString const& word) const {
    QString const lower = word.toLower();
    QString nearest;
    int least = tolerated(lower.size()) + 1;
    for (QString const& known : words_) {
        int const distance = edit_distance(lower, known, least - 1);
        if (distance < least) least = distance, nearest = known;
    }
    return nearest;
}

std::vector<UnitRange> ranges_of(QStringList const& names, QString const& text) {
    auto const goes_on = [&](qsizetype at) {
        return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == '_');
    };
    std::vector<UnitRange> ranges;
    for (QString const& name : names) {
        if (name.isEmpty()) continue;
        for (qsizetype at = 0; (at = text.indexOf(name, at, Qt::CaseInsensitive)) >= 0; at += name.size())
            if (!goes_on(at - 1) && !goes_on(at + name.size()))
                ranges.push_back({static_cast<int>(at), static_cast<int>(at + name.size())});
    }
    return ranges;
}

int edit_distance(QStringView a, QStringView b, int limit) {
    if (std::abs(a.size() - b.size()) > limit) return limit + 1;
    auto const width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> before_last(width), last(width), current(width);
    for (std::size_t j = 0; j < width; ++j) last[j] = static_cast<int>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        current[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            auto const at = static_cast<std::size_t>(j) + 1;
            current[at] = std::min({last[at] + 1, current[at - 1] + 1, last[at - 1] + (a[i] != b[j])});
            if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                current[at] = std::min(current[at], before_last[at - 2] + 1);
        }
        std::swap(before_last, last);
        std::swap(last, current);
    }
    return std::min(last.back(), limit + 1);
}

}  // namespace daub
