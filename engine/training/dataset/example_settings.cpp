#include "engine/training/dataset/example_settings.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"
#include "engine/text/aligned_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_regions = 16;

/// Letters of any script: bytes beyond ASCII belong to one.
bool in_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

std::optional<TextSpan> find_words(std::string const& caption, std::string const& phrase) {
    for (std::size_t at = caption.find(phrase); at != std::string::npos; at = caption.find(phrase, at + 1)) {
        std::size_t const end = at + phrase.size();
        bool const begins = at == 0 || !in_word(caption[at - 1]) || !in_word(phrase.front());
        bool const ends = end == caption.size() || !in_word(caption[end]) || !in_word(phrase.back());
        if (begins && ends) return TextSpan{at, end};
    }
    return std::nullopt;
}

/// Bytes of the characters [start, end).
TextSpan bytes_of_characters(std::string_view caption, Json const& start, Json const& end, std::size_t entry) {
    if (!start.is_number_unsigned() || !end.is_number_unsigned())
        fail(ErrorKind::input, "regions[{}]: \"start\" and \"end\" must be whole numbers.", entry);
    AlignedText const text = decode_utf8(caption);
    std::size_t const first = start.get<std::size_t>(), last = end.get<std::size_t>();
    if (first >= last || last > text.size())
        fail(ErrorKind::input, "regions[{}]: characters {} to {} are not in a caption of {}.", entry, first, last,
             text.size());
    return {text[first].source.begin, text[last - 1].source.end};
}

TextSpan words_of(Json const& region, std::string_view caption, std::size_t entry) {
    if (!region.contains("phrase"))
        return bytes_of_characters(caption, region.value("start", Json()), region.value("end", Json()), entry);
    if (!region["phrase"].is_string() || region["phrase"].get_ref<std::string const&>().empty())
        fail(ErrorKind::input, "regions[{}]: \"phrase\" must be a text.", entry);
    std::string const& phrase = region["phrase"].get_ref<std::string const&>();
    auto const found = find_words(ascii_lower(caption), ascii_lower(phrase));
    if (!found) fail(ErrorKind::input, "regions[{}]: \"{}\" is not in the caption.", entry, phrase);
    return *found;
}

std::array<double, 4> box_of(Json const& region, std::size_t entry) {
    if (!region.contains("box")) fail(ErrorKind::input, "regions[{}] has neither \"mask\" nor \"box\".", entry);
    Json const& box = region["box"];
    bool const numbers = box.is_array() && box.size() == 4 &&
                         std::ranges::all_of(box, [](Json const& edge) { return edge.is_number(); });
    if (!numbers) fail(ErrorKind::input, "regions[{}]: \"box\" must be four numbers: left, top, right, bottom.", entry);
    auto const edges = box.get<std::array<double, 4>>();
    auto const inside = [](double low, double high) { return low >= 0 && low < high && high <= 1; };
    if (!inside(edges[0], edges[2]) || !inside(edges[1], edges[3]))
        fail(ErrorKind::input,
             "regions[{}]: the box [{}, {}, {}, {}] is empty or leaves the picture, which is [0, 0, 1, 1].", entry,
             edges[0], edges[1], edges[2], edges[3]);
    return edges;
}

ExampleRegion region_of(Json const& region, std::string_view caption, std::size_t entry) {
    if (!region.is_object()) fail(ErrorKind::input, "regions[{}] must be an object.", entry);
    ExampleRegion out{.words = words_of(region, caption, entry), .mask = {}};
    if (region.contains("mask") && !region["mask"].is_string())
        fail(ErrorKind::input, "regions[{}]: \"mask\" must be the name of a picture.", entry);
    if (region.contains("mask")) out.mask = region["mask"].get<std::string>();
    if (out.mask.empty()) out.box = box_of(region, entry);
    return out;
}

std::optional<double> score(Json const& json, std::initializer_list<char const*> names) {
    for (char const* name : names)
        if (auto const field = json.find(name);
            field != json.end() && field->is_number() && std::isfinite(field->get<double>()))
            return field->get<double>();
    return std::nullopt;
}

}  // namespace

ExampleSettings parse_example_settings(std::string_view text, std::string_view caption) {
    Json const json = Json::parse(text, nullptr, false);
    if (json.is_discarded() || !(json.is_array() || json.is_object()))
        fail(ErrorKind::input, "it is not valid JSON: a list of regions or an object is wanted.");
    ExampleSettings out;
    if (json.is_object()) {
        out.clip_score = score(json, {"clip_score", "similarity"});
        out.aesthetic = score(json, {"aesthetic", "aesthetic_score", "AESTHETIC_SCORE"});
    }
    Json const regions = json.is_array() ? json : json.value("regions", Json::array());
    if (!regions.is_array()) fail(ErrorKind::input, "\"regions\" must be a list.");
    if (regions.size() > most_regions)
        fail(ErrorKind::input, "{} regions are too many: {} at most.", regions.size(), most_regions);
    for (std::size_t i = 0; i < regions.size(); ++i) out.regions.push_back(region_of(regions[i], caption, i));
    return out;
}

bool names_a_side(std::string_view caption) {
    std::string const text = ascii_lower(caption);
    return find_words(text, "left") || find_words(text, "right");
}

}  // namespace daub
