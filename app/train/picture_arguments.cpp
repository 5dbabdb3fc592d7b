#include "app/train/picture_arguments.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"
#ifndef DAUB_MINIMAL
#include "engine/training/dataset/picture_dataset.h"
#endif

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <nlohmann/json.hpp>

#include <cstdio>

namespace daub {

void PictureArguments::add_to(CLI::App& command) {
    auto* const data = command.add_option("--data", sources,
                                          "Pictures with captions instead of the world: folders, or .tar shards as in "
                                          "'shards/{000..127}.tar'");
    auto const filter = [&](char const* name, auto& value, char const* help) {
        command.add_option(name, value, help)->needs(data);
    };
    filter("--tokenizers", tokenizers, "Folder with clip/ and t5/ for the captions of --data (default: Sketchbook's)");
    filter("--min-side", min_side, "Leave out pictures whose shorter side is below this (default: the stage's)");
    filter("--min-clip-score", min_clip_score, "Leave out pictures whose CLIP similarity to the caption is below this");
    filter("--min-aesthetic", min_aesthetic, "Leave out pictures whose aesthetic score in the .json is below this");
    command.add_option("--data-threads", threads, "Threads that read and decode pictures")
        ->needs(data)
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    command.add_flag("--centre-crop", centre_crop, "Crop the middle of pictures instead of a random part")->needs(data);
    command.add_flag("!--no-mirror", mirror, "Never mirror pictures (for lettering)")->needs(data);
}

#ifdef DAUB_MINIMAL

std::unique_ptr<TrainingData> PictureArguments::open(PictureSurroundings const&) const {
    fail(ErrorKind::usage, "--data: this build cannot read pictures. Train on the world here, or use a full build.");
}

#else

namespace {

/// Cosine of a picture and its caption. Works in any thread: the encoder is immutable.
double similarity(DualEncoder const& clip, at::Device device, at::Tensor const& picture, std::span<int64_t const> ids) {
    c10::NoGradGuard const no_gradients;
    at::Tensor const row = at::tensor(at::ArrayRef<int64_t>(ids.data(), ids.size())).unsqueeze(0).to(device);
    at::Tensor const text = clip.text(row).text_embeds.to(at::kFloat),
                     seen = clip.embed_pictures(picture.unsqueeze(0).to(device)).to(at::kFloat);
    return at::cosine_similarity(text, seen).item<double>();
}

/// Pictures that say what was left out: when they are opened, and at the end what turned out to be broken meanwhile.
class ReportingPictures : public TrainingData {
 public:
    ReportingPictures(PictureDataset::Options options, CaptionTokenizers tokenizers, PictureSurroundings const& s)
        : pictures_(std::move(options), std::move(tokenizers), s.device), run_(s.run), reports_(s.reports) {
        if (!reports_) return;
        for (std::string const& warning : pictures_.warnings()) fmt::print(stderr, "Warning: {}\n", warning);
        report();
    }
    ~ReportingPictures() override {
        try {
            if (reports_ && pictures_.rejections().all() != reported_) report();
        } catch (std::exception const& error) {
            fmt::print(stderr, "daub-train: {}\n", error.what());
        }
    }
    TrainingSamples samples(DataRequest const& request, SampleRange range) const override {
        return pictures_.samples(request, range);
    }
    void prepare(DataRequest const& request, SampleRange range) const override { pictures_.prepare(request, range); }

 private:
    void report() {
        RejectionCounts const& counts = pictures_.rejections();
        reported_ = counts.all();
        fmt::print(stderr, "{} pictures with captions; left out: {}\n", pictures_.usable(), counts.summary());
        nlohmann::json out{{"pictures", pictures_.usable()},
                           {"left_out", nlohmann::json::object()},
                           {"warnings", pictures_.warnings()}};
        for (std::size_t i = 0; i < rejection_count; ++i)
            out["left_out"][std::string(to_name(Rejection(i)))] = counts.of(Rejection(i));
        std::filesystem::create_directories(run_);
        AtomicFile file(run_ / "data.json");
        file.write(out.dump(2) + "\n");
        file.commit();
    }

    PictureDataset pictures_;
    std::filesystem::path run_;
    bool reports_;
    int64_t reported_ = 0;
};

}  // namespace

std::unique_ptr<TrainingData> PictureArguments::open(PictureSurroundings const& s) const {
    PictureDataset::Options options{.sources = sources,
                                    .filter = {.min_side = min_side.value_or(s.side),
                                               .min_aesthetic = min_aesthetic,
                                               .min_clip_score = min_clip_score,
                                               .computes_clip_score = s.clip != nullptr},
                                    .clip_score = {},
                                    .mirror = mirror,
                                    .random_crop = !centre_crop,
                                    .threads = threads};
    if (s.clip)
        options.clip_score = [clip = s.clip, device = s.device](at::Tensor const& picture,
                                                                std::span<int64_t const> ids) {
            return similarity(*clip, device, picture, ids);
        };
    auto const folder = tokenizers.empty() ? s.resources / "sketchbook" / "tokenizers" : tokenizers;
    return std::make_unique<ReportingPictures>(std::move(options), CaptionTokenizers::load(folder), s);
}

#endif

}  // namespace daub
