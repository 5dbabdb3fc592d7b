#include "ui/panels/attention/attention_query.h"

#include <algorithm>
#include <set>

namespace daub {
namespace {

/// What `read` gives of each map, once, in the order of first sight.
template <typename Read>
auto distinct(AttentionRecord const& record, Read const& read) {
    std::vector<decltype(read(record.maps.front()))> found;
    for (AttentionMap const& map : record.maps) {
        auto const value = read(map);
        if (map.image == 0 && std::ranges::find(found, value) == found.end()) found.push_back(value);
    }
    return found;
}

bool chosen_word(AttentionMap const& map, std::vector<TextSpan> const& words) {
    return std::ranges::any_of(words, [&](TextSpan const& word) {
        return word.empty() ? map.span.empty() : !map.span.empty() && word.overlaps(map.span);
    });
}

bool chosen(AttentionMap const& map, AttentionChoice const& choice) {
    return map.image == 0 && (choice.stream.empty() || map.stream == choice.stream) &&
           (choice.expert < 0 || map.expert == choice.expert) && (choice.step < 0 || map.step == choice.step) &&
           chosen_word(map, choice.words);
}

}  // namespace

std::vector<AttentionWord> words_in(AttentionRecord const& record) {
    auto words = distinct(record, [](AttentionMap const& map) { return AttentionWord{map.span, map.text}; });
    std::ranges::stable_sort(words, [](AttentionWord const& a, AttentionWord const& b) {
        return std::pair(a.span.empty(), a.span.begin) < std::pair(b.span.empty(), b.span.begin);
    });
    return words;
}

std::vector<std::string> streams_in(AttentionRecord const& record) {
    return distinct(record, [](AttentionMap const& map) { return map.stream; });
}

std::vector<AttentionStep> steps_in(AttentionRecord const& record) {
    auto steps = distinct(record, [](AttentionMap const& map) { return AttentionStep{map.step, map.sigma}; });
    std::ranges::sort(steps, {}, &AttentionStep::step);
    return steps;
}

std::vector<AttentionExpert> experts_in(AttentionRecord const& record) {
    return distinct(record, [](AttentionMap const& map) { return AttentionExpert{map.expert, map.expert_name}; });
}

Plane attention_of(AttentionRecord const& record, AttentionChoice const& choice) {
    Plane sum;
    std::set<std::pair<int, int>> steps;
    for (AttentionMap const& map : record.maps) {
        if (map.probability.size.empty() || !chosen(map, choice)) continue;
        if (sum.values.empty()) sum = {map.probability.size, std::vector<float>(map.probability.values.size())};
        if (map.probability.size != sum.size) continue;
        std::ranges::transform(sum.values, map.probability.values, sum.values.begin(), std::plus<>());
        steps.emplace(map.stage, map.step);
    }
    for (float& value : sum.values) value /= static_cast<float>(steps.size());
    return sum;
}

float highest(Plane const& plane) { return plane.values.empty() ? 0.0F : *std::ranges::max_element(plane.values); }

}  // namespace daub
