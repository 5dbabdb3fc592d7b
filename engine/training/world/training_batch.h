// Batches for training and evaluation: pictures, captions as tokens, and which areas belong to which words.
//
//     World const world(WorldAssets::load("runs/world.safetensors"), at::kCUDA);
//     TrainingBatch const batch = world.batch({}, seed, first, count);
//
// A sample depends on (seed, its number, options) only, not on the batch that it comes in: a batch of 2n samples
// equals two of n. All samples within a block of `aspect_block` numbers have one aspect, and a batch has that of its
// first, so batch sizes should divide the block. Samples 2k and 2k + 1 have the same style: each can be the style
// reference of the other.
#pragma once

#include "engine/training/world/caption.h"
#include "engine/training/world/compose.h"

#include <ATen/core/Tensor.h>

#include <optional>
#include <vector>

namespace daub {

struct BatchOptions {
    SceneOptions scenes;
    CaptionOptions captions;
    int64_t side = 64;                 // of square pictures, pixels; others have about the same area
    std::optional<Aspect> aspect;      // all samples have this one; empty: square for two fifths, all others
    int64_t aspect_block = 2048;       // samples
    int64_t most_tokens = 77;          // of a caption, with begin and end
    float own_reference_share = 0.5f;  // of the style references that are the picture itself
    float painted_place_share = 0.5f;  // of the named skies and grounds that are painted
    bool regions = true;               // make painted, columns and references; off where only pictures are needed
    bool tokens = true;                // make ids and columns; off where captions are read as text
};

struct TrainingBatch {
    at::Tensor images;                       // fp32 [B,3,H,W] in [-1,1]
    at::Tensor visible_things;               // fp32 [B,K,H,W]: how much of each pixel shows the k-th thing of the scene
    at::Tensor visible_sky, visible_ground;  // fp32 [B,H,W]

    at::Tensor clip_ids;  // int64 [B,Lc], padded to a multiple of 8
    at::Tensor t5_ids;    // int64 [B,Lt], likewise
    at::Tensor t5_mask;   // bool [B,Lt]: up to the end token

    // One row for each painted region, the rest of the rows zero. R: most regions of a sample, at least 1.
    at::Tensor masks;         // fp32 [B,R,H,W]: what is truly seen of it
    at::Tensor painted;       // fp32 [B,R,H,W]: as people would paint it
    at::Tensor clip_columns;  // fp32 [B,R,Lc] 0 or 1: the tokens of its words
    at::Tensor t5_columns;    // fp32 [B,R,Lt]

    at::Tensor style_reference;  // fp32 [B,3,H,W]: this picture or another one in the same style

    std::vector<Scene> scenes;
    std::vector<Caption> captions;
    std::vector<std::vector<Mention>> regions;  // of each sample, row by row of masks
};

/// The world on a device. Immutable; use from one thread at a time.
class World {
 public:
    World(WorldAssets assets, at::Device device);
    World(World const&) = delete;

    /// Samples first .. first + count - 1. Throws Error (model) where the words have no tokens yet.
    TrainingBatch batch(BatchOptions const& options, uint64_t seed, int64_t first, int64_t count) const;
    /// The aspect of a batch that begins with this sample.
    Aspect aspect_of(BatchOptions const& options, uint64_t seed, int64_t first) const;
    /// The scene of a sample without its picture.
    Scene scene(BatchOptions const& options, Aspect aspect, uint64_t seed, int64_t sample) const;

    WorldAssets const& assets() const { return assets_; }
    WorldComposer const& composer() const { return composer_; }

 private:
    void add_text(TrainingBatch& batch, BatchOptions const& options) const;
    void add_regions(TrainingBatch& batch, BatchOptions const& options, uint64_t seed, int64_t first) const;
    void add_references(TrainingBatch& batch, BatchOptions const& options, uint64_t seed, int64_t first) const;

    WorldAssets assets_;
    WorldComposer composer_;
};

}  // namespace daub
