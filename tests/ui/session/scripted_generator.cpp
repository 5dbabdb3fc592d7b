#include "tests/ui/session/scripted_generator.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace daub {
namespace {

void spend(Script const& script) {
    if (!script.burn) return std::this_thread::sleep_for(script.step_time);
    auto const end = std::chrono::steady_clock::now() + script.step_time;
    for (unsigned volatile work = 0; std::chrono::steady_clock::now() < end;) work = work + 1;
}

Progress report_of(Script const& script, int step) {
    Progress progress;
    progress.phase = Progress::Phase::sampling;
    progress.step = step;
    progress.step_count = script.steps;
    progress.process = progress.fraction = static_cast<double>(step) / script.steps;
    return progress;
}

Snapshot<Image> preview_of(Script const& script, int step) {
    Image picture({.width = script.preview_side, .height = script.preview_side});
    picture.row<std::uint8_t>(0)[0] = static_cast<std::uint8_t>(step);
    return picture;
}

std::vector<ResultImage> pictures_of(GenerationRequest const& request) {
    std::vector<ResultImage> images(static_cast<std::size_t>(request.count));
    for (std::size_t i = 0; i < images.size(); ++i) images[i].seed = request.seed + i;
    return images;
}

}  // namespace

std::size_t ScriptLog::begin(GenerationRequest const& request) {
    std::lock_guard const lock(mutex_);
    runs_.push_back({.request = request});
    return runs_.size() - 1;
}

void ScriptLog::step(std::size_t run) {
    std::lock_guard const lock(mutex_);
    ++runs_[run].steps;
}

void ScriptLog::end(std::size_t run, Outcome::Status status) {
    std::lock_guard const lock(mutex_);
    runs_[run].status = status;
    runs_[run].ended = true;
}

void ScriptLog::made(std::thread::id thread, int change) {
    std::lock_guard const lock(mutex_);
    alive_ += change;
    if (change > 0) {
        makers_.push_back(thread);
    } else if (std::erase(makers_, thread) == 0) {
        threads_kept_ = false;
    }
}

void ScriptLog::used(std::thread::id thread) {
    std::lock_guard const lock(mutex_);
    if (std::ranges::find(makers_, thread) == makers_.end()) threads_kept_ = false;
}

void ScriptLog::unloaded() {
    std::lock_guard const lock(mutex_);
    ++unloads_;
}

std::vector<ScriptLog::Run> ScriptLog::runs() const {
    std::lock_guard const lock(mutex_);
    return runs_;
}

int ScriptLog::alive() const {
    std::lock_guard const lock(mutex_);
    return alive_;
}

int ScriptLog::unloads() const {
    std::lock_guard const lock(mutex_);
    return unloads_;
}

bool ScriptLog::threads_kept() const {
    std::lock_guard const lock(mutex_);
    return threads_kept_;
}

ScriptedGenerator::ScriptedGenerator(std::shared_ptr<ScriptLog> log, ScriptOf script_of)
    : log_(std::move(log)), script_of_(std::move(script_of)) {
    log_->made(thread_, 1);
}

ScriptedGenerator::~ScriptedGenerator() { log_->made(std::this_thread::get_id(), -1); }

void ScriptedGenerator::unload() {
    log_->used(std::this_thread::get_id());
    log_->unloaded();
}

std::optional<Image> ScriptedGenerator::look_back(GenerationRequest const& /*resolved*/, StepPlace const& at) {
    log_->used(std::this_thread::get_id());
    return Image({.width = 10 * at.stage + at.step, .height = 1});
}

Outcome ScriptedGenerator::generate(GenerationRequest const& request, RunOptions const& options) {
    Script const script = script_of_(request);
    log_->used(std::this_thread::get_id());
    if (script.throws_at_start) throw std::runtime_error("scripted exception");
    std::size_t const run = log_->begin(request);
    Outcome outcome{.resolved = request};
    auto const finish = [&](Outcome::Status status) {
        log_->end(run, status);
        outcome.status = status;
        if (outcome.ok()) outcome.images = pictures_of(request);
        outcome.seconds = 0.5;
        return std::move(outcome);
    };
    auto const reply_to = [&](Progress const& progress) {
        return options.on_progress ? options.on_progress(progress) : Reply::go_on;
    };
    for (int report = 0; report < script.loading_reports; ++report) {
        if (reply_to({.what = "loading a scripted network"}) == Reply::cancel)
            return finish(Outcome::Status::cancelled);
    }
    for (int step = 0; step < script.steps; ++step) {
        if (step == script.fail_at) {
            outcome.failure = {ErrorKind::model, script.failure_message};
            return finish(Outcome::Status::failed);
        }
        spend(script);
        log_->step(run);
        Progress progress = report_of(script, step + 1);
        if (options.preview_side > 0) progress.previews.push_back(preview_of(script, step));
        Reply const reply = reply_to(progress);
        if (reply == Reply::cancel) return finish(Outcome::Status::cancelled);
        if (reply == Reply::stop_and_keep) return finish(Outcome::Status::stopped);
    }
    return finish(Outcome::Status::finished);
}

std::function<std::unique_ptr<Generator>()> scripted_factory(std::shared_ptr<ScriptLog> log, ScriptOf script_of) {
    return [log = std::move(log), script_of = std::move(script_of)] {
        return std::make_unique<ScriptedGenerator>(log, script_of);
    };
}

std::function<std::unique_ptr<Generator>()> scripted_factory(std::shared_ptr<ScriptLog> log, Script script) {
    return scripted_factory(std::move(log), [script](GenerationRequest const&) { return script; });
}

}  // namespace daub
