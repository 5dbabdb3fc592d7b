// A native eDiff-I ensemble that is loaded, as far as it is needed.
//
//     EDiffModel model(folder, device, dtype);
//     Conditioning const c = encode_request(request, model.encoders(), model.index().w_prime);
//     std::shared_ptr<EDiffUNet const> const unet = model.stage(0).experts.get(0);
//
// Owns encoders and experts; they are loaded on first use. Used by one thread.
#pragma once

#include "engine/diffusion/ensemble.h"
#include "engine/models/ediff_unet.h"
#include "engine/pipeline/judge.h"
#include "engine/pipeline/text_encoders.h"
#include "engine/scene/process_axis.h"

#include <filesystem>
#include <memory>

namespace daub {

/// One stage of the cascade: what its index says, and its networks.
struct LoadedStage {
    EDiffStage settings;
    std::vector<EDiffUNetConfig> configs;  ///< of the experts
    std::vector<NoiseInterval> intervals;
    Ensemble<EDiffUNet> experts;
    int64_t scale = 1;  ///< of its pictures against the base's

    ProcessAxis axis() const { return {.sigma_min = settings.sigma_min, .sigma_max = settings.sigma_max}; }
    int64_t multiple() const { return configs.front().size_multiple(); }
};

class EDiffModel {
 public:
    /// Reads the index and the configurations. residents: most experts of a stage in memory.
    /// Throws Error (model) naming file and reason.
    EDiffModel(std::filesystem::path folder, at::Device device, at::ScalarType dtype,
               size_t residents = std::numeric_limits<size_t>::max());

    EDiffModel(EDiffModel const&) = delete;
    EDiffModel& operator=(EDiffModel const&) = delete;

    EDiffModelIndex const& index() const { return index_; }
    std::filesystem::path const& folder() const { return folder_; }
    at::Device device() const { return device_; }
    at::ScalarType dtype() const { return dtype_; }
    int64_t stages() const { return static_cast<int64_t>(stages_.size()); }
    LoadedStage& stage(int64_t i) { return *stages_.at(static_cast<size_t>(i)); }
    TextEncoders const& encoders();
    /// The judge of its pictures, null where the folder has none. Throws Error (model).
    Judge const* judge();
    void free_encoders() { encoders_.reset(); }

 private:
    std::filesystem::path folder_;
    EDiffModelIndex index_;
    at::Device device_;
    at::ScalarType dtype_;
    std::unique_ptr<TextEncoders> encoders_;
    std::unique_ptr<Judge> judge_;
    std::vector<std::unique_ptr<LoadedStage>> stages_;
};

/// The network of one expert folder. Throws Error (model).
std::shared_ptr<EDiffUNet const> load_expert(std::filesystem::path const& folder, at::Device device,
                                             at::ScalarType dtype);

}  // namespace daub
