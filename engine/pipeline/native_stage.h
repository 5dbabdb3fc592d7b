// A stage of a native eDiff-I model: pixels, EDM's noise levels, experts of any number.
#pragma once

#include "engine/models/ediff_model_index.h"
#include "engine/models/ediff_unet.h"
#include "engine/pipeline/native_loras.h"
#include "engine/pipeline/stage_networks.h"

namespace daub {

class NativeStage : public StageNetworks {
 public:
    struct Parts {
        EDiffStage settings;
        StageInfo info;
        std::vector<EDiffUNetConfig> configs;  ///< of the experts
        NativeLoras loras;
        size_t residents = std::numeric_limits<size_t>::max();
        int64_t scale = 1;
        at::Device device = at::kCPU;
    };
    explicit NativeStage(Parts parts);

    StageInfo const& info() const override { return parts_.info; }
    std::vector<NoiseInterval> const& intervals() const override { return intervals_; }
    at::Device device() const override { return parts_.device; }
    int64_t scale() const override { return parts_.scale; }
    StageSettings resolved(StageSettings settings, bool super_resolution) const override;
    bool works_in_tiles() const override { return true; }
    int64_t largest_batch(Size size) const override;
    double step_cost(Size size) const override;
    void use(Conditioning const& conditioning) override;
    void load(size_t expert) override { experts_.get(expert); }
    void load_ahead(size_t expert) override { experts_.load_ahead(expert); }
    std::unique_ptr<StageCourse> course(StageJob const& job, DrawNoise const& draw) override;
    Tensor picture(Tensor const& x, bool) override { return x; }
    Tensor preview(Tensor const& denoised) override { return denoised; }

    EDiffStage const& settings() const { return parts_.settings; }
    std::vector<EDiffUNetConfig> const& configs() const { return parts_.configs; }
    Ensemble<EDiffUNet>& experts() { return experts_; }

 private:
    Parts parts_;
    std::vector<NoiseInterval> intervals_;
    Ensemble<EDiffUNet> experts_;
};

}  // namespace daub
