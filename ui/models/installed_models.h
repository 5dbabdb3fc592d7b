// The models on this machine and what each would need, and the adapters beside them, read on a thread of their own.
//
//     InstalledModels models([] { return load_model_services(); });
//     connect(&models, &InstalledModels::changed, ...);
//     models.refresh();                                   // nothing is loaded before this
//
// UI thread; the destructor waits for the reading that is going on.
#pragma once

#include "ui/models/model_services.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <optional>
#include <vector>

namespace daub {

struct InstalledModel {
    ModelInfo info;
    std::optional<MemoryPlan> memory;  ///< of one picture of the model's own size; empty: cannot be told
};

struct ListedAdapter {
    InstalledAdapter file;
    AdapterFacts facts;
    std::int64_t bytes = 0;  ///< on disk
};

/// A request for one picture of the model's own size.
GenerationRequest usual_request(ModelInfo const& model);
/// Throws what the catalogue throws.
std::vector<InstalledModel> read_models(ModelServices const& services);
/// By kind, then as installed_adapters() lists them.
std::vector<ListedAdapter> read_adapters(ModelServices const& services);

/// Whether pictures of the model can be made with the adapter, as far as that is known.
bool serves(ListedAdapter const& adapter, ModelInfo const& model);

/// Names of those of a kind that serve the model, each once.
QStringList names_serving(ModelInfo const& model, AdapterKind kind, std::vector<ListedAdapter> const& adapters);

class InstalledModels : public QObject {
    Q_OBJECT

 public:
    explicit InstalledModels(ModelServicesFactory factory, QObject* parent = nullptr);
    ~InstalledModels() override;

    void refresh();
    bool reading() const { return reading_; }
    std::vector<InstalledModel> const& models() const { return models_; }
    std::vector<ListedAdapter> const& adapters() const { return adapters_; }
    /// By id; the first where the id is empty. Null where there is none.
    InstalledModel const* find(std::string const& id) const;
    /// Why they could not be read; empty: they were.
    QString problem() const { return problem_; }
    /// Null until the first reading is done.
    std::shared_ptr<ModelServices const> services() const { return services_; }

    Q_SIGNAL void changed();

 private:
    struct Reading;
    void take(Reading const& reading);

    ModelServicesFactory factory_;
    std::shared_ptr<ModelServices const> services_;
    std::vector<InstalledModel> models_;
    std::vector<ListedAdapter> adapters_;
    QString problem_;
    bool reading_ = false;
    QThreadPool pool_;
};

}  // namespace daub
