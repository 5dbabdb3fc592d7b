#include "engine/training/dataset/caption_row.h"

#include "engine/text/token_spans.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

constexpr int64_t length_multiple = 8;  // as the world's batches

struct FittedRow {
    std::vector<int64_t> ids;
    std::vector<std::vector<size_t>> columns;
};

FittedRow fitted_row(Tokenizer const& tokenizer, std::string_view caption, std::span<ExampleRegion const> regions, int64_t most_tokens) {
    TokenFrame frame = tokenizer.frame();
    frame.max_length = std::min<size_t>(frame.max_length, size_t(most_tokens));
    FittedTokens fitted = fit_tokens(tokenizer.encode(caption), frame);
    size_t const length = size_t(std::ranges::count(fitted.mask, uint8_t{1}));
    fitted.tokens.resize(length);
    FittedRow row;
    for (Token const& token : fitted.tokens) row.ids.push_back(token.id);
    for (ExampleRegion const& region : regions) row.columns.push_back(columns_of(fitted.tokens, std::array{region.words}));
    return row;
}

struct RowTensors {
    at::Tensor ids, mask, columns;  // int64 [B,L], bool [B,L], fp32 [B,R,L]
};

RowTensors pack(std::span<CaptionRow const> rows, std::vector<int64_t> CaptionRow::*ids_of,
                std::vector<std::vector<size_t>> CaptionRow::*columns_of, int32_t padding, int64_t most_regions) {
    size_t longest = 1;
    for (CaptionRow const& row : rows) longest = std::max(longest, (row.*ids_of).size());
    int64_t const count = int64_t(rows.size()), length = (int64_t(longest) + length_multiple - 1) / length_multiple * length_multiple;
    RowTensors out{at::full({count, length}, padding, at::kLong), at::zeros({count, length}, at::kBool),
                   at::zeros({count, most_regions, length})};
    auto ids = out.ids.accessor<int64_t, 2>();
    auto mask = out.mask.accessor<bool, 2>();
    auto columns = out.columns.accessor<float, 3>();
    for (int64_t b = 0; b < count; ++b) {
        auto const& row = rows[size_t(b)];
        for (size_t i = 0; i < (row.*ids_of).size(); ++i) ids[b][int64_t(i)] = (row.*ids_of)[i], mask[b][int64_t(i)] = true;
        for (size_t r = 0; r < (row.*columns_of).size(); ++r)
            for (size_t const column : (row.*columns_of)[r]) columns[b][int64_t(r)][int64_t(column)] = 1;
    }
    return out;
}

}  // namespace

CaptionTokenizers CaptionTokenizers::load(std::filesystem::path const& folder) {
    return {ClipTokenizer::load(folder / "clip"), T5Tokenizer::load(folder / "t5")};
}

CaptionRow caption_row(CaptionTokenizers const& tokenizers, std::string_view caption, std::span<ExampleRegion const> regions,
                       int64_t most_tokens) {
    FittedRow clip = fitted_row(tokenizers.clip, caption, regions, most_tokens);
    FittedRow t5 = fitted_row(tokenizers.t5, caption, regions, most_tokens);
    return {std::move(clip.ids), std::move(t5.ids), std::move(clip.columns), std::move(t5.columns)};
}

void add_rows(TrainingBatch& batch, std::span<CaptionRow const> rows, CaptionTokenizers const& tokenizers, int64_t most_regions) {
    RowTensors const clip = pack(rows, &CaptionRow::clip_ids, &CaptionRow::clip_columns, tokenizers.clip.frame().padding, most_regions);
    RowTensors const t5 = pack(rows, &CaptionRow::t5_ids, &CaptionRow::t5_columns, tokenizers.t5.frame().padding, most_regions);
    batch.clip_ids = clip.ids, batch.clip_columns = clip.columns;
    batch.t5_ids = t5.ids, batch.t5_columns = t5.columns, batch.t5_mask = t5.mask;
}

}  // namespace daub
