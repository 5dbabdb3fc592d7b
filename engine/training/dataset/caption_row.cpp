#include "engine/training/dataset/caption_row.h"

#include "engine/text/token_spans.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

TokenRow fitted_row(Tokenizer const& tokenizer, std::string_view caption, std::span<ExampleRegion const> regions,
                    int64_t most_tokens) {
    TokenFrame frame = tokenizer.frame();
    frame.max_length = std::min<size_t>(frame.max_length, size_t(most_tokens));
    FittedTokens fitted = fit_tokens(tokenizer.encode(caption), frame);
    size_t const length = size_t(std::ranges::count(fitted.mask, uint8_t{1}));
    fitted.tokens.resize(length);
    TokenRow row;
    for (Token const& token : fitted.tokens) row.ids.push_back(token.id);
    for (ExampleRegion const& region : regions)
        row.columns.push_back(columns_of(fitted.tokens, std::array{region.words}));
    return row;
}

}  // namespace

CaptionTokenizers CaptionTokenizers::load(std::filesystem::path const& folder) {
    return {ClipTokenizer::load(folder / "clip"), T5Tokenizer::load(folder / "t5")};
}

CaptionRow caption_row(CaptionTokenizers const& tokenizers, std::string_view caption,
                       std::span<ExampleRegion const> regions, int64_t most_tokens) {
    return {fitted_row(tokenizers.clip, caption, regions, most_tokens),
            fitted_row(tokenizers.t5, caption, regions, most_tokens)};
}

void add_rows(TrainingBatch& batch, std::span<CaptionRow const> rows, CaptionTokenizers const& tokenizers,
              int64_t most_regions) {
    std::vector<TokenRow> of_clip, of_t5;
    for (CaptionRow const& row : rows) of_clip.push_back(row.clip), of_t5.push_back(row.t5);
    TokenTensors const clip = pack_rows(of_clip, tokenizers.clip.frame().padding, most_regions);
    TokenTensors const t5 = pack_rows(of_t5, tokenizers.t5.frame().padding, most_regions);
    batch.clip_ids = clip.ids, batch.clip_columns = clip.columns;
    batch.t5_ids = t5.ids, batch.t5_columns = t5.columns, batch.t5_mask = t5.mask;
}

}  // namespace daub
