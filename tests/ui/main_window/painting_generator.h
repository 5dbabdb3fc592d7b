// A Generator that paints plain pictures of canvas size, step by step: for tests of the window.
#pragma once

#include "engine/scene/generator.h"
#include "ui/session/engine_thread.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace daub {

/// Shared with the test; all fields may be read and set at any time.
struct PaintingScript {
    std::atomic<int> steps = 3;
    std::atomic<int> step_milliseconds = 1;
    std::atomic<int> runs = 0;
    std::atomic<bool> fails = false;
    std::atomic<bool> looks_closer = false;  ///< it shows steps better than their previews
    std::atomic<int> looks = 0;

    void remember(GenerationRequest const& request) {
        std::lock_guard const lock(mutex);
        requests.push_back(request);
    }
    /// What the latest run was asked for.
    GenerationRequest last_request() {
        std::lock_guard const lock(mutex);
        return requests.back();
    }

    std::mutex mutex;  ///< guards what follows
    std::vector<GenerationRequest> requests;
};

class PaintingGenerator : public Generator {
 public:
    explicit PaintingGenerator(std::shared_ptr<PaintingScript> script) : script_(std::move(script)) {}

    Outcome generate(GenerationRequest const& request, RunOptions const& options) override {
        ++script_->runs;
        script_->remember(request);
        Outcome outcome{.resolved = request};
        if (script_->fails) {
            outcome.status = Outcome::Status::failed;
            outcome.failure = Failure{ErrorKind::model, "The model is gone."};
            return outcome;
        }
        for (int step = 1; step <= script_->steps; ++step) {
            std::this_thread::sleep_for(std::chrono::milliseconds(script_->step_milliseconds));
            Reply const reply = options.on_progress ? options.on_progress(progress(step)) : Reply::go_on;
            if (reply == Reply::cancel) {
                outcome.status = Outcome::Status::cancelled;
                return outcome;
            }
            if (reply == Reply::stop_and_keep) {
                outcome.status = Outcome::Status::stopped;
                break;
            }
        }
        if (options.attention) outcome.attention = attention_to(request);
        outcome.images.push_back({.image = plain(request.canvas, 200), .seed = request.seed});
        return outcome;
    }
    GenerationRequest resolve(GenerationRequest const& request) override { return request; }
    std::optional<Image> look_back(GenerationRequest const& resolved, StepPlace const& at) override {
        ++script_->looks;
        if (!script_->looks_closer) return std::nullopt;
        return plain(resolved.canvas, 100 + 10 * at.step);
    }
    void unload() override {}

 private:
    static Image plain(Size size, int grey) {
        Image image({.width = size.width, .height = size.height});
        for (std::byte& sample : image.bytes()) sample = static_cast<std::byte>(grey);
        return image;
    }

    /// The first region's words are looked for in the upper left quarter.
    static AttentionRecord attention_to(GenerationRequest const& request) {
        AttentionMap map{.stream = "t5"};
        if (!request.regions.empty() && !request.regions.front().spans.empty())
            map.span = request.regions.front().spans.front();
        map.text = text_at(request.prompt, map.span);
        map.probability = {{2, 2}, {0.5F, 0, 0, 0}};
        return {.maps = {map}};
    }

    Progress progress(int step) const {
        Progress progress;
        progress.phase = Progress::Phase::sampling;
        progress.step = step;
        progress.step_count = script_->steps;
        progress.fraction = static_cast<double>(step) / script_->steps;
        progress.process = static_cast<double>(step - 1) / script_->steps;
        progress.expert_name = "layout";
        progress.previews = {Snapshot<Image>(plain({16, 16}, 100))};
        return progress;
    }

    std::shared_ptr<PaintingScript> script_;
};

}  // namespace daub
