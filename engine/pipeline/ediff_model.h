// A native eDiff-I ensemble that is loaded, as far as it is needed.
#pragma once

#include "engine/models/ediff_source.h"
#include "engine/pipeline/native_stage.h"
#include "engine/pipeline/picture_model.h"
#include "engine/pipeline/text_encoders.h"

#include <filesystem>
#include <memory>

namespace daub {

class EDiffModel : public PictureModel {
 public:
    /// Reads the index and the configurations. residents: most experts of a stage in memory.
    /// Throws Error (model) naming file and reason.
    EDiffModel(ModelInfo info, at::Device device, at::ScalarType dtype,
               size_t residents = std::numeric_limits<size_t>::max());

    StageNetworks& stage(int64_t i) override { return *stages_.at(static_cast<size_t>(i)); }
    Conditioning encode(GenerationRequest const& request) override;
    void free_encoders() override { encoders_.reset(); }
    Judge const* judge() override;

 private:
    std::filesystem::path folder_;
    EDiffModelIndex index_;
    std::shared_ptr<ModelSource const> source_;
    LoraShelf shelf_;
    std::unique_ptr<TextEncoders> encoders_;
    std::unique_ptr<Judge> judge_;
    std::vector<std::unique_ptr<NativeStage>> stages_;
};

}  // namespace daub
