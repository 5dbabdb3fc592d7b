// The style of pictures for U-Nets of Stable Diffusion: an IP-Adapter and the image encoder that it was trained with.
//
//     PictureStyle style(unet_config, "sd15", device, dtype);
//     style.add_to(conditioning, request);            // conditioning.style_pictures
//
// The adapter stays in memory; the encoder is loaded for pictures that were not seen lately and freed at once. Used by
// one thread.
#pragma once

#include "engine/models/ip_adapter.h"
#include "engine/pipeline/conditioning.h"
#include "engine/pipeline/style_adapters.h"

#include <deque>

namespace daub {

class PictureStyle {
 public:
    /// unet: of the network that it acts in. model: for messages.
    PictureStyle(UNetConfig unet, std::string model, at::Device device, at::ScalarType dtype)
        : unet_(std::move(unet)), model_(std::move(model)), device_(device), dtype_(dtype) {}

    /// Throws Error (model) where no adapter or encoder is there, or the asked one does not fit.
    void add_to(Conditioning& conditioning, GenerationRequest const& request);
    /// Name of the adapter that is used where none is asked for; empty: none fits.
    std::string usual_adapter() const;

 private:
    struct Tokens {
        Tensor seen, unseen;  ///< [1, T, D]
    };
    struct Said {
        std::filesystem::path adapter;
        Snapshot<Image> image;
        Tokens tokens;
    };
    void open(StyleAdapter const& adapter);
    Tokens tokens_of(StyleAdapter const& adapter, Snapshot<Image> const& image, std::optional<ClipVision>& encoder);

    UNetConfig unet_;
    std::string model_;
    at::Device device_;
    at::ScalarType dtype_;
    std::filesystem::path path_;  ///< of adapter_
    std::shared_ptr<IpAdapter const> adapter_;
    std::deque<Said> said_;  ///< latest first
};

}  // namespace daub
