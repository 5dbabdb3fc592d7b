#include "engine/frames/sequence_run.h"

#include "engine/core/clock.h"

#include <algorithm>

namespace daub {
namespace {

/// Says how far a run is; time left goes by the frames that it made.
class Meter {
 public:
    Meter(std::vector<PlannedFrame> const& plan, SequenceRunOptions const& options, SequenceProgress begin)
        : plan_(plan), options_(options), now_(begin), started_(seconds_now()) {}

    void begin(std::size_t place, int frame) {
        place_ = place;
        now_.frame = frame, now_.written = plan_[place].written;
    }
    void end_frame() {
        now_.done += plan_[place_].written ? 1 : 0;
        ++place_;
    }
    Reply tell(Progress const* inside) {
        if (!options_.on_progress) return Reply::go_on;
        double const made = static_cast<double>(place_) + (inside ? inside->fraction : 0);
        now_.inside = inside;
        now_.fraction = plan_.empty() ? 1 : made / static_cast<double>(plan_.size());
        now_.seconds = seconds_now() - started_;
        constexpr double enough = 0.5;  // frames; before, loading would be taken for painting
        if (made > enough) now_.left = now_.seconds / made * (static_cast<double>(plan_.size()) - made);
        return options_.on_progress(now_);
    }
    double seconds() const { return seconds_now() - started_; }

 private:
    std::vector<PlannedFrame> const& plan_;
    SequenceRunOptions const& options_;
    SequenceProgress now_;
    double started_;
    std::size_t place_ = 0;
};

void add_warnings(std::vector<std::string>& all, std::vector<std::string> const& more) {
    for (std::string const& warning : more)
        if (std::ranges::find(all, warning) == all.end()) all.push_back(warning);
}

/// Says what is missing before any work is done, and what the first plate cannot be.
void check_files(SequenceScene const& scene, FrameOutput const& output, ColorManagement const& colors) {
    for (int const frame : scene.frames) {
        for (MovingRegion const& moving : scene.mattes) moving.files.path(frame);
        if (output.background == Background::plate) output.plate.path(frame);
    }
    Size const size = matte_size(scene);
    for (int const frame : scene.frames)
        if (!output.plate_of(frame, size, colors).empty()) break;
}

}  // namespace

Progress as_progress(SequenceProgress const& at) {
    return {.phase = Progress::Phase::sampling,
            .image = static_cast<int>(at.done),
            .image_count = static_cast<int>(at.frames),
            .fraction = at.fraction,
            .seconds = at.seconds,
            .left = at.left};
}

SequenceEnd run_sequence(SequenceScene const& scene, FrameOutput const& output, ColorManagement const& colors,
                         Generator& generator, SequenceRunOptions const& options) {
    output.check(colors);
    check_files(scene, output, colors);
    SequenceRenderer renderer(scene, generator);
    continue_with(record_of(scene, output, options.ocio), output.files, options.anew);
    FramePlanning planning{.frames = scene.frames.size(),
                           .chained = scene.temporal.chains(),
                           .chunk = scene.temporal.chunk,
                           .shard = options.shard,
                           .done = std::vector<bool>(scene.frames.size())};
    auto const [begin, end] = frames_of(planning);
    SequenceEnd result;
    for (std::size_t i = begin; i < end && !options.anew; ++i)
        if (is_finished(output.files.path(scene.frames[i]))) planning.done[i] = true, ++result.skipped;
    auto const plan = plan_frames(planning);
    Meter meter(plan, options, {.done = result.skipped, .frames = end - begin, .skipped = result.skipped});
    RunOptions const watched{.on_progress = [&](Progress const& p) { return meter.tell(&p); }, .preview_side = 0};
    for (std::size_t place = 0; place < plan.size() && result.status == Outcome::Status::finished; ++place) {
        meter.begin(place, scene.frames[plan[place].index]);
        RenderedFrame frame = renderer.render(plan[place], watched);
        add_warnings(result.warnings, frame.outcome.warnings);
        result.status = frame.outcome.status;
        result.failure = frame.outcome.failure;
        if (result.status != Outcome::Status::finished) break;
        if (plan[place].written) {
            auto const file = output.write(frame, colors);
            ++result.written;
            if (options.on_frame) options.on_frame(frame, file);
        }
        meter.end_frame();
        if (meter.tell(nullptr) != Reply::go_on && place + 1 < plan.size()) result.status = Outcome::Status::cancelled;
    }
    result.seconds = meter.seconds();
    return result;
}

}  // namespace daub
