// Weights by keyboard: "(word:1.2)" grows and shrinks in steps, as in the widely used web interface.
//
//     auto const change = change_weight("a fox", {2, 5}, 0.1);
//     for (TextEdit const& edit : change->edits) document.edit_prompt(edit);     // "a (fox:1.1)"
//
// Parentheses are put around the words, not into them, so that painted phrases keep their words. Pure.
#pragma once

#include "engine/scene/prompt_edit.h"

#include <optional>
#include <string_view>
#include <vector>

namespace daub {

inline constexpr double prompt_weight_step = 0.1;

struct WeightChange {
    std::vector<TextEdit> edits;  ///< to be made one after the other
    TextSpan selection;           ///< the words afterwards
    double weight = 1;            ///< they have now
};

/// Adds `step` to the weight of the words (UTF-8 bytes of the prompt as typed). Words that stand alone in "(words)" or
/// "(words:1.2)" have that weight changed, others get parentheses; at 1 the parentheses go. Nothing where there are no
/// words, where the step would leave what the grammar takes, or where parentheses would cross others.
std::optional<WeightChange> change_weight(std::string_view prompt, TextSpan words, double step);

}  // namespace daub
