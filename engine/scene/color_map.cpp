#include "engine/scene/color_map.h"

#include "engine/core/error.h"
#include "engine/scene/json_document.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <map>
#include <optional>

namespace daub {
namespace {

constexpr std::uint8_t half = 128;  // of 255: what counts as covered
constexpr Color white{255, 255, 255};
constexpr std::size_t most_unknown = 8;
constexpr std::size_t most_counted = 4096;  // different colours; a photograph has more, and is no colour map

std::string_view trimmed_line(std::string_view text) {
    auto const is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::optional<double> strength_from(std::string_view text) {
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// "(230, 159, 0)".
std::optional<Color> color_from_triple(std::string_view text) {
    if (!text.starts_with('(') || !text.ends_with(')')) return std::nullopt;
    text = text.substr(1, text.size() - 2);
    std::array<std::uint8_t, 3> channels{};
    for (std::size_t i = 0; i < 3; ++i) {
        std::size_t const comma = std::min(text.find(','), text.size());
        std::string_view const digits = trimmed_line(text.substr(0, comma));
        auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), channels[i]);
        if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
        if ((i == 2) != (comma == text.size())) return std::nullopt;
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return Color{channels[0], channels[1], channels[2]};
}

/// "phrase<sign>strength..." split at the last sign that a number follows.
ColorPhrase entry_from(Color color, std::string_view text, char sign, std::string const& where) {
    ColorPhrase entry{color, std::string(trimmed_line(text)), 1};
    std::size_t const at = text.rfind(sign);
    if (at != std::string_view::npos)
        if (auto const strength = strength_from(trimmed_line(text.substr(at + 1))))
            entry = {color, std::string(trimmed_line(text.substr(0, at))), *strength};
    if (entry.phrase.empty()) fail(ErrorKind::input, "{} has a colour without a phrase.", where);
    if (!(entry.strength >= 0 && entry.strength <= max_region_strength))
        fail(ErrorKind::input, "{} has the strength {}, but strengths go from 0 to {}.", where, entry.strength,
             max_region_strength);
    return entry;
}

/// paint-with-words writes "label,strength[,seed[,blur]]"; seed and blur have no place here.
ColorPhrase entry_from_json(Color color, std::string const& text, std::string const& where) {
    std::string_view rest = text;
    std::size_t const comma = rest.find(',');
    std::size_t const next = comma == std::string_view::npos ? comma : rest.find(',', comma + 1);
    if (next != std::string_view::npos && strength_from(trimmed_line(rest.substr(comma + 1, next - comma - 1))))
        rest = rest.substr(0, next);
    return entry_from(color, rest, ',', where);
}

std::vector<ColorPhrase> parse_json_list(std::string_view text, std::string_view name) {
    std::vector<ColorPhrase> entries;
    Json const document = parse_json_object(text, name);
    for (auto const& [key, value] : document.items()) {
        std::string const where = fmt::format("\"{}\" in {}", key, name);
        auto const color = key.starts_with('(') ? color_from_triple(key) : color_from_hex(key);
        if (!color || !value.is_string())
            fail(ErrorKind::input, "{} should be a colour like \"#e69f00\" and a phrase.", where);
        entries.push_back(entry_from_json(*color, value.get<std::string>(), where));
    }
    return entries;
}

std::vector<ColorPhrase> parse_lines(std::string_view text, std::string_view name) {
    std::vector<ColorPhrase> entries;
    for (int number = 1; !text.empty(); ++number) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string_view const line = trimmed_line(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.starts_with("//")) continue;
        std::string const where = fmt::format("Line {} of {}", number, name);
        std::size_t const space = std::min(line.find_first_of(" \t"), line.size());
        auto const color = color_from_hex(line.substr(0, space));
        if (!color) fail(ErrorKind::input, "{} should begin with a colour like #e69f00.", where);
        entries.push_back(entry_from(*color, line.substr(space), ':', where));
    }
    return entries;
}

int distance(Color a, Color b) {
    return std::max({std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)});
}

/// Index of the phrase whose colour is nearest and within the tolerance.
std::optional<std::size_t> nearest(Color color, std::span<ColorPhrase const> phrases, int tolerance) {
    std::optional<std::size_t> best;
    int best_distance = tolerance + 1;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        int const d = distance(color, phrases[i].color);
        if (d < best_distance) {
            best = i;
            best_distance = d;
        }
    }
    return best;
}

void check_distinct(std::span<ColorPhrase const> phrases, int tolerance) {
    if (tolerance < 0 || tolerance > 255) fail(ErrorKind::usage, "A tolerance goes from 0 to 255, not {}.", tolerance);
    for (std::size_t i = 0; i < phrases.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (distance(phrases[i].color, phrases[j].color) <= tolerance)
                fail(ErrorKind::input, "The colours of \"{}\" and \"{}\" cannot be told apart with a tolerance of {}.",
                     phrases[j].phrase, phrases[i].phrase, tolerance);
}

std::vector<UnknownColor> commonest(std::map<std::uint32_t, std::int64_t> const& counts, std::int64_t pixels) {
    std::vector<UnknownColor> colors;
    for (auto const& [packed, count] : counts)
        colors.push_back({{static_cast<std::uint8_t>(packed >> 16), static_cast<std::uint8_t>(packed >> 8 & 0xFF),
                           static_cast<std::uint8_t>(packed & 0xFF)},
                          static_cast<double>(count) / static_cast<double>(pixels)});
    std::ranges::stable_sort(colors, std::ranges::greater(), &UnknownColor::share);
    if (colors.size() > most_unknown) colors.resize(most_unknown);
    return colors;
}

}  // namespace

std::vector<ColorPhrase> parse_color_phrases(std::string_view text, std::string_view name) {
    std::size_t const first = text.find_first_not_of(" \t\r\n");
    bool const json = first != std::string_view::npos && text[first] == '{';
    auto entries = json ? parse_json_list(text, name) : parse_lines(text, name);
    if (entries.empty()) fail(ErrorKind::input, "{} names no colours.", name);
    for (std::size_t i = 0; i < entries.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (entries[i].color == entries[j].color)
                fail(ErrorKind::input, "{} gives {} to both \"{}\" and \"{}\".", name, to_hex(entries[i].color),
                     entries[j].phrase, entries[i].phrase);
    return entries;
}

std::string to_text(std::span<ColorPhrase const> phrases) {
    std::string text;
    for (auto const& [color, phrase, strength] : phrases)
        text += fmt::format("{} {} : {}\n", to_hex(color), phrase, strength);
    return text;
}

ColorMapMasks masks_from_color_map(ImageView const& map, std::span<ColorPhrase const> phrases, int tolerance) {
    check_distinct(phrases, tolerance);
    Image const pixels = with_channels(convert(map, PixelType::u8), 4);
    ColorMapMasks out{std::vector<Mask>(phrases.size(), Mask(pixels.size())), {}};
    std::map<std::uint32_t, std::int64_t> unknown;
    std::map<std::uint32_t, std::optional<std::size_t>> known;  // maps are flat: few colours, asked again and again
    for (int y = 0; y < pixels.height(); ++y) {
        auto const row = pixels.row<std::uint8_t>(y);
        for (int x = 0; x < pixels.width(); ++x) {
            std::uint8_t const* const p = &row[static_cast<std::size_t>(x) * 4];
            if (p[3] < half) continue;
            Color const color{p[0], p[1], p[2]};
            std::uint32_t const packed = p[0] << 16 | p[1] << 8 | p[2];
            auto found = known.find(packed);
            if (found == known.end()) {
                if (known.size() > most_counted) known.clear();
                found = known.emplace(packed, nearest(color, phrases, tolerance)).first;
            }
            if (found->second)
                out.masks[*found->second].at(x, y) = 255;
            else if (distance(color, white) > tolerance && (unknown.size() < most_counted || unknown.contains(packed)))
                ++unknown[packed];
        }
    }
    out.unknown = commonest(unknown, pixels.size().area());
    return out;
}

Image color_map_of(std::span<Region const> regions) {
    Size size;
    for (auto const& region : regions)
        if (region.mask && !region.mask->empty()) size = region.mask->size();
    if (size.empty()) fail(ErrorKind::input, "There is no painted region to export.");
    Image map({.width = size.width, .height = size.height});
    std::ranges::fill(map.bytes(), std::byte{255});
    for (auto const& region : regions) {
        if (!region.mask || region.mask->empty()) continue;
        if (region.mask->size() != size) fail(ErrorKind::input, "The masks differ in size: resize them first.");
        for (int y = 0; y < size.height; ++y)
            for (int x = 0; x < size.width; ++x) {
                if (region.mask->at(x, y) < half) continue;
                std::uint8_t const channels[] = {region.color.red, region.color.green, region.color.blue};
                std::ranges::copy(channels, map.row<std::uint8_t>(y).begin() + static_cast<std::ptrdiff_t>(x) * 3);
            }
    }
    return map;
}

}  // namespace daub
