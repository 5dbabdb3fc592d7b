#include "engine/pipeline/frame_attention.h"

#include <ATen/ATen.h>

namespace daub {

void FrameAttention::begin(FrameLink::Place place) {
    is_first_ = place == FrameLink::Place::first;
    if (is_first_) clear();
    if (place == FrameLink::Place::restart) previous_ = first_;
    current_ = std::make_shared<Frame>();
    step_ = -1, left_out_ = false;
}

void FrameAttention::at_step(size_t pass, int64_t step) {
    evaluation_ = pass == pass_ && step == step_ ? evaluation_ + 1 : 0;
    pass_ = pass, step_ = step;
    occurrences_.clear();
}

void FrameAttention::finish() {
    previous_ = std::move(current_);
    if (is_first_) first_ = previous_;
}

void FrameAttention::clear() { first_ = previous_ = current_ = nullptr; }

int64_t FrameAttention::bytes() const {
    return (first_ ? first_->bytes : 0) + (previous_ && previous_ != first_ ? previous_->bytes : 0);
}

void FrameAttention::keep(Place const& place, Tensor const& k, Tensor const& v) {
    auto const bytes = static_cast<int64_t>(k.nbytes() + v.nbytes());
    if (current_->bytes + bytes > limits_.bytes) {
        left_out_ = true;
        return;
    }
    current_->kept[place] = {k, v};
    current_->bytes += bytes;
}

std::pair<Tensor, Tensor> FrameAttention::operator()(std::string const& layer, Tensor const& k, Tensor const& v,
                                                     Grid grid) {
    if (grid.cells() > limits_.largest_grid || !current_) return {k, v};
    Place const place{pass_, step_, evaluation_, occurrences_[layer]++, layer};
    std::vector<Tensor> keys{k}, values{v};
    auto const add = [&](Frame const* frame) {
        if (frame == nullptr) return;
        auto const found = frame->kept.find(place);
        if (found == frame->kept.end()) return;
        auto const& [other_k, other_v] = found->second;
        bool const fits = other_k.size(0) == k.size(0) && other_k.size(1) == k.size(1) && other_k.size(3) == k.size(3);
        if (fits) keys.push_back(other_k), values.push_back(other_v);
    };
    if (!is_first_) add(first_.get());
    if (!is_first_ && previous_ != first_) add(previous_.get());
    keep(place, k, v);
    return keys.size() == 1 ? std::pair{k, v} : std::pair{at::cat(keys, 2), at::cat(values, 2)};
}

}  // namespace daub
