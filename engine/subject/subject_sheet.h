// A subject on one picture, to be looked at, in rows: its pictures; what the model made of sentences that name it
// before it learned; the same sentences from the same noise afterwards; painted areas; and the scenes painted there,
// with the subject and something else.
//
//     auto const sheet = subject_sheet(order, *catalogue, *generator, on_progress);
//     if (sheet) write_image("sheet.webp", *sheet);
//
// Nothing is chosen: seeds are fixed, one picture each. Blocks.
#pragma once

#include "engine/scene/generator.h"
#include "engine/scene/model_catalogue.h"
#include "engine/subject/subject_name.h"
#include "engine/training/trainable_parameters.h"

#include <filesystem>
#include <functional>
#include <optional>

namespace daub {

struct SubjectSheet {
    SubjectName subject;
    std::filesystem::path file;                    ///< of the subject
    std::string model;                             ///< id or path
    std::vector<std::filesystem::path> reference;  ///< files and folders; the first six are shown
    TrainableParameters::Options parameters;       ///< for the device
    int cell = 96;                                 ///< side of each picture, pixels
};

/// sRGB u8, six pictures in a row. Models in stages are run up to the first that fills a cell. Nothing where
/// on_progress ended it. Throws Error (input, model), or what the generator failed with.
std::optional<Image> subject_sheet(SubjectSheet const& order, ModelCatalogue const& catalogue, Generator& generator,
                                   std::function<bool(int done, int all)> const& on_progress);

}  // namespace daub
