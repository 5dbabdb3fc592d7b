#include "engine/training/world/caption.h"
#include "engine/training/world/caption_tokens.h"
#include "engine/training/world/vocabulary.h"
#include "tests/world/world_fixture.h"

#include <gmock/gmock.h>

#include <set>

namespace daub {
namespace {

constexpr int many = 3000;

Scene scene_of(int i, SceneOptions const& options = {}) {
    return sample_scene(test_assets(), options, world_aspects()[size_t(i) % world_aspects().size()], 11, uint64_t(i));
}

Caption caption_of(Scene const& scene, int i) { return write_caption(test_assets(), scene, 11, uint64_t(i)); }

std::string text_of(Caption const& caption) { return caption_text(test_assets(), caption.words); }

std::string text_of(Caption const& caption, Mention const& mention) {
    auto const [begin, end] = caption_span(test_assets(), caption.words, mention.first, mention.last);
    return text_of(caption).substr(begin, end - begin);
}

Thing const& thing_of(Scene const& scene, int group) {
    for (Thing const& thing : scene.things)
        if (thing.group == group) return thing;
    throw std::logic_error("no such group");
}

/// Whether `text` has one of the thing's names as its last word.
bool names(std::string const& text, Noun const& noun) {
    auto const ends = [&](std::string const& name) {
        return text.size() >= name.size() && text.compare(text.size() - name.size(), name.size(), name) == 0;
    };
    for (auto const& [singular, plural] : noun.synonyms)
        if (ends(singular) || ends(plural)) return true;
    return ends(noun.name) || ends(noun.plural);
}

TEST(Caption, is_the_same_for_the_same_numbers) {
    for (int i = 0; i < 50; ++i) EXPECT_EQ(text_of(caption_of(scene_of(i), i)), text_of(caption_of(scene_of(i), i)));
    EXPECT_NE(text_of(caption_of(scene_of(1), 1)), text_of(caption_of(scene_of(2), 2)));
}

TEST(Caption, mentions_select_the_words_of_their_thing) {
    int signs = 0;
    for (int i = 0; i < many; ++i) {
        Scene const scene = scene_of(i);
        Caption const caption = caption_of(scene, i);
        for (Mention const& mention : caption.mentions) {
            ASSERT_LT(mention.first, mention.last);
            if (mention.kind != MentionKind::things) continue;
            Thing const& thing = thing_of(scene, mention.group);
            std::string const said = text_of(caption, mention);
            if (thing.noun == sign_noun) {
                ++signs;
                EXPECT_EQ(said.back(), '"') << said;
                for (std::string_view const word : scene.sign->words)
                    EXPECT_THAT(said, testing::HasSubstr(std::string(word)));
            } else {
                EXPECT_TRUE(names(said, test_assets().nouns[size_t(thing.noun)])) << said;
            }
        }
    }
    EXPECT_GT(signs, many / 20);
}

TEST(Caption, mentions_of_things_do_not_overlap) {
    for (int i = 0; i < many; ++i) {
        Caption const caption = caption_of(scene_of(i), i);
        std::vector<int> owner(caption.words.size(), 0);
        for (Mention const& mention : caption.mentions)
            for (int w = mention.first; w < mention.last; ++w) EXPECT_EQ(owner[size_t(w)]++, 0) << text_of(caption);
    }
}

TEST(Caption, says_what_is_there) {
    int colours = 0, counts = 0;
    for (int i = 0; i < many; ++i) {
        Scene const scene = scene_of(i);
        Caption const caption = caption_of(scene, i);
        for (Mention const& mention : caption.mentions) {
            if (mention.kind != MentionKind::things) continue;
            Thing const& thing = thing_of(scene, mention.group);
            std::string const said = " " + text_of(caption, mention) + " ";
            int alike = 0;
            for (Thing const& other : scene.things) alike += other.group == mention.group;
            for (auto const& [word, number] : {std::pair{" two ", 2}, {" three ", 3}, {" four ", 4}})
                if (said.find(word) != std::string::npos) {
                    EXPECT_EQ(alike, number) << said;
                    ++counts;
                }
            for (size_t c = 0; c < world_colours().size(); ++c) {
                bool const adjective = said.find(" " + std::string(world_colours()[c].name) + " ") != std::string::npos;
                if (!adjective || thing.colour < 0) continue;
                EXPECT_EQ(size_t(thing.colour), c) << said;
                ++colours;
            }
        }
    }
    EXPECT_GT(colours, many / 2);
    EXPECT_GT(counts, many / 20);
}

TEST(Caption, complete_ones_leave_nothing_out) {
    for (int i = 0; i < 500; ++i) {
        Scene const scene = scene_of(i);
        Caption const caption = write_caption(test_assets(), scene, 11, uint64_t(i), {.complete = true});
        int places = 0, groups = 0, styles = 0;
        for (Mention const& mention : caption.mentions) {
            places += mention.kind == MentionKind::sky || mention.kind == MentionKind::ground;
            styles += mention.kind == MentionKind::style;
            groups += mention.kind == MentionKind::things;
        }
        EXPECT_EQ(groups, scene.groups) << text_of(caption);
        EXPECT_EQ(places, 2) << text_of(caption);
        EXPECT_EQ(styles, scene.style >= 0 ? 1 : 0) << text_of(caption);
    }
}

TEST(Caption, has_many_forms) {
    std::set<std::string> distinct;
    std::set<int> used;
    for (int i = 0; i < many; ++i) {
        Caption const caption = caption_of(scene_of(i), i);
        distinct.insert(text_of(caption));
        used.insert(caption.words.begin(), caption.words.end());
    }
    EXPECT_GT(distinct.size(), size_t(many) * 99 / 100);
    // All but the words held out from training, which exist in two forms.
    EXPECT_GT(used.size(), test_assets().lexicon.words.size() / 2);
}

TEST(Caption, held_out_words_occur_only_when_asked_for) {
    std::set<std::string_view> const held_out(held_out_sign_words().begin(), held_out_sign_words().end());
    for (std::string_view const word : sign_words()) EXPECT_EQ(held_out.count(word), 0u) << word;
    for (int i = 0; i < 500; ++i) {
        Scene const scene = scene_of(i, {.sign_share = 1});
        Scene const other = scene_of(i, {.sign_share = 1, .held_out_words = true});
        for (std::string_view const word : scene.sign->words) EXPECT_EQ(held_out.count(word), 0u);
        for (std::string_view const word : other.sign->words) EXPECT_EQ(held_out.count(word), 1u);
    }
}

TEST(Caption, no_comma_follows_a_quotation_mark) {
    for (std::string const& text : sample_captions(test_assets(), many, 3)) {
        EXPECT_EQ(text.find("\","), std::string::npos) << text;
        EXPECT_EQ(text.find("\"."), std::string::npos) << text;
        EXPECT_EQ(text.find("  "), std::string::npos) << text;
        EXPECT_NE(text.front(), ' ');
    }
}

TEST(CaptionTokens, follow_the_words_exactly) {
    WordTokens const lexicon = made_up_tokens(test_assets().lexicon.words.size());
    Caption const caption = caption_of(scene_of(4), 4);
    CaptionTokens const tokens = tokens_of(lexicon, caption.words, 1000);
    EXPECT_EQ(tokens.ids.front(), lexicon.begin);
    EXPECT_EQ(tokens.ids.back(), lexicon.end);
    for (size_t w = 0; w < caption.words.size(); ++w) {
        int64_t const word = caption.words[w];
        ASSERT_EQ(tokens.word_start[w + 1] - tokens.word_start[w], 1 + word % 3);
        for (int64_t k = 0; k <= word % 3; ++k) EXPECT_EQ(tokens.ids[size_t(tokens.word_start[w] + k)], 10 * word + k);
    }
}

TEST(CaptionTokens, are_cut_at_the_limit_but_for_the_end) {
    WordTokens const lexicon = made_up_tokens(test_assets().lexicon.words.size());
    Caption const caption = caption_of(scene_of(4), 4);
    CaptionTokens const tokens = tokens_of(lexicon, caption.words, 6);
    ASSERT_EQ(tokens.ids.size(), 6u);
    EXPECT_EQ(tokens.ids.back(), lexicon.end);
    auto const [first, last] =
        columns_of(tokens, {.first = int(caption.words.size()) - 1, .last = int(caption.words.size())});
    EXPECT_EQ(first, last);
}

}  // namespace
}  // namespace daub
