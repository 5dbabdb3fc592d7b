#include "engine/training/world/caption.h"

#include "engine/training/world/lexicon.h"
#include "engine/training/world/vocabulary.h"
#include "engine/training/world/world_random.h"

#include <algorithm>
#include <optional>

namespace daub {
namespace {

/// Things that are alike and are said in one breath.
struct Group {
    Thing thing;  // the nearest of them
    int index = 0;
    int count = 0;
};

std::vector<Group> groups_of(Scene const& scene) {
    std::vector<Group> groups;
    for (Thing const& thing : scene.things) {
        auto const found = std::ranges::find(groups, thing.group, &Group::index);
        if (found == groups.end())
            groups.push_back({thing, thing.group, 1});
        else
            ++found->count;
    }
    return groups;
}

class CaptionWriter {
 public:
    CaptionWriter(WorldAssets const& assets, Scene const& scene, uint64_t seed, uint64_t index, CaptionOptions options)
        : assets_(assets),
          scene_(scene),
          index_(assets.lexicon.index),
          random_(seed, index, WorldRandom::Purpose::caption),
          complete_(options.complete) {}

    Caption write() {
        choose_groups();
        say_sky_ = says(0.6f);
        say_ground_ = says(0.65f);
        bool const say_style = scene_.style >= 0 && says(0.9f);
        if (!says(0.92f))
            write_list(say_style);
        else
            write_sentence(say_style);
        std::ranges::stable_sort(caption_.mentions, {}, [](Mention const& m) { return int(m.kind); });
        return std::move(caption_);
    }

 private:
    /// Whether something is said that people say with this probability.
    bool says(float probability) { return random_.chance(probability) || complete_; }

    void choose_groups() {
        std::vector<Group> const all = groups_of(scene_);
        bool const everything = says(0.7f);
        for (Group const& group : all)
            if (everything || random_.chance(0.7f)) groups_.push_back(group);
        if (groups_.empty()) groups_.push_back(all[size_t(random_.below(int(all.size())))]);
        for (size_t i = groups_.size(); i > 1; --i) std::swap(groups_[i - 1], groups_[size_t(random_.below(int(i)))]);
    }

    // ---- words ---------------------------------------------------------------------------------------------------

    int position() const { return int(caption_.words.size()); }

    void say_word(std::string_view text, bool attached = false) { caption_.words.push_back(index_(text, attached)); }

    /// Says a phrase; its bracketed words become the mention.
    void say(std::string_view phrase, std::optional<Mention> mention = {}) {
        for_each_word(phrase, [&](PhraseWord const& word) {
            if (word.begins_name && mention) mention->first = position();
            say_word(word.text, word.attached);
            if (word.ends_name && mention) mention->last = position();
        });
        if (mention) caption_.mentions.push_back(*mention);
    }

    bool ends_with_quote() const { return !caption_.words.empty() && caption_.words.back() == index_("\"", true); }

    /// No comma follows a quotation mark: tokenizers join the two, and word and token borders would differ.
    void say_comma() {
        if (!ends_with_quote()) say(grammar().comma);
    }

    void say_article(std::string_view next) {
        bool const vowel = std::string_view("aeiou").find(next.front()) != std::string_view::npos;
        float const kind = random_.uniform();
        say_word(kind < 0.85f ? (vowel ? "an" : "a") : kind < 0.95f ? "the" : "one");
    }

    // ---- things --------------------------------------------------------------------------------------------------

    std::string_view colour_word(Thing const& thing) {
        if (thing.noun == sign_noun && thing.colour < 0) return "";
        if (thing.colour < 0) {
            std::string const& own = assets_.nouns[size_t(thing.noun)].colour;
            return random_.chance(0.25f) ? std::string_view(own) : "";
        }
        if (!says(0.94f)) return "";
        std::string_view const name = world_colours()[size_t(thing.colour)].name;
        return name == "purple" && random_.chance(0.2f) ? random_.one_of(grammar().violet) : name;
    }

    std::string_view size_word(Thing const& thing) {
        if (thing.size_word == SizeWord::normal || !says(0.88f)) return "";
        return random_.one_of(thing.size_word == SizeWord::small ? grammar().small : grammar().big);
    }

    std::string_view noun_word(Group const& group) {
        Noun const& noun = assets_.nouns[size_t(group.thing.noun)];
        bool const many = group.count > 1;
        if (noun.synonyms.empty() || random_.chance(0.7f)) return many ? noun.plural : noun.name;
        auto const& [singular, plural] = random_.one_of(noun.synonyms);
        return many ? plural : singular;
    }

    void say_count(int count, std::string_view next) {
        GrammarTable const& g = grammar();
        if (count == 1) return say_article(next);
        float const kind = random_.uniform();
        if (kind < 0.06f && count == 2) return say(random_.one_of(g.pairs));
        if (kind < 0.06f) return say(random_.one_of(g.several));
        say(g.counts[size_t(count - 2)]);
    }

    void say_sign_text() {
        GrammarTable const& g = grammar();
        Sign const& sign = *scene_.sign;
        say(sign.words.size() == 1 ? (random_.chance(0.15f) ? g.sign[5] : g.sign[size_t(random_.below(3))])
                                   : g.sign[size_t(random_.below(5))]);
        say(g.quote_open);
        for (size_t i = 0; i < sign.words.size(); ++i) say_word(sign.words[i], i == 0);
        say(g.quote_close);
    }

    /// "two big red foxes". What is painted for it is the whole, or without its article, or the noun alone.
    void say_group(Group const& group, bool with_count = true) {
        bool const is_sign = group.thing.noun == sign_noun;
        std::string_view const size = size_word(group.thing), colour = colour_word(group.thing);
        std::string_view const noun = is_sign ? "sign" : noun_word(group);
        std::string_view const next = !size.empty() ? size : !colour.empty() ? colour : noun;
        Mention mention{.group = group.index, .first = position()};
        if (with_count) say_count(group.count, next);
        int const adjectives = position();
        if (!size.empty()) say_word(size);
        if (!colour.empty()) say_word(colour);
        int const name = position();
        is_sign ? say_sign_text() : say(noun);
        mention.last = position();
        float const extent = random_.uniform();
        if (extent > 0.35f) mention.first = extent < 0.8f || is_sign ? adjectives : name;
        caption_.mentions.push_back(mention);
    }

    void say_location(Group const& group) {
        if (group.count > 1 || !random_.chance(0.12f)) return;
        GrammarTable const& g = grammar();
        float const x = group.thing.x / scene_.aspect.scene_width(), y = group.thing.y / scene_.aspect.scene_height();
        if (x < 0.34f) return say(random_.one_of(g.at_left));
        if (x > 0.66f) return say(random_.one_of(g.at_right));
        if (y < 0.3f) return say(random_.one_of(g.at_top));
        if (y > 0.7f) return say(random_.one_of(g.at_bottom));
    }

    /// How the first of two stands to the second; empty where nothing clear can be said.
    std::string_view relation(Thing const& a, Thing const& b) {
        GrammarTable const& g = grammar();
        if (scene_.behind >= 0) {
            int const back = scene_.things[size_t(scene_.behind)].group;
            int const front = scene_.things[size_t(scene_.in_front)].group;
            if (a.group == back && b.group == front) return random_.one_of(g.behind);
            if (a.group == front && b.group == back) return random_.one_of(g.in_front);
        }
        float const dx = b.x - a.x, dy = b.y - a.y, far = 0.25f;
        bool const level = std::abs(dx) > 1.2f * std::abs(dy), upright = std::abs(dy) > 1.2f * std::abs(dx);
        bool const close = std::hypot(dx, dy) < 0.6f * (a.size + b.size);
        if (level && close && random_.chance(0.3f)) return random_.one_of(g.beside);
        if (level && std::abs(dx) > far) return random_.one_of(dx > 0 ? g.left_of : g.right_of);
        if (upright && std::abs(dy) > far) return random_.one_of(dy > 0 ? g.above : g.below);
        return "";
    }

    void say_things() {
        size_t next = 0;
        if (groups_.size() >= 2 && groups_[0].count == 1 && groups_[1].count == 1 && random_.chance(0.45f)) {
            std::string_view const between = relation(groups_[0].thing, groups_[1].thing);
            if (!between.empty()) {
                say_group(groups_[0]), say(between), say_group(groups_[1]);
                next = 2;
            }
        }
        bool const all_and = random_.chance(0.3f);
        for (; next < groups_.size(); ++next) {
            bool const last = next + 1 == groups_.size();
            if (next > 0 && (last || all_and || ends_with_quote()))
                say(random_.chance(0.9f) ? "and" : "with");
            else if (next > 0)
                say_comma();
            say_group(groups_[next]);
            say_location(groups_[next]);
        }
    }

    // ---- sentences -----------------------------------------------------------------------------------------------

    NamedPlace const& sky() const { return world_skies()[size_t(scene_.sky)]; }
    NamedPlace const& ground() const { return world_grounds()[size_t(scene_.ground)]; }
    void say_sky() {
        if (say_sky_) say(random_.one_of(sky().where), Mention{.kind = MentionKind::sky});
    }
    void say_ground() {
        if (say_ground_) say(random_.one_of(ground().where), Mention{.kind = MentionKind::ground});
    }
    void say_style(Phrases const& phrases) { say(random_.one_of(phrases), Mention{.kind = MentionKind::style}); }

    void say_there() {
        bool const several = groups_.size() > 1 || groups_[0].count > 1;
        say(random_.one_of(several ? grammar().there_are : grammar().there_is));
    }

    /// Places first: "at night, a fox on a meadow", "on a meadow there is a fox".
    void say_place_first() {
        bool const sky_first = say_sky_ && (!say_ground_ || random_.chance(0.5f));
        sky_first ? say_sky() : say_ground();
        if (position() > 0) random_.chance(0.5f) ? say_comma() : say_there();
        say_things();
        sky_first ? say_ground() : say_sky();
    }

    void say_places() {
        if (random_.chance(0.65f))
            say_ground(), say_sky();
        else
            say_sky(), say_ground();
    }

    void write_sentence(bool styled) {
        NamedStyle const* style = styled ? &world_styles()[size_t(scene_.style)] : nullptr;
        bool const style_before = style && random_.chance(0.5f);
        if (style_before)
            say_style(style->before);
        else if (!style && random_.chance(0.12f))
            say(random_.one_of(grammar().openings));
        if (position() == 0 && random_.chance(0.2f)) {
            say_place_first();
        } else {
            say_things();
            say_places();
        }
        if (style && !style_before) {
            if (random_.chance(0.8f)) say_comma();
            say_style(style->after);
        }
        if (random_.chance(0.08f) && !ends_with_quote()) say(grammar().stop);
    }

    /// "fox, red car, meadow, night, watercolour".
    void write_list(bool styled) {
        bool const with_count = random_.chance(0.4f);
        auto const separate = [&] {
            if (position() > 0) say_comma();
        };
        for (Group const& group : groups_) separate(), say_group(group, with_count || group.count > 1);
        if (say_ground_) separate(), say(random_.one_of(ground().noun), Mention{.kind = MentionKind::ground});
        if (say_sky_) separate(), say(random_.one_of(sky().noun), Mention{.kind = MentionKind::sky});
        if (styled) separate(), say_style(world_styles()[size_t(scene_.style)].after);
    }

    WorldAssets const& assets_;
    Scene const& scene_;
    LexiconIndex const& index_;
    WorldRandom random_;
    std::vector<Group> groups_;
    bool complete_, say_sky_ = false, say_ground_ = false;
    Caption caption_;
};

}  // namespace

Caption write_caption(WorldAssets const& assets, Scene const& scene, uint64_t seed, uint64_t index,
                      CaptionOptions options) {
    return CaptionWriter(assets, scene, seed, index, options).write();
}

std::string caption_text(WorldAssets const& assets, std::span<int const> words) {
    std::string text;
    for (int const word : words) {
        LexiconWord const& entry = assets.lexicon.words[size_t(word)];
        if (!text.empty() && !entry.attached) text += ' ';
        text += entry.text;
    }
    return text;
}

std::pair<size_t, size_t> caption_span(WorldAssets const& assets, std::span<int const> words, int first, int last) {
    size_t const end = caption_text(assets, words.first(size_t(last))).size();
    size_t begin = caption_text(assets, words.first(size_t(first))).size();
    if (first > 0 && first < last && !assets.lexicon.words[size_t(words[size_t(first)])].attached) ++begin;
    return {begin, end};
}

std::vector<std::string> sample_captions(WorldAssets const& assets, int64_t count, uint64_t seed) {
    std::vector<std::string> captions;
    auto const aspects = world_aspects();
    for (int64_t i = 0; i < count; ++i) {
        Aspect const aspect = aspects[size_t(i) % aspects.size()];
        Scene const scene = sample_scene(assets, {}, aspect, seed, uint64_t(i));
        captions.push_back(caption_text(assets, write_caption(assets, scene, seed, uint64_t(i)).words));
    }
    return captions;
}

}  // namespace daub
