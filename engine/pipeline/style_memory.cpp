#include "engine/pipeline/style_memory.h"

#include "engine/core/error.h"
#include "engine/pipeline/style_adapters.h"
#include "engine/weights/safetensors.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace daub {
namespace {

int64_t bytes_of(std::map<std::string, Tensor> const& tensors, MemoryCircumstances const& given) {
    int64_t bytes = 0;
    for (auto const& [name, tensor] : tensors) {
        bool const stays = given.memory_mapped && tensor.scalar_type() == given.dtype;
        if (!stays) bytes += tensor.numel() * static_cast<int64_t>(c10::elementSize(given.dtype));
    }
    return bytes;
}

}  // namespace

StyleMemory style_memory(ModelSource const& base, GenerationRequest const& request, MemoryCircumstances const& given) {
    auto const acts = [](StyleReference const& style) { return style.image && style.weight != 0; };
    if (std::ranges::none_of(request.styles, acts)) return {};
    if (base.has("image_encoder")) return {.encoder = bytes_of(base.tensors("image_encoder"), given)};
    try {
        auto const unet = UNetConfig::from_json(base.config("unet"), "unet");
        StyleAdapter const adapter = style_adapter_for(unet, request.style_adapter, request.model);
        return {.adapter = bytes_of(load_safetensors(adapter.path), given),
                .encoder = bytes_of(load_safetensors(image_encoder_of(adapter).weights), given)};
    } catch (Error const&) {
        return {};
    }
}

}  // namespace daub
