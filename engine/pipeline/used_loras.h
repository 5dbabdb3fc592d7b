// The LoRAs of a request, from their names to what each network gets.
//
//     LoraShelf shelf;                                                  // keeps files open between requests
//     std::vector<UsedLora> const loras = shelf.take_up(shelf.with_subjects(request, sources, warnings), sources,
//     warnings); network = loader.load(loras_for(loras, source, "unet"), ...);
//
// One thread.
#pragma once

#include "engine/scene/model_catalogue.h"
#include "engine/scene/request.h"
#include "engine/weights/component_loader.h"
#include "engine/weights/subject_file.h"

namespace daub {

/// All that a request asks for: those in the prompt, then request.loras. A tag inside the words of a painted region is
/// kept to that region (to all of them together where it is in several). The prompt must be valid.
std::vector<LoraUse> loras_of(GenerationRequest const& request);

struct UsedLora {
    std::shared_ptr<Lora const> lora;
    double weight = 1;
    Snapshot<Mask> area;                     ///< empty: everywhere
    std::vector<ModelSource const*> models;  ///< of the cascade, those that it was made for

    bool operator==(UsedLora const&) const = default;
};

/// Of those, what changes a component of a model. Text encoders have no areas: LoRAs that are kept to one leave them as
/// they are.
ComponentLoras loras_for(std::vector<UsedLora> const& used, ModelSource const& model, std::string const& component);
/// The areas of loras_for(...).in_areas of the U-Net.
std::vector<Snapshot<Mask>> areas_for(std::vector<UsedLora> const& used, ModelSource const& model);

class LoraShelf {
 public:
    using Models = std::vector<std::shared_ptr<ModelSource const>>;
    /// loras_of() a request, and the installed subjects that its prompt names (engine/weights/subject_file.h) where
    /// they were trained on one of the models; where not, `warnings` say so.
    std::vector<LoraUse> with_subjects(GenerationRequest const& request, Models const& models,
                                       std::vector<std::string>& warnings);
    /// Finds, opens and fits the files; weights of 0 are left out. What a model has no place for goes to `warnings`.
    /// Throws Error (model, input): names that are not installed, other kinds of adapters, LoRAs of other families,
    /// subjects of other models or that were changed.
    std::vector<UsedLora> take_up(std::vector<LoraUse> const& wanted, Models const& models,
                                  std::vector<std::string>& warnings);

 private:
    struct Opened {
        std::filesystem::path path;
        std::filesystem::file_time_type written;
        std::shared_ptr<Lora const> lora;
        std::vector<ModelSource const*> models;
        LoraFit fit;          ///< with the first of them
        bool wanted = false;  ///< by the request at hand
    };
    Opened const& opened(LoraUse const& use, Models const& models);
    bool was_trained_on(SubjectBase const& base, ModelSource const& model);
    Models those_of(std::filesystem::path const& file, Models const& models);
    std::vector<std::unique_ptr<Opened>> opened_;
    std::map<std::pair<ModelSource const*, std::vector<std::string>>, std::string> fingerprints_;  ///< of components
};

}  // namespace daub
