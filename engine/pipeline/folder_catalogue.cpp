// The catalogue of the model folders on this machine.
#include "engine/core/error.h"
#include "engine/pipeline/model_description.h"
#include "engine/pipeline/model_sources.h"
#include "engine/pipeline/torch_generator.h"
#include "engine/scene/prompt_grammar.h"
#include "engine/scene/resource_path.h"
#include "engine/text/clip_tokenizer.h"
#include "engine/text/t5_tokenizer.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <sstream>

namespace daub {
namespace {

namespace fs = std::filesystem;

std::string environment(char const* name) {
    char const* const value = std::getenv(name);
    return value ? value : "";
}

/// Models that are usually used together, for the list: SDXL with its refiner, DeepFloyd IF with what enlarges it, SD 2
/// with the x4 upscaler. found: what is installed.
std::vector<std::vector<ModelInfo>> usual_cascades(std::vector<ModelInfo> const& found) {
    std::map<PartKind, std::vector<ModelInfo>> by_kind;
    for (ModelInfo const& model : found)
        if (model.family != ModelFamily::ediff && model.family != ModelFamily::unknown)
            by_kind[part_kind(*open_source(model.path))].push_back(model);
    auto const first = [&](PartKind kind) { return by_kind.contains(kind) ? &by_kind[kind].front() : nullptr; };
    std::vector<std::vector<ModelInfo>> cascades;
    for (ModelInfo const& base : by_kind[PartKind::sdxl])
        if (auto const* refiner = first(PartKind::sdxl_refiner)) cascades.push_back({base, *refiner});
    ModelInfo const* const upscaler = first(PartKind::x4_upscaler);
    for (ModelInfo const& base : by_kind[PartKind::if_base])
        if (auto const* larger = first(PartKind::if_super_resolution)) {
            cascades.push_back({base, *larger});
            if (upscaler) cascades.back().push_back(*upscaler);
        }
    for (ModelInfo const& base : by_kind[PartKind::sd2])
        if (upscaler) cascades.push_back({base, *upscaler});
    return cascades;
}

ModelInfo joined_models(std::vector<ModelInfo> const& parts) {
    std::string id;
    std::vector<std::string> paths;
    for (ModelInfo const& part : parts) id += (id.empty() ? "" : "+") + part.id, paths.push_back(part.path);
    return described_models(id, paths);
}

class FolderCatalogue : public ModelCatalogue {
 public:
    explicit FolderCatalogue(ModelPlaces places) : places_(std::move(places)) {}

    std::vector<ModelInfo> models() const override {
        std::vector<ModelInfo> found;
        if (fs::exists(places_.embedded)) found.push_back(described_model("sketchbook", places_.embedded));
        for (fs::path const& library : places_.libraries) {
            std::vector<fs::path> folders;
            std::error_code ignored;
            for (auto const& entry : fs::directory_iterator(library, ignored))
                if (fs::exists(entry.path() / "model_index.json", ignored)) folders.push_back(entry.path());
            std::ranges::sort(folders);
            for (fs::path const& folder : folders) found.push_back(described_model(folder.filename().string(), folder));
        }
        for (auto const& parts : usual_cascades(found)) found.push_back(joined_models(parts));
        return found;
    }

    ModelInfo find(std::string_view wanted) const override {
        if (auto const path = at_path(wanted)) return usable(*path, wanted);
        std::vector<ModelInfo> const installed = models();
        if (auto const one = known(wanted, installed)) return usable(*one, wanted);
        if (auto const several = known_together(wanted, installed)) return usable(*several, wanted);
        std::vector<std::string> names;
        for (ModelInfo const& model : installed) names.push_back(model.id);
        if (wanted.empty())
            fail(ErrorKind::model, "No model is installed: the embedded one was looked for in {}.",
                 places_.embedded.string());
        fail(ErrorKind::model, "There is no model '{}'. Installed: {}. A path of a model folder works too.", wanted,
             names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", ")));
    }

    std::vector<EncoderTokens> tokens(std::string_view wanted, std::string_view prompt) const override {
        ModelInfo const info = find(wanted);
        ParsedPrompt const parsed = parse_prompt(prompt);
        std::vector<EncoderTokens> result;
        for (EncoderInfo const& encoder : info.encoders) {
            if (encoder.stream == "t5") result.push_back(pieces(encoder, T5Tokenizer::load(encoder.tokenizer), parsed));
            if (encoder.stream.starts_with("clip_text"))
                result.push_back(pieces(encoder, ClipTokenizer::load(encoder.tokenizer), parsed));
        }
        return result;
    }

 private:
    static std::optional<ModelInfo> at_path(std::string_view wanted) {
        fs::path path(wanted);
        if (wanted.empty() || !fs::is_directory(path)) return std::nullopt;
        if (path.filename().empty()) path = path.parent_path();  // "folder/"
        return described_model(path.filename().string(), path);
    }

    /// One model by its path or id; the first one for no name.
    static std::optional<ModelInfo> known(std::string_view wanted, std::vector<ModelInfo> const& installed) {
        if (auto const path = at_path(wanted)) return path;
        for (ModelInfo const& model : installed)
            if (model.id == wanted || wanted.empty()) return model;
        return std::nullopt;
    }

    /// Models joined with plus signs; nothing where one of them is not known.
    static std::optional<ModelInfo> known_together(std::string_view wanted, std::vector<ModelInfo> const& installed) {
        if (wanted.find('+') == std::string_view::npos) return std::nullopt;
        std::vector<ModelInfo> parts;
        std::istringstream names{std::string(wanted)};
        for (std::string name; std::getline(names, name, '+');) {
            auto const part = name.empty() ? std::nullopt : known(name, installed);
            if (!part) return std::nullopt;
            parts.push_back(*part);
        }
        return joined_models(parts);
    }

    static ModelInfo usable(ModelInfo info, std::string_view wanted) {
        if (!info.problem.empty())
            fail(ErrorKind::model, "The model {} cannot be used: {}", wanted.empty() ? info.id : wanted, info.problem);
        return info;
    }

    static EncoderTokens pieces(EncoderInfo const& encoder, Tokenizer const& tokenizer, ParsedPrompt const& parsed) {
        EncoderTokens result{.encoder = encoder, .pieces = {}};
        TokenFrame frame = tokenizer.frame();
        std::vector<Token> const all = tokenizer.encode(parsed.plain);
        frame.max_length = std::min(all.size(), static_cast<size_t>(encoder.token_limit));
        FittedTokens const fitted = fit_tokens(all, frame);
        auto const add = [&](Token const& token, bool beyond) {
            result.pieces.push_back({.text = tokenizer.piece(token.id),
                                     .id = token.id,
                                     .span = token.added ? TextSpan{} : parsed.to_source(token.bytes),
                                     .beyond_limit = beyond});
        };
        for (Token const& token : fitted.tokens) add(token, false);
        for (Token const& token : fitted.beyond) add(token, true);
        return result;
    }

    ModelPlaces places_;
};

}  // namespace

ModelPlaces default_model_places() {
    ModelPlaces places{.embedded = expected_resource_path("sketchbook"), .libraries = {}};
    std::istringstream listed(environment("DAUB_MODELS"));
    for (std::string folder; std::getline(listed, folder, ':');)
        if (!folder.empty()) places.libraries.emplace_back(folder);
    std::string const data = environment("XDG_DATA_HOME"), home = environment("HOME");
    if (!data.empty())
        places.libraries.emplace_back(fs::path(data) / "daub/models");
    else if (!home.empty())
        places.libraries.emplace_back(fs::path(home) / ".local/share/daub/models");
    return places;
}

std::unique_ptr<ModelCatalogue> make_model_catalogue(ModelPlaces places) {
    return std::make_unique<FolderCatalogue>(std::move(places));
}

}  // namespace daub
