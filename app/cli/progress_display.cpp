#include "app/cli/progress_display.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace daub::cli {
namespace {

constexpr int bar_cells = 24;
constexpr int fixed_columns = bar_cells + 11;  // "[", "]", two spaces, "100 %", two spaces

std::string bar(double fraction, bool unicode) {
    int const full = static_cast<int>(std::lround(std::clamp(fraction, 0.0, 1.0) * bar_cells));
    std::string cells = "[";
    for (int i = 0; i < bar_cells; ++i) cells += i < full ? (unicode ? "█" : "#") : (unicode ? "░" : "-");
    return cells + "]";
}

std::string time_left(double seconds) {
    int const whole = static_cast<int>(std::lround(std::clamp(seconds, 0.0, 359999.0)));
    if (whole >= 3600) return fmt::format("{}:{:02}:{:02} left", whole / 3600, whole / 60 % 60, whole % 60);
    return fmt::format("{}:{:02} left", whole / 60, whole % 60);
}

std::string describe(Progress const& progress) {
    std::string text;
    if (progress.phase == Progress::Phase::sampling && progress.step_count > 0) {
        text = fmt::format("step {}/{}", progress.step, progress.step_count);
        if (progress.stage_count > 1) text += fmt::format(", stage {}/{}", progress.stage + 1, progress.stage_count);
        if (!progress.expert_name.empty()) text += fmt::format(" ({})", progress.expert_name);
    } else {
        text = progress.what.empty() ? std::string(to_name(progress.phase)) : progress.what;
    }
    if (progress.left) text += ", " + time_left(*progress.left);
    return text;
}

/// The first `columns` characters; names of experts and phases may be anything.
std::string cut_to(std::string const& text, int columns) {
    std::size_t end = 0;
    for (int shown = 0; end < text.size(); ++end) {
        bool const begins = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80;
        if (begins && shown++ == std::max(columns, 0)) break;
    }
    return text.substr(0, end);
}

}  // namespace

std::string_view to_name(Progress::Phase phase) {
    switch (phase) {
        case Progress::Phase::loading:
            return "loading";
        case Progress::Phase::encoding:
            return "encoding";
        case Progress::Phase::sampling:
            return "sampling";
        case Progress::Phase::decoding:
            return "decoding";
        case Progress::Phase::finishing:
            return "finishing";
    }
    return "unknown";
}

std::string progress_line(Progress const& progress, int columns, bool unicode) {
    int const percent = static_cast<int>(std::floor(std::clamp(progress.fraction, 0.0, 1.0) * 100));
    std::string const words = cut_to(describe(progress), columns - fixed_columns - 1);
    return fmt::format("{}  {:3} %  {}", bar(progress.fraction, unicode), percent, words);
}

void ProgressDisplay::show(Progress const& progress) {
    if (console_.json) {
        nlohmann::json event{{"event", "progress"},
                             {"phase", to_name(progress.phase)},
                             {"what", progress.what},
                             {"image", progress.image},
                             {"image_count", progress.image_count},
                             {"stage", progress.stage},
                             {"stage_count", progress.stage_count},
                             {"step", progress.step},
                             {"step_count", progress.step_count},
                             {"sigma", progress.sigma},
                             {"process", progress.process},
                             {"expert", progress.expert_name},
                             {"fraction", progress.fraction},
                             {"seconds", progress.seconds}};
        if (progress.left) event["left"] = *progress.left;
        console_.emit(event);
    } else if (draws()) {
        console_.err << '\r' << progress_line(progress, console_.columns, console_.unicode) << "\x1b[K" << std::flush;
        drawn_ = true;
    }
}

void ProgressDisplay::clear() {
    if (drawn_) console_.err << "\r\x1b[K" << std::flush;
    drawn_ = false;
}

}  // namespace daub::cli
