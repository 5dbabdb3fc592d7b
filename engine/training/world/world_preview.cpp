#include "engine/training/world/world_preview.h"

#include "engine/core/error.h"
#include "engine/training/world/paint.h"
#include "engine/training/world/vocabulary.h"

#include <ATen/ATen.h>

#include <fstream>

namespace daub {

using at::Tensor;

namespace {

std::ofstream open_for_writing(std::filesystem::path const& file) {
    std::ofstream out(file, std::ios::binary);
    if (!out) fail(ErrorKind::output, "'{}' cannot be written. Does its folder exist?", file.string());
    return out;
}

void check_written(std::ofstream& out, std::filesystem::path const& file) {
    out.close();
    if (!out) fail(ErrorKind::output, "'{}' could not be written to the end. Is the disk full?", file.string());
}

std::vector<Scene> sample_scenes(World const& world, int64_t count, uint64_t seed) {
    std::vector<Scene> scenes;
    for (int64_t i = 0; i < count; ++i) scenes.push_back(world.scene({}, {}, seed, i));
    return scenes;
}

/// Each style in a row, at this resolution.
Tensor style_pictures(World const& world, int64_t side, int64_t columns, uint64_t seed) {
    std::vector<Scene> scenes;
    for (size_t style = 0; style < world_styles().size(); ++style)
        for (int64_t i = 0; i < columns; ++i) {
            scenes.push_back(world.scene({}, {}, seed, int64_t(style) * columns + i));
            scenes.back().style = int(style);
        }
    return world.composer().compose(scenes, {.height = side, .width = side}).image;
}

/// Scenes, each followed by the areas of its things: seen and as painted.
Tensor painted_pictures(World const& world, int64_t scenes_shown, uint64_t seed) {
    std::vector<Scene> const scenes = sample_scenes(world, scenes_shown, seed);
    Composition const composed = world.composer().compose(scenes, {});
    std::vector<Tensor> rows;
    for (int64_t i = 0; i < scenes_shown; ++i) {
        rows.push_back(composed.image[i]);
        for (int64_t k = 0; k < 3; ++k) {
            Tensor const mask = composed.things[i][std::min(k, composed.things.size(1) - 1)].unsqueeze(0);
            PaintSeed const from{seed, uint64_t(i), int(k)};
            for (Tensor const& shown : {mask, degrade_masks(mask, {&from, 1})})
                rows.push_back(shown.mul(2).sub(1).expand({3, -1, -1}));
        }
    }
    return at::stack(rows);
}

}  // namespace

void write_sheet(std::filesystem::path const& file, Tensor const& pictures, int64_t columns) {
    int64_t const h = pictures.size(2), w = pictures.size(3), rows = (pictures.size(0) + columns - 1) / columns;
    Tensor const missing = at::full({rows * columns - pictures.size(0), 3, h, w}, -1.0, pictures.options());
    Tensor const bytes = at::cat({pictures, missing})
                             .add(1)
                             .mul(127.5)
                             .round()
                             .clamp(0, 255)
                             .to(at::kByte)
                             .cpu()
                             .view({rows, columns, 3, h, w})
                             .permute({0, 3, 1, 4, 2})
                             .contiguous();
    std::ofstream out = open_for_writing(file);
    out << "P6\n" << columns * w << " " << rows * h << "\n255\n";
    out.write(reinterpret_cast<char const*>(bytes.const_data_ptr<uint8_t>()), bytes.numel());
    check_written(out, file);
}

void write_captions(std::filesystem::path const& file, WorldAssets const& assets, int64_t count, uint64_t seed) {
    std::ofstream out = open_for_writing(file);
    for (std::string const& caption : sample_captions(assets, count, seed)) out << caption << "\n";
    check_written(out, file);
}

void write_preview(std::filesystem::path const& folder, World const& world, uint64_t seed) {
    auto const compose = [&](int64_t count, int64_t side) {
        return world.composer().compose(sample_scenes(world, count, seed), {.height = side, .width = side}).image;
    };
    write_sheet(folder / "64.ppm", compose(64, 64), 8);
    write_sheet(folder / "256.ppm", compose(12, 256), 4);
    write_sheet(folder / "1024.ppm", compose(1, 1024), 1);
    write_sheet(folder / "styles-64.ppm", style_pictures(world, 64, 12, seed), 12);
    write_sheet(folder / "styles-256.ppm", style_pictures(world, 256, 3, seed), 3);
    write_sheet(folder / "painted.ppm", painted_pictures(world, 16, seed), 14);
    write_captions(folder / "captions.txt", world.assets(), 1000, seed);
}

}  // namespace daub
