#include "engine/text/aligned_text.h"

#include "engine/core/error.h"
#include "tests/text/tokenizer_fixtures.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

namespace daub {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<TextSpan> spans_of_characters(AlignedText const& text) {
    std::vector<TextSpan> spans;
    for (AlignedChar const& c : text) spans.push_back(c.source);
    return spans;
}

TEST(AlignedText, decoding_names_the_byte_that_is_not_utf8) {
    for (std::string const bad : {"ab\xFF", "ab\xC3", "ab\xED\xA0\x80", "ab\xC0\x80", "ab\xF5\x80\x80\x80"}) {
        try {
            decode_utf8(bad);
            ADD_FAILURE() << "accepted";
        } catch (Error const& error) {
            EXPECT_EQ(error.kind(), ErrorKind::input);
            EXPECT_THAT(error.what(), HasSubstr("byte 2"));
        }
    }
}

TEST(AlignedText, a_composed_letter_keeps_the_span_of_the_letter_without_its_mark) {
    AlignedText const text = compose_canonically(decode_utf8("e\u0301x"));
    EXPECT_EQ(encode_utf8(text), "\u00e9x");
    EXPECT_THAT(spans_of_characters(text), ElementsAre(TextSpan{0, 1}, TextSpan{3, 4}));
}

TEST(AlignedText, characters_that_one_expands_to_share_its_span) {
    AlignedText const text = compose_canonically(decode_utf8("\U0001D160b"));  // a note that never composes
    EXPECT_EQ(encode_utf8(text), "\U0001D158\U0001D165\U0001D16Eb");
    EXPECT_THAT(spans_of_characters(text), ElementsAre(TextSpan{0, 4}, TextSpan{0, 4}, TextSpan{0, 4}, TextSpan{4, 5}));
}

TEST(AlignedText, marks_are_put_in_order_before_they_compose) {
    AlignedText const text = compose_canonically(decode_utf8("A\u030a\u0323"));
    EXPECT_EQ(encode_utf8(text), "\u1ea0\u030a");
    EXPECT_THAT(spans_of_characters(text), ElementsAre(TextSpan{0, 1}, TextSpan{3, 5}));
}

TEST(AlignedText, capital_sigma_never_takes_its_final_form) {
    EXPECT_EQ(encode_utf8(to_lower_case(decode_utf8("ΟΔΥΣΣΕΥΣ"))), "οδυσσευσ");
    EXPECT_EQ(encode_utf8(to_lower_case(decode_utf8("\u0130"))), "i\u0307");
}

TEST(AlignedText, white_space_collapses_but_zero_width_space_is_none) {
    EXPECT_EQ(encode_utf8(collapse_white_space(decode_utf8("a \t\u0085\u3000b\u200bc"))), "a b\u200bc");
}

TEST(AlignedText, counts_characters_before_each_byte) {
    EXPECT_THAT(characters_before_bytes("aé€b"), ElementsAre(0, 1, 1, 2, 2, 2, 3, 4));
    EXPECT_THAT(characters_before_bytes(""), ElementsAre(0));
}

RC_GTEST_PROP(AlignedTextProperty, composition_agrees_with_icu, ()) {
    std::string const text = *any_text();
    UErrorCode status = U_ZERO_ERROR;
    std::string expected;
    icu::StringByteSink<std::string> sink(&expected);
    icu::Normalizer2::getNFCInstance(status)->normalizeUTF8(0, text, sink, nullptr, status);
    RC_ASSERT(U_SUCCESS(status));
    RC_ASSERT(encode_utf8(compose_canonically(decode_utf8(text))) == expected);
}

RC_GTEST_PROP(AlignedTextProperty, spans_stay_in_order_on_character_borders, ()) {
    std::string const text = *any_text();
    std::vector<AlignedChar> const source = decode_utf8(text);
    size_t begin = 0;
    for (AlignedChar const& c : to_lower_case(collapse_white_space(compose_canonically(source)))) {
        RC_ASSERT(c.source.begin >= begin);
        begin = c.source.begin;
        bool const is_a_character =
            std::any_of(source.begin(), source.end(), [&](AlignedChar const& s) { return s.source == c.source; });
        RC_ASSERT(is_a_character);
    }
}

}  // namespace
}  // namespace daub
