#include "engine/pipeline/task.h"

#include "engine/core/error.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/scene/mask_operations.h"
#include "engine/scene/resample.h"

#include <algorithm>

namespace daub {
namespace {

/// The picture on the canvas with its edge pixels repeated outwards: what outpainting sees beyond the edge.
Image on_canvas(Image const& image, Size canvas, int left, int top) {
    Image result({.width = canvas.width, .height = canvas.height, .channels = 3});
    for (int y = 0; y < canvas.height; ++y) {
        auto const from = image.row<uint8_t>(std::clamp(y - top, 0, image.height() - 1));
        auto const to = result.row<uint8_t>(y);
        for (int x = 0; x < canvas.width; ++x) {
            auto const source = static_cast<size_t>(std::clamp(x - left, 0, image.width() - 1)) * 3;
            std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(source), 3, to.begin() + x * 3);
        }
    }
    return result;
}

/// 255 where the canvas is not covered by the picture; nothing where all of it is.
std::optional<Mask> uncovered(Size canvas, Rect picture) {
    Rect const covered = intersection({0, 0, canvas.width, canvas.height}, picture);
    if (covered.width == canvas.width && covered.height == canvas.height) return std::nullopt;
    Mask mask(canvas, 255);
    for (int y = covered.y; y < covered.bottom(); ++y)
        std::fill_n(mask.row(y).begin() + covered.x, covered.width, uint8_t{0});
    return mask;
}

constexpr double outpainting_feather = 8;  // pixels into the kept picture, so that no seam is seen

/// Spreads the mask before it is blurred, so that what was painted fully stays fully changeable.
Mask softened(Mask const& mask, double feather) {
    return feather > 0 ? feathered(grown(mask, feather), feather) : mask;
}

Task added_element(GenerationRequest const& request) {
    AddElement const& add = *request.add_element;
    if (!add.kept) fail(ErrorKind::input, "Adding an element needs the picture that is kept.");
    if (add.region >= request.regions.size() || !request.regions[add.region].mask)
        fail(ErrorKind::input, "Adding an element needs a painted region; region {} is none.", add.region + 1);
    if (add.kept->size() != request.canvas)
        fail(ErrorKind::input, "The kept picture is {} x {}, the canvas {} x {}: they must be the same.",
             add.kept->width(), add.kept->height(), request.canvas.width, request.canvas.height);
    return {.start = opaque_rgb8(*add.kept),
            .strength = add.strength,
            .changing = softened(*request.regions[add.region].mask, add.feather)};
}

}  // namespace

Task task_of(GenerationRequest const& request) {
    if (request.add_element) return added_element(request);
    if (!request.start) return {};
    StartImage const& start = *request.start;
    if (!start.image || start.image->empty()) fail(ErrorKind::input, "The start image is empty.");
    Image const picture = opaque_rgb8(*start.image);
    Task task{
        .start = on_canvas(picture, request.canvas, start.x, start.y), .strength = start.strength, .changing = {}};
    auto const free = uncovered(request.canvas, {start.x, start.y, picture.width(), picture.height()});
    if (free) task.changing = softened(*free, outpainting_feather);
    if (free) task.strength = 1;  // what was never there has nothing to begin from
    if (!request.change_only) return task;
    if (!request.change_only->mask || request.change_only->mask->size() != request.canvas)
        fail(ErrorKind::input, "The mask of what may change is not of the canvas's size.");
    Mask const wanted = softened(*request.change_only->mask, request.change_only->feather);
    task.changing = task.changing ? combined(*task.changing, wanted, Combination::union_of) : wanted;
    return task;
}

}  // namespace daub
