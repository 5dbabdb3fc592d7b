// The small languages of single arguments: "fox#2=mask.png:1.5", "photo.jpg:0.6", "1024x768", "25,10,6".
//
// Each reader throws ErrorKind::usage with a message that names the option, shows what was given and an example.
#pragma once

#include "engine/scene/geometry.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub::cli {

/// "PHRASE[#N]=MASK[:STRENGTH]". A backslash keeps `=`, `#` and itself part of the phrase.
struct RegionArgument {
    std::string phrase;              ///< as plain words
    std::optional<int> occurrence;   ///< which of several places in the sentence, from 1
    std::filesystem::path mask;      ///< picture file
    std::optional<double> strength;  ///< 0 to 3

    bool operator==(RegionArgument const&) const = default;
};
RegionArgument read_region(std::string_view text, std::string_view option);

/// "FILE[:NUMBER]". The number is what follows the last colon, unless a file of the whole name exists.
struct WeightedFile {
    std::filesystem::path file;
    std::optional<double> weight;

    bool operator==(WeightedFile const&) const = default;
};
WeightedFile read_weighted_file(std::string_view text, std::string_view option);

/// "NAME:NUMBER" or "NAME=NUMBER".
struct NamedNumber {
    std::string name;
    double value = 1;
};
NamedNumber read_named_number(std::string_view text, char separator, std::string_view option);

/// "NAME[:WEIGHT][=MASK]".
struct LoraArgument {
    std::string name;
    double weight = 1;
    std::filesystem::path mask;  ///< picture file; empty: everywhere
};
LoraArgument read_lora(std::string_view text, std::string_view option);

/// "1024x768", "1024X768", "1024×768" or "1024" for a square. Sides are at least 1.
Size read_size(std::string_view text, std::string_view option);

/// "X,Y": whole numbers, negative ones too.
struct Position {
    int x = 0;
    int y = 0;

    bool operator==(Position const&) const = default;
};
Position read_position(std::string_view text, std::string_view option);

/// The parts between commas, without spaces around them; none for an empty text.
std::vector<std::string> split_list(std::string_view text);
/// "25,10,6": whole numbers of at least 1.
std::vector<int> read_counts(std::string_view text, std::string_view option);

/// The whole text as a number with a decimal point, whatever the locale; nothing where it is none.
std::optional<double> number_from(std::string_view text);

}  // namespace daub::cli
