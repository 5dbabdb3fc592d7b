#include "engine/frames/frame_sequence.h"

#include "engine/core/error.h"
#include "engine/scene/named_values.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace daub {
namespace {

namespace fs = std::filesystem;

constexpr std::array missing_names{
    NamedValue{MissingFrames::refuse, std::string_view("error")},
    NamedValue{MissingFrames::hold, std::string_view("hold")},
    NamedValue{MissingFrames::empty, std::string_view("empty")},
};

std::vector<int> found_frames(FramePattern const& pattern) {
    fs::path const folder = pattern.folder().empty() ? "." : pattern.folder();
    std::error_code error;
    std::vector<int> frames;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (auto const frame = pattern.frame_of(entry->path().filename().string())) frames.push_back(*frame);
    if (error) fail(ErrorKind::input, "The folder {} cannot be read: {}.", folder.string(), error.message());
    std::ranges::sort(frames);
    return frames;
}

}  // namespace

std::string_view to_name(MissingFrames missing) { return name_in(missing_names, missing); }
std::optional<MissingFrames> missing_frames_from_name(std::string_view name) { return value_in(missing_names, name); }

FrameSequence::FrameSequence(FramePattern pattern, MissingFrames missing)
    : pattern_(std::move(pattern)), missing_(missing) {
    if (pattern_.is_still()) {
        if (!fs::exists(pattern_.path(0)))
            fail(ErrorKind::input, "There is no file {}. A sequence is written as {}.####{}", pattern_.text(),
                 fs::path(pattern_.text()).stem().string(), fs::path(pattern_.text()).extension().string());
        return;
    }
    frames_ = found_frames(pattern_);
    if (frames_.empty()) fail(ErrorKind::input, "There is no file {}: look at folder and name.", pattern_.text());
}

std::vector<int> FrameSequence::range() const {
    if (frames_.empty()) return {};
    if (static_cast<std::size_t>(frames_.back() - frames_.front()) >= most_frames)
        fail(ErrorKind::input, "{} goes from {} to {}, more than {} frames. Say which are meant.", pattern_.text(),
             frames_.front(), frames_.back(), most_frames);
    std::vector<int> all(static_cast<std::size_t>(frames_.back() - frames_.front()) + 1);
    std::iota(all.begin(), all.end(), frames_.front());
    return all;
}

std::optional<fs::path> FrameSequence::path(int frame) const {
    if (pattern_.is_still()) return pattern_.path(frame);
    auto const after = std::ranges::upper_bound(frames_, frame);
    bool const is_there = after != frames_.begin() && *std::prev(after) == frame;
    if (is_there) return pattern_.path(frame);
    switch (missing_) {
        case MissingFrames::empty:
            return std::nullopt;
        case MissingFrames::hold:
            return pattern_.path(after == frames_.begin() ? frames_.front() : *std::prev(after));
        case MissingFrames::refuse:
            break;
    }
    fail(ErrorKind::input,
         "{} is missing (frames {} are there). Give a range without it, or say what stands in for it: hold or empty.",
         pattern_.path(frame).string(), frames_text(frames_));
}

}  // namespace daub
