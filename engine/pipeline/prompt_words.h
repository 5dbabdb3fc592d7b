// Textual inversion in prompts: words that are the names of installed embeddings.
//
//     PromptWords const words = PromptWords::in("a fox in moss-style", clip_widths(texts));
//     auto const tokenizer = words.added_to(clip, encoder.config().vocabulary);
//     encoder(ids, words.table("text_encoder", width));
//
// An embedding stands for its file's name and, where the file says one, its own word. Values.
#pragma once

#include "engine/text/added_words.h"
#include "engine/weights/text_embedding.h"

namespace daub {

class PromptWords {
 public:
    /// Hidden width of each text encoder that reads the prompt, by component.
    using Widths = std::map<std::string, int64_t>;

    PromptWords() = default;
    /// Those of the installed embeddings that stand in a text. Such as cannot be read, or were made for encoders of
    /// other widths, stay text, which warnings() says.
    static PromptWords in(std::string_view text, Widths const& widths);

    bool empty() const { return words_.empty(); }
    std::vector<std::string> const& warnings() const { return warnings_; }
    /// The tokenizer with the words, whose ids begin at first_id: the size of the encoder's own table.
    std::shared_ptr<Tokenizer const> added_to(std::shared_ptr<Tokenizer const> tokenizer, int32_t first_id) const;
    /// What the ids stand for: [vectors, width]; undefined where there are none.
    at::Tensor table(std::string const& component, int64_t width) const;

    /// Whether both are the same words from the same files, unchanged.
    bool operator==(PromptWords const& other) const { return files_ == other.files_; }

 private:
    struct File {
        std::string word;
        std::filesystem::path path;
        std::filesystem::file_time_type written;
        bool operator==(File const&) const = default;
    };
    void add(std::string const& word, std::filesystem::path const& file, Widths const& widths);

    std::vector<File> files_;  ///< of every word that was found, read or not
    std::vector<AddedWord> words_;
    std::vector<TextEmbedding> embeddings_;  ///< of words_, one each
    std::vector<std::string> warnings_;
};

}  // namespace daub
