#include "engine/text/vocabulary_trainer.h"

#include <fmt/format.h>

#include <istream>

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"
#include "engine/text/aligned_text.h"

namespace daub {

namespace {

void write_file(std::filesystem::path const& path, std::string_view contents) {
    AtomicFile file(path);
    file.write(contents);
    file.commit();
}

std::string clip_config(size_t max_length) {
    return fmt::format(R"({{
 "tokenizer_class": "CLIPTokenizer",
 "model_max_length": {},
 "do_lower_case": true,
 "errors": "replace",
 "add_prefix_space": false,
 "bos_token": "<|startoftext|>",
 "eos_token": "<|endoftext|>",
 "unk_token": "<|endoftext|>",
 "pad_token": "<|endoftext|>"
}}
)",
                       max_length);
}

/// No extra ids: the embedded encoder has no use for them and every row of its embedding table costs memory.
std::string t5_config(size_t max_length) {
    return fmt::format(R"({{
 "tokenizer_class": "T5Tokenizer",
 "eos_token": "</s>",
 "unk_token": "<unk>",
 "pad_token": "<pad>",
 "extra_ids": 0,
 "lower_case_words": true,
 "model_max_length": {}
}}
)",
                       max_length);
}

}  // namespace

WordCounts count_words(std::istream& captions) {
    WordCounts counts;
    std::string line;
    for (size_t number = 1; std::getline(captions, line); ++number) {
        try {
            std::string word;
            auto const flush = [&] {
                if (!word.empty()) ++counts[word];
                word.clear();
            };
            for (AlignedChar const& c : decode_utf8(line)) {
                if (is_white_space(c.code)) {
                    flush();
                } else {
                    append_utf8(word, c.code);
                }
            }
            flush();
        } catch (Error const& error) {
            fail(ErrorKind::input, "caption {}: {}", number, error.what());
        }
    }
    if (counts.empty()) fail(ErrorKind::input, "the captions hold no words; give a text file with one caption a line");
    return counts;
}

void train_vocabularies(std::istream& captions, std::filesystem::path const& folder, VocabularyOptions const& options) {
    WordCounts const words = count_words(captions);
    ClipVocabulary const clip = train_clip_vocabulary(words, options.clip_merges);
    std::string const t5 = train_t5_vocabulary(words, options.t5_pieces);

    std::error_code error;  // a folder that cannot be made shows itself when the first file is written
    std::filesystem::create_directories(folder / "clip", error);
    std::filesystem::create_directories(folder / "t5", error);
    write_file(folder / "clip" / "vocab.json", clip.vocabulary_json);
    write_file(folder / "clip" / "merges.txt", clip.merges);
    write_file(folder / "clip" / "tokenizer_config.json", clip_config(options.max_length));
    write_file(folder / "t5" / "spiece.model", t5);
    write_file(folder / "t5" / "tokenizer_config.json", t5_config(options.max_length));
}

}  // namespace daub
