#include "engine/training/world/sign.h"

#include "engine/training/world/vocabulary.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

using at::Tensor;

// Lengths of a sign in widths of its board.
constexpr float margin = 0.075f;  // from the board's edge to the text
constexpr float tallest_letter = 0.36f;
constexpr float line_height = 1.4f;  // in capital heights
constexpr float post_length = 0.26f, post_width = 0.07f;
constexpr float corner = 0.05f, frame_width = 0.03f;
constexpr Rgb wood{0.72f, 0.52f, 0.32f}, post_colour{0.45f, 0.30f, 0.17f};

constexpr size_t letters_per_line = 8, lines_per_sign = 2;

/// One line of text: where its letters begin and which they are.
struct Line {
    float y = 0;                                // of the middle of the capitals
    std::array<float, letters_per_line> end{};  // right borders of letters, in board widths
    std::array<float, letters_per_line> middle{};
    std::array<float, letters_per_line> letter{};  // row in the strip
    size_t length = 0;
};

struct Layout {
    float cap = 0, board_height = 0, height = 0;
    std::array<Line, lines_per_sign> lines{};
};

std::vector<std::string> lines_of(Sign const& sign) {
    std::vector<std::string> lines{std::string(sign.words[0])};
    for (size_t i = 1; i < sign.words.size(); ++i) {
        if (sign.two_lines)
            lines.emplace_back(sign.words[i]);
        else
            lines.back() += " " + std::string(sign.words[i]);
    }
    return lines;
}

class LayoutMaker {
 public:
    LayoutMaker(WorldAssets const& assets, Sign const& sign)
        : advances_(assets.advances.select(0, sign.font).contiguous()), cap_(assets.letter_cap), font_(sign.font) {
        auto const lines = lines_of(sign);
        float longest = 0;
        for (std::string const& line : lines) longest = std::max(longest, width(line));
        layout_.cap = std::min(tallest_letter, (1 - 2 * margin) / longest);
        layout_.board_height =
            float(lines.size()) * layout_.cap * line_height + 2 * margin - layout_.cap * (line_height - 1);
        layout_.height = layout_.board_height + post_length;
        for (size_t i = 0; i < lines.size(); ++i) lay_out(lines[i], i);
    }
    Layout const& layout() const { return layout_; }

 private:
    /// In heights of a capital.
    float advance(char letter) const {
        if (letter == ' ') return 0.5f;
        return advances_.const_data_ptr<float>()[letter - 'A'] / cap_;
    }
    float width(std::string const& line) const {
        float sum = 0;
        for (char const letter : line) sum += advance(letter);
        return sum;
    }
    void lay_out(std::string const& text, size_t index) {
        Line& line = layout_.lines[index];
        line.y = -layout_.height / 2 + margin + layout_.cap * (0.5f + float(index) * line_height);
        float x = -width(text) * layout_.cap / 2;
        for (char const letter : text) {
            float const step = advance(letter) * layout_.cap;
            if (letter != ' ' && line.length < letters_per_line) {
                size_t const i = line.length++;
                line.end[i] = x + step, line.middle[i] = x + step / 2;
                line.letter[i] = float(font_ * 26 + (letter - 'A'));
            }
            x += step;
        }
        for (size_t i = line.length; i < letters_per_line; ++i) line.end[i] = 1e3f, line.middle[i] = 1e3f;
    }

    Tensor advances_;
    float cap_;
    int font_;
    Layout layout_;
};

float luminance(Rgb const& c) { return 0.3f * c[0] + 0.59f * c[1] + 0.11f * c[2]; }

/// Scene units: the longer of the board and the whole sign's height is the thing's size.
float board_width(Thing const& thing, Layout const& layout) { return thing.size / std::max(1.0f, layout.height); }

/// Distance to a box with round corners, negative inside (Quilez, "2D distance functions").
Tensor box_distance(Tensor const& x, Tensor const& y, Tensor const& half_width, Tensor const& half_height,
                    float radius) {
    Tensor const dx = x.abs() - half_width + radius, dy = y.abs() - half_height + radius;
    Tensor const outside = at::sqrt(dx.clamp_min(0).square() + dy.clamp_min(0).square() + 1e-12);
    return outside + at::maximum(dx, dy).clamp_max(0) - radius;
}

class SignPainter {
 public:
    SignPainter(WorldAssets const& assets, Tensor const& strip, std::span<PlacedSign const> signs,
                PixelPositions const& at)
        : assets_(assets), strip_(strip), device_(at.x.device()) {
        std::vector<float> numbers, letters;
        for (auto const& [thing, sign] : signs) add(*thing, LayoutMaker(assets, *sign).layout(), numbers, letters);
        int64_t const count = int64_t(signs.size());
        numbers_ = at::tensor(at::ArrayRef<float>(numbers)).view({count, -1, 1, 1}).to(device_);
        letters_ = at::tensor(at::ArrayRef<float>(letters))
                       .view({count, int64_t(lines_per_sign), 3, int64_t(letters_per_line)})
                       .to(device_);
        Tensor const x = at.x - number(0), y = at.y - number(1);
        x_ = x * number(2) + y * number(3);
        y_ = y * number(2) - x * number(3);
        pixels_ = number(4) * at.pixels_per_unit;  // per board width
    }

    Tensor paint() const {
        Tensor const half = at::full_like(number(5), 0.5f);
        Tensor const board_y = y_ + (number(6) - number(5)) / 2;
        Tensor const board = cover(box_distance(x_, board_y, half, number(5) / 2, corner));
        Tensor const inner = cover(box_distance(x_, board_y, half - frame_width, number(5) / 2 - frame_width, corner));
        Tensor const post_y = y_ - (number(6) / 2 - post_length / 2);
        Tensor const post = cover(
            box_distance(x_, post_y, at::full_like(half, post_width / 2), at::full_like(half, post_length / 2), 0.01f));
        Tensor const text = at::maximum(line_of_text(0), line_of_text(1)) * inner;
        auto const colour = [&](int64_t first) { return numbers_.narrow(1, first, 3); };
        Tensor const face = at::lerp(colour(7), colour(7) * 0.7, (1 - inner).unsqueeze(1));
        Tensor const lettered = at::lerp(face, colour(10), text.unsqueeze(1));
        Tensor const alpha = at::maximum(board, post);
        Tensor const rgb = at::lerp(rgb_of(post_colour), lettered, board.unsqueeze(1));
        return at::cat({rgb * alpha.unsqueeze(1), alpha.unsqueeze(1)}, 1);
    }

 private:
    static void add(Thing const& thing, Layout const& layout, std::vector<float>& numbers,
                    std::vector<float>& letters) {
        Rgb const board = thing.colour < 0 ? wood : world_colours()[size_t(thing.colour)].rgb;
        float const ink = luminance(board) > 0.45f ? 0.08f : 0.98f;
        float const width = board_width(thing, layout);
        numbers.insert(numbers.end(),
                       {thing.x, thing.y, std::cos(thing.angle) / width, std::sin(thing.angle) / width, width,
                        layout.board_height, layout.height, board[0], board[1], board[2], ink, ink, ink, layout.cap,
                        layout.lines[0].y, layout.lines[1].y, layout.lines[1].length > 0 ? 1.0f : 0.0f});
        for (Line const& line : layout.lines) {
            letters.insert(letters.end(), line.end.begin(), line.end.end());
            letters.insert(letters.end(), line.middle.begin(), line.middle.end());
            letters.insert(letters.end(), line.letter.begin(), line.letter.end());
        }
    }

    Tensor number(int64_t field) const { return numbers_.select(1, field); }
    Tensor cover(Tensor const& distance) const { return (0.5 - distance * pixels_).clamp(0, 1); }
    Tensor rgb_of(Rgb const& colour) const {
        return at::tensor(at::ArrayRef<float>(colour)).view({1, 3, 1, 1}).to(device_);
    }

    /// How far each pixel is within a letter of this line: [M,H,W].
    Tensor line_of_text(int64_t line) const {
        Tensor const table = letters_.select(1, line);  // [M,3,letters]
        // The letter in whose column a pixel is: as many as end before it.
        Tensor index = at::zeros_like(x_, at::kLong);
        for (int64_t i = 0; i + 1 < int64_t(letters_per_line); ++i)
            index += (x_ > table.select(1, 0).select(1, i).view({-1, 1, 1})).to(at::kLong);
        auto const of_pixel = [&](int64_t row) { return table.select(1, row).gather(1, index.flatten(1)).view_as(x_); };
        Tensor const cell = number(13) / assets_.letter_cap;  // board widths
        Tensor const u = (x_ - of_pixel(1)) / cell, v = (y_ - number(14 + line)) / cell;
        double const rows = double(strip_.size(2)) / double(strip_.size(3));
        Tensor const within = (v.abs() < 0.49).logical_and(u.abs() < 0.49).to(at::kFloat);
        Tensor const strip_v = (of_pixel(2) + v.clamp(-0.48, 0.48) + 0.5) * (2 / rows) - 1;
        Tensor const distance = look_up(strip_, u * 2, strip_v, false).squeeze(1);
        Tensor const there = line == 0 ? within : within * number(16);
        return (distance * cell * pixels_ + 0.5).clamp(0, 1) * there;
    }

    WorldAssets const& assets_;
    Tensor const& strip_;
    at::Device device_;
    Tensor numbers_, letters_, x_, y_, pixels_;
};

}  // namespace

float sign_height(WorldAssets const& assets, PlacedSign const& sign) {
    Layout const layout = LayoutMaker(assets, *sign.sign).layout();
    return layout.height * board_width(*sign.thing, layout);
}

Tensor letter_strip(WorldAssets const& assets) {
    int64_t const cell = assets.letters.size(-1);
    return ((assets.letters.to(at::kFloat) - 128) * (assets.letter_spread / 127)).reshape({1, 1, -1, cell});
}

Tensor paint_signs(WorldAssets const& assets, Tensor const& letters, std::span<PlacedSign const> signs,
                   PixelPositions const& at) {
    return SignPainter(assets, letters, signs, at).paint();
}

}  // namespace daub
