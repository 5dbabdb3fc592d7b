#include "ui/session/perform_job.h"

namespace daub {
namespace {

RunOptions options_of(RunWishes const& wishes) {
    RunOptions options;
    options.preview_side = wishes.preview_side;
    options.keep_stages = wishes.keep_stages;
    options.attention = wishes.attention;
    return options;
}

}  // namespace

Outcome make_picture(Generator& generator, Job const& job, Stopper const& stopper, Report const& report) {
    RunOptions options = options_of(job.wishes);
    options.on_progress = [&](Progress const& progress) {
        report(progress);
        return stopper.reply();
    };
    return generator.generate(job.request, options);
}

Outcome look_back(Generator& generator, Job const& job) {
    Outcome outcome{.resolved = job.request};
    if (std::optional<Image> image = generator.look_back(job.request, job.place))
        outcome.images.push_back({.image = std::move(*image), .seed = job.request.seed});
    return outcome;
}

Outcome load_networks(Generator& generator, Job const& job, Stopper const& stopper, Report const& report) {
    GenerationRequest request = job.request;
    request.count = 1;
    request.stages_to_run = 1;
    bool ready = false;
    RunOptions options;
    options.preview_side = 0;
    options.on_progress = [&](Progress const& progress) {
        ready = progress.phase >= Progress::Phase::sampling && progress.step > 0;
        if (!ready) report(progress);
        return ready ? Reply::cancel : stopper.reply();
    };
    Outcome outcome = generator.generate(request, options);
    if (ready && outcome.status != Outcome::Status::failed) outcome.status = Outcome::Status::finished;
    outcome.images.clear();
    return outcome;
}

Outcome perform(Generator& generator, Job const& job, Stopper const& stopper, Report const& report) {
    switch (job.kind) {
        case JobKind::loading:
            return load_networks(generator, job, stopper, report);
        case JobKind::looking:
            return look_back(generator, job);
        case JobKind::sequence:
            return (*job.work)(generator, stopper, report);
        default:
            return make_picture(generator, job, stopper, report);
    }
}

}  // namespace daub
