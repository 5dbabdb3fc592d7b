// What a recording of attention says: which words, streams, experts and steps are in it, and where the model looked.
//
//     Plane const fox = attention_of(record, {.words = {{2, 5}}});                    // mean over all steps
//     Plane const early = attention_of(record, {.words = {{2, 5}}, .stream = "t5", .step = 0});
//
// Of several pictures made together the first is meant. Pure functions.
#pragma once

#include "engine/scene/outcome.h"

#include <string>
#include <vector>

namespace daub {

struct AttentionWord {
    TextSpan span;  ///< of the prompt as typed; empty: the style reference
    std::string text;
    bool operator==(AttentionWord const&) const = default;
};

struct AttentionStep {
    int step = 0;  ///< 0-based
    double sigma = 0;
    bool operator==(AttentionStep const&) const = default;
};

struct AttentionExpert {
    int index = 0;
    std::string name;
    bool operator==(AttentionExpert const&) const = default;
};

/// In the order of the sentence; the style reference last.
std::vector<AttentionWord> words_in(AttentionRecord const& record);
std::vector<std::string> streams_in(AttentionRecord const& record);
std::vector<AttentionStep> steps_in(AttentionRecord const& record);
std::vector<AttentionExpert> experts_in(AttentionRecord const& record);

struct AttentionChoice {
    std::vector<TextSpan> words;  ///< every word that these touch; an empty span stands for the style reference
    std::string stream;           ///< empty: all together
    int expert = -1;              ///< -1: all
    int step = -1;                ///< -1: all
};

/// Share of each place's attention, 0..1: the sum over words and streams, the mean over steps. Without size where the
/// record has nothing of this.
Plane attention_of(AttentionRecord const& record, AttentionChoice const& choice);

/// The largest value, 0 where there is none.
float highest(Plane const& plane);

}  // namespace daub
