// base_batches WORLD SEED BATCH COUNT OUT: what the first COUNT updates of `daub-train base --world WORLD --seed SEED
// --batch BATCH` train on, one safetensors file for each, so that another implementation can be given exactly the same.
#include "engine/core/error.h"
#include "engine/training/base_stage.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <fmt/format.h>

#include <cstdlib>

namespace {

using namespace daub;
using std::filesystem::path;

std::map<std::string, Tensor> batch_of(World const& world, BaseStage::Options const& options, SampleRange samples) {
    TrainingBatch const b = world.batch(options.data, samples.seed, samples.first, samples.count);
    StreamGains const gains = draw_stream_gains(options.drop, samples, at::kCPU);
    PaintDraw const paint = draw_paint(options.paint, samples, b.painted.size(1), at::kCPU);
    return {{"images", b.images},
            {"noise", counter_normal(samples, Purpose::noise, b.images[0].numel(), at::kCPU).view_as(b.images)},
            {"sigma", options.noise.sigmas(counter_uniform(samples, Purpose::sigma, 1, at::kCPU).flatten())},
            {"t5_ids", b.t5_ids},
            {"t5_mask", b.t5_mask},
            {"clip_ids", b.clip_ids},
            {"style_reference", b.style_reference},
            {"gain_t5", gains.t5},
            {"gain_clip_text", gains.clip_text},
            {"gain_clip_image", gains.clip_image},
            {"areas", b.painted * paint.kept.unsqueeze(2).unsqueeze(3)},
            {"t5_columns", b.t5_columns},
            {"clip_columns", b.clip_columns},
            {"w_prime", paint.w_prime}};
}

}  // namespace

int main(int count, char** arguments) try {
    if (count != 6) fail(ErrorKind::usage, "Usage: base_batches WORLD SEED BATCH COUNT OUT");
    at::NoGradGuard const no_gradients;
    World const world(WorldAssets::load(arguments[1]), at::kCPU);
    int64_t const batch = std::atoll(arguments[3]);
    BaseStage::Options const options{.data = {.aspect_block = batch}};
    for (int64_t i = 0; i < std::atoll(arguments[4]); ++i) {
        auto tensors = batch_of(world, options, {uint64_t(std::atoll(arguments[2])), i * batch, batch});
        for (auto& [name, tensor] : tensors) tensor = tensor.contiguous();
        save_safetensors(path(arguments[5]) / fmt::format("{}.safetensors", i), tensors);
    }
    return 0;
} catch (std::exception const& error) {
    fmt::print(stderr, "base_batches: {}\n", error.what());
    return 1;
}
