// Pictures of a subject, and orders for models of a few thousand parameters.
#pragma once

#include "engine/core/error.h"
#include "engine/scene/image_file.h"
#include "engine/subject/subject_training.h"
#include "tests/pipeline/diffusers_models.h"
#include "tests/pipeline/tiny_model.h"
#include "tests/scene/data_home.h"

#include <fstream>

namespace daub {

/// A disc of one colour on another, larger with each picture.
inline Image subject_image(int index, int side = 64) {
    Image image({.width = side, .height = side, .channels = 3});
    for (int y = 0; y < side; ++y) {
        auto const row = image.row<std::uint8_t>(y);
        for (int x = 0; x < side; ++x) {
            int const dx = x - side / 2, dy = y - side / 2, radius = side / 4 + index;
            bool const inside = dx * dx + dy * dy < radius * radius;
            row[3 * x] = inside ? 250 : 20, row[3 * x + 1] = inside ? 30 : 60,
                    row[3 * x + 2] = inside ? 60 : 40 * index;
        }
    }
    return image;
}

inline void write_subject_images(std::filesystem::path const& folder, int count) {
    std::filesystem::create_directories(folder);
    for (int i = 0; i < count; ++i) write_image(folder / fmt::format("{}.png", i), subject_image(i));
}

inline SubjectName const zibbo{.name = "zibbo", .kind = "fox"};

/// What is wrong, or nothing.
inline std::string error_of(std::function<void()> const& act) {
    try {
        act();
    } catch (Error const& error) {
        return error.what();
    }
    return "";
}

/// One of the families with its catalogue and generator.
struct SubjectModel {
    std::string model;
    ModelCatalogue const& catalogue;
    Generator& generator;
};
inline SubjectModel tiny_native() {
    return {tiny_engine().request().model, *tiny_engine().catalogue, *tiny_engine().generator};
}
inline SubjectModel tiny_diffusers(std::string const& name) {
    return {diffusers_engine().request(name).model, *diffusers_engine().catalogue, *diffusers_engine().generator};
}

struct SubjectBench {
    TemporaryFolder folder;
    DataHome home;
    SubjectBench() { write_subject_images(folder / "pictures", 4); }

    SubjectOrder order(SubjectModel const& on, std::string const& run, int64_t updates) const {
        SubjectOrder order{.subject = zibbo, .pictures = {folder / "pictures"}, .model = on.model};
        order.network.adaptation.rank = 4;
        order.network.parameters = {.seed = 3, .device = at::kCPU, .compute = at::kFloat};
        order.prior_count = 8;
        order.run = {.folder = folder / run,
                     .batch = 8,
                     .micro_batch = 8,
                     .images = 8 * updates,
                     .warm_up_images = 16,
                     .seed = 3,
                     .sample_minutes = 0,
                     .log_every = 1,
                     .progress = false,
                     .optimizer = {.learning_rate = 1e-2, .weight_decay = 0, .ema_decay = 0.9}};
        return order;
    }
    SubjectResult train(SubjectOrder const& order, SubjectModel const& on, SubjectHooks const& hooks = {}) const {
        return train_subject(order, on.catalogue, on.generator, hooks);
    }
};

}  // namespace daub
