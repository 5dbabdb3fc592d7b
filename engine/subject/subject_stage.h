// DreamBooth (Ruiz et al. 2023): a model learns a subject from its few pictures while pictures of its class, which it
// made itself, keep it from forgetting what it knew (prior preservation).
//
// Samples alternate between subject and class. loss = mean over the subject's + prior_weight · mean over the class's.
#pragma once

#include "engine/subject/subject_network.h"
#include "engine/subject/subject_pictures.h"
#include "engine/training/stage.h"

#include <functional>

namespace daub {

/// A picture that the model made, and of what.
struct PriorPicture {
    Image image;
    std::string caption;
};

class SubjectStage : public Stage {
 public:
    struct Options {
        SubjectName subject;
        double prior_weight = 1;     ///< 0: all samples are of the subject
        int64_t crops = 8;           ///< of each of the subject's pictures, the whole one among them
        double smallest_crop = 0.8;  ///< side of a crop as part of the picture's
        bool mirror = false;         ///< half of the crops mirrored: not where left and right of the subject differ
        uint64_t seed = 1;
    };
    /// Draws what the changes can do: called with averages in the leaves.
    using Preview = std::function<void(std::filesystem::path const& picture)>;

    /// network is borrowed. prior may be empty where prior_weight is 0. Throws Error (input).
    SubjectStage(Options options, SubjectNetwork& network, std::vector<SubjectPicture> const& pictures,
                 std::vector<PriorPicture> const& prior, Preview preview);

    std::string name() const override { return "subject"; }
    std::string config() const override { return config_; }
    TrainableParameters& parameters() override { return network_.parameters(); }
    Tensor loss(SampleRange samples) override;
    void sample_grid(std::filesystem::path const& file) override {
        if (preview_) preview_(file);
    }

    /// Mean losses of subject and class alone, without gradients, over samples of their own.
    struct Losses {
        double subject = 0, prior = 0;
    };
    Losses measure(SampleRange samples);

 private:
    /// Encoded pictures, and captions of each of which one is drawn.
    struct Pool {
        Tensor pictures;                             ///< [P,C,h,w]
        std::vector<std::vector<int64_t>> captions;  ///< numbers in the network, by picture
    };
    struct Drawn {
        Tensor clean;
        std::vector<int64_t> captions;
    };
    Pool subject_pool(std::vector<SubjectPicture> const& pictures);
    Pool prior_pool(std::vector<PriorPicture> const& pictures);
    int64_t number_of(std::string const& caption);
    bool is_prior(int64_t sample) const { return options_.prior_weight > 0 && sample % 2 == 1; }
    Drawn draw(SampleRange samples) const;

    Options options_;
    SubjectNetwork& network_;
    Preview preview_;
    std::map<std::string, int64_t> numbers_;  ///< of captions that were read
    Pool subject_, prior_;
    std::string config_;
};

/// Hash of everything that a run learns from, so that it is not resumed with other pictures or captions.
std::string pictures_digest(std::vector<SubjectPicture> const& pictures, std::vector<PriorPicture> const& prior);

}  // namespace daub
