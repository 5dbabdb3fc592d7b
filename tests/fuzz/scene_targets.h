// What the fuzzers of the scene layer do with their bytes, shared with the test that replays the corpora without
// libFuzzer. Each either throws daub::Error inside, or holds what it promises; anything else ends the program.
#pragma once

#include "engine/core/error.h"
#include "engine/scene/picture_metadata.h"
#include "engine/scene/png_file.h"
#include "engine/scene/project_file.h"
#include "engine/scene/prompt_edit.h"
#include "engine/scene/prompt_grammar.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace daub::fuzz {

/// assert() that release builds keep.
inline void promise(bool holds, char const* what) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

/// Small enough for thousands of runs a second.
inline constexpr ImageLimits small_images{.side = 256, .pixels = 1 << 16, .memory = 1 << 20, .file = 1 << 20};

/// A project that loads can be saved, and loads again as the same.
inline void project(ByteView bytes) {
    ProjectLimits const limits{.file = 1 << 20,
                               .zip = {.entries = 64, .entry = 1 << 20, .total = 4 << 20},
                               .image = small_images,
                               .decoded = 4 << 20,
                               .regions = 16};
    try {
        Project loaded = decode_project(bytes, "fuzz.ora", limits).project;
        if (loaded.request.canvas.area() > small_images.pixels) return;
        Bytes const saved = encode_project(loaded);
        Project const again = decode_project(saved, "fuzz.ora").project;
        for (std::size_t i = 0; i < loaded.region_states.size() && i < again.region_states.size(); ++i)
            loaded.region_states[i].id = again.region_states[i].id;  // given where they were missing or the same
        promise(again.request == loaded.request, "the request survives saving");
        promise(again.region_states == loaded.region_states, "the regions' states survive saving");
        promise(again.foreign_files == loaded.foreign_files, "foreign files survive saving");
    } catch (Error const&) {
    }
}

/// Reading a picture's metadata and pixels, and restoring what it says.
inline void png_metadata(ByteView bytes) {
    try {
        decode_png(bytes, "fuzz.png", small_images);
    } catch (Error const&) {
    }
    try {
        PictureMetadata const metadata = read_picture_metadata(bytes, "fuzz.png");
        restore_request(metadata, "fuzz.png");
    } catch (Error const&) {
    }
}

/// The first byte chooses where the rest is cut into a prompt and what is typed into it.
inline void prompt(ByteView bytes) {
    if (bytes.empty()) return;
    std::string_view const all = text_of(bytes.subspan(1));
    std::string_view const text = all.substr(0, all.size() * std::to_integer<std::size_t>(bytes[0]) / 255);
    ParsedPrompt const parsed = parse_prompt(text);
    std::size_t end = 0;
    for (auto const& [span, weight] : parsed.weights) {
        promise(span.begin == end && span.end > span.begin, "weights cover the text without gaps");
        promise(std::isfinite(weight), "weights are numbers");
        end = span.end;
    }
    promise(end == parsed.plain.size(), "weights cover the text");
    for (auto const& problem : parsed.problems) {
        promise(problem.offset < text.size(), "problems lie inside");
        describe(problem, text);
    }
    for (std::size_t at = 0; at < parsed.plain.size(); at += 1 + parsed.plain.size() / 64) {
        TextSpan const source = parsed.to_source({at, at + 1});
        promise(text_at(text, source) == text_at(parsed.plain, {at, at + 1}), "plain text comes from the source");
    }
    promise(parse_prompt(escaped_for_prompt(text)).plain == text, "escaped text is itself");
    TextEdit const edit = difference(text, all);
    try {
        promise(edited(text, edit) == all, "a difference makes the new text");
        auto const moved = follow({0, text.size()}, text, edit);
        promise(!moved || moved->end <= all.size(), "a span stays inside");
    } catch (Error const&) {  // texts that are no UTF-8 have no character borders
    }
    find_phrase(text, all.substr(text.size()));
}

}  // namespace daub::fuzz
