#include "engine/pipeline/expert_loras.h"

#include "engine/core/error.h"
#include "engine/nn/region_bias.h"
#include "engine/pipeline/picture_tensor.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

namespace daub {
namespace {

/// Share of each cell that the mask covers, on all levels of a U-Net above x: by the number of cells, [1, cells]. Each
/// level has half the sides of the one before, rounded up.
std::map<int64_t, Tensor> coverage_by_cells(Mask const& mask, Grid grid, at::Device device) {
    Tensor const pixels = mask_tensor(mask);
    std::map<int64_t, Tensor> coverage;
    while (!coverage.contains(grid.cells())) {
        coverage[grid.cells()] = area_average(pixels, grid).reshape({1, -1}).to(device);
        grid = {.height = (grid.height + 1) / 2, .width = (grid.width + 1) / 2};
    }
    return coverage;
}

}  // namespace

void ExpertLoras::use(std::vector<UsedLora> const& used) {
    loras_ = loras_for(used, *source_, "unet");
    areas_.clear();
    for (size_t i = 0; i < loras_.in_areas.size(); ++i) areas_.push_back(std::make_shared<TermArea>());
}

std::shared_ptr<UNet const> ExpertLoras::load_unet(UNetConfig const& config) {
    c10::InferenceMode const inference;  // also on the thread that loads ahead
    std::shared_ptr<UNet const> network;
    auto const unused = loader_.load(loras_, {areas_.begin(), areas_.end()}, [&](Scope const& scope) {
        network = std::make_shared<UNet const>(scope, config);
    });
    if (!unused.empty())
        fail(ErrorKind::model, "The unet of {} holds tensors that its configuration has no place for, '{}' among {}.",
             source_->origin(), unused.front(), unused.size());
    return network;
}

void ExpertLoras::set_areas(std::vector<UsedLora> const& used, std::array<int64_t, 3> shape) const {
    auto const masks = areas_for(used, *source_);
    for (size_t i = 0; i < areas_.size(); ++i) {
        areas_[i]->coverage = [by_cells =
                                   coverage_by_cells(*masks.at(i), {shape[1], shape[2]}, device_)](int64_t cells) {
            auto const found = by_cells.find(cells);
            return found == by_cells.end() ? Tensor() : found->second;
        };
    }
}

}  // namespace daub
