#include "app/cli/argument_values.h"

#include "engine/core/error.h"
#include "engine/scene/region.h"

#include <charconv>
#include <cmath>
#include <system_error>

namespace daub::cli {
namespace {

template <typename Number>
std::optional<Number> whole_text_as(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    Number value{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

bool is_file(std::string_view path) {
    std::error_code error;
    return std::filesystem::exists(std::filesystem::path(path), error);
}

/// Where the first `sign` stands that no backslash protects, or the end.
std::size_t find_unescaped(std::string_view text, char sign) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == sign)
            return i;
    }
    return text.npos;
}

std::string without_escapes(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const escaped =
            text[i] == '\\' && i + 1 < text.size() && std::string_view("=#\\").find(text[i + 1]) != text.npos;
        out += escaped ? text[++i] : text[i];
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

[[noreturn]] void fail_region(std::string_view option, std::string_view text, std::string_view why) {
    fail(ErrorKind::usage,
         "{} \"{}\": {}. Write PHRASE=MASK:STRENGTH, for example {} \"fox=mask.png:1.5\"; PHRASE#2= means the second "
         "place "
         "of the phrase in the sentence.",
         option, text, why, option);
}

std::optional<int> read_side(std::string_view text) {
    auto const side = whole_text_as<int>(text);
    return side && *side >= 1 ? side : std::nullopt;
}

}  // namespace

std::optional<double> number_from(std::string_view text) {
    auto const value = whole_text_as<double>(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

WeightedFile read_weighted_file(std::string_view text, std::string_view option) {
    if (text.empty()) fail(ErrorKind::usage, "{}: the name of a file is missing.", option);
    std::size_t const colon = text.rfind(':');
    if (colon == text.npos || is_file(text)) return {.file = text};
    auto const weight = number_from(text.substr(colon + 1));
    if (!weight) return {.file = text};
    if (colon == 0) fail(ErrorKind::usage, "{} \"{}\": the name of a file is missing before the colon.", option, text);
    return {.file = text.substr(0, colon), .weight = weight};
}

RegionArgument read_region(std::string_view text, std::string_view option) {
    std::size_t const equals = find_unescaped(text, '=');
    if (equals == text.npos) fail_region(option, text, "there is no '='");
    std::string_view left = text.substr(0, equals);
    RegionArgument region;
    if (std::size_t const hash = find_unescaped(left, '#'); hash != left.npos) {
        region.occurrence = whole_text_as<int>(trimmed(left.substr(hash + 1)));
        if (!region.occurrence || *region.occurrence < 1)
            fail_region(option, text, "'#' is followed by no number from 1 on (write \\# for the sign itself)");
        left = left.substr(0, hash);
    }
    region.phrase = without_escapes(trimmed(left));
    if (region.phrase.empty()) fail_region(option, text, "the phrase before '=' is missing");
    if (equals + 1 == text.size()) fail_region(option, text, "the mask after '=' is missing");
    WeightedFile const mask = read_weighted_file(text.substr(equals + 1), option);
    region.mask = mask.file;
    region.strength = mask.weight;
    if (region.strength && !(*region.strength >= 0 && *region.strength <= max_region_strength))
        fail_region(option, text, fmt::format("the strength goes from 0 to {}", max_region_strength));
    return region;
}

NamedNumber read_named_number(std::string_view text, char separator, std::string_view option) {
    std::size_t const place = text.rfind(separator);
    if (place == text.npos) return {.name = std::string(text)};
    auto const value = number_from(text.substr(place + 1));
    if (!value || place == 0)
        fail(ErrorKind::usage, "{} \"{}\": write NAME{}NUMBER, for example 0.8 as the number.", option, text,
             separator);
    return {.name = std::string(text.substr(0, place)), .value = *value};
}

LoraArgument read_lora(std::string_view text, std::string_view option) {
    std::size_t const equals = find_unescaped(text, '=');
    NamedNumber const lora = read_named_number(text.substr(0, equals), ':', option);
    if (lora.name.empty() || equals + 1 == text.size())
        fail(ErrorKind::usage,
             "{} \"{}\": write NAME:WEIGHT=MASK, for example {} \"ink:0.8=mask.png\"; without =MASK it "
             "is used everywhere.",
             option, text, option);
    return {.name = lora.name, .weight = lora.value, .mask = equals == text.npos ? "" : text.substr(equals + 1)};
}

Size read_size(std::string_view text, std::string_view option) {
    for (std::string_view const sign : {"x", "X", "×"}) {
        std::size_t const place = text.find(sign);
        if (place == text.npos) continue;
        auto const width = read_side(text.substr(0, place)), height = read_side(text.substr(place + sign.size()));
        if (width && height) return {*width, *height};
    }
    if (auto const side = read_side(text)) return {*side, *side};
    fail(ErrorKind::usage, "{} \"{}\": write WIDTHxHEIGHT in pixels, for example {} 1024x768.", option, text, option);
}

Position read_position(std::string_view text, std::string_view option) {
    std::size_t const comma = text.find(',');
    if (comma != text.npos) {
        auto const x = whole_text_as<int>(trimmed(text.substr(0, comma)));
        auto const y = whole_text_as<int>(trimmed(text.substr(comma + 1)));
        if (x && y) return {*x, *y};
    }
    fail(ErrorKind::usage, "{} \"{}\": write X,Y in pixels, for example {} 128,0.", option, text, option);
}

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        std::size_t const comma = text.find(',');
        parts.emplace_back(trimmed(text.substr(0, comma)));
        text = comma == text.npos ? std::string_view{} : text.substr(comma + 1);
    }
    return parts;
}

std::vector<int> read_counts(std::string_view text, std::string_view option) {
    std::vector<int> counts;
    for (std::string const& part : split_list(text)) {
        auto const count = read_side(part);
        if (!count)
            fail(ErrorKind::usage,
                 "{} \"{}\": write whole numbers from 1 on, one for each stage, for example {} 25,10.", option, text,
                 option);
        counts.push_back(*count);
    }
    return counts;
}

}  // namespace daub::cli
