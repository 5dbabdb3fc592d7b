#include "ui/models/model_installer.h"

#include "ui/document/file_path.h"

namespace daub {

ModelInstaller::ModelInstaller(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }

ModelInstaller::~ModelInstaller() {
    cancel();
    pool_.waitForDone();
}

bool ModelInstaller::install(InstallRequest const& request, std::shared_ptr<ModelServices const> services) {
    if (std::exchange(busy_, true)) return false;
    cancelled_ = false, told_ = -1;
    pool_.start([this, request, services] {
        InstallHooks hooks;
        hooks.go_on = [this](InstallProgress const& progress) {
            constexpr int parts = 1000;
            int const part = static_cast<int>(progress.fraction * parts);
            if (told_.exchange(part) != part)
                QMetaObject::invokeMethod(
                    this,
                    [this, file = QString::fromStdString(progress.file), fraction = progress.fraction] {
                        if (busy_) Q_EMIT progressed(file, fraction);
                    },
                    Qt::QueuedConnection);
            return !cancelled_;
        };
        if (services) hooks.check = [services](auto const& folder) { services->catalogue->find(folder.string()); };
        QString id, problem;
        try {
            InstalledModelFiles const installed = install_model(request, hooks);
            if (!installed.cancelled) id = to_qstring(installed.path.filename());
        } catch (std::exception const& failure) {
            problem = QString::fromUtf8(failure.what());
        }
        QMetaObject::invokeMethod(
            this,
            [this, id, problem] {
                busy_ = false;
                Q_EMIT ended(id, problem);
            },
            Qt::QueuedConnection);
    });
    return true;
}

}  // namespace daub
