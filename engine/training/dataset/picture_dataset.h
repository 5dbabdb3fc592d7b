// Real pictures with captions as training data: folders and WebDataset shards.
//
//     PictureDataset data({.sources = {"shards/{000..127}.tar"}, .filter = {.min_side = 256}},
//                         CaptionTokenizers::load("tokenizers"), at::kCPU);
//     TrainingSamples const s = data.samples(request, {seed, first, count});
//
// Examples lie in buckets of like aspect (world_aspects); sample_order.h says which one a sample is. What turns out to
// be broken when it is decoded is left out, counted, and stood in for by another, the same one each time. Samples are
// made on background threads, ahead where prepare() said what comes next.
#pragma once

#include "engine/scene/image.h"
#include "engine/training/dataset/background_queue.h"
#include "engine/training/dataset/caption_row.h"
#include "engine/training/dataset/example_filter.h"
#include "engine/training/dataset/sample_order.h"
#include "engine/training/training_data.h"

#include <future>
#include <map>
#include <optional>

namespace daub {

/// Cosine of a picture fp32 [3,H,W] in [-1,1] and a caption's CLIP ids, for --min-clip-score. Called by many threads.
using ClipScore = std::function<double(at::Tensor const& picture, std::span<int64_t const> clip_ids)>;

class PictureDataset : public TrainingData {
 public:
    struct Options {
        std::vector<std::string> sources;  ///< folders, .tar files, with braces
        ExampleFilter filter;
        ClipScore clip_score;     ///< for examples whose .json has none; needs filter.computes_clip_score
        bool mirror = true;       ///< half of the pictures whose captions name no side
        bool random_crop = true;  ///< else the middle
        int threads = 2;          ///< that read and decode
    };
    /// Looks at every example's head. Throws Error (input) where nothing is left, saying why.
    PictureDataset(Options options, CaptionTokenizers tokenizers, at::Device device);
    ~PictureDataset() override;

    TrainingSamples samples(DataRequest const& request, SampleRange range) const override;
    void prepare(DataRequest const& request, SampleRange range) const override;

    int64_t size() const { return int64_t(examples_.size()); }  ///< what looked sound when it was opened
    int64_t usable() const;                                     ///< less what turned out not to be
    RejectionCounts const& rejections() const { return rejections_; }
    std::vector<std::string> const& warnings() const { return warnings_; }

 private:
    struct Sample;
    struct Wanted;
    using Key = std::pair<uint64_t, int64_t>;  ///< seed, sample

    Wanted wanted(DataRequest const& request, uint64_t seed, int64_t first) const;
    std::shared_future<std::shared_ptr<Sample const>> future_of(Wanted const& wanted, uint64_t seed,
                                                                int64_t sample) const;
    std::shared_ptr<Sample const> make(Wanted const& wanted, uint64_t seed, int64_t sample) const;
    /// Null where the CLIP score is too low.
    std::shared_ptr<Sample const> load(Wanted const& wanted, size_t index, uint64_t seed, int64_t sample) const;
    bool passes_clip_score(size_t example, Image const& picture, std::span<int64_t const> clip_ids) const;
    SampleOrder const& order(DataRequest const& request) const;

    Options options_;
    CaptionTokenizers tokenizers_;
    at::Device device_;
    std::vector<SoundExample> examples_;
    std::vector<std::vector<int64_t>> buckets_;  ///< examples of each of world_aspects()
    std::vector<std::string> warnings_;
    mutable RejectionCounts rejections_;
    mutable std::vector<std::atomic<bool>> rejected_, scored_;  ///< by example, when it was decoded

    mutable std::mutex mutex_;
    mutable std::map<std::pair<int64_t, bool>, std::unique_ptr<SampleOrder>>
        orders_;  ///< by block and whether buckets count
    mutable std::map<Key, std::shared_future<std::shared_ptr<Sample const>>> ahead_;
    mutable std::string ahead_for_;  ///< what request ahead_ was made for
    mutable BackgroundQueue queue_;  ///< last: its threads use all the others
};

}  // namespace daub
