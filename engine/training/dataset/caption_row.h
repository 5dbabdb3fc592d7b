// A caption as the ids of both text encoders, and which of them are the words of which region.
#pragma once

#include "engine/text/clip_tokenizer.h"
#include "engine/text/t5_tokenizer.h"
#include "engine/training/dataset/example_settings.h"
#include "engine/training/world/token_rows.h"
#include "engine/training/world/training_batch.h"

#include <filesystem>
#include <span>
#include <vector>

namespace daub {

/// Immutable; threads may share it.
struct CaptionTokenizers {
    ClipTokenizer clip;
    T5Tokenizer t5;
    /// From folder/clip and folder/t5. Throws Error (input).
    static CaptionTokenizers load(std::filesystem::path const& folder);
};

struct CaptionRow {
    TokenRow clip, t5;
};

/// most_tokens: of a row, begin and end counted in; what does not fit is cut.
CaptionRow caption_row(CaptionTokenizers const& tokenizers, std::string_view caption,
                       std::span<ExampleRegion const> regions, int64_t most_tokens);

/// Fills ids, masks and columns of a batch on the CPU, with room for `most_regions` regions.
void add_rows(TrainingBatch& batch, std::span<CaptionRow const> rows, CaptionTokenizers const& tokenizers,
              int64_t most_regions);

}  // namespace daub
