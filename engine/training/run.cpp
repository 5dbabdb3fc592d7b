#include "engine/training/run.h"

#include "engine/core/error.h"
#include "engine/training/train_log.h"
#include "engine/training/world/scene.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <chrono>
#include <cmath>

namespace daub {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

double learning_rate_scale(TrainOptions const& options, int64_t samples) {
    double const warm =
        options.warm_up_images > 0 ? double(samples + options.batch) / double(options.warm_up_images) : 1;
    double const left = double(options.images - samples);
    double const decay = options.decay_images > 0 ? left / double(options.decay_images) : 1;
    return std::clamp(std::min(warm, decay), 0.0, 1.0);
}

/// Exchanges the leaves for the averaged weights while it lives.
class WithAverages {
 public:
    explicit WithAverages(TrainableParameters& parameters) : parameters_(parameters) {
        at::NoGradGuard const no_grad;
        for (auto& p : parameters_.all()) {
            kept_.push_back(p.compute.detach().clone());
            p.compute.copy_(p.average);
        }
    }
    ~WithAverages() {
        at::NoGradGuard const no_grad;
        for (size_t i = 0; i < kept_.size(); ++i) parameters_.all()[i].compute.copy_(kept_[i]);
    }
    WithAverages(WithAverages const&) = delete;
    WithAverages& operator=(WithAverages const&) = delete;

 private:
    TrainableParameters& parameters_;
    std::vector<Tensor> kept_;
};

/// The loop's state and its steps; train() is its only user.
class Run {
 public:
    Run(Stage& stage, TrainOptions const& options, ProcessGroup& group)
        : stage_(stage),
          options_(options),
          group_(group),
          optimizer_(stage.parameters(), options.optimizer),
          sums_(stage.parameters()) {
        if (options.batch % (options.micro_batch * group.size()) != 0)
            fail(ErrorKind::usage,
                 "A batch of {} cannot be split over {} process(es) in micro-batches of {}: choose a multiple.",
                 options.batch, group.size(), options.micro_batch);
        if (is_held_out(options.seed))
            fail(ErrorKind::usage, "The seed {} is kept for evaluation: train with one below {}.", options.seed,
                 first_held_out_seed);
        std::filesystem::create_directories(options.folder / "samples");
    }

    RunPosition operator()(std::atomic<bool> const& stop) {
        resume();
        TrainLog log(options_, position_, group_.rank() == 0);
        auto const begin = Clock::now();
        auto last_checkpoint = begin, last_sample = begin;
        double const seconds_before = position_.seconds;
        while (position_.samples < options_.images && !stop && !time_is_up(begin)) {
            double const scale = learning_rate_scale(options_, position_.samples);
            auto const [loss, norm] = update(scale);
            position_.seconds = seconds_before + seconds_since(begin);
            log.step({.position = position_, .loss = loss, .gradient_norm = norm, .learning_rate_scale = scale});
            if (seconds_since(last_checkpoint) > options_.checkpoint_minutes * 60) {
                save();
                last_checkpoint = Clock::now();
            }
            if (options_.sample_minutes > 0 && seconds_since(last_sample) > options_.sample_minutes * 60) {
                sample();
                last_sample = Clock::now();
            }
        }
        save();
        if (options_.sample_minutes > 0) sample();
        return position_;
    }

 private:
    void resume() {
        auto const loaded = load_checkpoint(checkpoint_file(), stage_.parameters(), stage_.name(), stage_.config());
        position_ = loaded.value_or(RunPosition{.stage = stage_.name(), .config = stage_.config()});
    }

    /// One update over the next `batch` samples. Returns mean loss and gradient norm.
    std::pair<double, double> update(double rate_scale) {
        int64_t const share = options_.batch / group_.size();
        int64_t const parts = share / options_.micro_batch;
        int64_t const first = position_.samples + share * group_.rank();
        double total = 0;
        for (int64_t part = 0; part < parts; ++part) {
            int64_t const next = part + 1 < parts ? first + (part + 1) * options_.micro_batch : first + options_.batch;
            stage_.prepare({options_.seed, next, options_.micro_batch});
            Tensor const loss = stage_.loss({options_.seed, first + part * options_.micro_batch, options_.micro_batch});
            (parts == 1 ? loss : loss / double(parts)).backward();
            total += loss.item<double>() / double(parts);
            if (parts > 1 || group_.size() > 1) sums_.collect();
        }
        std::vector<double> mean{total};
        group_.all_reduce_mean(mean);
        double const norm = apply_gradients(parts, rate_scale);
        position_.step += 1;
        position_.samples += options_.batch;
        return {mean[0], norm};
    }

    double apply_gradients(int64_t parts, double rate_scale) {
        if (parts > 1 || group_.size() > 1) {
            group_.all_reduce_mean(sums_.sums());
            double const norm = optimizer_.step(sums_.sums(), position_.step + 1, rate_scale);
            sums_.clear();
            return norm;
        }
        std::vector<Tensor> gradients;
        for (auto& p : stage_.parameters().all()) {
            Tensor& gradient = p.compute.mutable_grad();
            gradients.push_back(gradient.defined() ? gradient : at::zeros_like(p.compute));
            gradient.reset();
        }
        return optimizer_.step(gradients, position_.step + 1, rate_scale);
    }

    bool time_is_up(Clock::time_point begin) const {
        // All processes must agree, so the mean of their answers decides.
        std::vector<double> over{options_.minutes > 0 && seconds_since(begin) > options_.minutes * 60 ? 1.0 : 0.0};
        group_.all_reduce_mean(over);
        return over[0] > 0;
    }

    void save() {
        if (group_.rank() == 0) save_checkpoint(checkpoint_file(), stage_.parameters(), position_);
    }

    void sample() {
        if (group_.rank() != 0) return;
        WithAverages const averages(stage_.parameters());
        at::NoGradGuard const no_grad;
        auto const file = options_.folder / "samples" / fmt::format("{:09d}.png", position_.samples);
        stage_.sample_grid(file);
        if (options_.on_sample) options_.on_sample(file);
    }

    std::filesystem::path checkpoint_file() const { return options_.folder / "checkpoint.safetensors"; }

    Stage& stage_;
    TrainOptions const& options_;
    ProcessGroup& group_;
    Optimizer optimizer_;
    GradientSum sums_;
    RunPosition position_;
};

}  // namespace

RunPosition train(Stage& stage, TrainOptions const& options, ProcessGroup& group, std::atomic<bool> const& stop) {
    return Run(stage, options, group)(stop);
}

}  // namespace daub
