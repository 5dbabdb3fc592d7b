// What the window knows of the document's model: its words and tokens for the sentence, its stages for the process, and
// the adapters that serve it, wherever these are chosen.
//
//     ModelKnowledge knowledge({document, session, models, prompt, process, style});
//
// The catalogue is read once the first model is ready, so that it delays neither the start nor the first picture;
// tokenizers are read on a thread. Borrows its parts. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/models/installed_models.h"
#include "ui/session/generation_session.h"

#include <QObject>
#include <QThreadPool>

namespace daub {

class KnownWords;
class ProcessPanel;
class PromptPanel;
class PromptTokens;
class StylePanel;

/// Tokenizers of the model's text encoders, CLIP's with the words of embeddings that the model can use. One that cannot
/// be read is left out.
std::shared_ptr<PromptTokens const> read_tokenizers(ModelInfo const& model,
                                                    std::vector<ListedAdapter> const& adapters = {});

/// Its vocabulary where that is closed, and the adapters that it can use.
KnownWords known_words(ModelInfo const& model, std::vector<ListedAdapter> const& adapters);

class ModelKnowledge : public QObject {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        GenerationSession& session;
        InstalledModels& models;
        PromptPanel& prompt;
        ProcessPanel& process;
        StylePanel& style;
    };
    explicit ModelKnowledge(Parts const& parts, QObject* parent = nullptr);

 private:
    void follow();
    void tell_adapters();
    void read_tokens(ModelInfo const& model);

    Parts parts_;
    std::string known_;  ///< path of the model that is told of
    QThreadPool pool_;   ///< last: joined before anything above goes
};

}  // namespace daub
