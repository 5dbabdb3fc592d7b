#include "ui/main_window/model_knowledge.h"

#include "engine/core/error.h"
#include "engine/text/clip_tokenizer.h"
#include "engine/text/t5_tokenizer.h"
#include "ui/panels/process/process_panel.h"
#include "ui/panels/prompt/known_words.h"
#include "ui/panels/prompt/prompt_panel.h"
#include "ui/panels/prompt/prompt_tokens.h"

namespace daub {
namespace {

std::shared_ptr<Tokenizer const> read_tokenizer(EncoderInfo const& encoder) {
    if (encoder.tokenizer.empty()) return nullptr;
    try {
        if (encoder.stream == "t5") return std::make_shared<T5Tokenizer>(T5Tokenizer::load(encoder.tokenizer));
        return std::make_shared<ClipTokenizer>(ClipTokenizer::load(encoder.tokenizer));
    } catch (Error const&) {
        return nullptr;  // the picture will tell of it
    }
}

}  // namespace

std::shared_ptr<PromptTokens const> read_tokenizers(ModelInfo const& model) {
    auto tokens = std::make_shared<TokenizerTokens>();
    for (EncoderInfo const& encoder : model.encoders)
        if (auto tokenizer = read_tokenizer(encoder))
            tokens->add(QString::fromStdString(encoder.name), encoder.token_limit, std::move(tokenizer));
    return tokens;
}

ModelKnowledge::ModelKnowledge(Parts const& parts, QObject* parent) : QObject(parent), parts_(parts) {
    pool_.setMaxThreadCount(1);
    connect(&parts_.models, &InstalledModels::changed, this, &ModelKnowledge::follow);
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
    auto const& vocabulary = model->info.vocabulary;
    parts_.prompt.set_known_words(vocabulary ? std::make_shared<KnownWords>(*vocabulary) : nullptr);
    read_tokens(model->info);
}

void ModelKnowledge::read_tokens(ModelInfo const& model) {
    pool_.start([this, model] {
        auto const tokens = read_tokenizers(model);
        QMetaObject::invokeMethod(
            this,
            [this, tokens, path = model.path] {
                if (path == known_) parts_.prompt.set_tokens(tokens);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace daub
