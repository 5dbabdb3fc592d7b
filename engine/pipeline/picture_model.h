// A model that is loaded, as far as it is needed: what a request runs on, whatever family it is of.
//
//     std::unique_ptr<PictureModel> const model = ...;                  // EDiffModel, DiffusersModel
//     Conditioning const text = model->encode(resolved);
//     StageResult const result = run_stage(model->stage(0), job);
//
// Owns encoders and experts; they are loaded on first use. Used by one thread.
#pragma once

#include "engine/pipeline/judge.h"
#include "engine/pipeline/stage_networks.h"
#include "engine/scene/model_catalogue.h"

namespace daub {

class PictureModel {
 public:
    PictureModel(ModelInfo info, at::Device device, at::ScalarType dtype)
        : info_(std::move(info)), device_(device), dtype_(dtype) {}
    virtual ~PictureModel() = default;
    PictureModel(PictureModel const&) = delete;
    PictureModel& operator=(PictureModel const&) = delete;

    ModelInfo const& info() const { return info_; }
    at::Device device() const { return device_; }
    at::ScalarType dtype() const { return dtype_; }
    int64_t stages() const { return static_cast<int64_t>(info_.stages.size()); }
    virtual StageNetworks& stage(int64_t i) = 0;
    /// Called once for each request, before anything else of it: what acts in the whole run. Throws Error (usage,
    /// model).
    virtual void prepare(GenerationRequest const& request);
    /// The request must be resolved. Throws Error (input, usage, model).
    virtual Conditioning encode(GenerationRequest const& request) = 0;
    /// Gives back what the text encoders hold, until they are needed again.
    virtual void free_encoders() = 0;
    /// The IP-Adapter that takes the style of pictures where none is asked for; empty: it has none or needs none.
    virtual std::string style_adapter() const { return {}; }
    /// The judge of its pictures, null where it has none. Throws Error (model).
    virtual Judge const* judge() { return nullptr; }

 private:
    ModelInfo info_;
    at::Device device_;
    at::ScalarType dtype_;
};

}  // namespace daub
