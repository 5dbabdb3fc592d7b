// Subject files: what a model has learned of one thing from a few pictures, locked to the model that learned it.
//
//     save_subject("zibbo.safetensors", {.name = "zibbo", .kind = "mushroom", .base = {...}}, tensors);
//     if (auto const facts = subject_facts(inspect_safetensors(file))) ...   // what it is; reads the header alone
//     check_subject_lock(file);                                              // that nobody changed it
//
// One safetensors file. Its tensors are those of a LoRA, or whole differences, named as lora_key.h says, so that other
// programs read it as a LoRA where the model is of diffusers. The metadata entry "daub_subject" holds the facts as
// JSON, "daub_subject_lock" the SHA-256 of facts and tensors together. Free functions, thread-safe.
#pragma once

#include "engine/weights/model_source.h"
#include "engine/weights/safetensors.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace daub {

/// The model that a subject was trained on.
struct SubjectBase {
    std::string name;                     ///< for people
    std::vector<std::string> components;  ///< that the subject changes: "unet", or folders of experts
    std::string fingerprint;              ///< of these components

    bool operator==(SubjectBase const&) const = default;
};

struct SubjectFacts {
    static constexpr int format = 1;  ///< of the file; later ones are refused

    std::string name;  ///< the word that stands for it
    std::string kind;  ///< the class of things that it is one of
    SubjectBase base;
    std::string method = "lora";  ///< or "full"
    int64_t rank = 0;             ///< of a LoRA
    nlohmann::json training;      ///< how it was trained, for people; may be null

    bool operator==(SubjectFacts const&) const = default;
};

/// Throws Error (usage) where `name` is no word for sentences and files: letters of a to z, digits and hyphens, 2 to
/// 40, a letter first.
void check_subject_name(std::string const& name);

/// SHA-256 of the names, types and shapes of all tensors of these components, and of the first 16 KiB of each. Reads so
/// much of the model. Throws Error (model) where it lacks one of them.
std::string model_fingerprint(ModelSource const& model, std::vector<std::string> const& components);

/// Locks and writes, complete or not at all. tensors: any device. Throws Error (output).
void save_subject(std::filesystem::path const& file, SubjectFacts const& facts,
                  std::map<std::string, Tensor> const& tensors);

/// Nothing where the file is no subject. Throws Error (model) where its facts are damaged or of a later format.
std::optional<SubjectFacts> subject_facts(SafetensorsHeader const& header, std::string const& origin);
/// The same of a file; Error (input) where it cannot be read.
std::optional<SubjectFacts> subject_facts(std::filesystem::path const& file);

/// Throws Error (model) where facts or tensors are not those that were saved. Reads the whole file.
void check_subject_lock(std::filesystem::path const& file);

}  // namespace daub
