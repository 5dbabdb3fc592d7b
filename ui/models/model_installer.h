// Installs models on a thread of its own, one at a time.
//
//     installer.install({.source = path, .library = models_folder()}, models.services());
//     connect(&installer, &ModelInstaller::ended, ...);
//     installer.cancel();
//
// UI thread; the destructor cancels and waits.
#pragma once

#include "engine/scene/model_install.h"
#include "ui/models/model_services.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace daub {

class ModelInstaller : public QObject {
    Q_OBJECT

 public:
    explicit ModelInstaller(QObject* parent = nullptr);
    ~ModelInstaller() override;

    /// False where another is going on. `services` check the folder; null: only its files are.
    bool install(InstallRequest const& request, std::shared_ptr<ModelServices const> services);
    void cancel() { cancelled_ = true; }
    bool busy() const { return busy_; }

    Q_SIGNAL void progressed(QString const& file, double fraction);
    /// `problem`: empty where it went well or was cancelled; `id`: of the new model, empty where there is none.
    Q_SIGNAL void ended(QString const& id, QString const& problem);

 private:
    std::atomic<bool> cancelled_ = false;
    std::atomic<int> told_ = -1;  ///< thousandths, so that the UI thread is not flooded
    bool busy_ = false;
    QThreadPool pool_;
};

}  // namespace daub
