#include "ui/frames/render_settings.h"

#include "engine/core/error.h"

#include <QCoreApplication>

#include <cmath>
#include <set>
#include <utility>

namespace daub {
namespace {

std::vector<int> all_frames(RenderSettings const& settings, std::vector<MovingRegion> const& mattes) {
    if (!settings.range.empty()) return parse_frames(settings.range);
    std::set<int> frames;
    for (MovingRegion const& matte : mattes)
        for (int const frame : matte.files.range()) frames.insert(frame);
    if (frames.empty())
        fail(ErrorKind::usage, "{}",
             dock_text(
                 QT_TRANSLATE_NOOP("daub::FramesPanel",
                                   "The mattes are single pictures: say which frames there are, for example 1-100.")));
    return {frames.begin(), frames.end()};
}

void check_shape(Size mattes, Size canvas) {
    constexpr double near = 0.01;
    double const ratio = static_cast<double>(mattes.width) * canvas.height / (1.0 * mattes.height * canvas.width);
    if (std::abs(ratio - 1) <= near) return;
    QString const text = QCoreApplication::translate("daub::FramesPanel",
                                                     "The mattes have %1 x %2 pixels, another shape than the canvas of "
                                                     "%3 x %4. Set the canvas to their size (Edit > Canvas size).");
    fail(ErrorKind::usage, "{}",
         text.arg(mattes.width).arg(mattes.height).arg(canvas.width).arg(canvas.height).toStdString());
}

/// In the words in which pictures are warned of it, but before the work.
bool warn_of_memory(SequenceOrder const& order, Generator& generator, SequenceNews& news) {
    if (!order.memory) return false;
    MemoryPlan const plan = order.memory(generator.resolve(order.scene.request));
    if (!plan.fits) news.warn(std::string(memory_warning) + plan.advice);
    return !plan.fits;
}

}  // namespace

std::string dock_text(char const* text) { return QCoreApplication::translate("daub::FramesPanel", text).toStdString(); }

SequenceScene scene_of(RenderSettings const& settings, Document const& document, GenerationRequest request) {
    SequenceScene scene{.request = std::move(request), .temporal = settings.temporal};
    scene.request.branch.reset();
    scene.request.count = 1;
    for (auto const& [id, mattes] : settings.mattes) {
        int const index = document.index_of(id);
        if (index < 0 || mattes.files.empty()) continue;
        scene.mattes.push_back({.region = static_cast<std::size_t>(index),
                                .files = FrameSequence(mattes.files, mattes.missing),
                                .channel = mattes.channel,
                                .motion = {}});
    }
    if (scene.mattes.empty())
        fail(ErrorKind::usage, "{}",
             dock_text(QT_TRANSLATE_NOOP("daub::FramesPanel", "Choose mattes for at least one region.")));
    check(scene.temporal);
    scene.frames = all_frames(settings, scene.mattes);
    check_shape(matte_size(scene), scene.request.canvas);
    return scene;
}

FrameOutput output_of(RenderSettings const& settings) {
    FrameOutput output{.files = pattern_to_write(settings.output),
                       .depth = settings.depth,
                       .background = settings.background,
                       .color = settings.color};
    if (!settings.plate.empty()) output.plate = FrameSequence(settings.plate, settings.plate_missing);
    if (!settings.plate.empty() && output.files == output.plate.pattern())
        fail(ErrorKind::usage, "{}",
             dock_text(QT_TRANSLATE_NOOP("daub::FramesPanel",
                                         "The frames would take the place of the plates. Choose another name.")));
    if (settings.plate.empty() && output.background == Background::plate)
        fail(ErrorKind::usage, "{}",
             dock_text(QT_TRANSLATE_NOOP("daub::FramesPanel", "Choose the plates that the picture shall lie over.")));
    return output;
}

void SequenceNews::add(int frame) {
    std::lock_guard const lock(mutex_);
    frames_.push_back(frame);
}

std::vector<int> SequenceNews::take() {
    std::lock_guard const lock(mutex_);
    return std::exchange(frames_, {});
}

void SequenceNews::warn(std::string warning) {
    std::lock_guard const lock(mutex_);
    warnings_.push_back(std::move(warning));
}

std::vector<std::string> SequenceNews::take_warnings() {
    std::lock_guard const lock(mutex_);
    return std::exchange(warnings_, {});
}

EngineWork sequence_work(SequenceOrder order, std::shared_ptr<SequenceNews> news) {
    return [order = std::move(order), news](Generator& generator, Stopper const& stopper, auto const& report) {
        auto const ocio = ColorManagement::find_config({});
        ColorManagement const colors(ocio);
        if (warn_of_memory(order, generator, *news))  // so that it is read at once
            report({.phase = Progress::Phase::loading, .image_count = static_cast<int>(order.scene.frames.size())});
        SequenceRunOptions options{.anew = order.anew, .ocio = ocio};
        options.on_progress = [&](SequenceProgress const& at) {
            report(as_progress(at));
            bool const between = at.inside == nullptr;
            bool const goes_on = stopper.reply() == Reply::go_on && !(between && news->stopping());
            return goes_on ? Reply::go_on : Reply::cancel;
        };
        options.on_frame = [&](RenderedFrame const& frame, std::filesystem::path const&) { news->add(frame.frame); };
        SequenceEnd end = run_sequence(order.scene, order.output, colors, generator, options);
        return Outcome{.status = end.status,
                       .failure = std::move(end.failure),
                       .warnings = std::move(end.warnings),
                       .resolved = order.scene.request,
                       .seconds = end.seconds};
    };
}

std::vector<int> frames_in(std::string const& range, FrameSequence const& files) {
    std::vector<int> frames = range.empty() ? files.range() : parse_frames(range);
    if (frames.empty())
        fail(ErrorKind::usage, "{}",
             dock_text(QT_TRANSLATE_NOOP("daub::FramesPanel",
                                         "The plate is one picture: say which frames there are, for "
                                         "example 1-100.")));
    return frames;
}

FramePattern pattern_to_write(std::string const& text) {
    FramePattern pattern(text);
    if (text.empty() || pattern.is_still())
        fail(ErrorKind::usage, "{}",
             dock_text(QT_TRANSLATE_NOOP(
                 "daub::FramesPanel", "Name the files to write with a place for the frame's number: out.####.png.")));
    check_frame_format(pattern.path(0), FrameDepth::automatic);
    std::error_code error;
    if (!pattern.folder().empty()) std::filesystem::create_directories(pattern.folder(), error);
    if (error) fail(ErrorKind::output, "The folder {} cannot be made: {}.", pattern.folder().string(), error.message());
    return pattern;
}

}  // namespace daub
