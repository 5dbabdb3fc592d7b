#include "engine/pipeline/preview_map.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"
#include "engine/core/sha256.h"
#include "engine/nn/region_bias.h"
#include "engine/scene/model_install.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;

constexpr int64_t most_hashed = 1024;  // elements of a tensor that counts: norms and biases

fs::path file_of(std::string const& name) { return models_folder().parent_path() / "preview_maps" / (name + ".json"); }

/// Cells of latents as rows, with a column of ones: [cells, C + 1].
Tensor cell_rows(Tensor const& latent) {
    Tensor const cells = latent.permute({0, 2, 3, 1}).reshape({-1, latent.size(1)});
    return at::cat({cells, at::ones({cells.size(0), 1}, cells.options())}, 1);
}

}  // namespace

std::string preview_map_name(ModelSource const& source) {
    Sha256 hash;
    auto const add = [&](std::string const& text) { hash.add(std::as_bytes(std::span(text))); };
    add(source.config("vae").dump());
    for (auto const& [name, tensor] : source.tensors("vae")) {
        if (tensor.numel() > most_hashed) continue;
        Tensor const values = tensor.to(at::kCPU).contiguous();
        add(name);
        hash.add({static_cast<std::byte const*>(values.const_data_ptr()), values.nbytes()});
    }
    return hash.digits();
}

Tensor find_preview_map(std::string const& name, int64_t channels) {
    std::ifstream file(file_of(name));
    auto const numbers = nlohmann::json::parse(file, nullptr, /*allow_exceptions=*/false);
    auto const rows = static_cast<size_t>(channels + 1);
    if (!numbers.is_array() || numbers.size() != rows * 3) return {};
    std::vector<float> values;
    for (auto const& number : numbers) {
        if (!number.is_number()) return {};
        values.push_back(number.get<float>());
    }
    return at::tensor(values).view({channels + 1, 3});
}

void keep_preview_map(std::string const& name, Tensor const& map) {
    try {
        fs::path const path = file_of(name);
        std::error_code ignored;
        fs::create_directories(path.parent_path(), ignored);
        Tensor const values = map.contiguous();
        auto const* const first = values.const_data_ptr<float>();
        AtomicFile file(path);
        file.write(nlohmann::json(std::vector<float>(first, first + values.numel())).dump());
        file.commit();
    } catch (Error const&) {
    }
}

Tensor preview_pictures(int64_t side) {
    at::Generator generator = at::detail::createCPUGenerator(1);
    Tensor const colours = at::rand({8, 3, 4, 4}, generator, at::TensorOptions(at::kFloat)) * 2 - 1;
    Tensor const smooth = at::upsample_bilinear2d(colours.narrow(0, 0, 4), {side, side}, /*align_corners=*/false);
    return at::cat({smooth, at::upsample_nearest2d(colours.narrow(0, 4, 4), {side, side})});
}

Tensor fitted_preview_map(Tensor const& pictures, Tensor const& latents) {
    Tensor const rows = cell_rows(latents).to(at::kDouble);
    Grid const cells{.height = latents.size(2), .width = latents.size(3)};
    Tensor const colours = area_average(pictures, cells).permute({0, 2, 3, 1}).reshape({-1, 3}).to(at::kDouble);
    // A little damping: channels that say nothing of colour get no weight.
    Tensor const squares = at::matmul(rows.t(), rows);
    Tensor const damped = squares + at::eye(rows.size(1), squares.options()) * (squares.trace() * 1e-6);
    return at::linalg_solve(damped, at::matmul(rows.t(), colours)).to(at::kFloat);
}

Tensor mapped_to_colours(Tensor const& latents, Tensor const& map) {
    Tensor const colours = at::matmul(cell_rows(latents), map);
    return colours.view({latents.size(0), latents.size(2), latents.size(3), 3}).permute({0, 3, 1, 2}).contiguous();
}

}  // namespace daub
