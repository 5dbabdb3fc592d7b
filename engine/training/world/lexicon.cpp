#include "engine/training/world/lexicon.h"

#include "engine/core/error.h"
#include "engine/training/world/world_assets.h"

#include <set>

namespace daub {

GrammarTable const& grammar() {
    static GrammarTable const table{
        .articles = {"a", "an", "the", "one"},
        .counts = {"two", "three", "four"},
        .pairs = {"a pair of", "a couple of"},
        .several = {"several", "some", "a group of"},
        .small = {"small", "little", "tiny"},
        .big = {"big", "large", "huge"},
        .violet = {"violet"},
        .sign = {"sign that says", "sign saying", "sign that reads", "sign with the words", "board that says",
                 "sign with the word"},
        .left_of = {"to the left of", "left of", "on the left of"},
        .right_of = {"to the right of", "right of", "on the right of"},
        .above = {"above", "over"},
        .below = {"below", "under"},
        .behind = {"behind", "partly behind"},
        .in_front = {"in front of", "before"},
        .beside = {"next to", "beside", "by", "near"},
        .at_left = {"on the left", "at the left"},
        .at_right = {"on the right", "at the right"},
        .at_top = {"at the top"},
        .at_bottom = {"at the bottom"},
        .openings = {"a picture of", "an image of", "a scene with", "a picture with"},
        .there_is = {"there is", "stands"},
        .there_are = {"there are", "one sees"},
        .joints = {"and", "with", "next to", "beside"},
    };
    return table;
}

void for_each_word(std::string_view phrase, std::function<void(PhraseWord const&)> const& visit) {
    while (!phrase.empty()) {
        size_t const length = std::min(phrase.find(' '), phrase.size());
        std::string_view word = phrase.substr(0, length);
        phrase.remove_prefix(std::min(length + 1, phrase.size()));
        if (word.empty()) continue;
        PhraseWord out;
        if (word.front() == '~') out.attached = true, word.remove_prefix(1);
        if (word.front() == '[') out.begins_name = true, word.remove_prefix(1);
        if (word.back() == ']') out.ends_name = true, word.remove_suffix(1);
        out.text = word;
        visit(out);
    }
}

namespace {

class LexiconBuilder {
 public:
    void add(std::string_view phrase) {
        for_each_word(phrase, [&](PhraseWord const& word) { add_word(word.text, word.attached); });
    }
    void add(Phrases const& phrases) {
        for (std::string_view const phrase : phrases) add(phrase);
    }
    void add_word(std::string_view text, bool attached) {
        if (seen_.emplace(std::string(text), attached).second) words_.push_back({std::string(text), attached});
    }
    std::vector<LexiconWord> take() { return std::move(words_); }

 private:
    std::vector<LexiconWord> words_;
    std::set<std::pair<std::string, bool>> seen_;
};

void add_grammar(LexiconBuilder& lexicon) {
    GrammarTable const& g = grammar();
    for (Phrases const* phrases :
         {&g.articles, &g.counts,   &g.pairs,     &g.several,  &g.small,    &g.big,       &g.violet, &g.sign,
          &g.left_of,  &g.right_of, &g.above,     &g.below,    &g.behind,   &g.in_front,  &g.beside, &g.at_left,
          &g.at_right, &g.at_top,   &g.at_bottom, &g.openings, &g.there_is, &g.there_are, &g.joints})
        lexicon.add(*phrases);
    for (std::string_view const mark : {g.comma, g.stop, g.quote_open, g.quote_close}) lexicon.add(mark);
}

void add_vocabulary(LexiconBuilder& lexicon) {
    for (NamedColour const& colour : world_colours()) lexicon.add(colour.name);
    for (auto const places : {world_skies(), world_grounds()})
        for (NamedPlace const& place : places) lexicon.add(place.where), lexicon.add(place.noun);
    for (NamedStyle const& style : world_styles()) lexicon.add(style.before), lexicon.add(style.after);
}

void add_nouns(LexiconBuilder& lexicon, std::span<Noun const> nouns) {
    for (Noun const& noun : nouns) {
        for (std::string const* text : {&noun.name, &noun.plural, &noun.colour}) lexicon.add(*text);
        for (auto const& [singular, plural] : noun.synonyms) lexicon.add(singular), lexicon.add(plural);
    }
}

}  // namespace

std::vector<LexiconWord> lexicon_words(std::span<Noun const> nouns) {
    LexiconBuilder lexicon;
    add_grammar(lexicon);
    add_vocabulary(lexicon);
    add_nouns(lexicon, nouns);
    // The first word of a sign attaches to the opening quote, a second one stands apart.
    for (auto const words : {sign_words(), held_out_sign_words()})
        for (std::string_view const word : words) lexicon.add_word(word, true), lexicon.add_word(word, false);
    return lexicon.take();
}

LexiconIndex::LexiconIndex(std::span<LexiconWord const> words) {
    for (size_t i = 0; i < words.size(); ++i) index_[{words[i].text, words[i].attached}] = int(i);
}

int LexiconIndex::operator()(std::string_view text, bool attached) const {
    auto const found = index_.find(std::pair{std::string(text), attached});
    if (found == index_.end())
        fail(ErrorKind::internal, "The caption grammar uses the word '{}', which the lexicon does not list.", text);
    return found->second;
}

}  // namespace daub
