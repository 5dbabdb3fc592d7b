// A single-file checkpoint with LDM names (Stable Diffusion 1, 2 and XL as most people have them), read as if it were a
// model folder of diffusers.
//
//     SingleFile const model("dreamy.safetensors");
//     fmt::print("{}: {}\n", to_name(model.family()), model.reason());
//     UNet const unet(Scope(parameters of model.tensors("unet")), UNetConfig::from_json(model.config("unet"), ...));
//
// Names and layouts are changed without touching values; all but transposed tensors are views of the mapping. Until
// tensors are asked for, nothing but the header is read.
// Immutable after construction; const calls are thread-safe.
#pragma once

#include "engine/weights/architectures.h"
#include "engine/weights/model_source.h"
#include "engine/weights/name_table.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace daub {

struct SingleFileOptions {
    std::optional<CheckpointFamily> family;    ///< the user's word; nothing: told from the tensors
    std::optional<PredictionType> prediction;  ///< the user's word, over what the file states
    Architecture configs;                      ///< replace built-in ones, for checkpoints of other shapes
};

class SingleFile : public ModelSource {
 public:
    /// Throws Error (input, model) where the file cannot be read or is no checkpoint that Daub runs.
    explicit SingleFile(std::filesystem::path const& file, SingleFileOptions options = {});

    std::string origin() const override { return origin_; }
    nlohmann::json index() const override { return architecture_.at(""); }
    bool has(std::string const& component) const override;
    nlohmann::json config(std::string const& component) const override;
    std::map<std::string, at::Tensor> tensors(std::string const& component) const override;
    /// Empty: the program's own CLIP vocabulary serves, which single files do not carry.
    std::filesystem::path tokenizer(std::string const& component) const override;

    CheckpointFamily family() const { return family_; }
    /// Why it is taken for that family, a sentence.
    std::string const& reason() const { return reason_; }
    /// Whether file, family or user say what the network predicts. Where not, ask probe_prediction(); until then the
    /// configuration says v_prediction, as most SD 2 checkpoints are.
    bool prediction_is_known() const { return prediction_known_; }
    /// Tensors that belong to no component and are none of those that every trainer leaves behind. Sorted.
    std::vector<std::string> unknown() const;

 private:
    enum class Naming { unet, vae, transformers, open_clip };
    /// A component, where its tensors are, and how they are called.
    struct Part {
        std::string prefix;
        Naming naming;
        NameTable names;  ///< LDM → diffusers; empty for transformers
    };
    void add_part(std::string const& component, std::string const& prefix, Naming naming);
    void add_parts();
    std::map<std::string, at::Tensor> const& stored() const;
    bool drops(Part const& part, std::string_view name) const;
    bool known(std::string_view name) const;

    std::string origin_;
    TensorShapes shapes_;
    mutable std::once_flag mapped_;
    mutable std::map<std::string, at::Tensor> stored_;  ///< from the first call of stored() on
    CheckpointFamily family_ = CheckpointFamily::sd1;
    std::string reason_;
    bool prediction_known_ = true;
    Architecture architecture_;
    std::map<std::string, Part> parts_;
};

std::unique_ptr<SingleFile> open_single_file(std::filesystem::path const& file, SingleFileOptions options = {});

/// What `network` was trained to predict, told from its answer to a flat input at the noisiest timestep
/// (stable-diffusion.cpp, is_using_v_parameterization_for_sd2): a v-network's answer has the negative of the input in
/// it. network(sample [1, 4, 8, 8], timestep [1], text [1, 2, text_width]) returns [1, 4, 8, 8].
PredictionType probe_prediction(std::function<at::Tensor(at::Tensor const& sample, at::Tensor const& timestep,
                                                         at::Tensor const& text)> const& network,
                                int64_t text_width);

}  // namespace daub
