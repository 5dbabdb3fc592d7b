#include "engine/subject/painted_scenes.h"

#include "engine/scene/mask_operations.h"
#include "engine/scene/region_palette.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace daub {
namespace {

struct Surroundings {
    std::array<char const*, 2> things;  ///< the second stands in where the first is of the subject's class
    char const* place;
};
constexpr std::array<Surroundings, 3> surroundings{
    {{{"tree", "castle"}, "on a meadow"}, {{"cat", "dog"}, "in the snow"}, {{"house", "tent"}, "on a beach"}}};

/// As somebody would paint it: a blot of half the canvas, somewhat below its middle. across: its middle, 0 to 1.
Mask blot(Size canvas, double across) {
    constexpr double down = 0.56, half_width = 0.22, half_height = 0.3;
    Mask mask(canvas);
    for (int y = 0; y < canvas.height; ++y)
        for (int x = 0; x < canvas.width; ++x) {
            double const dx = ((x + 0.5) / canvas.width - across) / half_width;
            double const dy = ((y + 0.5) / canvas.height - down) / half_height;
            if (dx * dx + dy * dy <= 1) mask.at(x, y) = 255;
        }
    return mask;
}

/// Paints words that follow `before` in the sentence.
Region region_of(std::string const& words, std::string const& before, Mask const& mask, size_t index) {
    Region region;
    region.name = words, region.color = region_color(index);
    region.spans = {{before.size(), before.size() + words.size()}};
    region.mask = mask;
    return region;
}

}  // namespace

std::vector<PaintedScene> painted_scenes(SubjectName const& subject, GenerationRequest const& plain) {
    constexpr double left = 0.27, right = 1 - left;
    std::vector<PaintedScene> scenes;
    for (size_t i = 0; i < surroundings.size(); ++i) {
        auto const& [things, place] = surroundings[i];
        std::string const thing = subject.kind.find(things[0]) == std::string::npos ? things[0] : things[1];
        for (double const across : {left, right}) {
            GenerationRequest request = plain;
            std::string const before = "a " + subject.phrase() + " and a ";
            request.prompt = fmt::format("{}{} {}", before, thing, place);
            request.seed += i;
            request.paint.keep_small_regions = true;  // as all programs have it
            Mask const own = blot(request.canvas, across), others = blot(request.canvas, 1 - across);
            request.regions = {region_of(subject.phrase(), "a ", own, 0), region_of(thing, before, others, 1)};
            scenes.push_back(
                {.request = std::move(request), .subject = bounding_box(own), .other = bounding_box(others)});
        }
    }
    return scenes;
}

Image painted_areas(GenerationRequest const& request) {
    Image areas({.width = request.canvas.width, .height = request.canvas.height, .channels = 3});
    std::ranges::fill(areas.bytes(), std::byte{255});
    for (Region const& region : request.regions)
        for (int y = 0; y < areas.height(); ++y) {
            auto const row = areas.row<std::uint8_t>(y);
            for (int x = 0; x < areas.width(); ++x)
                if (region.mask->at(x, y) >= 128)
                    row[3 * x] = region.color.red, row[3 * x + 1] = region.color.green,
                            row[3 * x + 2] = region.color.blue;
        }
    return areas;
}

}  // namespace daub
