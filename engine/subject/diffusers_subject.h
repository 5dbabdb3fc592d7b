// A subject in a model of diffusers: Stable Diffusion 1, 2 and XL in latents, DeepFloyd IF in pixels, with the noise
// table that the model was trained with.
#pragma once

#include "engine/diffusion/noise_table.h"
#include "engine/models/unet.h"
#include "engine/pipeline/diffusers_family.h"
#include "engine/pipeline/latent_space.h"
#include "engine/subject/subject_network.h"

#include <optional>

namespace daub {

class DiffusersSubject : public SubjectNetwork {
 public:
    /// Throws Error (model).
    DiffusersSubject(ModelInfo const& model, SubjectNetworkOptions const& options);

    nlohmann::json config() const override;
    TrainableParameters& parameters() override { return parameters_; }
    SubjectBase const& base() const override { return base_; }
    Size size() const override { return size_; }
    Tensor encoded(Tensor const& pictures, SampleRange samples) override;
    int64_t read(std::string const& caption) override;
    Tensor losses(Tensor const& clean, std::vector<int64_t> const& captions, SampleRange samples) override;
    std::map<std::string, Tensor> changes() const override { return adapted_.changes(); }

 private:
    Tensor time_ids(Tensor const& pooled, int64_t count) const;
    Tensor target(Tensor const& clean, Tensor const& noise, Tensor const& alpha, Tensor const& sigma) const;

    SubjectNetworkOptions options_;
    SharedSource source_;
    Cascade cascade_;
    SchedulerConfig scheduler_;
    NoiseTable table_;
    SubjectBase base_;
    Size size_;
    std::optional<DiffusersText> text_;
    std::optional<LatentSpace> latents_;
    AdaptedComponent component_;
    TrainableParameters parameters_;
    AdaptedParameters adapted_;
    std::optional<UNet> network_;
    std::vector<NetworkText> texts_;
};

}  // namespace daub
