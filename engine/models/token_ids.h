// What text encoders check of the token ids that they are given.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string_view>

namespace daub {

/// ids [B, L], integers, on `device` as int64. Throws Error (input) where they are not two-dimensional, are more than
/// `longest` (0: any number) or, if they lie on the CPU, hold one outside the vocabulary: there a lookup on a GPU would
/// end the process. Ids that lie elsewhere are trusted, since reading them would make the device wait.
at::Tensor checked_token_ids(at::Tensor const& ids, int64_t vocabulary, int64_t longest, at::Device device,
                             std::string_view encoder);

}  // namespace daub
