// What the window knows of the document's model: its words and tokens for the sentence, its stages for the process.
//
//     ModelKnowledge knowledge({document, session, models, prompt, process});
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

class ProcessPanel;
class PromptPanel;
class PromptTokens;

/// Tokenizers of the model's text encoders. One that cannot be read is left out.
std::shared_ptr<PromptTokens const> read_tokenizers(ModelInfo const& model);

class ModelKnowledge : public QObject {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        GenerationSession& session;
        InstalledModels& models;
        PromptPanel& prompt;
        ProcessPanel& process;
    };
    explicit ModelKnowledge(Parts const& parts, QObject* parent = nullptr);

 private:
    void follow();
    void read_tokens(ModelInfo const& model);

    Parts parts_;
    std::string known_;  ///< path of the model that is told of
    QThreadPool pool_;   ///< last: joined before anything above goes
};

}  // namespace daub
