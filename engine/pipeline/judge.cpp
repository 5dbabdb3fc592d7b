#include "engine/pipeline/judge.h"

#include "engine/core/error.h"
#include "engine/models/config_reader.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

constexpr char const* component = "judge";

/// Lower case, words between single spaces, one before and one behind: whole words are then found by plain search.
std::string padded_words(std::string_view text) {
    std::string words = " ";
    for (char const c : text) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0 || c == '-';
        if (letter)
            words += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else if (words.back() != ' ')
            words += ' ';
    }
    return words.back() == ' ' ? words : words + ' ';
}

}  // namespace

bool Judge::is_in(std::filesystem::path const& model_folder) {
    std::error_code error;
    return std::filesystem::exists(model_folder / component / "config.json", error);
}

Judge::Judge(std::filesystem::path const& model_folder) {
    auto const folder = model_folder / component;
    if (!is_in(model_folder))
        fail(ErrorKind::model,
             "{} has no judge of what is in a picture. Train one with 'daub-train detector' and pack it into the model "
             "with 'daub-train pack --judge'.",
             model_folder.string());
    std::string const file = (folder / "config.json").string();
    nlohmann::json const json = component_config(folder);
    auto const config = DetectorConfig::from_json(json, file);
    names_ = DetectorNames::from_json(json, file);
    if (!names_.things.empty() && static_cast<int64_t>(names_.things.size()) != config.things)
        fail(ErrorKind::model, "{} names {} things, its network tells {} apart.", file, names_.things.size(),
             config.things);
    LoadedParameters parameters(load_safetensors(find_weights(folder)), folder.string());
    detector_.emplace(Scope(parameters), config);
    if (auto const unused = parameters.unused(); !unused.empty())
        fail(ErrorKind::model, "{} holds tensors that its config.json has no place for, such as {}.", folder.string(),
             unused.front());
}

std::optional<int64_t> Judge::thing_named(std::string_view phrase) const {
    std::string const words = padded_words(phrase);
    std::optional<int64_t> found;
    size_t longest = 0, last = 0;
    for (size_t thing = 0; thing < names_.things.size(); ++thing)
        for (std::string const& name : names_.things[thing]) {
            size_t const at = words.rfind(padded_words(name));
            if (name.empty() || at == words.npos) continue;
            if (name.size() < longest || (name.size() == longest && at < last)) continue;
            found = static_cast<int64_t>(thing), longest = name.size(), last = at;
        }
    return found;
}

Seen Judge::operator()(Tensor const& pictures) const {
    c10::NoGradGuard const no_gradients;
    Detection const seen = (*detector_)(pictures.to(at::kCPU, at::kFloat));
    return {.things = seen.things.argmax(1), .colours = seen.colours.argmax(1), .styles = seen.styles.argmax(1)};
}

double intersection_over_union(Tensor const& a, Tensor const& b) {
    auto const pixels = [](Tensor const& area) { return static_cast<double>(area.sum().item<int64_t>()); };
    double const either = pixels(a.logical_or(b));
    return either == 0 ? 0 : pixels(a.logical_and(b)) / either;
}

}  // namespace daub
