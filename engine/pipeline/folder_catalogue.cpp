// The catalogue of the model folders on this machine.
#include "engine/core/error.h"
#include "engine/models/config_reader.h"
#include "engine/models/ediff_model_index.h"
#include "engine/models/ediff_unet_config.h"
#include "engine/pipeline/native_sampler.h"
#include "engine/pipeline/text_encoders.h"
#include "engine/pipeline/torch_generator.h"
#include "engine/scene/resource_path.h"

#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace daub {
namespace {

namespace fs = std::filesystem;

std::string environment(char const* name) {
    char const* const value = std::getenv(name);
    return value ? value : "";
}

ModelFamily family_of(fs::path const& folder) {
    std::ifstream stream(folder / "model_index.json");
    auto const json = nlohmann::json::parse(stream, nullptr, false);
    if (!json.is_object()) return ModelFamily::unknown;
    std::string const name = json.contains("_class_name") && json["_class_name"].is_string() ? json["_class_name"] : "";
    if (name == "EDiffPipeline") return ModelFamily::ediff;
    if (name.starts_with("StableDiffusionXL")) return ModelFamily::sdxl;
    if (name.starts_with("StableDiffusion")) return ModelFamily::sd1;
    if (name.starts_with("IF")) return ModelFamily::deepfloyd_if;
    return ModelFamily::unknown;
}

int64_t bytes_in(fs::path const& folder) {
    int64_t total = 0;
    std::error_code ignored;
    for (auto const& entry : fs::recursive_directory_iterator(folder, ignored))
        if (entry.is_regular_file(ignored) && entry.path().extension() == ".safetensors")
            total += static_cast<int64_t>(entry.file_size(ignored));
    return total;
}

Size size_of(std::array<int64_t, 2> const& height_width) {
    return {static_cast<int>(height_width[1]), static_cast<int>(height_width[0])};
}

StageInfo stage_info(fs::path const& folder, EDiffStage const& stage) {
    StageInfo info{.name = stage.name,
                   .native_size = size_of(stage.native_size),
                   .axis = {.sigma_min = stage.sigma_min, .sigma_max = stage.sigma_max},
                   .default_steps = static_cast<int>(stage.steps),
                   .default_sampler = sampler_of(stage),
                   .default_guidance = stage.guidance};
    for (auto const& size : stage.sizes) info.trained_sizes.push_back(size_of(size));
    for (std::string const& expert : stage.experts) {
        auto const config = EDiffUNetConfig::from_json(component_config(folder / expert), (folder / expert).string());
        info.size_multiple = static_cast<int>(config.size_multiple());
        info.experts.push_back(
            {.name = expert, .sigma_low = config.noise_interval[0], .sigma_high = config.noise_interval[1]});
    }
    return info;
}

/// Fills in what the folder says; throws where it is broken.
void describe(ModelInfo& info) {
    fs::path const folder = info.path;
    if (!fs::exists(folder / "model_index.json"))
        fail(ErrorKind::model, "{} has no model_index.json: it is no model folder.", folder.string());
    info.family = family_of(folder);
    if (info.family != ModelFamily::ediff) return;
    EDiffModelIndex const index = EDiffModelIndex::load(folder);
    info.name = index.name, info.license = index.license, info.w_prime = index.w_prime;
    if (!index.vocabulary.empty()) info.vocabulary = index.vocabulary;
    for (EDiffStage const& stage : index.stages) info.stages.push_back(stage_info(folder, stage));
    auto const add = [&](std::string const& name, char const* stream, char const* title, int64_t limit,
                         std::string const& tokenizer) {
        if (name.empty()) return;
        info.encoders.push_back({.stream = stream,
                                 .name = title,
                                 .token_limit = static_cast<int>(limit),
                                 .tokenizer = tokenizer.empty() ? "" : (folder / tokenizer).string()});
    };
    add(index.t5_encoder, "t5", "T5", index.t5_tokens, index.tokenizer_t5);
    add(index.clip_text, "clip_text", "CLIP text", index.clip_tokens, index.tokenizer_clip);
    add(index.clip_image, "clip_image", "CLIP image", 0, {});
    info.takes_style = !index.clip_image.empty();
    info.weight_bytes = bytes_in(folder);
}

ModelInfo info_of(std::string id, fs::path const& folder) {
    ModelInfo info{.id = id, .name = id, .path = folder.string()};
    try {
        describe(info);
    } catch (Error const& error) {
        info.problem = error.what();
    } catch (fs::filesystem_error const& error) {
        info.problem = error.what();
    }
    return info;
}

class FolderCatalogue : public ModelCatalogue {
 public:
    explicit FolderCatalogue(ModelPlaces places) : places_(std::move(places)) {}

    std::vector<ModelInfo> models() const override {
        std::vector<ModelInfo> found;
        if (fs::exists(places_.embedded)) found.push_back(info_of("sketchbook", places_.embedded));
        for (fs::path const& library : places_.libraries) {
            std::vector<fs::path> folders;
            std::error_code ignored;
            for (auto const& entry : fs::directory_iterator(library, ignored))
                if (fs::exists(entry.path() / "model_index.json", ignored)) folders.push_back(entry.path());
            std::ranges::sort(folders);
            for (fs::path const& folder : folders) found.push_back(info_of(folder.filename().string(), folder));
        }
        return found;
    }

    ModelInfo find(std::string_view wanted) const override {
        fs::path const path(wanted);
        if (!wanted.empty() && fs::is_directory(path)) return usable(info_of(path.filename().string(), path), wanted);
        std::vector<std::string> names;
        for (ModelInfo const& model : models()) {
            if (model.id == wanted || wanted.empty()) return usable(model, wanted);
            names.push_back(model.id);
        }
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
            if (encoder.stream == "clip_text")
                result.push_back(pieces(encoder, ClipTokenizer::load(encoder.tokenizer), parsed));
        }
        return result;
    }

 private:
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
