// Which family models of diffusers are of, how several of them make one cascade, and what the catalogue says of it.
//
//     Cascade const cascade = cascade_of({base, refiner});          // one stage with two experts
//     ModelInfo const info = describe(cascade);
#pragma once

#include "engine/models/part_kind.h"
#include "engine/pipeline/diffusers_text.h"
#include "engine/scene/model_catalogue.h"
#include "engine/weights/model_source.h"

#include <memory>
#include <vector>

namespace daub {

using SharedSource = std::shared_ptr<ModelSource const>;

/// The family of a model, for people; unknown where Daub cannot run it. Never throws for what is in the files.
ModelFamily family_of(ModelSource const& source);

/// One model in a stage: the U-Net of an expert and what it reads.
struct CascadeExpert {
    SharedSource source;
    PartKind kind = PartKind::sd1;
    size_t text = 0;  ///< index into Cascade::texts
};

struct CascadeStage {
    std::vector<CascadeExpert> experts;  ///< from high to low noise
    PartKind kind() const { return experts.front().kind; }
    ModelSource const& source() const { return *experts.front().source; }
};

struct Cascade {
    std::vector<CascadeStage> stages;
    std::vector<TextPart> texts;
};

/// Models in the order of their use: a base, then a refiner, super-resolutions, the x4 upscaler. Throws Error (model)
/// where they do not go together, or one cannot stand alone.
Cascade cascade_of(std::vector<SharedSource> const& sources);

/// Timesteps from which on SDXL's base runs; below, the refiner (denoising_end 0.8 of diffusers).
inline constexpr int64_t refiner_timesteps = 200;

/// Everything but id, path and weight_bytes. Reads configurations only. Throws Error (model) where a component is
/// missing or cannot be run.
ModelInfo describe(Cascade const& cascade);

/// A stage as the catalogue shows it.
StageInfo stage_info(CascadeStage const& stage);

/// Whether the networks of a kind work on latents.
bool is_latent(PartKind kind);
/// Whether networks of a kind can take the style of a picture through an IP-Adapter.
bool takes_ip_adapter(PartKind kind);
/// The component that noises low-resolution pictures; empty where there is none.
std::string low_resolution_scheduler(PartKind kind);

}  // namespace daub
