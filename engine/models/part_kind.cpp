#include "engine/models/part_kind.h"

#include "engine/core/error.h"
#include "engine/models/config_reader.h"

namespace daub {
namespace {

bool has_linear_projections(ModelSource const& source) {
    if (!source.has("unet")) fail(ErrorKind::model, "{} has no unet: the model is incomplete.", source.origin());
    nlohmann::json const config = source.config("unet");
    return ConfigReader(config, source.origin() + ": unet").flag("use_linear_projection", false);
}

}  // namespace

PartKind part_kind(ModelSource const& source) {
    nlohmann::json const json = source.index();
    ConfigReader const index(json, source.origin() + ": model_index.json");
    std::string const name = index.text("_class_name", "");
    if (name.starts_with("StableDiffusionXL")) {
        bool const refiner = index.flag("requires_aesthetics_score", false) || !source.has("text_encoder");
        return refiner ? PartKind::sdxl_refiner : PartKind::sdxl;
    }
    if (name == "StableUnCLIPImg2ImgPipeline") return PartKind::sd2_unclip;
    if (name == "StableDiffusionUpscalePipeline") return PartKind::x4_upscaler;
    if (name.starts_with("IF"))
        return name.find("SuperResolution") == std::string::npos ? PartKind::if_base : PartKind::if_super_resolution;
    for (char const* const known : {"StableDiffusionPipeline", "StableDiffusionInpaintPipeline",
                                    "StableDiffusionImg2ImgPipeline", "StableDiffusionInpaintPipelineLegacy"})
        if (name == known)  // what all of SD 2 have and none of SD 1
            return has_linear_projections(source) ? PartKind::sd2 : PartKind::sd1;
    fail(ErrorKind::model,
         "{} is a model for '{}'. Daub runs Stable Diffusion 1, 2 and XL, SD2.1-unCLIP, DeepFloyd IF and eDiff-I.",
         source.origin(), name);
}

}  // namespace daub
