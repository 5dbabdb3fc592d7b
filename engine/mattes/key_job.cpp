#include "engine/core/error.h"
#include "engine/frames/frame_file.h"
#include "engine/frames/matte.h"
#include "engine/mattes/job_clock.h"
#include "engine/mattes/matte_job.h"
#include "engine/scene/image_file.h"
#include "engine/scene/mask_operations.h"

#include <algorithm>
#include <system_error>

namespace daub {
namespace {

namespace fs = std::filesystem;

bool is_there(fs::path const& path) {
    std::error_code error;
    return fs::exists(path, error);
}

void check_files(KeyJob const& job, std::vector<int> const& frames) {
    for (int const frame : frames) {
        if (job.clean_plate) job.clean_plate->path(frame);
        for (FrameSequence const& files : job.garbage) files.path(frame);
        for (FrameSequence const& files : job.keep) files.path(frame);
    }
}

void write_foreground(KeyJob const& job, fs::path const& path, Image const& foreground, ColorManagement const& colors) {
    bool const floats = format_for(path) == FileFormat::exr;
    std::string const space = job.foreground_space.empty() ? (floats ? "linear" : "srgb") : job.foreground_space;
    write_frame(path, colors.from_working(foreground, space), {.depth = FrameDepth::bits_16});
}

void make_frame(KeyJob const& job, int frame, ColorManagement const& colors) {
    Image const plate = read_plate_light(job.plate, frame, colors, job.plate_space);
    std::optional<Image> clean;
    if (job.clean_plate) clean = read_plate_light(*job.clean_plate, frame, colors, job.plate_space);
    ImageView const clean_view = clean ? clean->view() : ImageView();
    ImageView const* const clean_plate = clean ? &clean_view : nullptr;
    Mask const garbage = read_areas(job.garbage, frame, plate.size(), "garbage mask"),
               keep = read_areas(job.keep, frame, plate.size(), "mask to keep");
    Plane const matte =
        pull_matte(plate, job.settings, clean_plate,
                   {.garbage = garbage.empty() ? nullptr : &garbage, .keep = keep.empty() ? nullptr : &keep});
    if (job.foreground)
        write_foreground(job, job.foreground->path(frame), keyed_foreground(plate, matte, job.settings, clean_plate),
                         colors);
    write_matte(job.matte.path(frame), matte);
}

bool is_finished(KeyJob const& job, int frame) {
    return !job.redo && is_there(job.matte.path(frame)) && (!job.foreground || is_there(job.foreground->path(frame)));
}

}  // namespace

Image read_plate_light(FrameSequence const& plates, int frame, ColorManagement const& colors, std::string_view space) {
    auto const path = plates.path(frame);
    if (!path) fail(ErrorKind::input, "{} is missing.", plates.pattern().path(frame).string());
    return plate_light(read_plate(*path, colors, space));
}

Light working_light(Color color, ColorManagement const& colors) {
    Image pixel({.width = 1, .height = 1});
    std::ranges::copy(std::array{color.red, color.green, color.blue}, pixel.row<std::uint8_t>(0).begin());
    return picked_light(plate_light(colors.to_working(pixel, "srgb")), 0, 0, 0);
}

Mask read_areas(std::vector<FrameSequence> const& files, int frame, Size size, std::string_view what) {
    Mask all;
    for (FrameSequence const& one : files) {
        auto const path = one.path(frame);
        if (!path) continue;
        Mask const area = mask_of(read_matte(*path));
        if (area.size() != size)
            fail(ErrorKind::input, "The {} {} has {} x {} pixels, the plate {} x {}: they must be of one size.", what,
                 path->string(), area.width(), area.height(), size.width, size.height);
        all = all.empty() ? area : combined(all, area, Combination::union_of);
    }
    return all;
}

void check_matte_name(FramePattern const& matte, FrameSequence const& plate, std::size_t frames) {
    if (matte.is_still() && frames > 1)
        fail(ErrorKind::usage, "{}: mattes of {} frames need a frame number in their name, as in matte.####.png.",
             matte.text(), frames);
    auto const place = [](FramePattern const& files) {
        return std::pair{fs::absolute(files.folder() / ".").lexically_normal(), files.name()};
    };
    if (place(matte) == place(plate.pattern()))
        fail(ErrorKind::usage, "{}: the mattes would take the place of their plates. Choose another name.",
             matte.text());
}

JobEnd run(KeyJob const& job, ColorManagement const& colors, OnMatteFrame const& on_frame) {
    check(job.settings);
    check_matte_name(job.matte, job.plate, job.frames.size());
    std::vector<int> open;
    std::ranges::copy_if(job.frames, std::back_inserter(open), [&](int frame) { return !is_finished(job, frame); });
    check_files(job, open);
    JobClock clock(job.frames.size(), job.frames.size() - open.size(), on_frame);
    bool go_on = clock.tell();
    for (int const frame : open) {
        if (!go_on) return JobEnd::cancelled;
        try {
            make_frame(job, frame, colors);
        } catch (Error const& error) {
            fail(error.kind(), "Frame {}: {}", frame, error.what());
        }
        go_on = clock.finished(frame);
    }
    return JobEnd::finished;
}

}  // namespace daub
