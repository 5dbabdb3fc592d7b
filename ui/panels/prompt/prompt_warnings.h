// What is worth telling about a prompt and its regions before anything is generated, each with a fix where there is
// one.
//
//     for (PromptWarning const& warning : prompt_warnings({.prompt = request.prompt, .regions = request.regions}))
//         list->add(text_of(warning), fix_of(warning));
//
// Pure functions of plain values; texts are translated.
#pragma once

#include "engine/scene/region.h"
#include "ui/panels/prompt/known_words.h"
#include "ui/panels/prompt/prompt_tokens.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace daub {

struct PromptWarning {
    enum class Kind : std::uint8_t {
        empty_prompt,    ///< nothing to paint
        grammar,         ///< `detail` says what is wrong at `span`
        unusable_lora,   ///< no LoRA `detail` of the tag at `span` is installed that fits the model
        unbound_region,  ///< `region` stands for no words; fix: bind it to those that are selected
        beyond_limit,    ///< words of `region` that encoder `detail` does not see; fix: move them to the front
        shared_words,    ///< `region` and `other` stand for the same words; fix: unbind `region`
        unknown_word,    ///< the model was not taught `detail`; fix: write `suggestion`
        unknown_words,   ///< `detail`, several; none is near to one that is known
    };
    Kind kind = Kind::empty_prompt;
    TextSpan span;                      ///< bytes of the prompt as typed; empty: concerns no place
    std::optional<std::size_t> region;  ///< index into the regions
    std::optional<std::size_t> other;
    QString label;  ///< the region's name or phrase
    QString other_label;
    QString detail;
    QString suggestion;

    bool operator==(PromptWarning const&) const = default;
};

struct PromptState {
    std::string_view prompt;
    std::span<Region const> regions;
    std::span<EncoderUse const> encoders = {};
    KnownWords const* words = nullptr;  ///< null: anything may be known, and any LoRA be there
};

/// The gravest first, then by place.
std::vector<PromptWarning> prompt_warnings(PromptState const& state);

/// One or two sentences: what is the matter, and what it means for the picture.
QString text_of(PromptWarning const& warning);

/// What a button that puts it right says; "" where people must do it themselves.
QString fix_of(PromptWarning const& warning);

}  // namespace daub
