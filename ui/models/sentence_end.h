// Words that are put behind a sentence.
#pragma once

#include "ui/document/document.h"

namespace daub {

/// Behind the last word, after a space.
inline TextEdit at_end_of(std::string const& prompt, std::string const& text) {
    bool const space = !prompt.empty() && prompt.back() != ' ' && prompt.back() != '\n';
    return {prompt.size(), 0, (space ? " " : "") + text};
}

}  // namespace daub
