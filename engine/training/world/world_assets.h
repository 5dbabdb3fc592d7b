// What the world is made of: drawings of things, letters, their names; and the words of its captions with the tokens
// that they become in each text encoder. One safetensors file: resources/world/world.safetensors as drawn, without
// tokens; a training run saves its own with tokens, and then needs no tokenizer.
//
//     WorldAssets const assets = WorldAssets::load("resources/world/world.safetensors");
//
// Immutable after loading (attach tokens before sharing); atlases for a device are made by WorldComposer.
#pragma once

#include "engine/training/world/lexicon.h"

#include <ATen/core/Tensor.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct Noun {
    std::string name, plural;
    std::vector<std::pair<std::string, std::string>> synonyms;  // singular, plural
    std::string category;
    std::string where;           // ground, sky, water, any: where it stands by nature
    std::string colour;          // its own colour in words, empty where it has no one colour
    float size = 1;              // how large beside other things
    std::vector<int> drawings;   // rows of WorldAssets::drawings
    std::array<float, 3> key{};  // the colour that a recolouring replaces, sRGB in [0,1]
    /// Edges of the opaque part of the first drawing, [0,1] of the drawing: left, top, right, bottom.
    std::array<float, 4> box{};
};

struct WorldAssets {
    std::vector<Noun> nouns;
    int64_t side = 0;     // pixels of a drawing
    at::Tensor drawings;  // u8 [D,4,side,side], premultiplied
    std::vector<int> drawing_noun;

    std::vector<std::string> fonts;
    at::Tensor letters;       // u8 [fonts,26,cell,cell], signed distance, 128 on the contour, larger inside
    at::Tensor advances;      // fp32 [fonts,26], in cells
    float letter_spread = 0;  // cells from 128 to 255
    float letter_cap = 0;     // height of a capital in cells

    Lexicon lexicon;

    /// Throws Error (input, model) where the file cannot be read or does not hold a world.
    static WorldAssets load(std::filesystem::path const& file);
    void save(std::filesystem::path const& file) const;

    int noun_index(std::string_view name) const;  // -1 where there is none
};

}  // namespace daub
