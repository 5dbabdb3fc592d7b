#include "ui/panels/prompt/completion.h"

#include <algorithm>

namespace daub {
namespace {

constexpr int most_offers = 8;
constexpr int least_letters = 2;
constexpr QLatin1String tag_begin("<lora:");

/// Of the name in a tag that is not closed before `position`; nothing where there is none, or its weight is reached.
std::optional<UnitRange> name_in_tag(QString const& text, int position) {
    QStringView const before = QStringView(text).left(position);
    qsizetype const begin = before.lastIndexOf(tag_begin, -1, Qt::CaseInsensitive);
    if (begin < 0) return std::nullopt;
    auto const name = static_cast<int>(begin + tag_begin.size());
    QStringView const typed = before.mid(name);
    bool const over =
        std::any_of(typed.begin(), typed.end(), [](QChar c) { return c == '>' || c == ':' || c == '\n'; });
    return over ? std::nullopt : std::optional(UnitRange{name, position});
}

QStringList beginning_with(QStringView prefix, QStringList const& names) {
    QStringList found;
    for (QString const& name : names)
        if (name.startsWith(prefix, Qt::CaseInsensitive) && found.size() < most_offers) found << name;
    return found;
}

/// Embeddings are called anything: what is typed of one goes back to the last space.
UnitRange run_before(QString const& text, int position) {
    int begin = position;
    while (begin > 0 && !text[begin - 1].isSpace() && text[begin - 1] != '(' && text[begin - 1] != ',') --begin;
    return {begin, position};
}

QString text_in(QString const& text, UnitRange range) { return text.mid(range.begin, range.end - range.begin); }

}  // namespace

Completion completion_at(QString const& text, int position, KnownWords const& words) {
    if (auto const name = name_in_tag(text, position))
        return {.typed = *name, .offers = beginning_with(text_in(text, *name), words.loras()), .tag = true};
    bool const inside = position < text.size() && text[position].isLetter();
    if (inside) return {};
    UnitRange const run = run_before(text, position), word = word_before(text, position);
    QString const run_text = text_in(text, run), word_text = text_in(text, word);
    if (run_text.size() >= least_letters) {
        QStringList const offers = beginning_with(run_text, words.embeddings());
        bool const done = offers.size() == 1 && offers.front() == run_text;
        if (!offers.isEmpty()) return {.typed = run, .offers = done ? QStringList() : offers};
    }
    if (word_text.size() < least_letters) return {};
    QStringList const offers = words.with_prefix(word_text, most_offers);
    bool const done = offers.size() == 1 && offers.front() == word_text.toLower();
    return {.typed = word, .offers = done ? QStringList() : offers};
}

QString completed(QString const& text, Completion const& completion, QString const& offer) {
    if (completion.tag) return offer + ":0.8>";
    QString const typed = text_in(text, completion.typed);
    return offer.startsWith(typed.toLower()) ? typed + offer.mid(typed.size()) : offer;
}

}  // namespace daub
