#include "ui/models/installed_models.h"

#include <algorithm>

namespace daub {

struct InstalledModels::Reading {
    std::shared_ptr<ModelServices const> services;
    std::vector<InstalledModel> models;
    std::vector<ListedAdapter> adapters;
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

std::vector<ListedAdapter> read_adapters(ModelServices const& services) {
    std::vector<ListedAdapter> adapters;
    for (InstalledAdapter& file : installed_adapters()) {
        std::error_code ignored;
        auto const bytes = std::filesystem::file_size(file.path, ignored);
        AdapterFacts facts = services.adapter_facts ? services.adapter_facts(file) : AdapterFacts{.word = file.name};
        adapters.push_back({std::move(file), std::move(facts), ignored ? 0 : static_cast<std::int64_t>(bytes)});
    }
    return adapters;
}

bool serves(ListedAdapter const& adapter, ModelInfo const& model) {
    using enum ModelFamily;
    AdapterFacts const& facts = adapter.facts;
    ModelFamily const family = model.family;
    if (!facts.problem.empty() || (facts.fits && facts.fits != family)) return false;
    bool const whole = family == sd1 || family == sd2 || family == sdxl;  // with text encoders of its own
    auto const looks_itself = [](EncoderInfo const& encoder) { return encoder.stream == "clip_image"; };
    switch (adapter.file.kind) {
        case AdapterKind::lora:
            return whole || family == deepfloyd_if;
        case AdapterKind::text_embedding:
            return whole;
        case AdapterKind::ip_adapter:
            return whole && std::ranges::none_of(model.encoders, looks_itself);
        case AdapterKind::autoencoder:
            return whole || family == sdxl_refiner;
        case AdapterKind::image_encoder:
            return false;  // serves adapters
        case AdapterKind::subject:
            return facts.base == model.name;
    }
    return false;
}

QStringList names_serving(ModelInfo const& model, AdapterKind kind, std::vector<ListedAdapter> const& adapters) {
    QStringList names;
    for (ListedAdapter const& adapter : adapters)
        if (adapter.file.kind == kind && serves(adapter, model)) names << QString::fromStdString(adapter.file.name);
    names.removeDuplicates();
    return names;
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
        Reading reading{.services = services, .models = {}, .adapters = {}, .problem = {}};
        try {
            if (!reading.services) reading.services = factory();
            reading.models = read_models(*reading.services);
            reading.adapters = read_adapters(*reading.services);
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
    adapters_ = reading.adapters;
    problem_ = reading.problem;
    Q_EMIT changed();
}

InstalledModel const* InstalledModels::find(std::string const& id) const {
    for (InstalledModel const& model : models_)
        if (id.empty() || model.info.id == id || model.info.path == id) return &model;
    return nullptr;
}

}  // namespace daub
