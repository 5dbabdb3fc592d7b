// A stage whose networks are U-Nets of diffusers: in latents or pixels, from text or above a low-resolution picture,
// with one expert or several on the axis of noise (SDXL base and refiner).
#pragma once

#include "engine/diffusion/noise_table.h"
#include "engine/models/unet.h"
#include "engine/pipeline/expert_loras.h"
#include "engine/pipeline/latent_space.h"
#include "engine/pipeline/stage_networks.h"
#include "engine/pipeline/unclip.h"

namespace daub {

struct DiffusersExpert {
    std::shared_ptr<ModelSource const> source;
    UNetConfig config;
    NoiseInterval interval;
    size_t text = 0;           ///< which of Conditioning::networks it reads
    bool reads_t5 = false;     ///< else CLIP
    bool takes_style = false;  ///< from Conditioning::style_pictures
};

/// How the low-resolution picture is noised before the network sees it; the timestep of the noise is its class label.
struct LowResolutionNoise {
    NoiseTable table;
    int64_t level = 0;   ///< default, a timestep of the table
    int64_t most = 999;  ///< highest level that the network knows
};

class DiffusersStage : public StageNetworks {
 public:
    struct Parts {
        StageInfo info;
        std::vector<DiffusersExpert> experts;
        SchedulerConfig scheduler;
        std::shared_ptr<LatentSpace> latents;  ///< null: the networks work on pixels
        std::optional<LowResolutionNoise> low_resolution;
        std::optional<UnclipNoising> unclip;  ///< the networks take style as their class
        int64_t scale = 1;
        at::Device device = at::kCPU;
        at::ScalarType dtype = at::kFloat;
        size_t residents = std::numeric_limits<size_t>::max();
    };
    explicit DiffusersStage(Parts parts);

    StageInfo const& info() const override { return parts_.info; }
    std::vector<NoiseInterval> const& intervals() const override { return intervals_; }
    at::Device device() const override { return parts_.device; }
    int64_t scale() const override { return parts_.scale; }
    StageSettings resolved(StageSettings settings, bool super_resolution) const override;
    bool works_in_tiles() const override { return false; }
    int64_t largest_batch(Size size) const override;
    double step_cost(Size size) const override;
    void use(Conditioning const& conditioning) override;
    void load(size_t expert) override;
    void load_ahead(size_t expert) override { experts_.load_ahead(expert); }
    std::unique_ptr<StageCourse> course(StageJob const& job, DrawNoise const& draw) override;
    Tensor picture(Tensor const& x, bool in_tiles) override;
    Tensor preview(Tensor const& denoised) override;
    bool rough_previews() const override { return parts_.latents != nullptr; }

    /// Of x for one picture: channels, height, width.
    std::array<int64_t, 3> shape(int64_t height, int64_t width) const;
    Parts const& parts() const { return parts_; }
    Ensemble<UNet>& experts() { return experts_; }
    ExpertLoras const& loras(size_t expert) const { return *loras_.at(expert); }
    /// Frees the networks.
    void unload();
    /// A picture as x without noise; drawn from the autoencoder's distribution.
    Tensor encoded(Tensor const& picture, DrawNoise const& draw, NoiseUse use);

 private:
    Parts parts_;
    std::vector<NoiseInterval> intervals_;
    std::vector<std::shared_ptr<ExpertLoras>> loras_;            ///< of each expert
    std::map<size_t, std::shared_ptr<UNet const>> with_others_;  ///< experts with other LoRAs, until loaded anew
    Ensemble<UNet> experts_;
};

}  // namespace daub
