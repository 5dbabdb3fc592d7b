#include "ui/panels/prompt/prompt_warnings.h"

#include "engine/scene/prompt_edit.h"
#include "engine/scene/prompt_grammar.h"
#include "ui/panels/prompt/text_positions.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace daub {
namespace {

using Kind = PromptWarning::Kind;

struct WarningTexts {
    Q_DECLARE_TR_FUNCTIONS(daub::PromptWarnings)
};

QString as_qstring(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

class Finder {
 public:
    explicit Finder(PromptState const& state) : state_(state), parsed_(parse_prompt(state.prompt)) {}

    std::vector<PromptWarning> find() {
        find_empty_prompt();
        find_problems();
        if (state_.words != nullptr) find_unusable_loras();
        for (std::size_t i = 0; i < state_.regions.size(); ++i)
            if (state_.regions[i].enabled) look_at_region(i);
        if (state_.words != nullptr && !state_.words->empty()) find_unknown_words();
        return std::move(out_);
    }

 private:
    void find_empty_prompt() {
        if (as_qstring(parsed_.plain).trimmed().isEmpty()) out_.push_back({.kind = Kind::empty_prompt});
    }

    void find_problems() {
        for (PromptProblem const& problem : parsed_.problems)
            out_.push_back({.kind = Kind::grammar,
                            .span = {problem.offset, std::min(problem.offset + 1, state_.prompt.size())},
                            .detail = QString::fromStdString(problem.message)});
    }

    /// Paths may stand there too; these are looked for when the picture is made.
    void find_unusable_loras() {
        for (LoraTag const& tag : parsed_.loras) {
            QString const name = QString::fromStdString(tag.name);
            if (name.contains('/') || state_.words->loras().contains(name)) continue;
            out_.push_back({.kind = Kind::unusable_lora, .span = tag.source, .detail = name});
        }
    }

    void look_at_region(std::size_t index) {
        Region const& region = state_.regions[index];
        QString const label = QString::fromStdString(label_of(region, state_.prompt));
        if (phrase_of(region, state_.prompt).empty() && lora_names_of(region, state_.prompt).empty())
            out_.push_back({.kind = Kind::unbound_region, .region = index, .label = label});
        find_words_beyond(index, label);
        for (std::size_t before = 0; before < index; ++before) find_shared_words(index, before, label);
    }

    void find_words_beyond(std::size_t index, QString const& label) {
        QStringList encoders;
        PromptWarning warning{.kind = Kind::beyond_limit, .region = index, .label = label};
        for (TextSpan const& span : state_.regions[index].spans)
            for (EncoderUse const& encoder : state_.encoders) {
                auto const overlaps = [&](TextSpan const& beyond) { return beyond.overlaps(span); };
                if (encoders.contains(encoder.name) || std::ranges::none_of(encoder.beyond, overlaps)) continue;
                if (encoders.isEmpty()) warning.span = span;
                encoders << encoder.name;
            }
        warning.detail = QLocale().createSeparatedList(encoders);
        if (!encoders.isEmpty()) out_.push_back(std::move(warning));
    }

    void find_shared_words(std::size_t index, std::size_t before, QString const& label) {
        Region const &region = state_.regions[index], &other = state_.regions[before];
        if (!other.enabled || other.negative != region.negative) return;
        for (TextSpan const& mine : region.spans)
            for (TextSpan const& theirs : other.spans)
                if (mine.overlaps(theirs)) {
                    out_.push_back({.kind = Kind::shared_words,
                                    .span = {std::max(mine.begin, theirs.begin), std::min(mine.end, theirs.end)},
                                    .region = index,
                                    .other = before,
                                    .label = label,
                                    .other_label = QString::fromStdString(label_of(other, state_.prompt))});
                    return;
                }
    }

    void find_unknown_words() {
        TextPositions const positions(parsed_.plain);
        PromptWarning others{.kind = Kind::unknown_words};
        QStringList told;
        std::vector<UnitRange> const embeddings = ranges_of(state_.words->embeddings(), positions.text());
        for_each_word(positions.text(), [&](UnitRange range) {
            if (std::ranges::any_of(embeddings,
                                    [&](UnitRange e) { return e.begin <= range.begin && range.end <= e.end; }))
                return;
            QString const word = positions.text().mid(range.begin, range.end - range.begin);
            if (state_.words->contains(word) || told.contains(word, Qt::CaseInsensitive)) return;
            told << word;
            TextSpan const span = parsed_.to_source(positions.bytes_of(range));
            QString const suggestion = state_.words->nearest(word);
            if (!suggestion.isEmpty())
                out_.push_back({.kind = Kind::unknown_word, .span = span, .detail = word, .suggestion = suggestion});
            else
                add_to(others, word, span);
        });
        if (!others.detail.isEmpty()) out_.push_back(std::move(others));
    }

    static void add_to(PromptWarning& others, QString const& word, TextSpan span) {
        if (others.detail.isEmpty()) others.span = span;
        others.detail += (others.detail.isEmpty() ? "" : ", ") + word;
    }

    /// Words of two letters and more. Words in capitals are lettering, which is spelled and not known by heart.
    template <typename Visit>
    static void for_each_word(QString const& text, Visit const& visit) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
        for (qsizetype begin = 0, end = 0; (end = finder.toNextBoundary()) >= 0; begin = end) {
            QStringView const word = QStringView(text).mid(begin, end - begin);
            bool const letters =
                std::ranges::all_of(word, [](QChar c) { return c.isLetter() || c.isMark() || c == '\''; });
            bool const lettering = std::ranges::none_of(word, [](QChar c) { return c.isLower(); });
            if (word.size() > 1 && letters && !lettering)
                visit(UnitRange{static_cast<int>(begin), static_cast<int>(end)});
        }
    }

    PromptState const& state_;
    ParsedPrompt parsed_;
    std::vector<PromptWarning> out_;
};

}  // namespace

std::vector<PromptWarning> prompt_warnings(PromptState const& state) {
    auto warnings = Finder(state).find();
    std::ranges::stable_sort(warnings, {}, [](PromptWarning const& w) { return std::pair(w.kind, w.span.begin); });
    return warnings;
}

QString text_of(PromptWarning const& warning) {
    switch (warning.kind) {
        case Kind::empty_prompt:
            return WarningTexts::tr("The sentence is empty: write what the picture shall show.");
        case Kind::grammar:
            return warning.detail;
        case Kind::unusable_lora:
            return WarningTexts::tr("The LoRA “%1” is not installed, or this model cannot use it.").arg(warning.detail);
        case Kind::unbound_region:
            return warning.label.isEmpty()
                       ? WarningTexts::tr("A region stands for no words, so its paint does nothing. Select its words.")
                       : WarningTexts::tr(
                             "The region “%1” stands for no words, so its paint does nothing. Select its words.")
                             .arg(warning.label);
        case Kind::beyond_limit:
            return WarningTexts::tr(
                       "“%1” lies beyond what %2 reads, so it hardly acts. Shorten the sentence before it.")
                .arg(warning.label, warning.detail);
        case Kind::shared_words:
            return WarningTexts::tr(
                       "The regions “%1” and “%2” stand for the same words: the thing may come up in both places.")
                .arg(warning.other_label, warning.label);
        case Kind::unknown_word:
            return WarningTexts::tr("The model was not taught “%1”.").arg(warning.detail);
        case Kind::unknown_words:
            return WarningTexts::tr("The model was not taught these words: %1.").arg(warning.detail);
    }
    return {};
}

QString fix_of(PromptWarning const& warning) {
    switch (warning.kind) {
        case Kind::unbound_region:
            return WarningTexts::tr("Bind to selected words");
        case Kind::beyond_limit:
            return WarningTexts::tr("Move to the front");
        case Kind::shared_words:
            return warning.label.isEmpty() || warning.label == warning.other_label
                       ? WarningTexts::tr("Unbind the upper one")
                       : WarningTexts::tr("Unbind “%1”").arg(warning.label);
        case Kind::unknown_word:
            return WarningTexts::tr("Write “%1”").arg(warning.suggestion);
        default:
            return {};
    }
}

}  // namespace daub
