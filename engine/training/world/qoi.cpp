#include "engine/training/world/qoi.h"

#include "engine/core/error.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace daub {
namespace {

struct Pixel {
    uint8_t r = 0, g = 0, b = 0, a = 0;
    bool operator==(Pixel const&) const = default;
    size_t slot() const { return (r * 3 + g * 5 + b * 7 + a * 11) % 64; }
};

class Chunks {
 public:
    explicit Chunks(std::span<uint8_t const> bytes) : bytes_(bytes) {}
    bool done() const { return at_ == bytes_.size(); }
    uint8_t next() {
        if (done()) fail(ErrorKind::model, "QOI picture: the data end within a chunk. The file is damaged.");
        return bytes_[at_++];
    }

 private:
    std::span<uint8_t const> bytes_;
    size_t at_ = 0;
};

/// Reads all chunks that make one pixel from the one before. Runs are not among them.
Pixel read_pixel(uint8_t tag, Chunks& chunks, Pixel pixel, std::array<Pixel, 64> const& seen) {
    auto const add = [](uint8_t value, int delta) { return uint8_t(value + delta); };
    if (tag == 0xFE || tag == 0xFF) {
        pixel.r = chunks.next(), pixel.g = chunks.next(), pixel.b = chunks.next();
        if (tag == 0xFF) pixel.a = chunks.next();
    } else if (tag >> 6 == 0) {
        pixel = seen[tag];
    } else if (tag >> 6 == 1) {
        pixel.r = add(pixel.r, (tag >> 4 & 3) - 2);
        pixel.g = add(pixel.g, (tag >> 2 & 3) - 2);
        pixel.b = add(pixel.b, (tag & 3) - 2);
    } else {
        int const green = (tag & 63) - 32, second = chunks.next();
        pixel.r = add(pixel.r, green + (second >> 4) - 8);
        pixel.g = add(pixel.g, green);
        pixel.b = add(pixel.b, green + (second & 15) - 8);
    }
    return pixel;
}

void write_pixel(std::vector<uint8_t>& out, Pixel pixel, Pixel previous) {
    auto const delta = [](uint8_t value, uint8_t before) { return int(int8_t(value - before)); };
    int const r = delta(pixel.r, previous.r), g = delta(pixel.g, previous.g), b = delta(pixel.b, previous.b);
    auto const within = [](int value, int low, int high) { return value >= low && value <= high; };
    if (pixel.a != previous.a) {
        out.insert(out.end(), {0xFF, pixel.r, pixel.g, pixel.b, pixel.a});
    } else if (within(r, -2, 1) && within(g, -2, 1) && within(b, -2, 1)) {
        out.push_back(uint8_t(0x40 | (r + 2) << 4 | (g + 2) << 2 | (b + 2)));
    } else if (within(g, -32, 31) && within(r - g, -8, 7) && within(b - g, -8, 7)) {
        out.insert(out.end(), {uint8_t(0x80 | (g + 32)), uint8_t((r - g + 8) << 4 | (b - g + 8))});
    } else {
        out.insert(out.end(), {0xFE, pixel.r, pixel.g, pixel.b});
    }
}

constexpr size_t longest_run = 62;

}  // namespace

std::vector<uint8_t> decode_qoi(std::span<uint8_t const> bytes, size_t pixels) {
    std::vector<uint8_t> out(pixels * 4);
    std::array<Pixel, 64> seen{};
    Pixel pixel{0, 0, 0, 255};
    Chunks chunks(bytes);
    size_t done = 0;
    bool too_many = false;
    while (!chunks.done() && !too_many) {
        uint8_t const tag = chunks.next();
        size_t run = 1;
        if (tag >= 0xC0 && tag < 0xFE) {
            run = (tag & 63) + 1;
        } else {
            pixel = read_pixel(tag, chunks, pixel, seen);
            seen[pixel.slot()] = pixel;
        }
        too_many = run > pixels - done;
        for (size_t const end = std::min(done + run, pixels); done < end; ++done)
            std::memcpy(&out[done * 4], &pixel, sizeof pixel);
    }
    if (done != pixels || too_many)
        fail(ErrorKind::model, "QOI picture: the data do not make up {} pixels. The file is damaged.", pixels);
    return out;
}

std::vector<uint8_t> encode_qoi(std::span<uint8_t const> rgba) {
    std::vector<uint8_t> out;
    std::array<Pixel, 64> seen{};
    Pixel previous{0, 0, 0, 255};
    size_t run = 0;
    auto const end_run = [&] {
        if (run > 0) out.push_back(uint8_t(0xC0 | (run - 1)));
        run = 0;
    };
    for (size_t i = 0; i + 4 <= rgba.size(); i += 4) {
        Pixel const pixel{rgba[i], rgba[i + 1], rgba[i + 2], rgba[i + 3]};
        if (pixel == previous) {
            if (++run == longest_run) end_run();
            continue;
        }
        end_run();
        if (seen[pixel.slot()] == pixel)
            out.push_back(uint8_t(pixel.slot()));
        else
            write_pixel(out, pixel, previous);
        previous = seen[pixel.slot()] = pixel;
    }
    end_run();
    return out;
}

}  // namespace daub
