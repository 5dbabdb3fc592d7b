#include "engine/models/ediff_unet_cost.h"

#include <ATen/ATen.h>

#include <charconv>

#include "engine/models/ediff_unet.h"

namespace daub {

namespace {

/// Notes what a network takes; hands out tensors without memory.
class NotedParameters : public ParameterSource {
 public:
    Tensor take(std::string const& name, at::IntArrayRef shape, Init) override {
        noted.emplace_back(name, shape.vec());
        return at::empty(shape, at::TensorOptions().device(at::kMeta));
    }
    bool has(std::string const&) const override { return false; }
    std::vector<std::pair<std::string, std::vector<int64_t>>> noted;
};

bool within(std::string const& name, std::string_view part) { return name.find(part) != std::string::npos; }

/// Level of resolution at which a parameter works.
size_t level_of(std::string const& name, size_t levels) {
    auto const number = [&](std::string_view prefix) {
        size_t value = 0;
        std::from_chars(name.data() + prefix.size(), name.data() + name.size(), value);
        return value;
    };
    if (name.starts_with("down_blocks.")) return number("down_blocks.") + (within(name, "downsampler") ? 1 : 0);
    if (name.starts_with("up_blocks.")) return levels - 1 - number("up_blocks.");
    return name.starts_with("mid_block") ? levels - 1 : 0;
}

/// Places at which a weight is applied for one picture.
int64_t uses(std::string const& name, int64_t cells, int64_t keys) {
    if (within(name, "time_emb_proj") || within(name, "embedding") || within(name, "pooled_") || within(name, "gain"))
        return 1;
    if (within(name, "attn2.to_k") || within(name, "attn2.to_v") || name.starts_with("streams.")) return keys;
    return cells;
}

}  // namespace

UNetCost ediff_unet_cost(EDiffUNetConfig const& config, int64_t height, int64_t width, int64_t keys) {
    NotedParameters source;
    EDiffUNet const unet(Scope(source), config);
    UNetCost cost;
    for (auto const& [name, shape] : source.noted) {
        int64_t const size = c10::multiply_integers(shape);
        cost.parameters += size;
        if (shape.size() < 2 || within(name, "null_token")) continue;
        size_t const level = level_of(name, config.levels());
        int64_t const cells = (height / config.patch_size >> level) * (width / config.patch_size >> level);
        cost.multiplications += size * uses(name, cells, keys);
        // Scores and their use: each query meets each key with all channels, twice.
        if (within(name, "attn1.to_q")) cost.multiplications += 2 * cells * cells * shape[0];
        if (within(name, "attn2.to_q")) cost.multiplications += 2 * cells * keys * shape[0];
    }
    return cost;
}

}  // namespace daub
