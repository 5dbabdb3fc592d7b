// The committed world, and made-up tokens for its words.
#pragma once

#include "engine/training/world/world_assets.h"

namespace daub {

inline std::filesystem::path world_file() { return DAUB_SOURCE_DIR "/resources/world/world.safetensors"; }

inline WorldAssets const& test_assets() {
    static WorldAssets const loaded = WorldAssets::load(world_file());
    return loaded;
}

/// Word i becomes 1 + i % 3 tokens: 10 i, 10 i + 1, 10 i + 2.
inline WordTokens made_up_tokens(size_t words) {
    WordTokens tokens{.offsets = {0}, .ids = {}, .begin = 5, .end = 6, .padding = 7};
    for (size_t i = 0; i < words; ++i) {
        for (size_t k = 0; k <= i % 3; ++k) tokens.ids.push_back(int32_t(10 * i + k));
        tokens.offsets.push_back(int32_t(tokens.ids.size()));
    }
    return tokens;
}

inline WorldAssets assets_with_tokens() {
    WorldAssets assets = WorldAssets::load(world_file());
    assets.lexicon.clip = made_up_tokens(assets.lexicon.words.size());
    assets.lexicon.t5 = made_up_tokens(assets.lexicon.words.size());
    assets.lexicon.t5.begin = -1;
    return assets;
}

}  // namespace daub
