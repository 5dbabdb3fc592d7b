#include "engine/weights/subject_file.h"

#include "engine/core/error.h"
#include "engine/core/sha256.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

using Json = nlohmann::json;

constexpr char const* facts_key = "daub_subject";
constexpr char const* lock_key = "daub_subject_lock";

void add_text(Sha256& hash, std::string_view text) {
    hash.add(std::as_bytes(std::span(text)));
    hash.add(std::as_bytes(std::span("\n", 1)));
}

/// Name, type and shape, then the first bytes.
void add_tensor(Sha256& hash, std::string const& name, Tensor const& tensor, size_t most_bytes) {
    Tensor const flat = tensor.detach().cpu().contiguous();
    add_text(hash, name);
    add_text(hash, to_string(safetensors_dtype(flat.scalar_type())));
    add_text(hash, c10::str(flat.sizes()));
    hash.add({static_cast<std::byte const*>(flat.const_data_ptr()), std::min(flat.nbytes(), most_bytes)});
}

std::string lock_of(std::string const& facts, std::map<std::string, Tensor> const& tensors) {
    Sha256 hash;
    add_text(hash, facts);
    for (auto const& [name, tensor] : tensors) add_tensor(hash, name, tensor, std::numeric_limits<size_t>::max());
    return hash.digits();
}

Json as_json(SubjectFacts const& facts) {
    return {
        {"format", SubjectFacts::format},
        {"name", facts.name},
        {"class", facts.kind},
        {"base",
         {{"name", facts.base.name}, {"components", facts.base.components}, {"fingerprint", facts.base.fingerprint}}},
        {"method", facts.method},
        {"rank", facts.rank},
        {"training", facts.training}};
}

SubjectFacts facts_from(Json const& json) {
    Json const& base = json.at("base");
    SubjectFacts facts{
        .name = json.at("name"),
        .kind = json.at("class"),
        .base = {.name = base.at("name"), .components = base.at("components"), .fingerprint = base.at("fingerprint")},
        .method = json.at("method"),
        .rank = json.at("rank"),
        .training = json.value("training", Json())};
    check_subject_name(facts.name);
    return facts;
}

}  // namespace

void check_subject_name(std::string const& name) {
    auto const letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    auto const inside = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; };
    if (name.size() < 2 || name.size() > 40 || !letter(name.front()) || !std::ranges::all_of(name, inside))
        fail(ErrorKind::usage,
             "'{}' cannot be a subject's name: take one word of 2 to 40 letters a to z, digits and hyphens that begins "
             "with a letter, and that no sentence has by chance, like 'zibbo'.",
             name);
}

std::string model_fingerprint(ModelSource const& model, std::vector<std::string> const& components) {
    constexpr size_t sample_bytes = 16 << 10;
    Sha256 hash;
    for (std::string const& component : components) {
        if (!model.has(component)) fail(ErrorKind::model, "{} has no '{}'.", model.origin(), component);
        add_text(hash, component);
        for (auto const& [name, tensor] : model.tensors(component)) {
            Tensor const first =
                tensor.numel() == 0
                    ? tensor
                    : tensor.flatten().narrow(0, 0,
                                              std::min<int64_t>(tensor.numel(), sample_bytes / tensor.element_size()));
            add_text(hash, c10::str(tensor.sizes()));
            add_tensor(hash, name, first, sample_bytes);
        }
    }
    return hash.digits();
}

void save_subject(std::filesystem::path const& file, SubjectFacts const& facts,
                  std::map<std::string, Tensor> const& tensors) {
    check_subject_name(facts.name);
    std::string const text = as_json(facts).dump();
    save_safetensors(file, tensors, {{"format", "pt"}, {facts_key, text}, {lock_key, lock_of(text, tensors)}});
}

std::optional<SubjectFacts> subject_facts(SafetensorsHeader const& header, std::string const& origin) {
    auto const stored = header.metadata.find(facts_key);
    if (stored == header.metadata.end()) return std::nullopt;
    try {
        Json const json = Json::parse(stored->second);
        int const format = json.at("format");
        if (format > SubjectFacts::format)
            fail(ErrorKind::model, "{} is a subject of a later format, {}; this version of Daub reads {}.", origin,
                 format, SubjectFacts::format);
        return facts_from(json);
    } catch (Json::exception const&) {
        fail(ErrorKind::model, "{}: what it says of its subject is damaged. Train it again, or take a copy.", origin);
    }
}

std::optional<SubjectFacts> subject_facts(std::filesystem::path const& file) {
    return subject_facts(inspect_safetensors(file), file.string());
}

void check_subject_lock(std::filesystem::path const& file) {
    auto const metadata = inspect_safetensors(file).metadata;
    auto const facts = metadata.find(facts_key), lock = metadata.find(lock_key);
    bool const locked = facts != metadata.end() && lock != metadata.end();
    if (!locked || lock->second != lock_of(facts->second, load_safetensors(file)))
        fail(ErrorKind::model,
             "{} is locked and has been changed since it was trained: its contents are not those that its lock names. "
             "Take an unchanged copy, or train the subject again.",
             file.string());
}

}  // namespace daub
