// What an IP-Adapter is, told from the names and shapes of its tensors before a byte of them is read.
//
//     auto const shape = ip_adapter_shape(shapes_of(inspect_safetensors("ip-adapter_sd15.safetensors")));
//     bool const usable = shape && fits(*shape, unet.config());
//
// Free functions, thread-safe.
#pragma once

#include "engine/models/clip_vision.h"
#include "engine/models/ip_adapter.h"
#include "engine/weights/checkpoint_family.h"

#include <optional>

namespace daub {

struct IpAdapterShape {
    IpAdapterKind kind = IpAdapterKind::basic;
    int64_t picture_width = 0;  ///< that the image encoder must give: of its embedding (basic) or of its states
    int64_t text_width = 0;     ///< of the U-Net that it is for
    size_t layers = 0;          ///< cross-attention layers of that U-Net

    bool operator==(IpAdapterShape const&) const = default;
};

/// Nothing where the file is no IP-Adapter that Daub runs (FaceID among them).
std::optional<IpAdapterShape> ip_adapter_shape(TensorShapes const& tensors);

/// Whether an adapter was made for U-Nets of this kind.
bool fits(IpAdapterShape const& adapter, UNetConfig const& unet);
/// Whether an adapter was trained with encoders of this kind.
bool fits(IpAdapterShape const& adapter, ClipVisionConfig const& encoder);

}  // namespace daub
