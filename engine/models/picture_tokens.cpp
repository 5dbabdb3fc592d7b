#include "engine/models/picture_tokens.h"

#include "engine/core/error.h"
#include "engine/kernels/activation.h"
#include "engine/kernels/attention.h"
#include "engine/nn/attention.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

constexpr int64_t resampler_head_dim = 64;

/// IP-Adapter's ImageProjModel: norm(proj(embedding) cut into tokens).
class ProjectedEmbedding : public PictureTokens {
 public:
    ProjectedEmbedding(Scope const& scope, int64_t in, int64_t tokens, int64_t width)
        : tokens_(tokens), proj_(scope / "proj", in, tokens * width), norm_(scope / "norm", width) {}
    Tensor operator()(Tensor const& seen) const override {
        Tensor const all = proj_(seen.reshape({seen.size(0), seen.size(-1)}));
        return norm_(all.reshape({seen.size(0), tokens_, -1}));
    }

 private:
    int64_t tokens_;
    Linear proj_;
    LayerNorm norm_;
};

/// A layer of IP-Adapter's Resampler: attention of the latents to [states ‖ latents], then a feed-forward net.
struct ResamplerLayer {
    ResamplerLayer(Scope const& scope, int64_t width, int64_t inner, int64_t hidden)
        : norm1(scope / "0.norm1", width),
          norm2(scope / "0.norm2", width),
          to_q(scope / "0.to_q", width, inner, {.bias = false}),
          to_kv(scope / "0.to_kv", width, 2 * inner, {.bias = false}),
          to_out(scope / "0.to_out", inner, width, {.bias = false}),
          norm(scope / "1.0", width),
          in(scope / "1.1", width, hidden, {.bias = false}),
          out(scope / "1.3", hidden, width, {.bias = false}) {}

    Tensor operator()(Tensor const& states, Tensor const& latents) const {
        Tensor const asking = norm2(latents);
        auto const parts = to_kv(at::cat({norm1(states), asking}, 1)).chunk(2, -1);
        int64_t const heads = to_q.weight.size(0) / resampler_head_dim;
        Tensor const seen =
            attention(split_heads(to_q(asking), heads), split_heads(parts[0], heads), split_heads(parts[1], heads));
        Tensor const attended = to_out(merge_heads(seen)) + latents;
        return out(activate(in(norm(attended)), Activation::gelu)) + attended;
    }

    LayerNorm norm1, norm2;
    Linear to_q, to_kv, to_out;
    LayerNorm norm;
    Linear in, out;
};

class Resampler : public PictureTokens {
 public:
    struct Sizes {
        int64_t in, width, queries, layers, inner, hidden, out;
    };
    Resampler(Scope const& scope, Sizes const& s)
        : latents_(scope.take("latents", {1, s.queries, s.width}, Init::normal)),
          proj_in_(scope / "proj_in", s.in, s.width),
          proj_out_(scope / "proj_out", s.width, s.out),
          norm_out_(scope / "norm_out", s.out) {
        for (int64_t i = 0; i < s.layers; ++i) layers_.emplace_back(scope / "layers" / i, s.width, s.inner, s.hidden);
    }
    Tensor operator()(Tensor const& seen) const override {
        Tensor const states = proj_in_(seen);
        Tensor latents = latents_.expand({seen.size(0), -1, -1});
        for (auto const& layer : layers_) latents = layer(states, latents);
        return norm_out_(proj_out_(latents));
    }

 private:
    Tensor latents_;
    Linear proj_in_, proj_out_;
    LayerNorm norm_out_;
    std::vector<ResamplerLayer> layers_;
};

/// IP-Adapter's MLPProjModel: every state through two layers and a norm.
class ProjectedStates : public PictureTokens {
 public:
    ProjectedStates(Scope const& scope, int64_t in, int64_t hidden, int64_t out)
        : first_(scope / "proj.0", in, hidden), second_(scope / "proj.2", hidden, out), norm_(scope / "proj.3", out) {}
    Tensor operator()(Tensor const& seen) const override {
        return norm_(second_(activate(first_(seen), Activation::gelu)));
    }

 private:
    Linear first_, second_;
    LayerNorm norm_;
};

/// Shapes of stored tensors, by their names within image_proj.
class StoredShapes {
 public:
    StoredShapes(std::map<std::string, Tensor> const& tensors, std::string const& prefix, std::string const& origin)
        : tensors_(tensors), prefix_(prefix), origin_(origin) {}
    bool has(std::string const& name) const { return tensors_.contains(prefix_ + "." + name); }
    int64_t size(std::string const& name, int64_t dimension, int64_t rank) const {
        auto const found = tensors_.find(prefix_ + "." + name);
        if (found == tensors_.end() || found->second.dim() != rank || found->second.size(dimension) == 0) {
            fail(ErrorKind::model, "{}: the tensor '{}.{}' is missing or not of {} dimensions: no whole IP-Adapter.",
                 origin_, prefix_, name, rank);
        }
        return found->second.size(dimension);
    }

 private:
    std::map<std::string, Tensor> const& tensors_;
    std::string const &prefix_, &origin_;
};

MadePictureTokens make_resampler(StoredShapes const& stored, Scope const& scope, std::string const& origin) {
    int64_t layers = 0;
    while (stored.has(fmt::format("layers.{}.0.to_q.weight", layers))) ++layers;
    Resampler::Sizes const sizes{.in = stored.size("proj_in.weight", 1, 2),
                                 .width = stored.size("latents", 2, 3),
                                 .queries = stored.size("latents", 1, 3),
                                 .layers = layers,
                                 .inner = stored.size("layers.0.0.to_q.weight", 0, 2),
                                 .hidden = stored.size("layers.0.1.1.weight", 0, 2),
                                 .out = stored.size("proj_out.weight", 0, 2)};
    if (sizes.inner % resampler_head_dim != 0) {
        fail(ErrorKind::model, "{}: {} channels of its resampler do not divide into heads of {}.", origin, sizes.inner,
             resampler_head_dim);
    }
    return {IpAdapterKind::plus, sizes.in, sizes.out, std::make_shared<Resampler>(scope, sizes)};
}

}  // namespace

MadePictureTokens picture_tokens(std::map<std::string, Tensor> const& tensors, Scope const& scope,
                                 std::string const& origin) {
    StoredShapes const stored(tensors, scope.prefix(), origin);
    if (stored.has("latents")) return make_resampler(stored, scope, origin);
    if (stored.has("proj.0.weight")) {
        int64_t const in = stored.size("proj.0.weight", 1, 2), hidden = stored.size("proj.0.weight", 0, 2);
        int64_t const out = stored.size("proj.2.weight", 0, 2);
        return {IpAdapterKind::full, in, out, std::make_shared<ProjectedStates>(scope, in, hidden, out)};
    }
    if (!stored.has("proj.weight")) {
        fail(ErrorKind::model,
             "{}: is no IP-Adapter that Daub knows: 'image_proj' holds neither 'proj.weight' (basic) nor 'latents' "
             "(plus) nor 'proj.0.weight' (full).",
             origin);
    }
    int64_t const in = stored.size("proj.weight", 1, 2), out = stored.size("proj.weight", 0, 2);
    int64_t const width = stored.size("norm.weight", 0, 1);
    if (out % width != 0) {
        fail(ErrorKind::model, "{}: 'image_proj.proj.weight' makes {} numbers, no whole tokens of {}.", origin, out,
             width);
    }
    return {IpAdapterKind::basic, in, width, std::make_shared<ProjectedEmbedding>(scope, in, out / width, width)};
}

}  // namespace daub
