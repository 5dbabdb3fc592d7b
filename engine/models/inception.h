// InceptionV3 as the Fréchet inception distance has it: the network of pytorch-fid's `fid_inception_v3`, up to its
// 2,048 features. It differs from torchvision's: average pools leave their padding out, and the last block takes a
// maximum.
//
//     Inception const inception = Inception::load("inception.safetensors");
//     Tensor const features = inception(pictures);          // [N, 2048]
//
// The file is the public state dict with its own names, see docs/evaluation.md. Immutable; const calls are thread-safe.
#pragma once

#include "engine/weights/parameters.h"

#include <filesystem>
#include <memory>

namespace daub {

/// Pictures [N, 3, H, W] in [0, 1] as the network sees them: [N, 3, 299, 299] in [-1, 1].
Tensor inception_input(Tensor const& pictures);

class Inception {
 public:
    static constexpr int64_t features = 2048;
    static constexpr int64_t side = 299;  ///< that pictures are brought to, pixels

    explicit Inception(Scope const& scope);
    ~Inception();
    Inception(Inception&&) noexcept;
    Inception& operator=(Inception&&) noexcept;

    /// Throws Error (input, model) where the file is not this network, naming tensor and shapes.
    static Inception load(std::filesystem::path const& file, at::Device device = at::kCPU);

    /// pictures: [N, 3, H, W] in [0, 1], any device and floating type. They are brought to 299×299 as pytorch-fid does
    /// it: bilinear between pixel centres, without smoothing where they shrink. Result: fp32 [N, 2048] on the model's
    /// device.
    Tensor operator()(Tensor const& pictures) const { return features_of_input(inception_input(pictures)); }
    /// input: as inception_input() gives it.
    Tensor features_of_input(Tensor const& input) const;

 private:
    struct Network;
    std::unique_ptr<Network> network_;
};

}  // namespace daub
