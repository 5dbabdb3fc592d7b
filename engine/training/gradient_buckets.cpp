#include "engine/training/gradient_buckets.h"

#include <ATen/ATen.h>

namespace daub {

namespace {
constexpr int64_t most_numbers = 4 << 20;  // 16 MiB: large enough to hide latency, small enough to stay in cache
}

std::vector<Bucket> buckets_of(std::span<int64_t const> sizes, int64_t most) {
    std::vector<Bucket> buckets;
    for (size_t i = 0; i < sizes.size(); ++i) {
        if (buckets.empty() || buckets.back().numbers + sizes[i] > most) buckets.push_back({.first = i, .end = i});
        buckets.back().end = i + 1;
        buckets.back().numbers += sizes[i];
    }
    return buckets;
}

void reduce_in_buckets(std::vector<at::Tensor>& tensors, at::Device device,
                       std::function<void(at::Tensor const& flat)> const& reduce) {
    std::vector<int64_t> sizes;
    for (at::Tensor const& tensor : tensors) sizes.push_back(tensor.numel());
    for (Bucket const& bucket : buckets_of(sizes, most_numbers)) {
        at::Tensor const flat = at::empty({bucket.numbers}, at::TensorOptions(at::kFloat).device(device));
        int64_t at = 0;
        for (size_t i = bucket.first; i < bucket.end; at += sizes[i++])
            flat.narrow(0, at, sizes[i]).copy_(tensors[i].reshape(-1));
        reduce(flat);
        at = 0;
        for (size_t i = bucket.first; i < bucket.end; at += sizes[i++])
            tensors[i].copy_(flat.narrow(0, at, sizes[i]).view(tensors[i].sizes()));
    }
}

}  // namespace daub
