#include "engine/models/ip_adapter_shape.h"

#include <algorithm>

namespace daub {
namespace {

/// A dimension of a tensor; 0 where there is none.
int64_t side(TensorShapes const& tensors, std::string_view name, size_t dimension) {
    auto const found = tensors.find(name);
    return found == tensors.end() || found->second.size() <= dimension ? 0 : found->second[dimension];
}

IpAdapterShape projection_shape(TensorShapes const& tensors) {
    if (tensors.contains("image_proj.latents"))
        return {.kind = IpAdapterKind::plus,
                .picture_width = side(tensors, "image_proj.proj_in.weight", 1),
                .text_width = side(tensors, "image_proj.proj_out.weight", 0)};
    if (tensors.contains("image_proj.proj.0.weight"))
        return {.kind = IpAdapterKind::full,
                .picture_width = side(tensors, "image_proj.proj.0.weight", 1),
                .text_width = side(tensors, "image_proj.proj.2.weight", 0)};
    return {.kind = IpAdapterKind::basic,
            .picture_width = side(tensors, "image_proj.proj.weight", 1),
            .text_width = side(tensors, "image_proj.norm.weight", 0)};
}

}  // namespace

std::optional<IpAdapterShape> ip_adapter_shape(TensorShapes const& tensors) {
    IpAdapterShape shape = projection_shape(tensors);
    for (auto const& [name, sizes] : tensors) {
        if (name.starts_with("ip_adapter.") && name.find("_lora.") != std::string::npos) return std::nullopt;
        if (name.starts_with("ip_adapter.") && name.ends_with(".to_k_ip.weight")) ++shape.layers;
    }
    bool const whole = shape.picture_width > 0 && shape.text_width > 0 && shape.layers > 0;
    return whole ? std::optional(shape) : std::nullopt;
}

bool fits(IpAdapterShape const& adapter, UNetConfig const& unet) {
    return adapter.text_width == unet.text_dim() && adapter.layers == IpAdapter::layers(unet).size();
}

bool fits(IpAdapterShape const& adapter, ClipVisionConfig const& encoder) {
    bool const embedding = adapter.kind == IpAdapterKind::basic;
    return adapter.picture_width == (embedding ? encoder.projection : encoder.transformer.hidden);
}

}  // namespace daub
