#include "ui/models/installed_models.h"

namespace daub {

struct InstalledModels::Reading {
    std::shared_ptr<ModelServices const> services;
    std::vector<InstalledModel> models;
    QString problem;
};

GenerationRequest usual_request(ModelInfo const& model) {
    GenerationRequest request;
    request.model = model.id;
    if (!model.stages.empty()) request.canvas = model.stages.back().native_size;
    return request;
}

std::vector<InstalledModel> read_models(ModelServices const& services) {
    std::vector<InstalledModel> models;
    for (ModelInfo& info : services.catalogue->models()) {
        InstalledModel model{.info = std::move(info), .memory = {}};
        if (services.planner && model.info.problem.empty()) {
            try {
                model.memory = services.planner->plan(usual_request(model.info));
            } catch (std::exception const&) {  // a model that cannot be planned is listed all the same
            }
        }
        models.push_back(std::move(model));
    }
    return models;
}

InstalledModels::InstalledModels(ModelServicesFactory factory, QObject* parent)
    : QObject(parent), factory_(std::move(factory)) {
    pool_.setMaxThreadCount(1);
}

InstalledModels::~InstalledModels() { pool_.waitForDone(); }

void InstalledModels::refresh() {
    if (std::exchange(reading_, true)) return;
    Q_EMIT changed();
    pool_.start([this, factory = factory_, services = services_] {
        Reading reading{.services = services, .models = {}, .problem = {}};
        try {
            if (!reading.services) reading.services = factory();
            reading.models = read_models(*reading.services);
        } catch (std::exception const& failure) {
            reading.problem = QString::fromUtf8(failure.what());
        }
        QMetaObject::invokeMethod(
            this, [this, reading] { take(reading); }, Qt::QueuedConnection);
    });
}

void InstalledModels::take(Reading const& reading) {
    reading_ = false;
    services_ = reading.services;
    models_ = reading.models;
    problem_ = reading.problem;
    Q_EMIT changed();
}

InstalledModel const* InstalledModels::find(std::string const& id) const {
    for (InstalledModel const& model : models_)
        if (id.empty() || model.info.id == id || model.info.path == id) return &model;
    return nullptr;
}

}  // namespace daub
