#include "engine/models/inception.h"

#include "engine/core/error.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <array>
#include <vector>

namespace daub {
namespace {

/// Convolution without bias, batch normalisation with stored statistics (folded into it), ReLU.
class BasicConv {
 public:
    struct Shape {
        int64_t in = 0, out = 0;
        int64_t height = 1, width = 1;  ///< of the kernel
        int64_t stride = 1;
        bool padded = true;  ///< so that the size stays, at stride 1
    };

    BasicConv(Scope const& scope, Shape const& shape)
        : stride_(shape.stride), padding_{shape.padded ? shape.height / 2 : 0, shape.padded ? shape.width / 2 : 0} {
        Tensor const kernel =
            (scope / "conv").take("weight", {shape.out, shape.in, shape.height, shape.width}, Init::fan_in);
        Scope const norm = scope / "bn";
        Tensor const gain = norm.take("weight", {shape.out}, Init::ones);
        Tensor const shift = norm.take("bias", {shape.out}, Init::zeros);
        Tensor const mean = norm.take("running_mean", {shape.out}, Init::zeros);
        Tensor const variance = norm.take("running_var", {shape.out}, Init::ones);
        // fp64: the folded kernel is rounded once.
        Tensor const scale = gain.to(at::kDouble) / variance.to(at::kDouble).add(eps).sqrt();
        kernel_ = kernel.to(at::kDouble).mul(scale.view({-1, 1, 1, 1})).to(kernel.options());
        kernel_ = kernel_.contiguous(at::MemoryFormat::ChannelsLast);
        bias_ = shift.to(at::kDouble).sub(mean.to(at::kDouble) * scale).to(kernel.options());
    }

    Tensor operator()(Tensor const& x) const {
        return at::conv2d(x, kernel_, bias_, {stride_, stride_}, at::IntArrayRef(padding_)).relu_();
    }

    at::TensorOptions options() const { return kernel_.options(); }

 private:
    static constexpr double eps = 0.001;  // of torchvision's BasicConv2d

    Tensor kernel_, bias_;
    int64_t stride_;
    std::array<int64_t, 2> padding_;
};

/// Convolutions one behind the other.
using Chain = std::vector<BasicConv>;

Tensor run(Chain const& chain, Tensor x) {
    for (BasicConv const& conv : chain) x = conv(x);
    return x;
}

Tensor average_pool(Tensor const& x) {
    return at::avg_pool2d(x, {3, 3}, {1, 1}, {1, 1}, /*ceil_mode=*/false, /*count_include_pad=*/false);
}

Tensor halving_pool(Tensor const& x) { return at::max_pool2d(x, {3, 3}, {2, 2}); }

constexpr BasicConv::Shape one(int64_t in, int64_t out) { return {.in = in, .out = out}; }
constexpr BasicConv::Shape square(int64_t in, int64_t out, int64_t kernel) {
    return {.in = in, .out = out, .height = kernel, .width = kernel};
}
constexpr BasicConv::Shape wide(int64_t in, int64_t out, int64_t kernel) {
    return {.in = in, .out = out, .height = 1, .width = kernel};
}
constexpr BasicConv::Shape tall(int64_t in, int64_t out, int64_t kernel) {
    return {.in = in, .out = out, .height = kernel, .width = 1};
}
constexpr BasicConv::Shape halving(int64_t in, int64_t out) {
    return {.in = in, .out = out, .height = 3, .width = 3, .stride = 2, .padded = false};
}

/// 35×35: FIDInceptionA.
struct BlockA {
    BasicConv branch1x1, branch_pool;
    Chain branch5x5, branch3x3dbl;

    BlockA(Scope const& s, int64_t in, int64_t pool)
        : branch1x1(s / "branch1x1", one(in, 64)),
          branch_pool(s / "branch_pool", one(in, pool)),
          branch5x5{{s / "branch5x5_1", one(in, 48)}, {s / "branch5x5_2", square(48, 64, 5)}},
          branch3x3dbl{{s / "branch3x3dbl_1", one(in, 64)},
                       {s / "branch3x3dbl_2", square(64, 96, 3)},
                       {s / "branch3x3dbl_3", square(96, 96, 3)}} {}

    Tensor operator()(Tensor const& x) const {
        return at::cat({branch1x1(x), run(branch5x5, x), run(branch3x3dbl, x), branch_pool(average_pool(x))}, 1);
    }
};

/// 35×35 to 17×17: torchvision's InceptionB.
struct BlockB {
    BasicConv branch3x3;
    Chain branch3x3dbl;

    BlockB(Scope const& s, int64_t in)
        : branch3x3(s / "branch3x3", halving(in, 384)),
          branch3x3dbl{{s / "branch3x3dbl_1", one(in, 64)},
                       {s / "branch3x3dbl_2", square(64, 96, 3)},
                       {s / "branch3x3dbl_3", halving(96, 96)}} {}

    Tensor operator()(Tensor const& x) const {
        return at::cat({branch3x3(x), run(branch3x3dbl, x), halving_pool(x)}, 1);
    }
};

/// 17×17: FIDInceptionC.
struct BlockC {
    BasicConv branch1x1, branch_pool;
    Chain branch7x7, branch7x7dbl;

    BlockC(Scope const& s, int64_t in, int64_t c)
        : branch1x1(s / "branch1x1", one(in, 192)),
          branch_pool(s / "branch_pool", one(in, 192)),
          branch7x7{{s / "branch7x7_1", one(in, c)},
                    {s / "branch7x7_2", wide(c, c, 7)},
                    {s / "branch7x7_3", tall(c, 192, 7)}},
          branch7x7dbl{{s / "branch7x7dbl_1", one(in, c)},
                       {s / "branch7x7dbl_2", tall(c, c, 7)},
                       {s / "branch7x7dbl_3", wide(c, c, 7)},
                       {s / "branch7x7dbl_4", tall(c, c, 7)},
                       {s / "branch7x7dbl_5", wide(c, 192, 7)}} {}

    Tensor operator()(Tensor const& x) const {
        return at::cat({branch1x1(x), run(branch7x7, x), run(branch7x7dbl, x), branch_pool(average_pool(x))}, 1);
    }
};

/// 17×17 to 8×8: torchvision's InceptionD.
struct BlockD {
    Chain branch3x3, branch7x7x3;

    BlockD(Scope const& s, int64_t in)
        : branch3x3{{s / "branch3x3_1", one(in, 192)}, {s / "branch3x3_2", halving(192, 320)}},
          branch7x7x3{{s / "branch7x7x3_1", one(in, 192)},
                      {s / "branch7x7x3_2", wide(192, 192, 7)},
                      {s / "branch7x7x3_3", tall(192, 192, 7)},
                      {s / "branch7x7x3_4", halving(192, 192)}} {}

    Tensor operator()(Tensor const& x) const {
        return at::cat({run(branch3x3, x), run(branch7x7x3, x), halving_pool(x)}, 1);
    }
};

/// 8×8: FIDInceptionE_1, and FIDInceptionE_2 with a maximum instead of the average.
struct BlockE {
    enum class Pool { average, maximum };

    BasicConv branch1x1, branch_pool, branch3x3_1, branch3x3_2a, branch3x3_2b, branch3x3dbl_3a, branch3x3dbl_3b;
    Chain branch3x3dbl;
    Pool pool;

    BlockE(Scope const& s, int64_t in, Pool kind)
        : branch1x1(s / "branch1x1", one(in, 320)),
          branch_pool(s / "branch_pool", one(in, 192)),
          branch3x3_1(s / "branch3x3_1", one(in, 384)),
          branch3x3_2a(s / "branch3x3_2a", wide(384, 384, 3)),
          branch3x3_2b(s / "branch3x3_2b", tall(384, 384, 3)),
          branch3x3dbl_3a(s / "branch3x3dbl_3a", wide(384, 384, 3)),
          branch3x3dbl_3b(s / "branch3x3dbl_3b", tall(384, 384, 3)),
          branch3x3dbl{{s / "branch3x3dbl_1", one(in, 448)}, {s / "branch3x3dbl_2", square(448, 384, 3)}},
          pool(kind) {}

    Tensor operator()(Tensor const& x) const {
        Tensor const plain = branch3x3_1(x), doubled = run(branch3x3dbl, x);
        Tensor const pooled = pool == Pool::average ? average_pool(x) : at::max_pool2d(x, {3, 3}, {1, 1}, {1, 1});
        return at::cat({branch1x1(x), branch3x3_2a(plain), branch3x3_2b(plain), branch3x3dbl_3a(doubled),
                        branch3x3dbl_3b(doubled), branch_pool(pooled)},
                       1);
    }
};

}  // namespace

struct Inception::Network {
    BasicConv conv_1a, conv_2a, conv_2b, conv_3b, conv_4a;
    BlockA mixed_5b, mixed_5c, mixed_5d;
    BlockB mixed_6a;
    BlockC mixed_6b, mixed_6c, mixed_6d, mixed_6e;
    BlockD mixed_7a;
    BlockE mixed_7b, mixed_7c;

    explicit Network(Scope const& s)
        : conv_1a(s / "Conv2d_1a_3x3", halving(3, 32)),
          conv_2a(s / "Conv2d_2a_3x3", {.in = 32, .out = 32, .height = 3, .width = 3, .padded = false}),
          conv_2b(s / "Conv2d_2b_3x3", square(32, 64, 3)),
          conv_3b(s / "Conv2d_3b_1x1", one(64, 80)),
          conv_4a(s / "Conv2d_4a_3x3", {.in = 80, .out = 192, .height = 3, .width = 3, .padded = false}),
          mixed_5b(s / "Mixed_5b", 192, 32),
          mixed_5c(s / "Mixed_5c", 256, 64),
          mixed_5d(s / "Mixed_5d", 288, 64),
          mixed_6a(s / "Mixed_6a", 288),
          mixed_6b(s / "Mixed_6b", 768, 128),
          mixed_6c(s / "Mixed_6c", 768, 160),
          mixed_6d(s / "Mixed_6d", 768, 160),
          mixed_6e(s / "Mixed_6e", 768, 192),
          mixed_7a(s / "Mixed_7a", 768),
          mixed_7b(s / "Mixed_7b", 1280, BlockE::Pool::average),
          mixed_7c(s / "Mixed_7c", 2048, BlockE::Pool::maximum) {}

    Tensor operator()(Tensor x) const {
        x = halving_pool(conv_2b(conv_2a(conv_1a(x))));
        x = halving_pool(conv_4a(conv_3b(x)));
        x = mixed_5d(mixed_5c(mixed_5b(x)));
        x = mixed_6e(mixed_6d(mixed_6c(mixed_6b(mixed_6a(x)))));
        return mixed_7c(mixed_7b(mixed_7a(x))).mean({2, 3});
    }
};

Inception::Inception(Scope const& scope) : network_(std::make_unique<Network>(scope)) {}
Inception::~Inception() = default;
Inception::Inception(Inception&&) noexcept = default;
Inception& Inception::operator=(Inception&&) noexcept = default;

Inception Inception::load(std::filesystem::path const& file, at::Device device) {
    LoadedParameters parameters(load_safetensors(file), file.string(), device);
    Scope const scope(parameters);
    if (!(scope / "Mixed_7c" / "branch_pool" / "bn").has("running_var"))
        fail(ErrorKind::model,
             "{} is not the InceptionV3 of FID: Mixed_7c.branch_pool.bn.running_var is missing. Convert "
             "pt_inception-2015-12-05-6726825d.pth as docs/evaluation.md says.",
             file.string());
    return Inception(scope);
}

Tensor Inception::features_of_input(Tensor const& input) const {
    c10::InferenceMode const inference;
    Tensor const x = input.to(network_->conv_1a.options());
    return (*network_)(x.contiguous(at::MemoryFormat::ChannelsLast)).to(at::kFloat);
}

Tensor inception_input(Tensor const& pictures) {
    Tensor const resized =
        at::upsample_bilinear2d(pictures, {Inception::side, Inception::side}, /*align_corners=*/false);
    return resized.mul(2).sub(1);
}

}  // namespace daub
