#include "engine/pipeline/diffusers_memory.h"

#include "engine/core/error.h"
#include "engine/kernels/winograd.h"
#include "engine/models/autoencoder_config.h"
#include "engine/models/unet_config.h"
#include "engine/pipeline/generation_size.h"
#include "engine/pipeline/style_memory.h"
#include "engine/pipeline/used_loras.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace daub {
namespace {

/// Feature maps of a U-Net's first level that are alive at the peak: skips, a block's own, the wide layer of its
/// transformer.
constexpr int64_t unet_maps = 64;
/// The same of an autoencoder's last level while it decodes.
constexpr int64_t decoder_maps = 8;
constexpr int64_t most_batch = 4;
/// Of T5's weights, the embedding and one layer of 24.
constexpr int64_t streamed_share = 12;
constexpr int64_t tile_pixels = 512 * 512;

int64_t element_bytes(MemoryCircumstances const& given) { return static_cast<int64_t>(c10::elementSize(given.dtype)); }

/// LoRAs of a request; none where they cannot be used, which the run will say.
std::vector<UsedLora> usable_loras(GenerationRequest const& request, std::vector<SharedSource> const& sources) {
    try {
        std::vector<std::string> warnings;
        return LoraShelf().take_up(loras_of(request), sources, warnings);
    } catch (Error const&) {
        return {};
    }
}

/// Weights that LoRAs are merged into: copies instead of views of the file.
std::set<std::string> merged_weights(ModelSource const& source, std::string const& component,
                                     std::vector<UsedLora> const& used) {
    std::set<std::string> names;
    ComponentLoras const loras = loras_for(used, source, component);
    if (loras.everywhere.empty()) return names;
    auto const targets = lora_targets(component, source.config(component), source.tensors(component));
    for (WeightedLora const& use : loras.everywhere)
        for (auto const& [path, module] : use.lora->modules().at(component))
            if (auto const target = targets.find(path); target != targets.end()) names.insert(target->second);
    return names;
}

/// Matrices that a U-Net keeps in a layout of its own, see packed_kernel.h; kernels of convolutions always are.
bool is_packed_matrix(UNetConfig const& unet, std::string const& name) {
    auto const within = [&](std::string_view part) { return name.find(part) != std::string::npos; };
    bool const of_map = within(".transformer_blocks.") && !within(".attn2.to_k.") && !within(".attn2.to_v.");
    return unet.packs_transformers() && (of_map || within(".proj_in.") || within(".proj_out."));
}

/// How often the map that a layer of a U-Net meets was halved.
size_t level_of(UNetConfig const& unet, std::string const& name) {
    size_t const last = unet.down.size() - 1;
    auto const block = [&](std::string_view blocks) { return static_cast<size_t>(name[blocks.size()] - '0'); };
    if (name.starts_with("mid_block.")) return last;
    if (name.starts_with("down_blocks.")) return block("down_blocks.");
    if (!name.starts_with("up_blocks.")) return 0;
    size_t const level = last - std::min(last, block("up_blocks."));
    return level > 0 && name.find(".upsamplers.") != std::string::npos ? level - 1 : level;
}

/// Bytes of memory that the weights of a component take, those in mapped files not counted.
class WeightMemory {
 public:
    WeightMemory(ModelSource const& source, MemoryCircumstances const& given, std::vector<UsedLora> const& loras)
        : source_(source), given_(given), loras_(loras) {}

    int64_t of(std::string const& component) const {
        std::set<std::string> const merged = merged_weights(source_, component, loras_);
        bool const rare = component == "vae";  // runs once a picture, is not packed
        int64_t bytes = 0;
        for (auto const& [name, tensor] : source_.tensors(component))
            if ((tensor.dim() == 4 && !rare) || !is_mapped(tensor) || merged.contains(name)) bytes += bytes_of(tensor);
        return bytes;
    }

    /// map: of the network's input, [B, C, H, W].
    int64_t of_unet(std::array<int64_t, 4> map) const {
        auto const unet = UNetConfig::from_json(source_.config("unet"), "unet");
        std::set<std::string> const merged = merged_weights(source_, "unet", loras_);
        int64_t bytes = 0;
        for (auto const& [name, tensor] : source_.tensors("unet")) {
            bool const mapped = is_mapped(tensor) && !merged.contains(name);
            size_t const level = level_of(unet, name);
            std::array<int64_t, 4> const met{map[0], map[1], map[2] >> level, map[3] >> level};
            bool const halves = name.find(".downsamplers.") != std::string::npos;
            if (given_.memory_mapped && !halves && WinogradKernel::pays(tensor.sizes(), given_.dtype, met))
                bytes += bytes_of(tensor) * 16 / 9 + (mapped ? 0 : bytes_of(tensor));
            else if (tensor.dim() == 4 || !mapped || (tensor.dim() == 2 && is_packed_matrix(unet, name)))
                bytes += bytes_of(tensor);
        }
        return bytes;
    }

 private:
    bool is_mapped(Tensor const& tensor) const { return given_.memory_mapped && tensor.scalar_type() == given_.dtype; }
    int64_t bytes_of(Tensor const& tensor) const { return tensor.numel() * element_bytes(given_); }

    ModelSource const& source_;
    MemoryCircumstances const& given_;
    std::vector<UsedLora> const& loras_;
};

/// The parts of an estimate that measures change.
struct Needs {
    int64_t text = 0, reading = 0;  ///< encoders together; the most that reading needs by itself
    int64_t style = 0, seeing = 0;  ///< adapter; image encoder while it looks
    int64_t all_experts = 0, largest_expert = 0, decoder = 0;
    int64_t picture = 0, pictures_at_once = 1, rows = 2;  ///< activations of one picture's row
    int64_t decoding = 0, results = 0, program = 0;
    bool text_stays = true, experts_stay = true;

    int64_t networks() const { return experts_stay ? all_experts : largest_expert; }
    int64_t total() const {
        int64_t const kept = networks() + (text_stays ? text : 0) + style;
        int64_t const sampling = kept + picture * pictures_at_once * rows;
        int64_t const decode = kept + decoder + decoding;
        int64_t const seen = seeing > 0 ? reading + style + seeing : 0;  // after the prompt is read, before all else
        return std::max({sampling, decode, seen, text_stays ? 0 : reading}) + results + program;
    }
};

class Estimate {
 public:
    Estimate(ModelInfo const& info, GenerationRequest const& request, MemoryCircumstances const& given,
             std::vector<UsedLora> loras)
        : given_(given), loras_(std::move(loras)), base_(base_size(info, request)) {
        needs_.pictures_at_once = std::clamp<int64_t>(request.count, 1, most_batch);
        needs_.rows = request.guidance.text.value_or(2) > 1 ? 2 : 1;
        needs_.program = given.program;
        needs_.results = request.canvas.area() * 3 * 4 * 3 * std::clamp<int64_t>(request.count, 1, 8);
    }

    void add_text(TextPart const& part) {
        for (char const* const component : {"text_encoder", "text_encoder_2"}) {
            bool const second = std::string_view(component) == "text_encoder_2";
            bool const wanted = second ? part.kind == TextKind::clip_pair || part.kind == TextKind::clip_second
                                       : part.kind != TextKind::clip_second;
            if (!wanted) continue;
            int64_t const bytes = named(component, WeightMemory(*part.source, given_, loras_).of(component));
            // T5 is taken from its file layer by layer where it is large.
            bool const streams = part.kind == TextKind::t5 && given_.available > 0 && bytes > given_.available / 2;
            needs_.text += bytes, needs_.reading += streams ? bytes / streamed_share : bytes;
        }
    }

    void add_style(StyleMemory const& style) {
        if (style.adapter > 0) needs_.style = named("style adapter", style.adapter);
        if (style.encoder > 0) needs_.seeing = named("image encoder", style.encoder);
    }

    void add_stage(CascadeStage const& stage, int64_t scale) {
        Size const size{base_.width * static_cast<int>(scale), base_.height * static_cast<int>(scale)};
        int64_t cell = 1;
        if (is_latent(stage.kind())) {
            auto const vae = AutoencoderConfig::from_json(stage.source().config("vae"), "vae");
            cell = vae.downscale();
            needs_.decoder =
                std::max(needs_.decoder, named("autoencoder", WeightMemory(stage.source(), given_, loras_).of("vae")));
            needs_.decoding = std::max(
                needs_.decoding, size.area() * vae.block_out_channels.front() * decoder_maps * element_bytes(given_));
            tile_ = tile_pixels * vae.block_out_channels.front() * decoder_maps * element_bytes(given_);
        }
        for (CascadeExpert const& expert : stage.experts) {
            auto const config = UNetConfig::from_json(expert.source->config("unet"), "unet");
            std::array<int64_t, 4> const map{needs_.pictures_at_once * needs_.rows, config.in_channels,
                                             size.height / cell, size.width / cell};
            int64_t const bytes = named("unet", WeightMemory(*expert.source, given_, loras_).of_unet(map));
            needs_.all_experts += bytes, needs_.largest_expert = std::max(needs_.largest_expert, bytes);
            needs_.picture = std::max(needs_.picture, size.area() / (cell * cell) * config.down.front().channels *
                                                          unet_maps * element_bytes(given_));
        }
    }

    MemoryPlan plan() {
        MemoryPlan plan;
        plan.available = given_.available;
        plan.items = items_;
        plan.items.push_back({.name = "activations", .bytes = needs_.picture * needs_.pictures_at_once * needs_.rows});
        if (needs_.decoding > 0) plan.items.push_back({.name = "decoding", .bytes = needs_.decoding});
        plan.items.push_back({.name = "pictures", .bytes = needs_.results});
        plan.items.push_back({.name = "the program", .bytes = needs_.program});
        auto const take = [&](MemoryMeasure measure, bool helps, auto const& change) {
            if (!helps || fits()) return;
            plan.measures.push_back(measure);
            change();
        };
        take(MemoryMeasure::free_text_encoders, needs_.text > 0, [&] { needs_.text_stays = false; });
        take(MemoryMeasure::one_expert_resident, needs_.all_experts > needs_.largest_expert,
             [&] { needs_.experts_stay = false; });
        take(MemoryMeasure::split_guidance, needs_.rows > 1, [&] { needs_.rows = 1; });
        take(MemoryMeasure::one_image_at_a_time, needs_.pictures_at_once > 1, [&] { needs_.pictures_at_once = 1; });
        take(MemoryMeasure::tiled_decoding, needs_.decoding > tile_, [&] { needs_.decoding = tile_; });
        plan.needed = needs_.total();
        plan.fits = fits();
        if (!plan.fits) plan.advice = "Take a smaller canvas or fewer pictures at once.";
        return plan;
    }

 private:
    static Size base_size(ModelInfo const& info, GenerationRequest const& request) {
        StageInfo const& base = info.stages.front();
        if (request.generation_size) return rounded_to(*request.generation_size, base.size_multiple);
        return generation_size(
            request.canvas,
            {.native = base.native_size, .trained = base.trained_sizes, .multiple = base.size_multiple});
    }

    bool fits() const { return given_.available == 0 || needs_.total() <= given_.available; }

    int64_t named(char const* component, int64_t bytes) {
        items_.push_back({.name = fmt::format("weights of {}", component), .bytes = bytes});
        return bytes;
    }

    MemoryCircumstances given_;
    std::vector<UsedLora> loras_;
    Size base_;
    Needs needs_;
    int64_t tile_ = 0;
    std::vector<MemoryItem> items_;
};

}  // namespace

MemoryPlan plan_diffusers(ModelInfo const& info, std::vector<SharedSource> const& sources,
                          GenerationRequest const& request, MemoryCircumstances const& given) {
    Cascade const cascade = cascade_of(sources);
    Estimate estimate(info, request, given, usable_loras(request, sources));
    for (TextPart const& part : cascade.texts) estimate.add_text(part);
    estimate.add_style(style_memory(cascade.stages.front().source(), request, given));
    int64_t scale = 1;
    size_t const stages = request.stages_to_run > 0
                              ? std::min(cascade.stages.size(), static_cast<size_t>(request.stages_to_run))
                              : cascade.stages.size();
    for (size_t s = 0; s < stages; ++s, scale *= 4) estimate.add_stage(cascade.stages[s], scale);
    return estimate.plan();
}

}  // namespace daub
