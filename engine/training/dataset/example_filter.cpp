#include "engine/training/dataset/example_filter.h"

#include "engine/core/error.h"
#include "engine/scene/image_size.h"
#include "engine/text/aligned_text.h"
#include "engine/training/dataset/example_settings.h"

#include <algorithm>
#include <thread>

namespace daub {
namespace {

struct Words {
    std::string_view name, text;
};
constexpr std::array<Words, rejection_count> words{{{"no_caption", "without a caption"},
                                                    {"empty_caption", "with an empty or unreadable caption"},
                                                    {"broken_picture", "broken"},
                                                    {"broken_settings", "with a broken .json"},
                                                    {"too_small", "too small"},
                                                    {"no_aesthetic", "without an aesthetic score"},
                                                    {"low_aesthetic", "with a low aesthetic score"},
                                                    {"no_clip_score", "without a CLIP score"},
                                                    {"low_clip_score", "with a low CLIP score"}}};

constexpr std::uint64_t largest_text = 1 << 20;  // bytes of a caption or .json

std::string read_text(StoredFile const& file) {
    if (file.size > largest_text) fail(ErrorKind::input, "{}: {} bytes are too many.", file.file->string(), file.size);
    return std::string(text_of(file.read()));
}

/// The first reason against an example; fills what is learnt on the way.
std::optional<Rejection> objection(SoundExample& example, ExampleFilter const& filter) {
    Rejection broken = Rejection::empty_caption;
    try {
        std::string const caption = read_text(example.files.caption);
        decode_utf8(caption);
        if (caption.find_first_not_of(" \t\r\n") == std::string::npos) return Rejection::empty_caption;
        broken = Rejection::broken_settings;
        ExampleSettings settings;
        if (example.files.settings) settings = parse_example_settings(read_text(example.files.settings), caption);
        if (filter.min_aesthetic && !settings.aesthetic) return Rejection::no_aesthetic;
        if (filter.min_aesthetic && *settings.aesthetic < *filter.min_aesthetic) return Rejection::low_aesthetic;
        example.clip_score = settings.clip_score;
        if (filter.min_clip_score && !settings.clip_score && !filter.computes_clip_score)
            return Rejection::no_clip_score;
        if (filter.min_clip_score && settings.clip_score && *settings.clip_score < *filter.min_clip_score)
            return Rejection::low_clip_score;
        broken = Rejection::broken_picture;
        example.size = image_size(example.files.picture.read(), example.files.name);
        if (std::min(example.size.width, example.size.height) < filter.min_side) return Rejection::too_small;
    } catch (Error const&) {
        return broken;
    }
    return std::nullopt;
}

}  // namespace

std::string_view to_text(Rejection reason) { return words[std::size_t(reason)].text; }
std::string_view to_name(Rejection reason) { return words[std::size_t(reason)].name; }

std::int64_t RejectionCounts::all() const {
    std::int64_t sum = 0;
    for (auto const& count : counts_) sum += count;
    return sum;
}

std::string RejectionCounts::summary() const {
    std::string text;
    for (std::size_t i = 0; i < rejection_count; ++i)
        if (counts_[i] > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", counts_[i].load(), words[i].text);
    return text.empty() ? "none" : text;
}

std::vector<SoundExample> sound_examples(std::vector<Example> examples, ExampleFilter const& filter, int threads,
                                         RejectionCounts& counts) {
    std::vector<SoundExample> looked_at(examples.size());
    std::vector<char> sound(examples.size());
    std::atomic<std::size_t> next = 0;
    auto const work = [&] {
        for (std::size_t i = next++; i < examples.size(); i = next++) {
            looked_at[i].files = std::move(examples[i]);
            auto const reason = objection(looked_at[i], filter);
            if (reason) counts.add(*reason);
            sound[i] = !reason;
        }
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < threads; ++i) others.emplace_back(work);
        work();
    }
    std::vector<SoundExample> kept;
    for (std::size_t i = 0; i < looked_at.size(); ++i)
        if (sound[i]) kept.push_back(std::move(looked_at[i]));
    return kept;
}

}  // namespace daub
