// Models of diffusers that are loaded: Stable Diffusion 1, 2 and XL, DeepFloyd IF, and cascades of them.
#pragma once

#include "engine/pipeline/diffusers_family.h"
#include "engine/pipeline/diffusers_stage.h"
#include "engine/pipeline/picture_model.h"
#include "engine/pipeline/picture_style.h"

#include <memory>
#include <vector>

namespace daub {

class DiffusersModel : public PictureModel {
 public:
    /// residents: most experts of a stage in memory. Throws Error (model) naming file and reason.
    DiffusersModel(ModelInfo info, std::vector<SharedSource> const& sources, at::Device device, at::ScalarType dtype,
                   size_t residents = std::numeric_limits<size_t>::max());

    StageNetworks& stage(int64_t i) override { return *stages_.at(static_cast<size_t>(i)); }
    void prepare(GenerationRequest const& request) override;
    Conditioning encode(GenerationRequest const& request) override;
    void free_encoders() override;
    std::string style_adapter() const override { return style_ ? style_->usual_adapter() : ""; }

 private:
    std::vector<SharedSource> sources_;
    LoraShelf shelf_;
    std::string vae_;  ///< the request's, of the latents as they are
    std::filesystem::file_time_type vae_written_ = {};
    bool memory_is_short_ = false;  ///< encoders and networks are not in memory together
    std::unique_ptr<DiffusersText> text_;
    std::optional<PictureStyle> style_;    ///< of the first stage's first network; none: it takes none
    std::optional<UnclipEncoder> unclip_;  ///< or this
    std::vector<std::unique_ptr<DiffusersStage>> stages_;
};

}  // namespace daub
