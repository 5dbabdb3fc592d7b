// The experts of a native eDiff-I ensemble as components of a model source, so that LoRAs and subjects are fitted to
// them as to the U-Nets of diffusers.
//
//     auto const source = std::make_shared<EDiffSource const>("sketchbook");
//     source->tensors("base_high_noise");                           // unpacked, fp32
//
// Components are folders of the ensemble. Nothing is read before it is asked for. Thread-safe.
#pragma once

#include "engine/weights/model_source.h"

namespace daub {

class EDiffSource : public ModelSource {
 public:
    explicit EDiffSource(std::filesystem::path folder) : folder_(std::move(folder)) {}

    std::string origin() const override { return folder_.string(); }
    nlohmann::json index() const override;
    bool has(std::string const& component) const override;
    nlohmann::json config(std::string const& component) const override;
    /// Of an expert; throws Error (model) where the folder is none.
    std::map<std::string, at::Tensor> tensors(std::string const& component) const override;
    std::filesystem::path tokenizer(std::string const& component) const override;

 private:
    std::filesystem::path folder_;
};

}  // namespace daub
