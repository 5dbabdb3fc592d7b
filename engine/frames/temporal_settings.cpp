#include "engine/frames/temporal_settings.h"

#include "engine/core/error.h"

#include <fmt/ranges.h>

namespace daub {
namespace {

[[noreturn]] void fail_unknown(std::string_view mechanism) {
    fail(ErrorKind::usage, "\"{}\" is nothing that keeps frames steady. There are {}.", mechanism,
         fmt::join(mechanism_names(), ", "));
}

}  // namespace

std::vector<std::string_view> const& mechanism_names() {
    static std::vector<std::string_view> const names{"noise", "moving-noise", "attention", "previous", "deflicker"};
    return names;
}

bool is_on(TemporalSettings const& settings, std::string_view mechanism) {
    if (mechanism == "noise") return settings.shared_noise;
    if (mechanism == "moving-noise") return settings.moved_noise;
    if (mechanism == "attention") return settings.attention;
    if (mechanism == "previous") return settings.previous.has_value();
    if (mechanism == "deflicker") return settings.deflicker > 0;
    fail_unknown(mechanism);
}

TemporalSettings switched(TemporalSettings settings, std::string_view mechanism, bool on,
                          TemporalSettings const& like) {
    TemporalSettings const usual;
    if (mechanism == "noise")
        settings.shared_noise = on;
    else if (mechanism == "moving-noise")
        settings.moved_noise = on;
    else if (mechanism == "attention")
        settings.attention = on;
    else if (mechanism == "previous")
        settings.previous = on ? std::optional(like.previous.value_or(*usual.previous)) : std::nullopt;
    else if (mechanism == "deflicker")
        settings.deflicker = !on ? 0 : like.deflicker > 0 ? like.deflicker : usual.deflicker;
    else
        fail_unknown(mechanism);
    return settings;
}

void check(TemporalSettings const& settings) {
    if (settings.previous && !(*settings.previous >= 0 && *settings.previous <= 1))
        fail(ErrorKind::usage, "The share of the previous frame that is painted anew goes from 0 to 1, not {}.",
             *settings.previous);
    if (!(settings.deflicker >= 0 && settings.deflicker <= 1))
        fail(ErrorKind::usage, "Deflickering goes from 0 to 1, not {}.", settings.deflicker);
    if (!(settings.repaint >= 0 && settings.repaint <= 1))
        fail(ErrorKind::usage,
             "The share that is painted anew in a frame that leaves its mattes goes from 0 to 1, not {}.",
             settings.repaint);
    constexpr int most_tries = 64;
    if (settings.tries < 1 || settings.tries > most_tries)
        fail(ErrorKind::usage, "The first frame is chosen from 1 to {} tries, not {}.", most_tries, settings.tries);
    if (settings.chunk < 1) fail(ErrorKind::usage, "A chunk has at least one frame, not {}.", settings.chunk);
}

}  // namespace daub
