#include "engine/weights/open_clip.h"

#include "engine/core/error.h"
#include "engine/weights/name_table.h"

#include <ATen/ATen.h>

#include <array>
#include <optional>

namespace daub {
namespace {

constexpr std::array<char const*, 3> in_projections{"q_proj", "k_proj", "v_proj"};
constexpr std::string_view fused = ".attn.in_proj_";

/// "transformer.resblocks.3" → "text_model.encoder.layers.3", by way of a module that the table has.
std::optional<std::string> layer_of(std::string_view block, NameTable const& names) {
    constexpr std::string_view probe = ".layer_norm1";
    auto const named = names.to_new(std::string(block) + ".ln_1");
    if (!named || !named->ends_with(probe)) return std::nullopt;
    return named->substr(0, named->size() - probe.size());
}

bool split_fused(std::string_view name, at::Tensor const& tensor, NameTable const& names, std::string const& origin,
                 std::map<std::string, at::Tensor>& out) {
    size_t const at = name.find(fused);
    std::string_view const leaf = name.substr(at + fused.size());
    auto const layer = layer_of(name.substr(0, at), names);
    if (!layer || (leaf != "weight" && leaf != "bias")) return false;
    if (tensor.dim() == 0 || tensor.size(0) % 3 != 0) {
        fail(ErrorKind::model, "{}: tensor '{}' should hold three matrices one below the other, but has the shape {}.",
             origin, name, c10::str(tensor.sizes()));
    }
    auto const parts = tensor.chunk(3, 0);
    for (size_t i = 0; i < in_projections.size() && i < parts.size(); ++i) {
        out[fmt::format("{}.self_attn.{}.{}", *layer, in_projections[i], leaf)] = parts[i];
    }
    return true;
}

}  // namespace

bool convert_open_clip(std::string_view name, at::Tensor const& tensor, NameTable const& names,
                       std::string const& origin, std::map<std::string, at::Tensor>& out) {
    if (name.find(fused) != std::string_view::npos) return split_fused(name, tensor, names, origin, out);
    if (name == "text_projection") {
        out["text_projection.weight"] = tensor.dim() == 2 ? tensor.t().contiguous() : tensor;
        return true;
    }
    if (name == "text_projection.weight") {
        out["text_projection.weight"] = tensor;
        return true;
    }
    auto const translated = names.to_new(name);
    if (translated) out[*translated] = tensor;
    return translated.has_value();
}

std::map<std::string, at::Tensor> to_open_clip(std::map<std::string, at::Tensor> const& tensors,
                                               NameTable const& names) {
    std::map<std::string, at::Tensor> out;
    for (auto const& [name, tensor] : tensors) {
        if (name == "text_projection.weight") {
            out["text_projection"] = tensor.t().contiguous();
        } else if (auto const translated = names.to_old(name)) {
            out[*translated] = tensor;
        }
        size_t const at = name.find(".self_attn.q_proj.");
        if (at == std::string::npos) continue;
        std::string const layer = name.substr(0, at), leaf = name.substr(name.rfind('.') + 1);
        std::vector<at::Tensor> parts;
        for (char const* const part : in_projections) {
            auto const found = tensors.find(fmt::format("{}.self_attn.{}.{}", layer, part, leaf));
            if (found != tensors.end()) parts.push_back(found->second);
        }
        auto const norm = names.to_old(layer + ".layer_norm1");
        if (!norm) continue;
        std::string const block = norm->substr(0, norm->rfind('.'));
        out[fmt::format("{}{}{}", block, fused, leaf)] = at::cat(parts, 0);
    }
    return out;
}

}  // namespace daub
