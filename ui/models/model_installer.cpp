#include "ui/models/model_installer.h"

#include "ui/document/file_path.h"

namespace daub {
namespace {

InstallationEnd end_of(AddOrder const& order, AddedModel const& added) {
    if (added.roots) return {.name = to_qstring(order.source), .adapter = {}, .place = true};
    if (added.files.cancelled) return {};
    std::filesystem::path const& path = added.files.path;
    bool const file = path.extension() == ".safetensors";  // a catalogue's id has no ending
    InstallationEnd end{.name = to_qstring(file ? path.stem() : path.filename()), .adapter = added.adapter};
    for (std::string const& warning : added.found.warnings) end.warnings += QString::fromStdString(warning);
    return end;
}

}  // namespace

ModelInstaller::ModelInstaller(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }

ModelInstaller::~ModelInstaller() {
    cancel();
    pool_.waitForDone();
}

bool ModelInstaller::install(AddOrder const& order, std::shared_ptr<ModelServices const> services) {
    if (std::exchange(busy_, true)) return false;
    cancelled_ = false, told_ = -1;
    pool_.start([this, order, services] {
        InstallHooks hooks;
        hooks.go_on = [this](InstallProgress const& progress) {
            tell(progress);
            return !cancelled_;
        };
        InstallationEnd end;
        try {
            end = end_of(order, add_model(order, services->examiner, hooks));
        } catch (std::exception const& failure) {
            end.problem = QString::fromUtf8(failure.what());
        }
        QMetaObject::invokeMethod(
            this,
            [this, end] {
                busy_ = false;
                Q_EMIT ended(end);
            },
            Qt::QueuedConnection);
    });
    return true;
}

/// On the thread of the installation.
void ModelInstaller::tell(InstallProgress const& progress) {
    constexpr int parts = 1000;
    int const part = static_cast<int>(progress.fraction * parts);
    if (told_.exchange(part) == part) return;
    QMetaObject::invokeMethod(
        this,
        [this, file = QString::fromStdString(progress.file), fraction = progress.fraction] {
            if (busy_) Q_EMIT progressed(file, fraction);
        },
        Qt::QueuedConnection);
}

}  // namespace daub
