#include "engine/frames/frame_pattern.h"

#include "engine/core/error.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <set>

namespace daub {
namespace {

struct Placeholder {
    std::size_t begin = 0, size = 0;
    int digits = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "%d", "%4d", "%04d" at `begin`, else size 0. "%4d" pads with spaces in C; nobody names files so, zeros are meant.
Placeholder percent_at(std::string_view name, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < name.size() && is_digit(name[end])) ++end;
    if (end >= name.size() || name[end] != 'd') return {};
    int width = 0;
    std::from_chars(name.data() + begin + 1, name.data() + end, width);
    return {begin, end + 1 - begin, std::max(width, 1)};
}

std::vector<Placeholder> placeholders(std::string_view name) {
    std::vector<Placeholder> found;
    for (std::size_t at = 0; at < name.size(); ++at) {
        Placeholder here;
        if (name[at] == '%') here = percent_at(name, at);
        if (name[at] == '#') {
            std::size_t const end = std::min(name.find_first_not_of('#', at), name.size());
            here = {at, end - at, static_cast<int>(end - at)};
        }
        if (here.size == 0) continue;
        found.push_back(here);
        at += here.size - 1;
    }
    return found;
}

/// A frame number that is the whole text.
std::optional<int> number(std::string_view text) {
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const whole = !text.empty() && is_digit(text[0]) && error == std::errc() && end == text.data() + text.size();
    if (!whole || value > largest_frame) return std::nullopt;
    return value;
}

void add_part(std::string_view part, std::string_view whole, std::set<int>& frames) {
    auto const refuse = [&] {
        fail(ErrorKind::usage, "\"{}\" is no range of frames. Write for example 1-100, 1-100x2 or 1-20,45 (0 to {}).",
             whole, largest_frame);
    };
    std::size_t const dash = part.find('-'), times = part.find('x');
    auto const first = number(part.substr(0, std::min(dash, times)));
    bool const is_range = dash != part.npos;
    if (!first || (!is_range && times != part.npos)) refuse();
    auto const last = is_range ? number(part.substr(dash + 1, times == part.npos ? times : times - dash - 1)) : first;
    auto const step = times == part.npos ? std::optional(1) : number(part.substr(times + 1));
    if (!last || !step || *step == 0 || *last < *first) refuse();
    if (static_cast<std::size_t>((*last - *first) / *step) >= most_frames)
        fail(ErrorKind::usage, "\"{}\" are more than {} frames.", whole, most_frames);
    for (int frame = *first; frame <= *last; frame += *step) frames.insert(frame);
}

}  // namespace

FramePattern::FramePattern(std::string_view text) : text_(text), folder_(std::filesystem::path(text).parent_path()) {
    std::string const name = std::filesystem::path(text).filename().string();
    if (name.empty()) fail(ErrorKind::usage, "\"{}\" names no file. Write for example mattes/fox.####.png", text);
    if (!placeholders(folder_.string()).empty())
        fail(ErrorKind::usage, "{}: the frame number must stand in the file's name, not in its folder's.", text);
    auto const found = placeholders(name);
    if (found.size() > 1) fail(ErrorKind::usage, "{}: the frame number stands twice. Write #### or %04d once.", text);
    before_ = found.empty() ? name : name.substr(0, found[0].begin);
    after_ = found.empty() ? "" : name.substr(found[0].begin + found[0].size);
    digits_ = found.empty() ? 0 : found[0].digits;
    if (digits_ > 9) fail(ErrorKind::usage, "{}: a frame number has at most 9 digits.", text);
}

std::filesystem::path FramePattern::path(int frame) const {
    if (is_still()) return folder_ / before_;
    return folder_ / fmt::format("{}{:0{}}{}", before_, frame, digits_, after_);
}

std::optional<int> FramePattern::frame_of(std::string_view name) const {
    if (is_still() || name.size() < before_.size() + after_.size() + 1) return std::nullopt;
    if (!name.starts_with(before_) || !name.ends_with(after_)) return std::nullopt;
    std::string_view const digits = name.substr(before_.size(), name.size() - before_.size() - after_.size());
    auto const least = static_cast<std::size_t>(digits_);
    bool const fits = digits.size() == least || (digits.size() > least && digits[0] != '0');
    return fits ? number(digits) : std::nullopt;
}

std::vector<int> parse_frames(std::string_view text) {
    std::set<int> frames;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t const end = std::min(text.find(',', begin), text.size());
        add_part(text.substr(begin, end - begin), text, frames);
        begin = end + 1;
    }
    if (frames.size() > most_frames) fail(ErrorKind::usage, "\"{}\" are more than {} frames.", text, most_frames);
    return {frames.begin(), frames.end()};
}

std::string frames_text(std::vector<int> const& frames) {
    std::string text;
    for (std::size_t i = 0; i < frames.size();) {
        std::size_t end = i + 1;
        int const step = end < frames.size() ? frames[end] - frames[i] : 1;
        while (end < frames.size() && frames[end] - frames[end - 1] == step) ++end;
        // Two frames that are not neighbours say no more as a range.
        if (end - i == 2 && step != 1) end = i + 1;
        if (!text.empty()) text += ',';
        text += std::to_string(frames[i]);
        if (end - i > 1) text += fmt::format("-{}", frames[end - 1]);
        if (end - i > 1 && step != 1) text += fmt::format("x{}", step);
        i = end;
    }
    return text;
}

}  // namespace daub
