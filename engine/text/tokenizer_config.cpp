#include "engine/text/tokenizer_config.h"

#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/text/text_file.h"

namespace daub {

namespace {

using nlohmann::json;

constexpr size_t shortest_row = 3;  // start, one token, end
constexpr size_t longest_row = 65536;
constexpr double no_limit = 1e9;  // transformers writes int(1e30) for "no limit"
constexpr size_t most_extra_ids = 10000;

/// The object in `folder/name`; empty if there is no such file.
json read_object(std::filesystem::path const& folder, char const* name) {
    std::filesystem::path const path = folder / name;
    if (!std::filesystem::exists(path)) return json::object();
    json const root = json::parse(read_text_file(path), nullptr, false);
    if (!root.is_object()) fail(ErrorKind::input, "{} is not a JSON object; download it again", path.string());
    return root;
}

/// A token is written as a string or as an object with its text in "content".
std::optional<std::string> token_text(json const& root, char const* key) {
    auto const found = root.find(key);
    if (found == root.end()) return {};
    json const& value = found->is_object() && found->contains("content") ? found->at("content") : *found;
    if (!value.is_string()) return {};
    return value.get<std::string>();
}

size_t checked_number(json const& value, char const* key, size_t smallest, size_t largest,
                      std::filesystem::path const& folder) {
    bool const fits =
        value.is_number_unsigned() && value.get<uint64_t>() >= smallest && value.get<uint64_t>() <= largest;
    if (!fits) {
        fail(ErrorKind::input, "{}/tokenizer_config.json: \"{}\" is {}; expected a whole number from {} to {}",
             folder.string(), key, value.dump(), smallest, largest);
    }
    return value.get<size_t>();
}

}  // namespace

TokenizerConfig TokenizerConfig::load(std::filesystem::path const& folder) {
    json const config = read_object(folder, "tokenizer_config.json");
    json const special = read_object(folder, "special_tokens_map.json");
    TokenizerConfig result;
    result.padding_token = token_text(special, "pad_token");
    if (!result.padding_token) result.padding_token = token_text(config, "pad_token");
    if (auto const found = config.find("model_max_length"); found != config.end() && !found->is_null()) {
        bool const unlimited = found->is_number() && found->get<double>() >= no_limit;
        if (!unlimited) {
            result.max_length = checked_number(*found, "model_max_length", shortest_row, longest_row, folder);
        }
    }
    if (auto const found = config.find("extra_ids"); found != config.end() && !found->is_null()) {
        result.extra_ids = checked_number(*found, "extra_ids", 0, most_extra_ids, folder);
    }
    if (auto const found = config.find("lower_case_words"); found != config.end()) {
        if (!found->is_boolean()) {
            fail(ErrorKind::input, "{}/tokenizer_config.json: \"lower_case_words\" is {}; expected true or false",
                 folder.string(), found->dump());
        }
        result.lower_case_words = found->get<bool>();
    }
    return result;
}

}  // namespace daub
