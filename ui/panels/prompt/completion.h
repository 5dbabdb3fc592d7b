// What may stand where people are typing: names of LoRAs in a tag, words of embeddings, words that the model knows.
//
//     Completion const completion = completion_at("a fox <lora:in", 14, words);
//     completion.offers        // {"ink", "inkwash"}
//     completion.typed         // {12, 14}: what the chosen one replaces, see completed()
//
// Pure functions of plain values.
#pragma once

#include "ui/panels/prompt/known_words.h"
#include "ui/panels/prompt/text_positions.h"

namespace daub {

struct Completion {
    UnitRange typed;     ///< what is begun
    QStringList offers;  ///< at most eight; empty: there is nothing to add
    bool tag = false;    ///< names of LoRAs
};

Completion completion_at(QString const& text, int position, KnownWords const& words);

/// What is typed instead of completion.typed where `offer` was chosen: a tag is closed with a usual weight, an
/// embedding is written as it is called, of other words the letters that are there stay as they are.
QString completed(QString const& text, Completion const& completion, QString const& offer);

}  // namespace daub
