// Painted areas out of a flat picture in which each colour stands for words.
//
//     ColorMapImport import(document, read_image("map.png"));
//     import.set_tolerance(24);                             // finds the colours anew
//     import.set_words(2, "a castle");                      // a colour that no region has
//     import.apply(document);                               // one undo step
//
// Colours of the document's regions are known from the beginning, other colours of the map are found and wait for
// words. Holds the picture; knows nothing of widgets.
#pragma once

#include "engine/scene/color_map.h"
#include "ui/document/region_id.h"

#include <optional>
#include <string>
#include <vector>

namespace daub {

class Document;

inline constexpr int usual_color_tolerance = 24;

struct MappedColor {
    Color color;
    RegionId region;    ///< whose area it becomes; empty: a new one
    std::string words;  ///< of the region, or for a new one; empty: the colour is left out
    double strength = 1;
    double share = 0;  ///< of the picture, 0..1

    bool operator==(MappedColor const&) const = default;
};

class ColorMapImport {
 public:
    ColorMapImport(Document const& document, Image map);

    int tolerance() const { return tolerance_; }
    void set_tolerance(int tolerance);
    /// A list as parse_color_phrases() reads it: its words replace those of the same colours. Throws Error (input).
    void take_list(std::string_view text, std::string_view name);
    void set_words(std::size_t row, std::string words);

    /// Those of regions first, then the commonest.
    std::vector<MappedColor> const& colors() const { return colors_; }
    /// Why nothing can be taken: colours that the tolerance cannot tell apart; empty: it can.
    std::string const& problem() const { return problem_; }
    /// Colours that have words and are in the map.
    int usable() const;

    /// Areas of known regions are replaced, new words join the sentence with a region each. Returns how many areas were
    /// taken.
    int apply(Document& document) const;

 private:
    void find();
    std::vector<ColorPhrase> phrases() const;

    Image map_;
    int tolerance_ = usual_color_tolerance;
    std::vector<MappedColor> colors_;
    std::string problem_;
};

}  // namespace daub
