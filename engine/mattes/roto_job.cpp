#include "engine/core/error.h"
#include "engine/core/sha256.h"
#include "engine/frames/matte.h"
#include "engine/mattes/job_clock.h"
#include "engine/mattes/matte_job.h"
#include "engine/scene/file_bytes.h"
#include "engine/scene/mask_image.h"
#include "engine/scene/png_file.h"

#include <algorithm>
#include <system_error>

namespace daub {
namespace {

namespace fs = std::filesystem;

constexpr char const* keyword = "daub-roto";  ///< of the text in label files: from what they came
constexpr int version = 1;                    ///< of how mattes come from strokes

fs::path labels_path(FramePattern const& matte, int frame) {
    fs::path const path = matte.path(frame);
    return path.parent_path() / ".daub-roto" / (path.filename().string() + ".png");
}

bool is_file(fs::path const& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
}

/// What a run left of a frame; nothing where it left none or it is damaged.
struct StoredLabels {
    RotoLabels labels;
    std::string origin;
};

std::optional<StoredLabels> read_stored(FramePattern const& matte, int frame) {
    fs::path const path = labels_path(matte, frame);
    if (!is_file(path)) return std::nullopt;
    try {
        PngPicture const png = decode_png(read_file(path), path.string());
        auto const text = std::ranges::find(png.texts, keyword, &PngText::keyword);
        if (text == png.texts.end()) return std::nullopt;
        return StoredLabels{.labels = {.labels = mask_from_image(png.image, MaskChannel::luminance)},
                            .origin = text->text};
    } catch (Error const&) {
        return std::nullopt;
    }
}

void store(FramePattern const& matte, int frame, StoredLabels const& stored) {
    fs::path const path = labels_path(matte, frame);
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error)
        fail(ErrorKind::output, "The folder {} cannot be made: {}.", path.parent_path().string(), error.message());
    write_file(path, encode_png(image_from_mask(stored.labels.labels), {{.keyword = keyword, .text = stored.origin}}));
}

void add(Sha256& hash, Mask const& mask) {
    hash.add(bytes_of(fmt::format("{}x{}", mask.width(), mask.height())));
    hash.add(std::as_bytes(mask.pixels()));
}

/// Everything that a frame's labels depend on, beside the plates: its strokes and what was before.
std::string origin_of(RotoJob const& job, int frame, std::string const& before) {
    Sha256 hash;
    std::string const said = fmt::format("{} {} {} {} {} {} {}", version, before, frame, job.settings.band,
                                         job.settings.edge, job.settings.iterations, job.plate.pattern().text());
    hash.add(bytes_of(said));
    if (auto const strokes = job.strokes.find(frame); strokes != job.strokes.end()) {
        add(hash, strokes->second.inside);
        add(hash, strokes->second.outside);
    }
    return hash.digits();
}

struct RotoStep {
    int frame = 0;
    std::optional<int> from;  ///< nothing: cut out from strokes
    std::string origin;
    bool finished = false;
};

int key_frame(RotoJob const& job) {
    for (auto const& [frame, strokes] : job.strokes)
        if (!std::ranges::binary_search(job.frames, frame))
            fail(ErrorKind::usage, "There are strokes for frame {}, which is none of the frames {}.", frame,
                 frames_text(job.frames));
    auto const first = std::ranges::find_if(job.strokes, [](auto const& entry) { return !entry.second.empty(); });
    if (first == job.strokes.end())
        fail(ErrorKind::usage, "There are no strokes: say on one frame what is inside and what is outside.");
    return first->first;
}

std::vector<RotoStep> plan(RotoJob const& job) {
    int const key = key_frame(job);
    std::vector<RotoStep> steps;
    std::map<int, std::string> origins;
    for (int const frame : roto_order(job.frames, key)) {
        RotoStep step{.frame = frame};
        if (frame > key) step.from = steps.back().frame;
        if (frame < key) step.from = steps.back().frame < key ? steps.back().frame : key;
        step.origin = origins[frame] = origin_of(job, frame, step.from ? origins[*step.from] : "");
        auto const stored = read_stored(job.matte, frame);
        bool const there = is_file(job.matte.path(frame));
        if (there && !stored && !job.redo)
            fail(ErrorKind::output,
                 "{} exists already and did not come from rotoscoping. Choose another name, or have it overwritten.",
                 job.matte.path(frame).string());
        step.finished = !job.redo && there && stored && stored->origin == step.origin;
        steps.push_back(step);
    }
    return steps;
}

/// A frame that others follow from.
struct Known {
    int frame = 0;
    Image plate;
    RotoLabels labels;
};

class RotoRun {
 public:
    RotoRun(RotoJob const& job, ColorManagement const& colors) : job_(job), colors_(colors) {}

    void make(RotoStep const& step) {
        Image plate = read_plate_light(job_.plate, step.frame, colors_, job_.plate_space);
        RotoLabels labels = labels_of(step, plate);
        store(job_.matte, step.frame, {.labels = labels, .origin = step.origin});
        write_matte(job_.matte.path(step.frame), roto_matte(plate, labels, job_.settings));
        last_ = Known{.frame = step.frame, .plate = std::move(plate), .labels = std::move(labels)};
    }

 private:
    RotoLabels labels_of(RotoStep const& step, ImageView const& plate) {
        auto const found = job_.strokes.find(step.frame);
        RotoStrokes const strokes = found == job_.strokes.end() ? RotoStrokes{} : found->second;
        if (!step.from) return cut_from_strokes(plate, strokes, job_.settings);
        Known const& before = known(*step.from);
        return carry(before.plate, plate, before.labels, strokes, job_.settings);
    }

    Known const& known(int frame) {
        if (!last_ || last_->frame != frame) {
            auto stored = read_stored(job_.matte, frame);
            if (!stored)
                fail(ErrorKind::input, "What was known of frame {} is lost ({}). Make the sequence anew.", frame,
                     labels_path(job_.matte, frame).string());
            last_ = Known{.frame = frame,
                          .plate = read_plate_light(job_.plate, frame, colors_, job_.plate_space),
                          .labels = std::move(stored->labels)};
        }
        return *last_;
    }

    RotoJob const& job_;
    ColorManagement const& colors_;
    std::optional<Known> last_;
};

}  // namespace

std::vector<int> roto_order(std::vector<int> const& frames, int key) {
    auto const at = std::ranges::lower_bound(frames, key);
    std::vector<int> order(at, frames.end());
    order.insert(order.end(), std::make_reverse_iterator(at), frames.rend());
    return order;
}

std::optional<RotoLabels> read_roto_labels(FramePattern const& matte, int frame) {
    auto stored = read_stored(matte, frame);
    return stored ? std::optional(std::move(stored->labels)) : std::nullopt;
}

JobEnd run(RotoJob const& job, ColorManagement const& colors, OnMatteFrame const& on_frame) {
    check(job.settings);
    check_matte_name(job.matte, job.plate, job.frames.size());
    std::vector<RotoStep> const steps = plan(job);
    auto const finished = static_cast<std::size_t>(std::ranges::count_if(steps, &RotoStep::finished));
    JobClock clock(job.frames.size(), finished, on_frame);
    RotoRun roto(job, colors);
    bool go_on = clock.tell();
    for (RotoStep const& step : steps) {
        if (step.finished) continue;
        if (!go_on) return JobEnd::cancelled;
        try {
            roto.make(step);
        } catch (Error const& error) {
            fail(error.kind(), "Frame {}: {}", step.frame, error.what());
        }
        go_on = clock.finished(step.frame);
    }
    return JobEnd::finished;
}

}  // namespace daub
