#include "engine/pipeline/prompt_words.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"
#include "engine/scene/adapter_library.h"
#include "engine/weights/safetensors_header.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

namespace fs = std::filesystem;

/// What the embedding is called: by its file, and by itself where the header of the file says it.
std::vector<std::string> names_of(InstalledAdapter const& adapter) {
    std::vector<std::string> names{adapter.name};
    try {
        auto const own = TextEmbedding::stated_word(inspect_safetensors(adapter.path));
        if (own && ascii_lower(*own) != ascii_lower(adapter.name)) names.push_back(*own);
    } catch (Error const&) {
        // Said where its name stands in the prompt.
    }
    return names;
}

}  // namespace

PromptWords PromptWords::in(std::string_view text, Widths const& widths) {
    PromptWords words;
    if (widths.empty() || text.empty()) return words;
    for (InstalledAdapter const& adapter : installed_adapters(AdapterKind::text_embedding))
        for (std::string const& name : names_of(adapter))
            if (stands_in(name, text)) words.add(name, adapter.path, widths);
    return words;
}

void PromptWords::add(std::string const& word, fs::path const& file, Widths const& widths) {
    bool const known =
        std::ranges::any_of(files_, [&](File const& f) { return ascii_lower(f.word) == ascii_lower(word); });
    if (known) return;  // of two with the same name the first is used
    std::error_code ignored;
    files_.push_back({.word = word, .path = file, .written = fs::last_write_time(file, ignored)});
    try {
        TextEmbedding embedding = TextEmbedding::load(file);
        if (embedding.vectors() > AddedWords::most_vectors)
            fail(ErrorKind::model, "{}: has {} vectors; {} are the most.", file.string(), embedding.vectors(),
                 AddedWords::most_vectors);
        for (auto const& [component, width] : widths) embedding.for_encoder(component, width);
        words_.push_back({.text = word, .vectors = static_cast<int32_t>(embedding.vectors())});
        embeddings_.push_back(std::move(embedding));
    } catch (Error const& error) {
        warnings_.push_back(fmt::format("\"{}\" is read as text, not as the embedding. {}", word, error.what()));
    }
}

std::shared_ptr<Tokenizer const> PromptWords::added_to(std::shared_ptr<Tokenizer const> tokenizer,
                                                       int32_t first_id) const {
    if (words_.empty()) return tokenizer;
    return std::make_shared<AddedWords const>(std::move(tokenizer), words_, first_id);
}

at::Tensor PromptWords::table(std::string const& component, int64_t width) const {
    return words_.empty() ? at::Tensor() : embedding_table(embeddings_, component, width);
}

}  // namespace daub
