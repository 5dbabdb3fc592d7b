#include "ui/export/color_map_import.h"

#include "engine/scene/mask_operations.h"
#include "engine/scene/resample.h"
#include "ui/document/document.h"

#include <algorithm>

namespace daub {
namespace {

constexpr double least_share = 0.002;  // of the picture; smaller ones are edges between colours

bool named(MappedColor const& color) { return !color.region.empty() || !color.words.empty(); }

/// At the end of the sentence, after a comma.
TextSpan append_words(Document& document, std::string const& words) {
    std::string const& prompt = document.request().prompt;
    std::string const between = prompt.empty() ? "" : prompt.back() == ',' ? " " : ", ";
    document.edit_prompt({.begin = prompt.size(), .removed = 0, .inserted = between + words});
    std::size_t const end = document.request().prompt.size();
    return {end - words.size(), end};
}

}  // namespace

ColorMapImport::ColorMapImport(Document const& document, Image map) : map_(std::move(map)) {
    for (std::size_t i = 0; i < document.regions().size(); ++i) {
        RegionId const& id = document.region_id(i);
        colors_.push_back({.color = document.regions()[i].color,
                           .region = id,
                           .words = document.label(id).toStdString(),
                           .strength = document.regions()[i].strength});
    }
    find();
}

void ColorMapImport::set_tolerance(int tolerance) {
    tolerance_ = tolerance;
    find();
}

void ColorMapImport::take_list(std::string_view text, std::string_view name) {
    for (ColorPhrase const& phrase : parse_color_phrases(text, name)) {
        auto known = std::ranges::find(colors_, phrase.color, &MappedColor::color);
        if (known == colors_.end()) known = colors_.insert(known, {.color = phrase.color});
        if (known->words != phrase.phrase) known->region.clear();
        known->words = phrase.phrase, known->strength = phrase.strength;
    }
    find();
}

void ColorMapImport::set_words(std::size_t row, std::string words) { colors_.at(row).words = std::move(words); }

std::vector<ColorPhrase> ColorMapImport::phrases() const {
    std::vector<ColorPhrase> list;
    for (MappedColor const& color : colors_) list.push_back({color.color, color.words, color.strength});
    return list;
}

/// Colours without words are looked for anew, those with words stay.
void ColorMapImport::find() {
    std::erase_if(colors_, [](MappedColor const& color) { return !named(color); });
    for (MappedColor& color : colors_) color.share = 0;
    problem_.clear();
    try {
        ColorMapMasks const known = masks_from_color_map(map_, phrases(), tolerance_);
        for (UnknownColor const& unknown : known.unknown) {
            bool const near = std::ranges::any_of(colors_, [&](MappedColor const& color) {
                return std::abs(color.color.red - unknown.color.red) <= tolerance_ &&
                       std::abs(color.color.green - unknown.color.green) <= tolerance_ &&
                       std::abs(color.color.blue - unknown.color.blue) <= tolerance_;
            });
            if (unknown.share >= least_share && !near) colors_.push_back({.color = unknown.color});
        }
        ColorMapMasks const found = masks_from_color_map(map_, phrases(), tolerance_);
        for (std::size_t i = 0; i < colors_.size(); ++i) colors_[i].share = coverage(found.masks[i]);
    } catch (std::exception const& failure) {
        problem_ = failure.what();
    }
}

int ColorMapImport::usable() const {
    return problem_.empty() ? static_cast<int>(std::ranges::count_if(
                                  colors_, [](MappedColor const& color) { return named(color) && color.share > 0; }))
                            : 0;
}

int ColorMapImport::apply(Document& document) const {
    ColorMapMasks const found = masks_from_color_map(map_, phrases(), tolerance_);
    int taken = 0;
    document.undo_stack().beginMacro(Document::tr("Import colour map"));
    for (std::size_t i = 0; i < colors_.size(); ++i) {
        MappedColor const& color = colors_[i];
        if (!named(color) || color.share <= 0) continue;
        Mask mask =
            found.masks[i].size() == document.canvas() ? found.masks[i] : resize(found.masks[i], document.canvas());
        if (document.region(color.region) != nullptr) {
            if (document.replace_mask(color.region, std::move(mask), Document::tr("Import area"))) ++taken;
            continue;
        }
        if (color.words.empty()) continue;
        RegionId const id = document.add_region(
            {.spans = {append_words(document, color.words)}, .color = color.color, .mask = std::move(mask)});
        if (color.strength != 1) document.set_region(id, RegionProperty::strength, color.strength);
        ++taken;
    }
    document.undo_stack().endMacro();
    return taken;
}

}  // namespace daub
