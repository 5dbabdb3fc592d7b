// What learns a subject: the denoisers of a model, with the noise levels that they were trained on.
//
//     auto const network = open_subject_network(info, {.adaptation = {.rank = 16}, ...});
//     int64_t const caption = network->read("a picture of zibbo mushroom");
//     Tensor const x = network->encoded(pictures, noise);
//     Tensor const losses = network->losses(x, {caption, ...}, samples);           // [B], with gradients
//
// Text encoders and autoencoders are frozen; of the text only what they said is kept. Used by one thread.
#pragma once

#include "engine/scene/geometry.h"
#include "engine/scene/model_catalogue.h"
#include "engine/subject/adapted_parameters.h"
#include "engine/training/counter_random.h"
#include "engine/weights/subject_file.h"

#include <memory>

namespace daub {

struct SubjectNetworkOptions {
    Adaptation adaptation;
    TrainableParameters::Options parameters;
};

class SubjectNetwork {
 public:
    virtual ~SubjectNetwork() = default;
    /// What checkpoints must agree in, as JSON.
    virtual nlohmann::json config() const = 0;
    virtual TrainableParameters& parameters() = 0;
    virtual SubjectBase const& base() const = 0;
    /// Of the pictures that it learns from, pixels.
    virtual Size size() const = 0;
    /// Numbers of encoded pictures, whatever they are of: pictures in different crops have different noise in an
    /// autoencoder. pictures: fp32 [N,3,H,W] in [-1,1]; samples: one for each picture. Result: what is denoised.
    virtual Tensor encoded(Tensor const& pictures, SampleRange samples) = 0;
    /// Encodes a caption; its number.
    virtual int64_t read(std::string const& caption) = 0;
    /// Squared error of each sample, fp32 [B]. clean: encoded pictures; captions: a number for each.
    virtual Tensor losses(Tensor const& clean, std::vector<int64_t> const& captions, SampleRange samples) = 0;
    /// The averaged changes, as a subject file holds them.
    virtual std::map<std::string, Tensor> changes() const = 0;
};

/// Of the first stage of a model: all its experts. Throws Error (model) for models that cannot learn subjects: those
/// that only enlarge or refine, or fill in.
std::unique_ptr<SubjectNetwork> open_subject_network(ModelInfo const& model, SubjectNetworkOptions const& options);

/// Layers that are adapted where nothing is asked for: all of native models, which are small, attention of others.
AdaptedLayers usual_layers(ModelInfo const& model);

}  // namespace daub
