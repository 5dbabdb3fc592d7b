// Reads letters off pictures, with Tesseract: which words stand on a sign.
//
//     if (TextReader::missing().empty()) { TextReader reader; reader.words(picture); }    // {"OPEN", "CAFE"}
//
// Daub builds without Tesseract as well; then nothing can be read, and it is said what is missing. One thread at a
// time.
#pragma once

#include "engine/scene/image.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

class TextReader {
 public:
    /// Why nothing can be read here; empty: it can.
    static std::string missing();

    /// Throws Error (usage) with what is missing.
    TextReader();
    ~TextReader();
    TextReader(TextReader&&) noexcept;

    /// The words that are seen, in capital letters of ASCII, everything else left out; as many as there are, in no
    /// order, some twice. Small pictures are enlarged, and each is read with a strict and a lenient threshold, for dark
    /// letters and for light ones.
    std::vector<std::string> words(ImageView const& picture) const;

 private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

/// Letters of `word` that some word of `read` has right: 1 less the least edit distance over its length, at least 0.
double likeness(std::string_view word, std::vector<std::string> const& read);

}  // namespace daub
