#include "engine/pipeline/picture_style.h"

#include "engine/models/clip_preprocess.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

/// Pictures whose tokens are remembered.
constexpr size_t most_remembered_pictures = 8;

}  // namespace

void PictureStyle::open(StyleAdapter const& adapter) {
    if (adapter_ && path_ == adapter.path) return;
    adapter_.reset();  // before the next one needs its memory
    adapter_ = std::make_shared<IpAdapter const>(load_safetensors(adapter.path), adapter.path.string(), unet_, device_,
                                                 dtype_);
    path_ = adapter.path;
}

PictureStyle::Tokens PictureStyle::tokens_of(StyleAdapter const& adapter, Snapshot<Image> const& image,
                                             std::optional<ClipVision>& encoder) {
    auto const known = std::ranges::find_if(
        said_, [&](Said const& said) { return said.adapter == adapter.path && said.image == image; });
    if (known != said_.end()) return known->tokens;
    if (!encoder) encoder = load_clip_vision(image_encoder_of(adapter), device_, dtype_);
    Tensor const pixels = clip_pixel_values(picture_bytes(*image), encoder->config().image_size).to(device_, dtype_);
    Tokens const tokens{adapter_->tokens(*encoder, pixels), adapter_->unconditional_tokens(*encoder)};
    said_.push_front({adapter.path, image, tokens});
    if (said_.size() > most_remembered_pictures) said_.pop_back();
    return tokens;
}

void PictureStyle::add_to(Conditioning& conditioning, GenerationRequest const& request) {
    auto const acts = [](StyleReference const& style) { return style.image && style.weight != 0; };
    if (std::ranges::none_of(request.styles, acts)) return;
    StyleAdapter const adapter = style_adapter_for(unet_, request.style_adapter, model_);
    open(adapter);
    std::optional<ClipVision> encoder;
    for (StyleReference const& style : request.styles) {
        if (!acts(style)) continue;
        Tokens const tokens = tokens_of(adapter, style.image, encoder);
        conditioning.style_pictures.push_back({.adapter = adapter_,
                                               .seen = tokens.seen,
                                               .unseen = tokens.unseen,
                                               .weight = style.weight,
                                               .interval = style.interval,
                                               .area = style.area ? mask_tensor(*style.area) : Tensor()});
    }
    conditioning.has_style = true;
}

std::string PictureStyle::usual_adapter() const {
    auto const fitting = fitting_style_adapters(unet_);
    return fitting.empty() ? "" : fitting.front().name;
}

}  // namespace daub
