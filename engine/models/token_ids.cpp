#include "engine/models/token_ids.h"

#include "engine/core/error.h"

#include <ATen/ATen.h>
#include <fmt/ranges.h>

namespace daub {

at::Tensor checked_token_ids(at::Tensor const& ids, int64_t vocabulary, int64_t longest, at::Device device,
                             std::string_view encoder) {
    if (ids.dim() != 2 || ids.size(1) == 0 || !at::isIntegralType(ids.scalar_type(), /*includeBool=*/false)) {
        fail(ErrorKind::internal, "{} wants integer ids [B, L], not {} [{}].", encoder,
             c10::toString(ids.scalar_type()), fmt::join(ids.sizes(), ", "));
    }
    if (longest > 0 && ids.size(1) > longest) {
        fail(ErrorKind::input, "{} reads at most {} tokens, but was given {}. Shorten the text.", encoder, longest,
             ids.size(1));
    }
    if (ids.device().is_cpu() && ids.numel() > 0) {
        int64_t const lowest = ids.min().item<int64_t>(), highest = ids.max().item<int64_t>();
        if (lowest < 0 || highest >= vocabulary) {
            fail(ErrorKind::model, "{} has {} words, but the tokenizer made the id {}. They do not belong together.",
                 encoder, vocabulary, lowest < 0 ? lowest : highest);
        }
    }
    return ids.to(device, at::kLong);
}

}  // namespace daub
