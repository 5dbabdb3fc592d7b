// What somebody's own detector saw in pictures: boxes or areas with names and scores, in the format of COCO's results.
//
//     [{"image_id": "fox.png", "label": "fox", "bbox": [x, y, width, height], "score": 0.93,
//       "segmentation": [[x, y, x, y, ...], ...]  or  {"size": [height, width], "counts": [...] or "..."}}, ...]
//
// or {"images": [{"id", "file_name"}], "categories": [{"id", "name"}], "annotations": [...]}, with `category_id`
// instead of `label`. `image_id` is a file name with or without its ending, an id of `images`, or the number at the end
// of a file name. Coordinates are pixels of the picture. Without "segmentation" the box is the area; without "score" it
// is 1.
#pragma once

#include "engine/scene/geometry.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// Pixels of a picture, row by row: 0 or 1.
struct PixelArea {
    Size size;
    std::vector<std::uint8_t> pixels;
};

struct Detected {
    std::string picture;  ///< as the file says it: name, or number in digits
    std::string label;
    double score = 1;
    double x = 0, y = 0, width = 0, height = 0;  ///< pixels
    std::vector<std::vector<double>> polygons;   ///< x and y in turn
    Size mask_size;                              ///< of `runs`; empty: there are none
    std::vector<std::int64_t> runs;              ///< pixels out and in, in turn, column by column (COCO's RLE)

    /// Where it is seen in a picture of this size. An area given for another size is brought to it.
    PixelArea area(Size size) const;
};

/// Throws Error (input) naming the entry that is wrong and how.
std::vector<Detected> read_detections(std::filesystem::path const& file);

/// Whether a detection's `picture` means the file of this name.
bool means_picture(std::string_view picture, std::string_view file_name);

}  // namespace daub
