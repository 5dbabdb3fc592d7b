#include "engine/pipeline/attention_recorder.h"

#include "engine/nn/region_bias.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cctype>

namespace daub {
namespace {

/// [begin, end) of the words of a text: runs without white space or punctuation.
std::vector<TextSpan> words_of(std::string const& text) {
    std::vector<TextSpan> words;
    auto const parts = [](char c) {
        return std::isspace(static_cast<unsigned char>(c)) || c == ',' || c == '.' || c == ';';
    };
    for (size_t i = 0; i < text.size();) {
        while (i < text.size() && parts(text[i])) ++i;
        size_t const begin = i;
        while (i < text.size() && !parts(text[i])) ++i;
        if (i > begin) words.push_back({begin, i});
    }
    return words;
}

}  // namespace

AttentionRecorder::AttentionRecorder(AttentionRecording options, Conditioning const& conditioning, KeyLayout layout)
    : options_(options), conditioning_(conditioning), every_(std::max(1, options.every)) {
    add_words(conditioning.prompt.t5_tokens, layout.t5.begin, "t5");
    add_words(conditioning.prompt.clip_tokens, layout.clip_text.begin, "clip_text");
    if (layout.clip_image.end > layout.clip_image.begin)
        words_.push_back({.stream = "clip_image", .text = "style", .source = {}, .columns = {layout.clip_image.begin}});
}

void AttentionRecorder::add_words(std::vector<Token> const& tokens, int64_t first_column, std::string const& stream) {
    std::string const& plain = conditioning_.parsed.plain;
    for (TextSpan const span : words_of(plain)) {
        Word word{.stream = stream,
                  .text = std::string(text_at(plain, span)),
                  .source = conditioning_.parsed.to_source(span),
                  .columns = {}};
        for (size_t i = 0; i < tokens.size(); ++i)
            if (!tokens[i].added && tokens[i].bytes.overlaps(span))
                word.columns.push_back(first_column + static_cast<int64_t>(i));
        if (!word.columns.empty()) words_.push_back(std::move(word));
    }
}

void AttentionRecorder::observe(LayerAttention const& layer) {
    int64_t const images = conditioning_.images;
    Tensor const row =
        layer.probabilities.narrow(0, layer.probabilities.size(0) - images, images).to(at::kFloat).mean(1);
    std::vector<Tensor> maps;
    for (Word const& word : words_) {
        Tensor const columns = at::tensor(word.columns, at::kLong).to(row.device());
        maps.push_back(row.index_select(2, columns).sum(2));
    }
    if (maps.empty()) return;
    Tensor const stacked = at::stack(maps, 1).view({images, -1, layer.grid.height, layer.grid.width}).to(at::kCPU);
    Sum& sum = sums_[layer.grid];
    sum.probability = sum.probability.defined() ? sum.probability + stacked : stacked;
    ++sum.layers;
}

void AttentionRecorder::end_step(Step const& step) {
    if (sums_.empty()) return;
    Grid const finest = std::ranges::max_element(sums_, {}, [](auto const& e) { return e.first.cells(); })->first;
    Tensor mean;
    int64_t layers = 0;
    for (auto const& [grid, sum] : sums_) {
        Tensor const part = grid == finest
                                ? sum.probability
                                : at::upsample_bilinear2d(sum.probability, {finest.height, finest.width}, false);
        mean = mean.defined() ? mean + part : part;
        layers += sum.layers;
    }
    sums_.clear();
    mean = mean / static_cast<double>(layers);
    int64_t const side = std::max(finest.height, finest.width), limit = options_.largest_side;
    if (side > limit)
        mean = area_average(mean, {.height = std::max<int64_t>(1, finest.height * limit / side),
                                   .width = std::max<int64_t>(1, finest.width * limit / side)});
    for (int64_t image = 0; image < mean.size(0); ++image)
        for (size_t w = 0; w < words_.size(); ++w) {
            Tensor const map = mean[image][static_cast<int64_t>(w)].contiguous();
            Plane plane{.size = {static_cast<int>(map.size(1)), static_cast<int>(map.size(0))}, .values = {}};
            plane.values.assign(map.const_data_ptr<float>(), map.const_data_ptr<float>() + map.numel());
            keep({.span = words_[w].source,
                  .text = words_[w].text,
                  .stream = words_[w].stream,
                  .stage = step.stage,
                  .step = step.step,
                  .sigma = step.sigma,
                  .expert = step.expert,
                  .expert_name = step.expert_name,
                  .image = static_cast<int>(image),
                  .probability = std::move(plane)});
        }
}

void AttentionRecorder::keep(AttentionMap map) {
    std::size_t const size = sizeof(AttentionMap) + map.probability.values.size() * sizeof(float);
    while (bytes_ + size > options_.memory_limit && !record_.maps.empty() && every_ < (1 << 20)) thin_out();
    if (map.step % every_ != 0 || bytes_ + size > options_.memory_limit) {
        record_.incomplete = true;
        return;
    }
    bytes_ += size;
    record_.maps.push_back(std::move(map));
}

/// Keeps every second recorded step from now on, and of what is there.
void AttentionRecorder::thin_out() {
    every_ *= 2;
    record_.incomplete = true;
    std::erase_if(record_.maps, [&](AttentionMap const& map) { return map.step % every_ != 0; });
    bytes_ = 0;
    for (AttentionMap const& map : record_.maps)
        bytes_ += sizeof(AttentionMap) + map.probability.values.size() * sizeof(float);
}

}  // namespace daub
