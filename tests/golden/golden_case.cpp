#include "tests/golden/golden_case.h"

#include "engine/core/error.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>

#include <fstream>
#include <iterator>
#include <string_view>

namespace daub {
namespace {

namespace fs = std::filesystem;

void check_manifest(nlohmann::json const& manifest, std::string const& origin) {
    for (char const* const key : {"case", "kind", "model", "params", "inputs", "outputs", "tolerance"}) {
        if (!manifest.contains(key)) fail(ErrorKind::input, "{}: has no \"{}\".", origin, key);
    }
    for (char const* const key : {"params", "inputs", "outputs", "tolerance"}) {
        if (!manifest[key].is_object()) fail(ErrorKind::input, "{}: \"{}\" is not an object.", origin, key);
    }
    if (manifest["outputs"].empty()) fail(ErrorKind::input, "{}: names no outputs to compare.", origin);
    for (char const* const key : {"rtol", "atol"}) {
        auto const& tolerance = manifest["tolerance"];
        if (!tolerance.contains(key) || !tolerance[key].is_number()) {
            fail(ErrorKind::input, "{}: \"tolerance\" has no number \"{}\".", origin, key);
        }
    }
}

/// Python writes numbers that are not finite as NaN and Infinity, which JSON does not have: they become null.
std::string without_non_finite(std::string text) {
    bool in_string = false;
    for (size_t at = 0; at < text.size(); ++at) {
        if (in_string && text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            in_string = !in_string;
        if (in_string) continue;
        for (std::string_view const word : {"-Infinity", "Infinity", "NaN"}) {
            if (text.compare(at, word.size(), word) == 0) text.replace(at, word.size(), "null");
        }
    }
    return text;
}

}  // namespace

nlohmann::json GoldenCase::json_file(fs::path const& file) {
    std::ifstream stream(file);
    if (!stream) fail(ErrorKind::input, "{}: missing or unreadable.", file.string());
    std::string const text{std::istreambuf_iterator(stream), {}};
    nlohmann::json document = nlohmann::json::parse(without_non_finite(text), nullptr, false);
    if (!document.is_object()) fail(ErrorKind::input, "{}: not a JSON object.", file.string());
    return document;
}

GoldenCase GoldenCase::read(fs::path const& folder, at::Device device) {
    GoldenCase test{.folder = folder, .manifest = json_file(folder / "manifest.json"), .device = device};
    check_manifest(test.manifest, (folder / "manifest.json").string());
    test.tensors = load_safetensors(folder / "tensors.safetensors");
    for (char const* const section : {"inputs", "outputs"}) {
        for (auto const& [name, key] : test.manifest[section].items()) test.stored(section, name);
    }
    return test;
}

Tensor GoldenCase::stored(char const* section, std::string const& name) const {
    auto const& names = manifest.at(section);
    if (!names.contains(name)) fail(ErrorKind::input, "The manifest names no \"{}\" under \"{}\".", name, section);
    std::string const key = names[name];
    auto const found = tensors.find(key);
    if (found == tensors.end()) fail(ErrorKind::input, "tensors.safetensors has no tensor '{}'.", key);
    return found->second;
}

Tensor GoldenCase::input(std::string const& name) const { return stored("inputs", name).to(device); }

Tensor GoldenCase::expected(std::string const& name) const { return stored("outputs", name); }

fs::path GoldenCase::resolve(nlohmann::json const& path) const {
    if (!path.is_string()) fail(ErrorKind::input, "The manifest should name a path here, not {}.", path.dump());
    fs::path const relative = path.get<std::string>();
    fs::path const resolved = (folder / relative).lexically_normal();
    if (fs::exists(resolved)) return resolved;
    if (relative.filename() == "clip-tokenizer") return fs::path(DAUB_SOURCE_DIR) / "resources/clip-tokenizer";
    fail(ErrorKind::input, "{}: missing, though the manifest names it.", resolved.string());
}

LoadedParameters GoldenCase::parameters(fs::path const& file) const {
    return LoadedParameters(load_safetensors(file), file.string(), device, at::kFloat);
}

}  // namespace daub
