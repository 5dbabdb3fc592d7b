// Names of the files of a sequence: "shot.####.exr", "shot.%04d.png".
//
//     FramePattern const pattern("mattes/fox.####.png");
//     pattern.path(12);                          // mattes/fox.0012.png
//     pattern.frame_of("fox.0012.png");          // 12
//     parse_frames("1-9x2,20");                  // 1 3 5 7 9 20
//
// Values; nothing here touches the disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

inline constexpr int largest_frame = 99'999'999;
inline constexpr std::size_t most_frames = 1'000'000;  ///< of one sequence

/// One run of '#', each a digit, or one "%d", "%4d", "%04d" in the name of the file (not of its folder). A name without
/// either stands for the same file in every frame.
class FramePattern {
 public:
    FramePattern() = default;
    /// Throws ErrorKind::usage where the placeholder stands twice, in a folder, or is none that is known.
    explicit FramePattern(std::string_view text);

    std::string const& text() const { return text_; }
    std::filesystem::path const& folder() const { return folder_; }
    /// The name of the sequence whatever the width of its numbers: "fox.#.exr".
    std::string name() const { return is_still() ? before_ : before_ + "#" + after_; }
    bool is_still() const { return digits_ == 0; }

    /// frame: 0 to largest_frame; numbers longer than the placeholder are written whole.
    std::filesystem::path path(int frame) const;
    /// The number in the name of a file (without folder) that is one of the sequence; nothing for other names, and for
    /// stills.
    std::optional<int> frame_of(std::string_view name) const;

    bool operator==(FramePattern const&) const = default;

 private:
    std::string text_;
    std::filesystem::path folder_;
    std::string before_, after_;
    int digits_ = 0;  ///< least digits, 0: a still
};

/// "7", "1-100", "1-100x2", and lists of them with commas: rising, each frame once. Throws ErrorKind::usage.
std::vector<int> parse_frames(std::string_view text);
/// The shortest text that parse_frames() reads as these: "1-9x2,20". frames: rising.
std::string frames_text(std::vector<int> const& frames);

}  // namespace daub
