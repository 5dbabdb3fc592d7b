#include "engine/text/t5_tokenizer.h"

#include <algorithm>
#include <limits>

#include "engine/core/error.h"
#include "engine/text/text_file.h"
#include "engine/text/tokenizer_config.h"

namespace daub {

namespace {

constexpr char32_t word_start = U'▁';
constexpr double unknown_penalty = 10;  // sentencepiece's kUnkPenalty

/// A word with its mark in front; the mark shares the span of the word's first character.
AlignedText with_word_start(AlignedText word) {
    if (word.front().code != word_start) word.insert(word.begin(), {word_start, word.front().source});
    return word;
}

/// Two letters or more and all of them capitals, as on a sign; "A" and "I" begin sentences.
bool in_capitals(AlignedText const& word) {
    AlignedText const lower = to_lower_case(word);
    if (lower.size() != word.size()) return false;
    size_t letters = 0;
    for (size_t i = 0; i < word.size(); ++i) {
        if (!is_letter(word[i].code)) continue;
        if (lower[i].code == word[i].code) return false;
        ++letters;
    }
    return letters >= 2;
}

size_t character_length(char lead) {
    auto const byte = static_cast<uint8_t>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

T5Tokenizer T5Tokenizer::load(std::filesystem::path const& folder) {
    TokenizerConfig const config = TokenizerConfig::load(folder);
    std::filesystem::path const path = folder / "spiece.model";
    return T5Tokenizer(SentencepieceModel::parse(read_text_file(path), path.string()),
                       config.extra_ids.value_or(default_extra_ids), config.max_length.value_or(77),
                       config.lower_case_words);
}

T5Tokenizer::T5Tokenizer(SentencepieceModel model, size_t extra_ids, size_t max_length, bool lower_case_words)
    : character_map_(CharacterMap::parse(model.character_map)),
      unknown_id_(model.unknown_id),
      lower_case_words_(lower_case_words) {
    if (model.byte_fallback) {
        fail(ErrorKind::input, "the sentencepiece model spells unknown characters in bytes; T5's models do not");
    }
    for (SentencepieceModel::Piece& piece : model.pieces) add_piece(std::move(piece.text), double{piece.score});
    for (size_t i = extra_ids; i-- > 0;) {
        specials_.emplace_back(fmt::format("<extra_id_{}>", i), static_cast<int32_t>(pieces_.size()));
        add_piece(specials_.back().first, 0);
    }
    double lowest = std::numeric_limits<double>::infinity();
    for (auto const& [text, piece] : scores_) lowest = std::min(lowest, piece.score);
    unknown_score_ = lowest - unknown_penalty;
    frame_ = {.end = special_id("</s>"), .padding = special_id("<pad>"), .max_length = max_length};
    specials_.emplace_back("</s>", frame_.end);
    specials_.emplace_back("<pad>", frame_.padding);
    specials_.emplace_back(pieces_[static_cast<size_t>(unknown_id_)], unknown_id_);
}

void T5Tokenizer::add_piece(std::string text, double score) {
    auto const id = static_cast<int32_t>(pieces_.size());
    longest_piece_ = std::max(longest_piece_, text.size());
    if (!scores_.emplace(text, PieceScore{id, score}).second) {
        fail(ErrorKind::input, "the sentencepiece model already has the piece \"{}\"; set extra_ids to 0", text);
    }
    pieces_.push_back(std::move(text));
}

int32_t T5Tokenizer::special_id(std::string_view text) const {
    auto const found = scores_.find(std::string(text));
    if (found == scores_.end()) {
        fail(ErrorKind::input, "the sentencepiece model has no \"{}\"; it was not made for T5", text);
    }
    return found->second.id;
}

std::string T5Tokenizer::piece(int32_t id) const {
    if (id < 0 || static_cast<size_t>(id) >= pieces_.size()) {
        fail(ErrorKind::input, "id {} is not in the T5 vocabulary of {} pieces", id, pieces_.size());
    }
    return pieces_[static_cast<size_t>(id)];
}

T5Tokenizer::SpecialMatch T5Tokenizer::special_at(std::string_view text, size_t position) const {
    SpecialMatch best;
    for (auto const& [special, id] : specials_) {
        bool const here = text.compare(position, special.size(), special) == 0;
        if (here && special.size() > best.length) best = {special.size(), id};
    }
    return best;
}

std::vector<Token> T5Tokenizer::tokenize(std::string_view text) const {
    std::vector<Token> tokens;
    size_t begin = 0;
    for (size_t i = 0; i < text.size();) {
        SpecialMatch const special = text[i] == '<' ? special_at(text, i) : SpecialMatch{};
        if (special.length == 0) {
            ++i;
            continue;
        }
        tokenize_segment(text.substr(begin, i - begin), begin, tokens);
        begin = i + special.length;
        tokens.push_back({.id = special.id, .bytes = {i, begin}});
        i = begin;
    }
    tokenize_segment(text.substr(begin), begin, tokens);
    number_characters(tokens, text);
    return tokens;
}

void T5Tokenizer::tokenize_segment(std::string_view segment, size_t shift, std::vector<Token>& out) const {
    AlignedText word;
    auto const flush = [&] {
        if (word.empty()) return;
        if (lower_case_words_ && !in_capitals(word)) word = to_lower_case(word);
        tokenize_word(with_word_start(std::move(word)), out);
        word.clear();
    };
    for (AlignedChar const& c : character_map_.apply(decode_utf8(segment, shift))) {
        bool const space = is_white_space(c.code);
        if (space || c.code == word_start) flush();
        if (!space) word.push_back(c);
    }
    flush();
}

/// Where the pieces of the best segmentation end, in bytes; `ids` takes their ids. Viterbi search as in sentencepiece's
/// unigram model: scores add up, the first of equals wins, a character without piece costs the unknown score.
std::vector<size_t> T5Tokenizer::best_cuts(std::string const& word, std::vector<int32_t>& ids) const {
    struct Node {
        double score = 0;
        size_t begin = SIZE_MAX;
        int32_t id = 0;
    };
    std::vector<Node> best(word.size() + 1);
    auto const offer = [&](size_t begin, size_t end, double score, int32_t id) {
        double const total = best[begin].score + score;
        if (best[end].begin == SIZE_MAX || total > best[end].score) best[end] = {total, begin, id};
    };
    for (size_t begin = 0; begin < word.size(); begin += character_length(word[begin])) {
        size_t const single = begin + character_length(word[begin]);
        bool single_known = false;
        size_t const limit = std::min(word.size(), begin + longest_piece_);
        for (size_t end = single; end <= limit; end += character_length(word[end])) {
            auto const found = scores_.find(word.substr(begin, end - begin));
            if (found != scores_.end()) {
                offer(begin, end, found->second.score, found->second.id);
                single_known = single_known || end == single;
            }
            if (end == word.size()) break;
        }
        if (!single_known) offer(begin, single, unknown_score_, unknown_id_);
    }
    std::vector<size_t> cuts;
    for (size_t end = word.size(); end > 0; end = best[end].begin) {
        bool const joins_unknown = !ids.empty() && ids.back() == unknown_id_ && best[end].id == unknown_id_;
        if (joins_unknown) continue;  // unknown characters in a row are one unknown token
        cuts.push_back(end);
        ids.push_back(best[end].id);
    }
    std::reverse(cuts.begin(), cuts.end());
    std::reverse(ids.begin(), ids.end());
    return cuts;
}

void T5Tokenizer::tokenize_word(AlignedText const& word, std::vector<Token>& out) const {
    std::string const utf8 = encode_utf8(word);
    std::vector<uint32_t> const before = characters_before_bytes(utf8);
    std::vector<int32_t> ids;
    size_t begin = 0;
    std::vector<size_t> const cuts = best_cuts(utf8, ids);
    for (size_t i = 0; i < cuts.size(); ++i) {
        TextSpan const bytes = {word[before[begin]].source.begin, word[before[cuts[i]] - 1].source.end};
        out.push_back({.id = ids[i], .bytes = bytes});
        begin = cuts[i];
    }
}

}  // namespace daub
