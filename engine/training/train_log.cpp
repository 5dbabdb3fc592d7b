#include "engine/training/train_log.h"

#include "engine/training/run.h"

#include <unistd.h>
#include <nlohmann/json.hpp>

#include <cstdio>

namespace daub {

TrainLog::TrainLog(TrainOptions const& options, RunPosition const& start, bool active)
    : options_(options), active_(active), terminal_(isatty(STDERR_FILENO) != 0), window_samples_(start.samples) {
    if (active_) file_.open(options.folder / "log.jsonl", std::ios::app);
}

TrainLog::~TrainLog() {
    if (active_ && options_.progress && terminal_) std::fputc('\n', stderr);
}

void TrainLog::step(TrainStep const& report) {
    if (!active_) return;
    loss_sum_ += report.loss;
    ++loss_count_;
    if (report.position.step % options_.log_every == 0) write(report);
}

void TrainLog::write(TrainStep const& report) {
    auto const now = std::chrono::steady_clock::now();
    double const seconds = std::chrono::duration<double>(now - window_start_).count();
    double const rate = double(report.position.samples - window_samples_) / std::max(seconds, 1e-9);
    file_ << nlohmann::json{{"step", report.position.step},
                            {"images", report.position.samples},
                            {"seconds", report.position.seconds},
                            {"loss", loss_sum_ / double(loss_count_)},
                            {"gradient_norm", report.gradient_norm},
                            {"rate_scale", report.learning_rate_scale},
                            {"images_per_second", rate}}
                 .dump()
          << std::endl;
    if (options_.progress) draw(report, rate);
    if (options_.on_report)
        options_.on_report({.position = report.position,
                            .loss = loss_sum_ / double(loss_count_),
                            .images_per_second = rate,
                            .seconds_left = double(options_.images - report.position.samples) / std::max(rate, 1e-9)});
    loss_sum_ = 0, loss_count_ = 0;
    window_start_ = now, window_samples_ = report.position.samples;
}

void TrainLog::draw(TrainStep const& report, double rate) {
    double const done = double(report.position.samples) / double(options_.images);
    int64_t const left = int64_t(double(options_.images - report.position.samples) / std::max(rate, 1e-9));
    int const filled = int(30 * std::min(done, 1.0));
    std::fprintf(stderr, "%s[%s%s] %5.1f %%  %lld images  %.1f images/s  loss %.4f  %lld:%02lld h left%s",
                 terminal_ ? "\r" : "", std::string(size_t(filled), '#').c_str(),
                 std::string(size_t(30 - filled), '.').c_str(), 100 * done, (long long)report.position.samples, rate,
                 loss_sum_ / double(loss_count_), (long long)(left / 3600), (long long)(left / 60 % 60),
                 terminal_ ? "   " : "\n");
    std::fflush(stderr);
}

}  // namespace daub
