// Painted phrases that stay with their words while the prompt is edited.
//
//     std::vector<std::size_t> const unbound = edit_prompt(request.prompt, request.regions, {.begin = 2, .inserted =
//     "red "});
//
// All offsets are UTF-8 bytes of the prompt as typed.
#pragma once

#include "engine/core/text_span.h"
#include "engine/scene/region.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// Replaces the `removed` bytes from `begin` on by `inserted`.
struct TextEdit {
    std::size_t begin = 0;
    std::size_t removed = 0;
    std::string inserted;

    bool operator==(TextEdit const&) const = default;
};

/// The smallest edit on character borders that makes `after` of `before`.
TextEdit difference(std::string_view before, std::string_view after);

/// `text` after the edit. Throws ErrorKind::input where the edit lies outside or cuts a character.
std::string edited(std::string_view text, TextEdit const& edit);

/// Where the span's words are after the edit of `text`; nothing where they were removed.
/// Inserted before it, or right at its beginning: the span moves. Inside: it grows. Right at its end: it grows by the
/// letters that go on its last word ("fox" + "es"), and by no more. What is replaced inside the span, or exactly the
/// whole of it, belongs to the span; a replacement that reaches beyond both of its ends removes it; one that reaches
/// over one end leaves what is left.
std::optional<TextSpan> follow(TextSpan span, std::string_view text, TextEdit const& edit);

/// Edits the prompt and moves the regions' spans along. Returns the regions, by index, that had words and have none
/// left. Throws as edited(), and then nothing has changed.
std::vector<std::size_t> edit_prompt(std::string& prompt, std::span<Region> regions, TextEdit const& edit);

/// The places of `phrase` (plain text) in the prompt as typed, as whole words: "ice" is not found in "iceberg". Letter
/// case counts unless nothing is found with it. Empty where there is none.
std::vector<TextSpan> find_phrase(std::string_view prompt, std::string_view phrase);

/// The text at the region's spans as plain words with one space between them; the name of a negative region without
/// spans. Weights, escapes and tags are no words.
std::string phrase_of(Region const& region, std::string_view prompt);

/// Names of the LoRAs whose tags stand in the region's spans, which keeps them to its area.
std::vector<std::string> lora_names_of(Region const& region, std::string_view prompt);

/// What people call the region: its name, else its phrase, else its LoRAs. Empty where it has none of these.
std::string label_of(Region const& region, std::string_view prompt);

}  // namespace daub
