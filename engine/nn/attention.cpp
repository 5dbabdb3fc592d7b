#include "engine/nn/attention.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <tuple>

#include "engine/core/error.h"

namespace daub {

namespace {

/// The pair stored under `name`, made by `make` where there is no cache or it does not hold the layer yet.
template <typename Make>
std::pair<Tensor, Tensor> cached(AttentionControl const* control, std::string const& name, Make make) {
    if (!control || !control->cache) return make();
    auto const found = control->cache->find(name);
    return found != control->cache->end() ? found->second : control->cache->emplace(name, make()).first->second;
}

}  // namespace

Tensor tokens_of(Tensor const& map) { return map.permute({0, 2, 3, 1}).reshape({map.size(0), -1, map.size(1)}); }

Tensor map_of(Tensor const& tokens, Tensor const& like) {
    Tensor const map =
        tokens.reshape({tokens.size(0), like.size(2), like.size(3), tokens.size(2)}).permute({0, 3, 1, 2});
    return map.contiguous(like.suggest_memory_format());
}

Tensor split_heads(Tensor const& x, int64_t heads) {
    return x.reshape({x.size(0), x.size(1), heads, -1}).transpose(1, 2);
}

Tensor merge_heads(Tensor const& x) { return x.transpose(1, 2).reshape({x.size(0), x.size(2), -1}); }

Attention::Attention(Scope const& scope, Options const& options)
    : name_(scope.prefix()),
      cross_(options.context_dim > 0),
      heads_(options.heads),
      to_q_(scope / "to_q", options.query_dim, options.heads * options.head_dim,
            {.bias = options.bias, .pack = options.pack}),
      to_k_(scope / "to_k", cross_ ? options.context_dim : options.query_dim, options.heads * options.head_dim,
            {.bias = options.bias, .pack = options.pack && !cross_}),
      to_v_(scope / "to_v", cross_ ? options.context_dim : options.query_dim, options.heads * options.head_dim,
            {.bias = options.bias, .pack = options.pack && !cross_}),
      to_out_(scope / "to_out.0", options.heads * options.head_dim, options.query_dim,
              {.zero = options.zero_out, .pack = options.pack}) {}

/// What terms of an area change in the keys and values of text has no place among the cells, so both attentions are
/// made and mixed by the area.
Tensor Attention::with_areas(Tensor attended, Tensor const& q, Grid grid, TextContext const& text) const {
    std::vector<TermArea const*> areas;
    for (auto const* const terms : {&to_k_.terms, &to_v_.terms}) {
        for (auto const& term : *terms) {
            if (!term.area) continue;  // in the keys and values already
            if (std::find(areas.begin(), areas.end(), term.area.get()) == areas.end()) areas.push_back(term.area.get());
        }
    }
    if (areas.empty()) return attended;
    AttentionControl unrecorded = text.control ? *text.control : AttentionControl();
    unrecorded.record = nullptr;
    Tensor const before = attended;
    for (size_t i = 0; i < areas.size(); ++i) {
        Tensor const coverage = areas[i] && areas[i]->coverage ? areas[i]->coverage(grid.cells()) : Tensor();
        if (!coverage.defined()) continue;
        auto const [k, v] = cached(text.control, name_ + " in area " + std::to_string(i), [&] {
            return std::pair{split_heads(to_k_.changed(text.states, *areas[i]), heads_),
                             split_heads(to_v_.changed(text.states, *areas[i]), heads_)};
        });
        Tensor const changed = attend_to_text(q, k, v, k.size(2), grid, &unrecorded, name_);
        attended = attended + (changed - before) * coverage.to(before).unsqueeze(1).unsqueeze(3);
    }
    return attended;
}

Tensor Attention::attend_to_context(Tensor const& q, Grid grid, TextContext const& text) const {
    if (!text.states.defined()) fail(ErrorKind::internal, "{} attends to text, but none was given.", name_);
    auto const [k, v] = cached(text.control, name_, [&] {
        return std::pair{split_heads(to_k_.plain(text.states), heads_), split_heads(to_v_.plain(text.states), heads_)};
    });
    Tensor attended = attend_to_text(q, k, v, k.size(2), grid, text.control, name_);
    attended = with_areas(attended, q, grid, text);
    if (!text.control || !text.control->attend_more) return attended;
    Tensor const more = text.control->attend_more(name_, q, grid);
    return more.defined() ? attended + more : attended;
}

Tensor Attention::operator()(Tensor const& x, Grid grid, TextContext const& text) const {
    Tensor const q = split_heads(to_q_(x), heads_);
    if (cross_) return to_out_(merge_heads(attend_to_context(q, grid, text)));
    Tensor const k = split_heads(to_k_(x), heads_), v = split_heads(to_v_(x), heads_);
    return to_out_(merge_heads(attend_to_self(q, k, v, grid, text.control, name_)));
}

AddedKvAttention::AddedKvAttention(Scope const& scope, Options const& options)
    : name_(scope.prefix()),
      heads_(options.heads),
      only_cross_(options.only_cross),
      group_norm_(scope / "group_norm", options.groups, options.channels, options.eps),
      to_q_(scope / "to_q", options.channels, options.heads * options.head_dim),
      add_k_proj_(scope / "add_k_proj", options.context_dim, options.heads * options.head_dim),
      add_v_proj_(scope / "add_v_proj", options.context_dim, options.heads * options.head_dim),
      to_out_(scope / "to_out.0", options.heads * options.head_dim, options.channels) {
    if (options.cross_norm == Options::CrossNorm::layer)
        layer_norm_cross_.emplace(scope / "norm_cross", options.channels);
    if (options.cross_norm == Options::CrossNorm::group) {
        constexpr int64_t cross_norm_groups = 32;  // diffusers never passes another number
        group_norm_cross_.emplace(scope / "norm_cross", cross_norm_groups, options.context_dim);
    }
    if (!only_cross_) {
        to_k_.emplace(scope / "to_k", options.channels, options.heads * options.head_dim);
        to_v_.emplace(scope / "to_v", options.channels, options.heads * options.head_dim);
    }
}

std::pair<Tensor, Tensor> AddedKvAttention::text_keys_and_values(TextContext const& text) const {
    return cached(text.control, name_, [&] {
        Tensor states = text.states;
        if (layer_norm_cross_) states = (*layer_norm_cross_)(states);
        if (group_norm_cross_) states = (*group_norm_cross_)(states.transpose(1, 2).contiguous()).transpose(1, 2);
        return std::pair{split_heads(add_k_proj_(states), heads_), split_heads(add_v_proj_(states), heads_)};
    });
}

Tensor AddedKvAttention::operator()(Tensor const& x, TextContext const& text) const {
    if (!text.states.defined()) fail(ErrorKind::internal, "{} attends to text, but none was given.", name_);
    Tensor const tokens = tokens_of(group_norm_(x));
    Tensor const q = split_heads(to_q_(tokens), heads_);
    auto [k, v] = text_keys_and_values(text);
    int64_t const text_keys = k.size(2);
    if (!only_cross_) {
        auto [own_k, own_v] = std::pair{split_heads((*to_k_)(tokens), heads_), split_heads((*to_v_)(tokens), heads_)};
        if (text.control && text.control->extend_self)
            std::tie(own_k, own_v) = text.control->extend_self(name_, own_k, own_v, {x.size(2), x.size(3)});
        k = at::cat({k, own_k}, 2);
        v = at::cat({v, own_v}, 2);
    }
    Tensor const attended = attend_to_text(q, k, v, text_keys, {x.size(2), x.size(3)}, text.control, name_);
    return map_of(to_out_(merge_heads(attended)), x) + x;
}

}  // namespace daub
