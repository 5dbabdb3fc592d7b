// The two small configuration files beside a tokenizer's vocabulary, as transformers writes them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace daub {

struct TokenizerConfig {
    std::optional<size_t> max_length;          ///< model_max_length of tokenizer_config.json
    std::optional<std::string> padding_token;  ///< pad_token; special_tokens_map.json wins over tokenizer_config.json
    std::optional<size_t> extra_ids;           ///< extra_ids of tokenizer_config.json (T5)
    bool lower_case_words = false;             ///< lower_case_words of tokenizer_config.json (T5, Daub's own key)

    /// Reads what is there; a missing file leaves its fields empty. Throws Error(input) for files that are not JSON
    /// and values that make no sense: lengths outside 3 … 65,536 are refused, except the huge numbers that
    /// transformers writes for "no limit", which leave the field empty.
    static TokenizerConfig load(std::filesystem::path const& folder);
};

}  // namespace daub
