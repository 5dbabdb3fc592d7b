// The catalogue of the model folders and checkpoints on this machine.
#include "engine/core/error.h"
#include "engine/pipeline/model_description.h"
#include "engine/pipeline/model_sources.h"
#include "engine/pipeline/prompt_words.h"
#include "engine/pipeline/torch_generator.h"
#include "engine/scene/model_roots.h"
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

/// The part of a cascade that a model can be; nothing where it stands alone. Opens files only where its family leaves
/// it open.
std::optional<PartKind> part_of_cascade(ModelInfo const& model) {
    switch (model.family) {
        case ModelFamily::sdxl:
            return PartKind::sdxl;
        case ModelFamily::sdxl_refiner:
            return PartKind::sdxl_refiner;
        case ModelFamily::sd2:
        case ModelFamily::deepfloyd_if:
            return part_kind(*open_source(model.path));
        default:
            return std::nullopt;
    }
}

/// Models that are usually used together, for the list: SDXL with its refiner, DeepFloyd IF with what enlarges it, SD 2
/// with the x4 upscaler. found: what is installed.
std::vector<std::vector<ModelInfo>> usual_cascades(std::vector<ModelInfo> const& found) {
    std::map<PartKind, std::vector<ModelInfo>> by_kind;
    for (ModelInfo const& model : found)
        if (auto const kind = part_of_cascade(model)) by_kind[*kind].push_back(model);
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

bool is_hidden(fs::path const& path) { return path.filename().string().starts_with('.'); }  // just being installed

bool is_model_folder(fs::directory_entry const& entry) {
    std::error_code ignored;
    return entry.is_directory(ignored) && fs::exists(entry.path() / "model_index.json", ignored);
}

bool is_checkpoint(fs::directory_entry const& entry) {
    std::error_code ignored;
    return entry.is_regular_file(ignored) && entry.path().extension() == ".safetensors" && !is_hidden(entry.path());
}

/// A library's model folders and checkpoints, by name.
std::vector<fs::path> models_in(fs::path const& library) {
    std::vector<fs::path> found;
    std::error_code ignored;
    for (auto const& entry : fs::directory_iterator(library, ignored))
        if (is_model_folder(entry) || is_checkpoint(entry)) found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

/// Other programs sort their checkpoints into folders of folders.
std::vector<fs::path> checkpoints_below(fs::path const& folder) {
    std::vector<fs::path> found;
    std::error_code ignored;
    auto const options = fs::directory_options::skip_permission_denied;
    for (auto entry = fs::recursive_directory_iterator(folder, options, ignored);
         entry != fs::recursive_directory_iterator(); entry.increment(ignored)) {
        if (is_hidden(entry->path())) entry.disable_recursion_pending();
        if (is_checkpoint(*entry)) found.push_back(entry->path());
    }
    std::ranges::sort(found);
    return found;
}

/// What requests call it.
std::string id_of(fs::path const& path) {
    return path.extension() == ".safetensors" ? path.stem().string() : path.filename().string();
}

class FolderCatalogue : public ModelCatalogue {
 public:
    explicit FolderCatalogue(ModelPlaces places) : places_(std::move(places)) {}

    std::vector<ModelInfo> models() const override {
        std::vector<ModelInfo> found;
        for (Installed const& model : installed()) found.push_back(described_model(model.id, model.path));
        for (auto const& parts : usual_cascades(found)) found.push_back(joined_models(parts));
        return found;
    }

    ModelInfo find(std::string_view wanted) const override {
        std::vector<Installed> const all = installed();
        if (auto const one = known(wanted, all)) return usable(*one, wanted);
        if (auto const several = known_together(wanted, all)) return usable(*several, wanted);
        if (wanted.empty())
            fail(ErrorKind::model, "No model is installed: the embedded one was looked for in {}.",
                 places_.embedded.string());
        std::vector<std::string> names;
        for (ModelInfo const& model : models()) names.push_back(model.id);
        fail(ErrorKind::model,
             "There is no model '{}'. Installed: {}. A path of a model folder or a .safetensors checkpoint works too.",
             wanted, names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", ")));
    }

    std::vector<EncoderTokens> tokens(std::string_view wanted, std::string_view prompt) const override {
        ModelInfo const info = find(wanted);
        ParsedPrompt const parsed = parse_prompt(prompt);
        PromptWords const words =
            info.family == ModelFamily::ediff
                ? PromptWords()
                : PromptWords::in(parsed.plain, clip_widths(cascade_of(open_sources(info)).texts));
        std::vector<EncoderTokens> result;
        for (EncoderInfo const& encoder : info.encoders) {
            if (encoder.stream == "t5") result.push_back(pieces(encoder, T5Tokenizer::load(encoder.tokenizer), parsed));
            if (encoder.stream.starts_with("clip_text")) {
                auto const clip = std::make_shared<ClipTokenizer const>(ClipTokenizer::load(encoder.tokenizer));
                auto const first_id = static_cast<int32_t>(clip->vocabulary_size());
                result.push_back(pieces(encoder, *words.added_to(clip, first_id), parsed));
            }
        }
        return result;
    }

 private:
    /// What lies there, before anything of it is read.
    struct Installed {
        std::string id;
        fs::path path;
    };

    std::vector<Installed> installed() const {
        std::vector<Installed> all;
        if (fs::exists(places_.embedded)) all.push_back({"sketchbook", places_.embedded});
        auto const add = [&all](std::vector<fs::path> const& more) {
            for (fs::path const& path : more) all.push_back({id_of(path), path});
        };
        for (fs::path const& library : places_.libraries) add(models_in(library));
        if (!places_.other_programs) return all;
        ModelRoots const roots = all_model_roots();
        for (fs::path const& folder : roots.checkpoints) add(checkpoints_below(folder));
        for (fs::path const& folder : roots.diffusers) add(models_in(folder));
        return all;
    }

    static std::optional<ModelInfo> at_path(std::string_view wanted) {
        fs::path path(wanted);
        std::error_code ignored;
        if (wanted.empty() || (!fs::is_directory(path, ignored) && !fs::is_regular_file(path, ignored)))
            return std::nullopt;
        if (path.filename().empty()) path = path.parent_path();  // "folder/"
        return described_model(id_of(path), path);
    }

    /// One model by its path or id; the first one for no name. The others are not read.
    static std::optional<ModelInfo> known(std::string_view wanted, std::vector<Installed> const& installed) {
        if (auto const path = at_path(wanted)) return path;
        for (Installed const& model : installed)
            if (model.id == wanted || wanted.empty()) return described_model(model.id, model.path);
        return std::nullopt;
    }

    /// Models joined with plus signs; nothing where one of them is not known.
    static std::optional<ModelInfo> known_together(std::string_view wanted, std::vector<Installed> const& installed) {
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
    ModelPlaces places{.embedded = expected_resource_path("sketchbook"), .libraries = {}, .other_programs = true};
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
