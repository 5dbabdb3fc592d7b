// Words that change their place in the sentence, and the paint that goes with them.
//
//     move_words(document, {20, 23}, 0);       // one undo step; the region of these words still stands for them
//
// UI thread.
#pragma once

#include "engine/core/text_span.h"

#include <cstddef>

namespace daub {

class Document;

/// Takes the words (bytes of the prompt as typed) out and puts them in at `to`, a place outside of them, with spaces
/// and commas as a sentence wants them. Gives where they are then.
TextSpan move_words(Document& document, TextSpan words, std::size_t to);

}  // namespace daub
