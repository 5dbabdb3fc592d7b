#include "app/adapter_facts.h"

#include "engine/core/error.h"
#include "engine/models/ip_adapter_shape.h"
#include "engine/models/model_examination.h"
#include "engine/weights/lora_key.h"
#include "engine/weights/subject_file.h"
#include "engine/weights/text_embedding.h"

#include <fmt/format.h>

namespace daub {
namespace {

/// Of the text that a U-Net takes.
std::optional<ModelFamily> family_of_width(std::int64_t width) {
    switch (width) {
        case 768:
            return ModelFamily::sd1;
        case 1024:
            return ModelFamily::sd2;
        case 2048:
            return ModelFamily::sdxl;
        default:
            return std::nullopt;
    }
}

/// By what its cross-attention takes, else by its text encoders: SDXL alone has a second one.
std::optional<ModelFamily> family_of_lora(TensorShapes const& tensors) {
    std::optional<ModelFamily> by_text;
    for (auto const& [name, shape] : tensors) {
        auto const key = parse_lora_key(name);
        if (!key || key->role != LoraRole::down || shape.size() < 2) continue;
        if (key->component == "unet" && key->path.ends_with("attn2_to_k")) return family_of_width(shape[1]);
        if (key->component == "text_encoder_2") by_text = ModelFamily::sdxl;
        if (key->component == "text_encoder" && key->path.ends_with("q_proj") && !by_text)
            by_text = family_of_width(shape[1]);
    }
    return by_text;
}

std::optional<ModelFamily> family_of_embedding(TensorShapes const& tensors) {
    if (tensors.contains("clip_g")) return ModelFamily::sdxl;
    return tensors.empty() || tensors.begin()->second.empty() ? std::nullopt
                                                              : family_of_width(tensors.begin()->second.back());
}

/// Of its matrix, [vectors, width]; one vector may be stored without the first dimension.
int vectors_of(SafetensorsHeader const& header) {
    auto const& tensors = header.tensors;
    bool const several = !tensors.empty() && tensors.front().shape.size() > 1;
    return several ? static_cast<int>(tensors.front().shape.front()) : 1;
}

std::optional<ModelFamily> family_of(AdapterKind kind, TensorShapes const& tensors) {
    if (kind == AdapterKind::lora) return family_of_lora(tensors);
    if (kind == AdapterKind::text_embedding) return family_of_embedding(tensors);
    if (kind != AdapterKind::ip_adapter) return std::nullopt;  // the same shapes serve several
    auto const shape = ip_adapter_shape(tensors);
    return shape ? family_of_width(shape->text_width) : std::nullopt;
}

}  // namespace

AdapterFacts facts_of(InstalledAdapter const& adapter) {
    AdapterFacts facts{.word = adapter.name};
    try {
        SafetensorsHeader const header = inspect_safetensors(adapter.path);
        facts.fits = family_of(adapter.kind, shapes_of(header));
        if (adapter.kind == AdapterKind::text_embedding) {
            facts.word = TextEmbedding::stated_word(header).value_or(adapter.name);
            facts.vectors = vectors_of(header);
        }
        if (adapter.kind == AdapterKind::subject) {
            // The lock is looked at when the subject is used: files may be large, and there may be many.
            auto const subject = subject_facts(header, adapter.path.string());
            if (!subject)
                fail(ErrorKind::model, "{} is no subject. Remove it, or train it with daub-train subject.",
                     adapter.path.string());
            facts.base = subject->base.name, facts.word = subject->name;
            return facts;
        }
        std::string const family = examine_model(adapter.path, {.probe = false, .values = false}).family;
        if (family != to_name(adapter.kind))
            facts.problem = fmt::format("{} is no {} but {}. Remove it and add it again.", adapter.path.string(),
                                        to_name(adapter.kind), family);
    } catch (std::exception const& failure) {
        facts.problem = failure.what();
    }
    return facts;
}

}  // namespace daub
