// A subject in the base stage of a native eDiff-I ensemble. All experts learn from as many pictures: by the
// distribution that the base was trained on, five of six samples would be of low noise, where the subject is there
// already.
#pragma once

#include "engine/diffusion/ensemble.h"
#include "engine/models/ediff_source.h"
#include "engine/models/ediff_unet.h"
#include "engine/pipeline/text_encoders.h"
#include "engine/subject/subject_network.h"
#include "engine/training/base_stage.h"

namespace daub {

class NativeSubject : public SubjectNetwork {
 public:
    /// Throws Error (model).
    NativeSubject(ModelInfo const& model, SubjectNetworkOptions const& options);

    nlohmann::json config() const override;
    TrainableParameters& parameters() override { return parameters_; }
    SubjectBase const& base() const override { return base_; }
    Size size() const override { return size_; }
    Tensor encoded(Tensor const& pictures, SampleRange) override { return pictures; }
    int64_t read(std::string const& caption) override;
    Tensor losses(Tensor const& clean, std::vector<int64_t> const& captions, SampleRange samples) override;
    std::map<std::string, Tensor> changes() const override;

 private:
    struct Expert {
        std::unique_ptr<AdaptedParameters> parameters;
        std::unique_ptr<EDiffUNet> network;
        NoiseDistribution noise;  ///< what it is asked for
    };
    struct Noisy;
    /// rows: of each expert; u: uniform numbers [B].
    Tensor drawn_sigmas(std::vector<std::vector<int64_t>> const& rows, Tensor const& u) const;
    Tensor expert_losses(Expert const& expert, Noisy const& batch, std::vector<int64_t> const& captions,
                         std::vector<int64_t> const& rows) const;
    Context context_of(std::vector<int64_t> const& captions, StreamGains const& gains,
                       std::vector<int64_t> const& rows) const;

    SubjectNetworkOptions options_;
    EDiffModelIndex index_;
    EDiffSource source_;
    SubjectBase base_;
    Size size_;
    TextEncoders encoders_;
    std::vector<AdaptedComponent> components_;
    TrainableParameters parameters_;
    std::vector<Expert> experts_;
    std::vector<EncodedText> texts_;
    int64_t longest_t5_ = 0, longest_clip_ = 0;  ///< tokens of all of them: batches have one shape
};

}  // namespace daub
