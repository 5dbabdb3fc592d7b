// The document's model: the manager of models, and making a chosen one ready in the background.
//
//     ModelControl models({document, session, window}, services, [&] { return control.request(); });
//     models.show_dialog();
//
// Nothing is read before the dialog is asked for. Borrows its parts. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/models/installed_models.h"
#include "ui/models/model_installer.h"
#include "ui/session/generation_session.h"

#include <QPointer>

#include <functional>

namespace daub {

class ModelsDialog;

class ModelControl : public QObject {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        GenerationSession& session;
        QWidget& window;
    };
    ModelControl(Parts parts, ModelServicesFactory services, std::function<GenerationRequest()> request);
    ~ModelControl() override;

    ModelsDialog& show_dialog();
    /// A model or adapter, in the dialog.
    void add(QString const& path);
    InstalledModels& models() { return models_; }

 private:
    void load();
    void show_progress(Job const& job, Progress const& progress);

    Parts parts_;
    std::function<GenerationRequest()> request_;
    InstalledModels models_;
    ModelInstaller installer_;
    QPointer<ModelsDialog> dialog_;
};

}  // namespace daub
