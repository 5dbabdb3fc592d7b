// From what an image encoder saw to the tokens of an IP-Adapter: the `image_proj` of its file. Part of ip_adapter.h.
#pragma once

#include "engine/models/ip_adapter.h"

namespace daub {

struct MadePictureTokens {
    IpAdapterKind kind;
    int64_t picture_width, text_width;
    std::shared_ptr<PictureTokens const> projection;
};

/// scope: image_proj. Throws Error (model) where the tensors make none of the three kinds.
MadePictureTokens picture_tokens(std::map<std::string, Tensor> const& tensors, Scope const& scope,
                                 std::string const& origin);

}  // namespace daub
