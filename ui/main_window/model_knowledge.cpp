#include "ui/main_window/model_knowledge.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"
#include "engine/text/added_words.h"
#include "engine/text/clip_tokenizer.h"
#include "engine/text/t5_tokenizer.h"
#include "ui/models/adapter_choice.h"
#include "ui/panels/process/process_panel.h"
#include "ui/panels/prompt/known_words.h"
#include "ui/panels/prompt/prompt_panel.h"
#include "ui/panels/prompt/prompt_tokens.h"
#include "ui/panels/style/style_panel.h"

#include <algorithm>

namespace daub {
namespace {

/// Each name once, as a tokenizer wants it; an embedding stands for its file's name and for its own word.
std::vector<AddedWord> added_words(ModelInfo const& model, std::vector<ListedAdapter> const& adapters) {
    std::vector<AddedWord> words;
    for (ListedAdapter const& adapter : adapters) {
        bool const embedding = adapter.file.kind == AdapterKind::text_embedding && serves(adapter, model);
        if (!embedding || adapter.facts.vectors > AddedWords::most_vectors) continue;
        for (std::string const& name : {adapter.file.name, adapter.facts.word}) {
            bool const known = std::ranges::any_of(
                words, [&](AddedWord const& word) { return ascii_lower(word.text) == ascii_lower(name); });
            if (!known && !name.empty()) words.push_back({.text = name, .vectors = adapter.facts.vectors});
        }
    }
    return words;
}

std::shared_ptr<Tokenizer const> read_tokenizer(EncoderInfo const& encoder, std::vector<AddedWord> const& words) {
    if (encoder.tokenizer.empty()) return nullptr;
    try {
        if (encoder.stream == "t5") return std::make_shared<T5Tokenizer>(T5Tokenizer::load(encoder.tokenizer));
        auto const clip = std::make_shared<ClipTokenizer>(ClipTokenizer::load(encoder.tokenizer));
        if (words.empty()) return clip;
        return std::make_shared<AddedWords>(clip, words, static_cast<std::int32_t>(clip->vocabulary_size()));
    } catch (Error const&) {
        return nullptr;  // the picture will tell of it
    }
}

}  // namespace

std::shared_ptr<PromptTokens const> read_tokenizers(ModelInfo const& model,
                                                    std::vector<ListedAdapter> const& adapters) {
    auto tokens = std::make_shared<TokenizerTokens>();
    std::vector<AddedWord> const words = added_words(model, adapters);
    for (EncoderInfo const& encoder : model.encoders)
        if (auto tokenizer = read_tokenizer(encoder, words))
            tokens->add(QString::fromStdString(encoder.name), encoder.token_limit, std::move(tokenizer));
    return tokens;
}

KnownWords known_words(ModelInfo const& model, std::vector<ListedAdapter> const& adapters) {
    KnownWords::Additions additions{.embeddings = {}, .loras = names_serving(model, AdapterKind::lora, adapters)};
    for (AddedWord const& word : added_words(model, adapters))
        additions.embeddings << QString::fromStdString(word.text);
    additions.embeddings << names_serving(model, AdapterKind::subject, adapters);  // words of the sentence as well
    return KnownWords(model.vocabulary.value_or(std::vector<std::string>()), std::move(additions));
}

ModelKnowledge::ModelKnowledge(Parts const& parts, QObject* parent) : QObject(parent), parts_(parts) {
    pool_.setMaxThreadCount(1);
    connect(&parts_.models, &InstalledModels::changed, this, [this] {
        std::string const before = known_;
        follow();
        if (known_ == before && !parts_.models.reading()) tell_adapters();  // adapters came or went
    });
    connect(&parts_.document, &Document::settingsChanged, this, &ModelKnowledge::follow);
    connect(&parts_.document, &Document::documentReset, this, &ModelKnowledge::follow);
    connect(&parts_.session, &GenerationSession::ended, this, [this](Job const& job, Outcome const& outcome) {
        bool const first = parts_.models.models().empty() && parts_.models.problem().isEmpty();
        if (job.kind == JobKind::loading && outcome.ok() && first && !parts_.models.reading()) parts_.models.refresh();
    });
}

void ModelKnowledge::follow() {
    InstalledModel const* const model = parts_.models.find(parts_.document.request().model);
    if (model == nullptr || model->info.path == known_ || !model->info.problem.empty()) return;
    known_ = model->info.path;
    parts_.process.set_stages(model->info.stages);
    tell_adapters();
}

void ModelKnowledge::tell_adapters() {
    InstalledModel const* const model = parts_.models.find(parts_.document.request().model);
    if (model == nullptr || model->info.path != known_) return;
    auto const& adapters = parts_.models.adapters();
    parts_.prompt.set_known_words(std::make_shared<KnownWords>(known_words(model->info, adapters)));
    parts_.process.autoencoder().set_names(names_serving(model->info, AdapterKind::autoencoder, adapters));
    parts_.style.adapter().set_names(names_serving(model->info, AdapterKind::ip_adapter, adapters));
    read_tokens(model->info);
}

void ModelKnowledge::read_tokens(ModelInfo const& model) {
    pool_.start([this, model, adapters = parts_.models.adapters()] {
        auto const tokens = read_tokenizers(model, adapters);
        QMetaObject::invokeMethod(
            this,
            [this, tokens, path = model.path] {
                if (path == known_) parts_.prompt.set_tokens(tokens);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace daub
