// The CUDA kernels against ATen: compiled for the CPU and run there thread by thread, and, where there is a GPU and the
// module was built, on the GPU.
#include <ATen/Context.h>

#include <random>

#include "engine/kernels/cuda_module.h"
#include "engine/kernels/fused_cuda.h"
#include "engine/kernels/norms.h"
#include "tests/kernels/compare.h"

namespace daub::test {
namespace {

struct Machine {
    char const* name;
    cuda::CudaKernels const* kernels;
    at::Device device;
};

/// Where these tests can run here: always the emulation, the GPU if there is one.
std::vector<Machine> machines() {
    std::vector<Machine> all{{"kernels on the CPU", cuda::daub_cuda_kernels(), at::kCPU}};
    if (at::hasCUDA() && cuda_kernels())
        all.push_back({"kernels on the GPU", cuda_kernels(), at::Device(at::kCUDA, 0)});
    return all;
}

class CudaTest : public testing::TestWithParam<at::ScalarType> {
 protected:
    void SetUp() override {
#if defined(__SANITIZE_ADDRESS__)
        GTEST_SKIP() << "AddressSanitizer does not follow fibers";
#endif
    }
};
INSTANTIATE_TEST_SUITE_P(Types, CudaTest, testing::Values(at::kFloat, at::kBFloat16),
                         [](auto const& info) { return std::string(at::toString(info.param)); });

void expect_group_norm(std::vector<int64_t> const& shape, int64_t groups, Activation activation, bool channels_last,
                       at::ScalarType type) {
    SCOPED_TRACE(testing::Message() << at::IntArrayRef(shape) << " groups " << groups);
    auto const ordered = [&](Tensor const& x) {
        return channels_last ? x.movedim(1, -1).contiguous().movedim(-1, 1) : x;
    };
    int64_t const batch = shape[0], channels = shape[1];
    Tensor const x = numbers(shape, type, 1) + 2, dy = numbers(shape, type, 2);
    Tensor const weight = numbers({channels}, type, 3), bias = numbers({channels}, type, 4);
    Tensor const scale = numbers({batch, channels}, type, 5), shift = numbers({1, channels}, type, 6);

    std::vector<Tensor> leaves;
    for (Tensor const& t : {x, weight, bias, scale, shift}) leaves.push_back(leaf(t.to(type), at::kDouble));
    Tensor const exact =
        reference::group_norm_act(leaves[0], groups, leaves[1], leaves[2], 1e-5, activation, leaves[3], leaves[4]);
    exact.backward(dy);
    for (Machine const& machine : machines()) {
        SCOPED_TRACE(machine.name);
        auto const on = [&](Tensor const& t) { return t.to(machine.device, type); };
        cpu::GroupNormArguments const arguments{
            on(ordered(x.to(type))), on(weight), on(bias), on(scale), on(shift), groups, 1e-5, activation};
        cpu::GroupNormForward const out = cuda::group_norm_forward(*machine.kernels, arguments);
        cpu::GroupNormGradients const g =
            cuda::group_norm_backward(*machine.kernels, arguments, out, on(ordered(dy.to(type))));
        double const slack = type == at::kFloat ? 300 : 3;
        expect_close(out.y.cpu(), exact, slack, "y");
        expect_close(g.x.cpu(), leaves[0].grad(), slack, "dx");
        expect_close(g.weight.cpu(), leaves[1].grad(), 4 * slack, "dweight");
        expect_close(g.bias.cpu(), leaves[2].grad(), 4 * slack, "dbias");
        expect_close(g.scale.cpu(), leaves[3].grad(), 4 * slack, "dscale");
        expect_close(g.shift.cpu(), leaves[4].grad(), 4 * slack, "dshift");
    }
}

TEST_P(CudaTest, group_norm) {
    for (bool const channels_last : {true, false}) {
        expect_group_norm({2, 64, 8, 8}, 16, Activation::silu, channels_last, GetParam());
        expect_group_norm({2, 6, 17, 19}, 3, Activation::gelu, channels_last, GetParam());  // two chunks
        expect_group_norm({1, 35, 5, 3}, 5, Activation::none, channels_last, GetParam());
    }
}

struct AttentionSizes {
    int64_t batch, heads, queries, keys, width;
};

void expect_attention(AttentionSizes s, bool painted, at::ScalarType area_type, at::ScalarType type) {
    SCOPED_TRACE(testing::Message() << s.queries << " queries, " << s.keys << " keys, width " << s.width);
    auto const heads = [&](int64_t rows, uint64_t seed) {
        return numbers({s.batch, s.heads, rows, s.width}, type, seed);
    };
    Tensor const q = heads(s.queries, 1), k = heads(s.keys, 2), v = heads(s.keys, 3), dout = heads(s.queries, 4);
    PaintedKeys paint;
    paint.key_logits = numbers({s.batch, s.keys}, at::kFloat, 5).to(at::kFloat);
    paint.key_logits.slice(1, 1, 2).fill_(-std::numeric_limits<float>::infinity());
    if (painted) {
        paint.areas = numbers({1, s.queries, s.keys}, at::kBFloat16, 6).clamp(0, 1).to(area_type);
        paint.gain = at::full({s.batch}, 0.7f);
        paint.counted_keys = numbers({s.batch, s.keys}, at::kFloat, 7) > -1;
    }
    std::vector<Tensor> leaves;
    for (Tensor const& t : {q, k, v}) leaves.push_back(leaf(t, at::kDouble));
    Tensor const exact = reference::paint_attention(leaves[0], leaves[1], leaves[2], paint);
    exact.backward(dout);
    for (Machine const& machine : machines()) {
        SCOPED_TRACE(machine.name);
        auto const on = [&](Tensor const& t) {
            return t.to(machine.device, type).transpose(1, 2).contiguous().transpose(1, 2);
        };
        PaintedKeys here = paint;
        for (Tensor* t : {&here.areas, &here.gain, &here.key_logits, &here.counted_keys})
            if (t->defined()) *t = t->to(machine.device);
        ASSERT_TRUE(cuda::takes_attention(*machine.kernels, on(q), on(k), on(v)));
        auto const in = cuda::prepare_attention(*machine.kernels, on(q), on(k), on(v), here);
        auto const out = cuda::attention_forward(*machine.kernels, in, true);
        auto const g = cuda::attention_backward(*machine.kernels, in, out.log_sums, on(dout));
        double const slack = type == at::kFloat ? 200 : 3;
        expect_close(out.out.cpu(), exact, slack, "out");
        expect_close(g.q.cpu(), leaves[0].grad(), 2 * slack, "dq");
        expect_close(g.k.cpu(), leaves[1].grad(), 2 * slack, "dk");
        expect_close(g.v.cpu(), leaves[2].grad(), 2 * slack, "dv");
    }
}

TEST_P(CudaTest, paint_attention) {
    expect_attention({2, 2, 40, 50, 32}, true, at::kFloat, GetParam());
    expect_attention({1, 1, 70, 33, 40}, true, at::kBFloat16, GetParam());
    expect_attention({2, 1, 5, 3, 7}, false, at::kFloat, GetParam());
}

TEST_P(CudaTest, optimizer_step) {
    for (Machine const& machine : machines()) {
        SCOPED_TRACE(machine.name);
        std::vector<AdamwTensor> fused, exact;
        for (int64_t i = 0; i < 40; ++i) {
            int64_t const size = i == 3 ? 9000 : 1 + 13 * i;
            auto const make = [&](uint64_t seed) { return numbers({size}, at::kFloat, seed + 10 * i).to(at::kFloat); };
            AdamwTensor t{make(1), make(2).to(GetParam()),           make(3),   make(4).abs(),
                          make(5), at::zeros({size}, at::kBFloat16), i % 2 == 0};
            if (i % 7 == 6) t.gradient = Tensor();
            AdamwTensor here = t;
            for (Tensor* x : {&here.master, &here.gradient, &here.first_moment, &here.second_moment, &here.average,
                              &here.compute_copy})
                if (x->defined()) *x = x->clone().to(machine.device);
            exact.push_back(t), fused.push_back(here);
        }
        AdamwSettings const settings{.learning_rate = 0.01, .gradient_scale = 0.3, .average_decay = 0.9, .step = 3};
        reference::adamw_ema_step(exact, settings);
        cuda::adamw_ema_step(*machine.kernels, fused, settings);
        for (size_t i = 0; i < fused.size(); ++i) {
            SCOPED_TRACE(i);
            expect_close(fused[i].master.cpu(), exact[i].master, 50, "master");
            expect_close(fused[i].first_moment.cpu(), exact[i].first_moment, 50, "first moment");
            expect_close(fused[i].second_moment.cpu(), exact[i].second_moment, 50, "second moment");
            expect_close(fused[i].average.cpu(), exact[i].average, 50, "average");
            EXPECT_TRUE(fused[i].compute_copy.cpu().equal(fused[i].master.cpu().to(at::kBFloat16)));
        }
    }
}

TEST(CudaModule, can_be_switched_off) {
    use_fused_cuda(false);
    EXPECT_EQ(cuda_kernels(), nullptr);
    use_fused_cuda(true);
}

TEST(CudaModule, errors_name_the_kernel) {
    EXPECT_THROW(check_cuda(*cuda::daub_cuda_kernels(), 700, "score_max"), std::runtime_error);
    EXPECT_NO_THROW(check_cuda(*cuda::daub_cuda_kernels(), 0, "score_max"));
}

}  // namespace
}  // namespace daub::test
