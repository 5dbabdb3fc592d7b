#include "engine/kernels/group_norm_cpu.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>

#include "engine/kernels/cpu/kernel_table.h"
#include "engine/kernels/memory_order.h"

namespace daub::cpu {
namespace {

/// Samples are cut into chunks of positions that stay in the second-level cache between two passes. The cut depends on
/// shapes alone, and sums of chunks are added in order: any number of threads gives the same bits.
struct Plan {
    int64_t batch, groups, group_channels, chunk_positions, chunks;
    Extent extent;

    Plan(Tensor const& x, int64_t group_count) : batch(x.size(0)), groups(group_count), extent(sample_extent(x)) {
        TORCH_CHECK(groups > 0 && extent.channels % groups == 0, "group_norm_act: ", groups, " groups do not divide ",
                    extent.channels, " channels");
        group_channels = extent.channels / groups;
        chunk_positions = std::clamp<int64_t>(65536 / extent.channels, 1, 1024);
        chunks = (extent.positions + chunk_positions - 1) / chunk_positions;
    }

    int64_t sample_size() const { return extent.channels * extent.positions; }
    Extent chunk_extent(int64_t chunk) const {
        Extent part = extent;
        part.positions = std::min(chunk_positions, extent.positions - chunk * chunk_positions);
        return part;
    }
    int64_t chunk_offset(int64_t sample, int64_t chunk) const {
        return sample * sample_size() + chunk * chunk_positions * extent.position_stride;
    }
};

/// Runs first(sample, chunk) for all chunks of a sample, then between(sample), then second(sample, chunk): sample by
/// sample where there are enough of them for the threads, so that the second pass finds the sample in the cache.
template <typename First, typename Between, typename Second>
void two_passes(Plan const& plan, First const& first, Between const& between, Second const& second) {
    bool const enough_samples = plan.chunks == 1 || plan.batch >= at::get_num_threads();
    if (enough_samples) {
        int64_t const grain = 1 + 16384 / plan.sample_size();
        at::parallel_for(0, plan.batch, grain, [&](int64_t begin, int64_t end) {
            for (int64_t b = begin; b < end; ++b) {
                for (int64_t chunk = 0; chunk < plan.chunks; ++chunk) first(b, chunk);
                between(b);
                for (int64_t chunk = 0; chunk < plan.chunks; ++chunk) second(b, chunk);
            }
        });
        return;
    }
    auto const for_all = [&](auto const& work) {
        at::parallel_for(0, plan.batch * plan.chunks, 1, [&](int64_t begin, int64_t end) {
            for (int64_t i = begin; i < end; ++i) work(i / plan.chunks, i % plan.chunks);
        });
    };
    for_all(first);
    for (int64_t b = 0; b < plan.batch; ++b) between(b);
    for_all(second);
}

/// Row `sample` of a [B or 1, C] table of floats; null where there is none.
float const* row(Tensor const& table, int64_t sample) {
    if (!table.defined()) return nullptr;
    return table.const_data_ptr<float>() + (table.size(0) == 1 ? 0 : sample * table.size(1));
}

struct FloatParameters {
    Tensor weight, bias, scale, shift;
    explicit FloatParameters(GroupNormArguments const& a)
        : weight(as_floats(a.weight)), bias(as_floats(a.bias)), scale(as_floats(a.scale)), shift(as_floats(a.shift)) {}
};

/// The parameters of one sample, with their neutral values where there are none.
struct SampleParameters {
    float const *weight, *bias, *scale, *shift;
    SampleParameters(FloatParameters const& p, int64_t sample)
        : weight(data_or_null(p.weight)),
          bias(data_or_null(p.bias)),
          scale(row(p.scale, sample)),
          shift(row(p.shift, sample)) {}
    float weight_at(int64_t c) const { return weight ? weight[c] : 1; }
    float bias_at(int64_t c) const { return bias ? bias[c] : 0; }
    float scale_at(int64_t c) const { return scale ? 1 + scale[c] : 1; }
    float shift_at(int64_t c) const { return shift ? shift[c] : 0; }
};

struct Statistics {
    double mean, rstd;
};

/// Merges the moments of a group's channels in all chunks (Chan et al. 1979). means, m2s: [chunks, C] of one sample.
Statistics merge_group(Plan const& plan, float const* means, float const* m2s, int64_t group, double eps) {
    int64_t const first = group * plan.group_channels;
    double count = 0, mean = 0, m2 = 0;
    for (int64_t chunk = 0; chunk < plan.chunks; ++chunk) {
        double const n = double(plan.chunk_extent(chunk).positions);
        for (int64_t c = first; c < first + plan.group_channels; ++c) {
            int64_t const i = chunk * plan.extent.channels + c;
            double const delta = means[i] - mean;
            count += n;
            mean += delta * n / count;
            m2 += m2s[i] + delta * delta * n * (count - n) / count;
        }
    }
    return {mean, 1 / std::sqrt(m2 / count + eps)};
}

template <typename T>
GroupNormForward forward(GroupNormArguments const& a, NormKernels<T> const& kernels) {
    GroupNormForward out;
    out.x = in_known_order(a.x);
    out.y = at::empty_like(out.x);
    Plan const plan(out.x, a.groups);
    FloatParameters const parameters(a);
    int64_t const channels = plan.extent.channels;
    auto const floats = out.x.options().dtype(at::kFloat).memory_format(at::MemoryFormat::Contiguous);
    out.mean = at::empty({plan.batch, a.groups}, floats), out.rstd = at::empty({plan.batch, a.groups}, floats);
    out.factor = at::empty({plan.batch, channels}, floats), out.offset = at::empty({plan.batch, channels}, floats);
    if (out.x.numel() == 0) return out;
    Tensor const moments = at::empty({2, plan.batch, plan.chunks, channels}, floats);

    auto const* x = read<T>(out.x);
    auto* y = write<T>(out.y);
    auto *means = write<float>(moments), *m2s = means + plan.batch * plan.chunks * channels;
    auto *mean = write<float>(out.mean), *rstd = write<float>(out.rstd);
    auto *factor = write<float>(out.factor), *offset = write<float>(out.offset);
    two_passes(
        plan,
        [&](int64_t b, int64_t chunk) {
            int64_t const at = (b * plan.chunks + chunk) * channels;
            kernels.moments(x + plan.chunk_offset(b, chunk), plan.chunk_extent(chunk), means + at, m2s + at);
        },
        [&](int64_t b) {
            SampleParameters const p(parameters, b);
            int64_t const at = b * plan.chunks * channels;
            for (int64_t g = 0; g < a.groups; ++g) {
                Statistics const s = merge_group(plan, means + at, m2s + at, g, a.eps);
                mean[b * a.groups + g] = float(s.mean), rstd[b * a.groups + g] = float(s.rstd);
                for (int64_t c = g * plan.group_channels; c < (g + 1) * plan.group_channels; ++c) {
                    double const slope = s.rstd * p.weight_at(c);
                    factor[b * channels + c] = float(slope * p.scale_at(c));
                    offset[b * channels + c] = float((p.bias_at(c) - s.mean * slope) * p.scale_at(c) + p.shift_at(c));
                }
            }
        },
        [&](int64_t b, int64_t chunk) {
            int64_t const at = plan.chunk_offset(b, chunk);
            ChannelAffine const affine{factor + b * channels, offset + b * channels, a.activation};
            kernels.apply(x + at, y + at, plan.chunk_extent(chunk), affine);
        });
    return out;
}

/// Per sample and channel: Σ dp and Σ dp·(x − mean), with dp the gradient before the activation. fp32 [B, C].
struct ChannelSums {
    Tensor plain, centred;
};

/// Writes the gradients of the parameters, sums over samples in order.
void parameter_gradients(GroupNormArguments const& a, Plan const& plan, GroupNormForward const& saved,
                         ChannelSums const& sums, GroupNormGradients& out) {
    FloatParameters const parameters(a);
    int64_t const channels = plan.extent.channels;
    auto const floats = sums.plain.options();
    Tensor const weight = at::zeros({channels}, floats), bias = at::zeros({channels}, floats);
    Tensor const scale = a.scale.defined() ? at::empty({plan.batch, channels}, floats) : Tensor();
    auto *dw = write<float>(weight), *db = write<float>(bias), *ds = scale.defined() ? write<float>(scale) : nullptr;
    auto const *plain = read<float>(sums.plain), *centred = read<float>(sums.centred);
    auto const* rstd = read<float>(saved.rstd);
    for (int64_t b = 0; b < plan.batch; ++b) {
        SampleParameters const p(parameters, b);
        for (int64_t c = 0; c < channels; ++c) {
            int64_t const i = b * channels + c;
            float const normalised = centred[i] * rstd[b * a.groups + c / plan.group_channels];
            dw[c] += p.scale_at(c) * normalised;
            db[c] += p.scale_at(c) * plain[i];
            if (ds) ds[i] = p.weight_at(c) * normalised + p.bias_at(c) * plain[i];
        }
    }
    if (a.weight.defined()) out.weight = weight.to(a.weight.scalar_type());
    if (a.bias.defined()) out.bias = bias.to(a.bias.scalar_type());
    if (a.scale.defined()) out.scale = scale.sum_to_size(a.scale.sizes()).to(a.scale.scalar_type());
    if (a.shift.defined()) out.shift = sums.plain.sum_to_size(a.shift.sizes()).to(a.shift.scalar_type());
}

template <typename T>
GroupNormGradients backward(GroupNormArguments const& a, GroupNormForward const& saved, Tensor const& dy_in,
                            NormKernels<T> const& kernels) {
    Plan const plan(saved.x, a.groups);
    FloatParameters const parameters(a);
    int64_t const channels = plan.extent.channels;
    auto const floats = saved.factor.options();
    Tensor const dy_tensor = in_order_of(saved.x, dy_in);
    GroupNormGradients out;
    out.x = at::empty_like(saved.x);
    ChannelSums const sums{at::zeros({plan.batch, channels}, floats), at::zeros({plan.batch, channels}, floats)};
    Tensor const scratch = at::empty({2, plan.batch, plan.chunks, channels}, floats);
    Tensor const coefficients = at::empty({4, plan.batch, channels}, floats);

    auto const *x = read<T>(saved.x), *dy = read<T>(dy_tensor);
    auto* dx = write<T>(out.x);
    auto *part = write<float>(scratch), *part_centred = part + plan.batch * plan.chunks * channels;
    auto *plain = write<float>(sums.plain), *centred = write<float>(sums.centred);
    auto const *mean = read<float>(saved.mean), *rstd = read<float>(saved.rstd);
    auto const *factor = read<float>(saved.factor), *offset = read<float>(saved.offset);
    auto *slope = write<float>(coefficients), *curve = slope + plan.batch * channels;
    auto *constant = curve + plan.batch * channels, *centre = constant + plan.batch * channels;
    for (int64_t b = 0; b < plan.batch; ++b)
        for (int64_t c = 0; c < channels; ++c) centre[b * channels + c] = mean[b * a.groups + c / plan.group_channels];
    auto const affine = [&](int64_t b) {
        return ChannelAffine{factor + b * channels, offset + b * channels, a.activation};
    };
    if (saved.x.numel() > 0)
        two_passes(
            plan,
            [&](int64_t b, int64_t chunk) {
                int64_t const at = plan.chunk_offset(b, chunk), to = (b * plan.chunks + chunk) * channels;
                kernels.backward_sums(x + at, dy + at, plan.chunk_extent(chunk), affine(b), centre + b * channels,
                                      part + to, part_centred + to);
            },
            [&](int64_t b) {
                for (int64_t chunk = 0; chunk < plan.chunks; ++chunk)
                    for (int64_t c = 0; c < channels; ++c) {
                        plain[b * channels + c] += part[(b * plan.chunks + chunk) * channels + c];
                        centred[b * channels + c] += part_centred[(b * plan.chunks + chunk) * channels + c];
                    }
                SampleParameters const p(parameters, b);
                double const n = double(plan.group_channels * plan.extent.positions);
                for (int64_t g = 0; g < a.groups; ++g) {
                    double const m = mean[b * a.groups + g], r = rstd[b * a.groups + g];
                    double mean_d = 0, mean_dx = 0;  // of the gradient at the normalised values, and times them
                    int64_t const first = g * plan.group_channels, last = first + plan.group_channels;
                    for (int64_t c = first; c < last; ++c) {
                        double const gain = double(p.weight_at(c)) * p.scale_at(c);
                        mean_d += gain * plain[b * channels + c] / n;
                        mean_dx += gain * centred[b * channels + c] * r / n;
                    }
                    for (int64_t c = first; c < last; ++c) {
                        int64_t const i = b * channels + c;
                        slope[i] = float(r * p.weight_at(c) * p.scale_at(c));
                        curve[i] = float(-r * r * mean_dx);
                        constant[i] = float(r * (m * r * mean_dx - mean_d));
                    }
                }
            },
            [&](int64_t b, int64_t chunk) {
                int64_t const at = plan.chunk_offset(b, chunk);
                int64_t const i = b * channels;
                kernels.backward_apply(x + at, dy + at, dx + at, plan.chunk_extent(chunk), affine(b),
                                       {slope + i, curve + i, constant + i});
            });
    parameter_gradients(a, plan, saved, sums, out);
    return out;
}

}  // namespace

void check_parameters(GroupNormArguments const& a) {
    int64_t const batch = a.x.size(0), channels = a.x.size(1);
    for (Tensor const& t : {a.weight, a.bias})
        TORCH_CHECK(!t.defined() || (t.dim() == 1 && t.size(0) == channels), "group_norm_act: a parameter of shape ",
                    t.sizes(), " does not fit x ", a.x.sizes());
    for (Tensor const& t : {a.scale, a.shift})
        TORCH_CHECK(!t.defined() || (t.dim() == 2 && (t.size(0) == batch || t.size(0) == 1) && t.size(1) == channels),
                    "group_norm_act: a scale or shift of shape ", t.sizes(), " does not fit x ", a.x.sizes());
}

GroupNormForward group_norm_forward(GroupNormArguments const& arguments) {
    check_parameters(arguments);
    KernelTable const& cpu = cpu_kernels();
    return arguments.x.scalar_type() == at::kFloat ? forward<float>(arguments, cpu.norm_fp32)
                                                   : forward<Bf16>(arguments, cpu.norm_bf16);
}

GroupNormGradients group_norm_backward(GroupNormArguments const& arguments, GroupNormForward const& saved, Tensor dy) {
    KernelTable const& cpu = cpu_kernels();
    return saved.x.scalar_type() == at::kFloat ? backward<float>(arguments, saved, dy, cpu.norm_fp32)
                                               : backward<Bf16>(arguments, saved, dy, cpu.norm_bf16);
}

}  // namespace daub::cpu
