#include "engine/subject/subject_stage.h"

#include "engine/core/error.h"
#include "engine/core/sha256.h"
#include "engine/training/dataset/example_picture.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace daub {
namespace {

/// Crop i of a picture: the first is the whole of the aspect, the others lie where the numbers say.
PictureCrop crop_of(Image const& image, Size target, double share, double across, double down, bool mirrored) {
    PictureCrop const whole = crop_to_aspect(image.size(), target, across, down);
    double const width = (whole.right - whole.left) * share, height = (whole.bottom - whole.top) * share;
    double const left = whole.left + across * (whole.right - whole.left - width);
    double const top = whole.top + down * (whole.bottom - whole.top - height);
    return {.left = left, .top = top, .right = left + width, .bottom = top + height, .mirrored = mirrored};
}

}  // namespace

std::string pictures_digest(std::vector<SubjectPicture> const& pictures, std::vector<PriorPicture> const& prior) {
    Sha256 hash;
    auto const add = [&](std::string const& text) { hash.add(std::as_bytes(std::span(text))); };
    for (SubjectPicture const& picture : pictures) {
        hash.add(picture.image.bytes());
        for (std::string const& caption : picture.captions) add(caption);
    }
    for (PriorPicture const& picture : prior) hash.add(picture.image.bytes()), add(picture.caption);
    return hash.digits();
}

SubjectStage::SubjectStage(Options options, SubjectNetwork& network, std::vector<SubjectPicture> const& pictures,
                           std::vector<PriorPicture> const& prior, Preview preview)
    : options_(std::move(options)), network_(network), preview_(std::move(preview)) {
    if (options_.prior_weight > 0 && prior.empty())
        fail(ErrorKind::input, "There are no pictures of the class '{}' to keep what the model knows.",
             options_.subject.kind);
    at::NoGradGuard const no_grad;
    subject_ = subject_pool(pictures);
    if (options_.prior_weight > 0) prior_ = prior_pool(prior);
    config_ = nlohmann::json{{"subject", options_.subject.name},
                             {"class", options_.subject.kind},
                             {"prior_weight", options_.prior_weight},
                             {"crops", {options_.crops, options_.smallest_crop, options_.mirror}},
                             {"base", network_.base().fingerprint},
                             {"network", network_.config()},
                             {"pictures", pictures_digest(pictures, prior)}}
                  .dump();
}

int64_t SubjectStage::number_of(std::string const& caption) {
    auto const [found, is_new] = numbers_.try_emplace(caption, 0);
    if (is_new) found->second = network_.read(caption);
    return found->second;
}

SubjectStage::Pool SubjectStage::subject_pool(std::vector<SubjectPicture> const& pictures) {
    Pool pool;
    std::vector<Tensor> all;
    for (SubjectPicture const& picture : pictures) {
        std::vector<int64_t> captions;
        for (std::string const& caption : picture.captions) captions.push_back(number_of(caption));
        auto const sample = static_cast<int64_t>(all.size());
        Tensor const u = counter_uniform({options_.seed, sample, options_.crops}, Purpose::crop, 4, at::kCPU);
        for (int64_t i = 0; i < options_.crops; ++i) {
            auto const at = [&](int64_t k) { return u[i][k].item<double>(); };
            double const share = i == 0 ? 1 : options_.smallest_crop + (1 - options_.smallest_crop) * at(0);
            bool const mirrored = options_.mirror && at(3) < 0.5;
            all.push_back(cropped_picture(
                picture.image,
                crop_of(picture.image, network_.size(), share, i == 0 ? 0.5 : at(1), i == 0 ? 0.5 : at(2), mirrored),
                network_.size()));
            pool.captions.push_back(captions);
        }
    }
    pool.pictures = network_.encoded(at::stack(all), {options_.seed, 0, static_cast<int64_t>(all.size())});
    return pool;
}

SubjectStage::Pool SubjectStage::prior_pool(std::vector<PriorPicture> const& pictures) {
    Pool pool;
    std::vector<Tensor> all;
    for (PriorPicture const& picture : pictures) {
        all.push_back(cropped_picture(picture.image, crop_to_aspect(picture.image.size(), network_.size(), 0.5, 0.5),
                                      network_.size()));
        pool.captions.push_back({number_of(picture.caption)});
    }
    constexpr int64_t behind_the_subject = 1 << 20;
    pool.pictures =
        network_.encoded(at::stack(all), {options_.seed, behind_the_subject, static_cast<int64_t>(all.size())});
    return pool;
}

SubjectStage::Drawn SubjectStage::draw(SampleRange samples) const {
    Tensor const u = counter_uniform(samples, Purpose::augmentation, 2, at::kCPU);
    auto const index = [&](int64_t i, int64_t column, size_t count) {
        return std::min(static_cast<size_t>(u[i][column].item<double>() * double(count)), count - 1);
    };
    std::vector<Tensor> clean;
    Drawn drawn;
    for (int64_t i = 0; i < samples.count; ++i) {
        Pool const& pool = is_prior(samples.first + i) ? prior_ : subject_;
        size_t const picture = index(i, 0, pool.captions.size());
        auto const& captions = pool.captions[picture];
        clean.push_back(pool.pictures[static_cast<int64_t>(picture)]);
        drawn.captions.push_back(captions[index(i, 1, captions.size())]);
    }
    drawn.clean = at::stack(clean);
    return drawn;
}

Tensor SubjectStage::loss(SampleRange samples) {
    Drawn const drawn = draw(samples);
    Tensor const losses = network_.losses(drawn.clean, drawn.captions, samples);
    if (options_.prior_weight <= 0) return losses.mean();
    std::vector<float> weights;
    for (int64_t i = 0; i < samples.count; ++i)
        weights.push_back(is_prior(samples.first + i) ? float(options_.prior_weight) : 1.0F);
    // Both halves are as large where batches are even.
    return (losses * at::tensor(weights).to(losses.device())).mean() * 2;
}

SubjectStage::Losses SubjectStage::measure(SampleRange samples) {
    at::NoGradGuard const no_grad;
    Drawn const drawn = draw(samples);
    Tensor const losses = network_.losses(drawn.clean, drawn.captions, samples).cpu();
    Losses sums;
    int64_t of_prior = 0;
    for (int64_t i = 0; i < samples.count; ++i) {
        bool const prior = is_prior(samples.first + i);
        (prior ? sums.prior : sums.subject) += losses[i].item<double>();
        of_prior += prior;
    }
    sums.subject /= double(std::max<int64_t>(1, samples.count - of_prior));
    sums.prior /= double(std::max<int64_t>(1, of_prior));
    return sums;
}

}  // namespace daub
