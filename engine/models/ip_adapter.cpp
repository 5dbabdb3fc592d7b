#include "engine/models/ip_adapter.h"

#include "engine/core/error.h"
#include "engine/kernels/attention.h"
#include "engine/models/picture_tokens.h"
#include "engine/nn/attention.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

void add_layers(std::vector<std::string>& names, std::string const& block, int64_t attention, int64_t depth) {
    for (int64_t k = 0; k < depth; ++k) {
        names.push_back(fmt::format("{}.attentions.{}.transformer_blocks.{}.attn2", block, attention, k));
    }
}

void add_levels(std::vector<std::string>& names, std::string const& way, std::vector<UNetLevelConfig> const& levels) {
    for (size_t i = 0; i < levels.size(); ++i) {
        if (levels[i].kind != UNetBlockKind::cross) continue;
        for (size_t j = 0; j < levels[i].transformer_depth.size(); ++j) {
            add_layers(names, fmt::format("{}.{}", way, i), static_cast<int64_t>(j), levels[i].transformer_depth[j]);
        }
    }
}

/// Channels of the level that a layer belongs to.
int64_t channels_of(std::string const& layer, UNetConfig const& unet) {
    if (layer.starts_with("mid_block")) return unet.down.back().channels;
    bool const down = layer.starts_with("down_blocks.");
    size_t const level = std::stoul(layer.substr(layer.find('.') + 1));
    return (down ? unet.down : unet.up).at(level).channels;
}

void refuse_faces(std::map<std::string, Tensor> const& tensors, std::string const& origin) {
    auto const face = std::ranges::find_if(tensors, [](auto const& tensor) {
        return tensor.first.starts_with("ip_adapter.") && tensor.first.find("_lora.") != std::string::npos;
    });
    if (face == tensors.end()) return;
    fail(ErrorKind::model,
         "{}: is a FaceID adapter ('{}'), which needs a face recogniser that Daub does not have. Use a basic, plus or "
         "full IP-Adapter.",
         origin, face->first);
}

}  // namespace

std::vector<std::string> IpAdapter::layers(UNetConfig const& unet) {
    std::vector<std::string> names;
    add_levels(names, "down_blocks", unet.down);
    add_levels(names, "up_blocks", unet.up);
    if (unet.mid_kind == UNetMidKind::cross) add_layers(names, "mid_block", 0, unet.mid_transformer_depth);
    return names;
}

IpAdapter::IpAdapter(std::map<std::string, Tensor> const& tensors, std::string const& origin, UNetConfig const& unet,
                     at::Device device, at::ScalarType dtype)
    : options_(at::TensorOptions().device(device).dtype(dtype)) {
    refuse_faces(tensors, origin);
    LoadedParameters parameters(tensors, origin, device, dtype);
    auto made = picture_tokens(tensors, Scope(parameters, "image_proj"), origin);
    kind_ = made.kind, picture_width_ = made.picture_width, projection_ = std::move(made.projection);
    if (made.text_width != unet.text_dim()) {
        fail(ErrorKind::model,
             "{}: makes tokens of width {}, but the U-Net takes text of width {}. The adapter was made for another "
             "family of models.",
             origin, made.text_width, unet.text_dim());
    }
    auto const names = layers(unet);
    for (size_t n = 0; n < names.size(); ++n) {
        Scope const scope = Scope(parameters, "ip_adapter") / static_cast<int64_t>(2 * n + 1);
        int64_t const channels = channels_of(names[n], unet);
        Linear::Options const plain{.bias = false};
        layers_.emplace(names[n], Layer{Linear(scope / "to_k_ip", unet.text_dim(), channels, plain),
                                        Linear(scope / "to_v_ip", unet.text_dim(), channels, plain)});
    }
    if (auto const left = parameters.unused(); !left.empty()) {
        fail(ErrorKind::model, "{}: has the tensor '{}' and {} more that this U-Net has no layer for.", origin,
             left.front(), left.size() - 1);
    }
}

Tensor IpAdapter::tokens(Tensor const& seen) const { return (*projection_)(seen.to(options_)); }

Tensor IpAdapter::tokens(ClipVision const& encoder, Tensor const& pixels) const {
    ClipVisionOutput const seen = encoder(pixels);
    Tensor const states = kind_ == IpAdapterKind::basic ? seen.image_embeds : *(seen.hidden_states.end() - 2);
    if (!states.defined() || states.size(-1) != picture_width_) {
        fail(ErrorKind::model,
             "The IP-Adapter takes pictures encoded with width {}, but the image encoder gives {}. ViT-H/14 gives 1024 "
             "(basic) or 1280 (plus), ViT-bigG/14 gives 1280 (basic).",
             picture_width_, states.defined() ? states.size(-1) : 0);
    }
    return tokens(states);
}

Tensor IpAdapter::unconditional_tokens(ClipVision const& encoder) const {
    if (kind_ == IpAdapterKind::basic) return tokens(at::zeros({1, picture_width_}, options_));
    auto const& config = encoder.config();
    return tokens(encoder, at::zeros({1, config.channels, config.image_size, config.image_size}, options_));
}

std::pair<Tensor, Tensor> IpAdapter::keys_and_values(std::string const& layer, Tensor const& tokens) const {
    auto const found = layers_.find(layer);
    if (found == layers_.end()) return {};
    return {found->second.to_k(tokens), found->second.to_v(tokens)};
}

void IpAttention::set_scales(std::vector<double> const& scales) {
    for (size_t i = 0; i < uses_.size(); ++i) uses_[i].scale = scales.at(i);
}

Tensor IpAttention::operator()(std::string const& layer, Tensor const& query, Grid grid) {
    Tensor sum;
    for (size_t i = 0; i < uses_.size(); ++i) {
        Tensor const more = uses_[i].scale != 0 ? term(i, layer, query, grid) : Tensor();
        if (more.defined()) sum = sum.defined() ? sum + more : more;
    }
    return sum;
}

Tensor IpAttention::term(size_t index, std::string const& layer, Tensor const& query, Grid grid) {
    IpAdapterUse const& use = uses_[index];
    auto& cache = cache_[index];
    auto found = cache.find(layer);
    if (found == cache.end()) {
        auto [k, v] = use.adapter->keys_and_values(layer, use.tokens);
        if (k.defined()) k = split_heads(k, query.size(1)), v = split_heads(v, query.size(1));
        found = cache.emplace(layer, std::pair{k, v}).first;
    }
    auto const& [k, v] = found->second;
    if (!k.defined()) return {};
    auto const rows = [&](Tensor const& all) { return count_ < 0 ? all : all.narrow(0, begin_, count_); };
    Tensor const seen = attention(query, rows(k), rows(v)) * use.scale;
    Tensor const coverage = use.coverage ? use.coverage(grid) : Tensor();
    return coverage.defined() ? seen * coverage.to(seen).unsqueeze(1).unsqueeze(3) : seen;
}

}  // namespace daub
