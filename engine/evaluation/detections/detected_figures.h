// Adherence, recognition and completeness of pictures of any model, from what its user's detector saw.
//
//     DetectionFigures const figures = detection_figures(pictures_in("out"), read_detections("seen.json"), {});
//
// What was asked for is what the pictures themselves say: every PNG, JPEG and WebP of Daub's carries the sentence and
// the painted areas that it was made from.
#pragma once

#include "engine/evaluation/detections/detections_file.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct DetectionOptions {
    double threshold = 0.5;  ///< least score of a detection that counts
};

/// One painted phrase of one picture.
struct DetectedRegion {
    std::string picture, phrase;
    bool known = true;        ///< whether any detection in the file, of whatever picture, is called like it
    double adherence = 0;     ///< IoU of the painted area (half covered or more) and the detections of that name
    bool recognised = false;  ///< most detected pixels of the painted area have that name
    bool present = false;     ///< it was detected somewhere
};

struct DetectionFigures {
    std::vector<DetectedRegion> regions;     ///< picture by picture, in the order of the sentence
    std::vector<std::string> without_areas;  ///< pictures that say nothing of painted words
};

/// A detection is called like a phrase where the words of its label stand in the phrase one behind the other, whatever
/// their case, with or without a plural's s or es: "traffic light" in "two red traffic lights". Throws Error (input).
bool is_called(std::string_view label, std::string_view phrase);

DetectionFigures detection_figures(std::vector<std::filesystem::path> const& pictures,
                                   std::vector<Detected> const& detections, DetectionOptions const& options);

}  // namespace daub
