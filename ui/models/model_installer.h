// Installs models and adapters on a thread of its own, one at a time.
//
//     installer.install({.source = path}, models.services());
//     connect(&installer, &ModelInstaller::ended, ...);
//     installer.cancel();
//
// UI thread; the destructor cancels and waits.
#pragma once

#include "ui/models/model_services.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <atomic>

namespace daub {

/// How an installation ended. Neither name nor problem: it was cancelled.
struct InstallationEnd {
    QString name;                        ///< of the new model (its id), adapter or place of models
    std::optional<AdapterKind> adapter;  ///< empty: a model
    bool place = false;                  ///< another program's models, used where they lie
    QStringList warnings;
    QString problem;
};

class ModelInstaller : public QObject {
    Q_OBJECT

 public:
    explicit ModelInstaller(QObject* parent = nullptr);
    ~ModelInstaller() override;

    /// False where another is going on. `services` look it over and must not be null.
    bool install(AddOrder const& order, std::shared_ptr<ModelServices const> services);
    void cancel() { cancelled_ = true; }
    bool busy() const { return busy_; }

    Q_SIGNAL void progressed(QString const& file, double fraction);
    Q_SIGNAL void ended(daub::InstallationEnd const& end);

 private:
    void tell(InstallProgress const& progress);

    std::atomic<bool> cancelled_ = false;
    std::atomic<int> told_ = -1;  ///< thousandths, so that the UI thread is not flooded
    bool busy_ = false;
    QThreadPool pool_;
};

}  // namespace daub
