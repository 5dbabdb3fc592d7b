#include "engine/kernels/attention.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <limits>
#include <random>

#include "tests/kernels/compare.h"

namespace daub::test {
namespace {

struct Case {
    int64_t batch, heads, queries, keys, width;
    bool painted = true, masked = true, counted = true, shared_areas = false;
    at::ScalarType area_type = at::kFloat;
};

struct Inputs {
    Tensor q, k, v, dout;  // double, [B, H, N, D], rounded to the type of the test
    PaintedKeys paint;

    Inputs(Case const& c, at::ScalarType type) {
        q = numbers({c.batch, c.heads, c.queries, c.width}, type, 1);
        k = numbers({c.batch, c.heads, c.keys, c.width}, type, 2);
        v = numbers({c.batch, c.heads, c.keys, c.width}, type, 3);
        dout = numbers({c.batch, c.heads, c.queries, c.width}, type, 4);
        if (c.painted) {
            Tensor const areas = numbers({c.shared_areas ? 1 : c.batch, c.queries, c.keys}, at::kBFloat16, 5);
            paint.areas = areas.clamp(0, 1).to(c.area_type);
            // The first sample has no paint: a row of classifier-free guidance.
            paint.gain = numbers({c.batch}, at::kFloat, 6).abs().to(at::kFloat);
            if (c.batch > 1) paint.gain[0] = 0;
        }
        if (c.masked) {
            paint.key_logits = numbers({c.batch, c.keys}, at::kFloat, 7).to(at::kFloat);
            paint.key_logits.slice(1, 1).masked_fill_(numbers({c.batch, c.keys - 1}, at::kFloat, 8) > 1,
                                                      -std::numeric_limits<float>::infinity());
        }
        if (c.counted) paint.counted_keys = numbers({c.batch, c.keys}, at::kFloat, 9) > -1;
    }
};

struct Outcome {
    Tensor out, dq, dk, dv;
};

using Attention = Tensor (*)(Tensor const&, Tensor const&, Tensor const&, PaintedKeys const&);

/// Heads as networks make them: views of [B, N, H · D].
Tensor heads_of_tokens(Tensor const& x) { return x.transpose(1, 2).contiguous().transpose(1, 2); }

Outcome run(Attention attend, Inputs const& in, at::ScalarType type) {
    auto const prepared = [&](Tensor const& x) { return leaf(heads_of_tokens(x.to(type)), type); };
    Tensor const q = prepared(in.q), k = prepared(in.k), v = prepared(in.v);
    Tensor const out = attend(q, k, v, in.paint);
    out.backward(in.dout.to(type));
    return {out, q.grad(), k.grad(), v.grad()};
}

void expect_matches_reference(Case const& c, at::ScalarType type) {
    SCOPED_TRACE(testing::Message() << c.batch << " samples, " << c.heads << " heads, " << c.queries << " queries, "
                                    << c.keys << " keys, width " << c.width);
    Inputs const in(c, type);
    Outcome const exact = run(reference::paint_attention, in, at::kDouble);
    on_every_instruction_set([&] {
        Outcome const fused = run(paint_attention, in, type);
        // Weights of up to a few hundred keys are rounded once to the type, their gradients twice.
        double const slack = type == at::kFloat ? 200 : 4;
        expect_close(fused.out, exact.out, slack, "out");
        expect_close(fused.dq, exact.dq, 2 * slack, "dq");
        expect_close(fused.dk, exact.dk, 2 * slack, "dk");
        expect_close(fused.dv, exact.dv, 2 * slack, "dv");
        EXPECT_TRUE(fused.out.transpose(1, 2).is_contiguous()) << "merging heads must copy nothing";
    });
}

class AttentionTest : public testing::TestWithParam<at::ScalarType> {};
INSTANTIATE_TEST_SUITE_P(Types, AttentionTest, testing::Values(at::kFloat, at::kBFloat16),
                         [](auto const& info) { return std::string(at::toString(info.param)); });

TEST_P(AttentionTest, shapes_of_the_network) {
    expect_matches_reference({2, 4, 256, 98, 32}, GetParam());
    expect_matches_reference({2, 3, 64, 160, 64, true, true, true, false, at::kBFloat16}, GetParam());
    expect_matches_reference({2, 3, 64, 64, 64, false, false, false}, GetParam());
}

TEST_P(AttentionTest, odd_shapes) {
    std::mt19937 random(3);
    auto const pick = [&](int low, int high) { return std::uniform_int_distribution<int64_t>(low, high)(random); };
    for (int i = 0; i < 40; ++i)
        expect_matches_reference(
            {pick(1, 3), pick(1, 3), pick(1, 90), pick(2, 130), pick(1, 50), pick(0, 3) > 0, pick(0, 1) > 0,
             pick(0, 1) > 0, pick(0, 1) > 0, pick(0, 1) > 0 ? at::kFloat : at::kBFloat16},
            GetParam());
}

TEST_P(AttentionTest, more_queries_than_one_task_takes) { expect_matches_reference({1, 1, 600, 77, 40}, GetParam()); }

TEST_P(AttentionTest, few_keys_match_the_reference_without_gradients_too) {
    for (int64_t const keys : {1, 3, 16, 77})
        for (int64_t const queries : {1, 33, 49})
            for (int64_t const width : {7, 40, 300}) {
                auto const heads = [&](int64_t rows) { return at::randn({1, 3, rows, width}).to(GetParam()); };
                Tensor const q = heads(queries), k = heads(keys), v = heads(keys);
                Tensor const exact =
                    reference::paint_attention(q.to(at::kDouble), k.to(at::kDouble), v.to(at::kDouble), {});
                on_every_instruction_set(
                    [&] { expect_close(attention(q, k, v), exact, GetParam() == at::kFloat ? 200 : 4, "out"); });
            }
}

TEST_P(AttentionTest, long_sequences_match_the_reference_too) {
    float const unseen = -std::numeric_limits<float>::infinity();
    struct Long {
        int64_t queries, keys, width;
    };
    for (auto const& [queries, keys, width] :
         {Long{45, 1025, 40}, Long{115, 4096, 32}, Long{53, 1600, 130}, Long{20, 2100, 512}}) {
        auto const heads = [&, width = width](int64_t rows) {
            return at::randn({2, rows, 2, width}).mul(2).to(GetParam()).transpose(1, 2);
        };
        Tensor const q = heads(queries), k = heads(keys), v = heads(keys);
        Tensor logits = at::randn({2, keys});
        logits.narrow(1, 0, 600).fill_(unseen);  // more than one part
        for (Tensor const& key_logits : {Tensor(), logits}) {
            Tensor const exact = reference::paint_attention(q.to(at::kDouble), k.to(at::kDouble), v.to(at::kDouble),
                                                            {.key_logits = key_logits});
            on_every_instruction_set([&] {
                Tensor const out = attention(q, k, v, key_logits);
                expect_close(out, exact, GetParam() == at::kFloat ? 200 : 4, "out");
                EXPECT_TRUE(out.transpose(1, 2).is_contiguous()) << "merging heads must copy nothing";
            });
        }
    }
}

TEST(Attention, paint_pulls_queries_to_their_keys) {
    Tensor const q = at::rand({1, 2, 4, 8}), k = at::rand({1, 2, 3, 8}), v = at::eye(3, 8).expand({1, 2, 3, 8});
    Tensor const areas = at::zeros({1, 4, 3});
    areas[0][2][1] = 1;
    Tensor const out = paint_attention(q, k, v, {.areas = areas, .gain = at::full({1}, 50.f)});
    EXPECT_GT(out[0][0][2][1].item<float>(), 0.99f);
    EXPECT_LT(out[0][0][1][1].item<float>(), 0.6f);
}

TEST(Attention, masked_keys_have_no_weight_and_no_gradient) {
    float const hidden = -std::numeric_limits<float>::infinity();
    on_every_instruction_set([&] {
        Tensor const q = at::randn({1, 1, 5, 16}).requires_grad_(true),
                     k = at::randn({1, 1, 3, 16}).requires_grad_(true);
        Tensor const v = at::randn({1, 1, 3, 16}).requires_grad_(true);
        Tensor const out = attention(q, k, v, at::tensor({0.f, hidden, 0.f}).unsqueeze(0));
        out.sum().backward();
        EXPECT_EQ(k.grad()[0][0][1].abs().max().item<float>(), 0);
        EXPECT_EQ(v.grad()[0][0][1].abs().max().item<float>(), 0);
    });
}

TEST(Attention, a_sample_alone_equals_the_same_in_a_batch) {
    Inputs const in({4, 2, 64, 50, 32}, at::kFloat);
    auto const typed = [](Tensor const& x) { return x.to(at::kFloat); };
    Tensor const together = paint_attention(typed(in.q), typed(in.k), typed(in.v), in.paint);
    PaintedKeys alone = in.paint;
    for (Tensor* t : {&alone.areas, &alone.gain, &alone.key_logits, &alone.counted_keys}) *t = t->slice(0, 2, 3);
    auto const third = [&](Tensor const& x) { return typed(x).slice(0, 2, 3); };
    EXPECT_TRUE(together.slice(0, 2, 3).equal(paint_attention(third(in.q), third(in.k), third(in.v), alone)));
}

TEST(Attention, any_number_of_threads_gives_the_same_bits) {
    int const before = at::get_num_threads();
    Inputs const in({2, 3, 300, 70, 32}, at::kBFloat16);
    std::vector<Outcome> outcomes;
    for (int const threads : {1, 3}) {
        at::set_num_threads(threads);
        outcomes.push_back(run(paint_attention, in, at::kBFloat16));
    }
    at::set_num_threads(before);
    EXPECT_TRUE(outcomes[0].out.equal(outcomes[1].out));
    EXPECT_TRUE(outcomes[0].dq.equal(outcomes[1].dq));
    EXPECT_TRUE(outcomes[0].dk.equal(outcomes[1].dk));
    EXPECT_TRUE(outcomes[0].dv.equal(outcomes[1].dv));
}

TEST(Attention, long_sequences_and_other_types_go_to_aten) {
    Tensor const q = numbers({1, 2, 40, 16}, at::kFloat, 1), k = numbers({1, 2, 1500, 16}, at::kFloat, 2);
    Tensor const logits = numbers({1, 1500}, at::kFloat, 3);
    Tensor const exact = reference::paint_attention(q, k, k, {.key_logits = logits});
    expect_close(attention(q, k, k, logits), exact, 1000, "double");
    Tensor const narrow = k.to(at::kFloat);
    expect_close(attention(q.to(at::kFloat), narrow, narrow, logits), exact, 1000, "long");
}

TEST(Attention, expanded_keys_serve_every_sample) {
    Tensor const q = numbers({3, 2, 10, 8}, at::kFloat, 1), one = numbers({1, 2, 7, 8}, at::kFloat, 2);
    Tensor const k = leaf(one, at::kFloat);
    Tensor const out = attention(q.to(at::kFloat), k.expand({3, 2, 7, 8}), k.expand({3, 2, 7, 8}));
    out.sum().backward();
    Tensor const exact_k = leaf(one, at::kDouble);
    Tensor const all = exact_k.expand({3, 2, 7, 8});
    Tensor const exact = reference::paint_attention(q, all, all, {});
    exact.sum().backward();
    expect_close(out, exact, 100, "out");
    expect_close(k.grad(), exact_k.grad(), 200, "dk");
}

TEST(Attention, refuses_shapes_that_do_not_fit) {
    Tensor const q = at::zeros({2, 1, 4, 8}), k = at::zeros({2, 1, 3, 8});
    EXPECT_THROW(paint_attention(q, at::zeros({2, 1, 3, 7}), k, {}), c10::Error);
    EXPECT_THROW(paint_attention(q, k, k, {.areas = at::zeros({2, 3, 4})}), c10::Error);
    EXPECT_THROW(paint_attention(q, k, k, {.areas = at::zeros({2, 4, 3}), .gain = at::zeros({3})}), c10::Error);
    EXPECT_THROW(paint_attention(q, k, k, {.key_logits = at::zeros({2, 4})}), c10::Error);
}

}  // namespace
}  // namespace daub::test
