// What keeps a sequence steady, each switched by itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct TemporalSettings {
    /// Every frame begins from the same noise; else from that of seed + its number. Off: together with `previous` the
    /// same noise comes on top of its own result again and again, and is burnt in.
    bool shared_noise = false;
    bool moved_noise = false;              ///< the noise inside a matte goes along with it; off for the same reason
    bool attention = true;                 ///< self-attention sees keys and values of the first and the previous frame
    std::optional<double> previous = 0.4;  ///< begin from the previous result, moved along: share that is painted anew
    double deflicker = 0.7;                ///< how firmly low frequencies are held, 0 to 1; 0: not
    int chunk = 25;  ///< frames that follow one another before the sequence goes back to its first frame

    // Where the model has a judge of how well a frame follows its mattes:
    int tries = 4;  ///< seeds that the first frame is chosen from, because the others inherit from it
    /// With `previous`: a frame that follows its mattes worse than the first one did is painted once more with this
    /// share anew, and the better one is taken. As large as `previous` or smaller: never.
    double repaint = 0.7;

    /// Whether a frame needs the one before it.
    bool chains() const { return attention || previous || deflicker > 0; }

    bool operator==(TemporalSettings const&) const = default;
};

/// Each frame by itself.
inline TemporalSettings independent_frames() {
    return {
        .shared_noise = false, .moved_noise = false, .attention = false, .previous = {}, .deflicker = 0, .tries = 1};
}

/// "noise", "moving-noise", "attention", "previous", "deflicker": the mechanisms by their names on the command line.
std::vector<std::string_view> const& mechanism_names();
bool is_on(TemporalSettings const& settings, std::string_view mechanism);
/// The settings with one mechanism on (as `like` has it, or by default) or off. Throws ErrorKind::usage that lists the
/// names.
TemporalSettings switched(TemporalSettings settings, std::string_view mechanism, bool on,
                          TemporalSettings const& like = {});

/// Throws ErrorKind::usage where a value is out of its range.
void check(TemporalSettings const& settings);

}  // namespace daub
