#include "engine/pipeline/model_description.h"

#include "engine/core/error.h"
#include "engine/models/config_reader.h"
#include "engine/models/ediff_model_index.h"
#include "engine/models/ediff_unet_config.h"
#include "engine/pipeline/model_sources.h"
#include "engine/pipeline/native_sampler.h"

#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <functional>

namespace daub {
namespace {

namespace fs = std::filesystem;

int64_t stored_bytes(fs::path const& path) {
    std::error_code ignored;
    if (fs::is_regular_file(path, ignored)) return static_cast<int64_t>(fs::file_size(path, ignored));
    int64_t total = 0;
    for (auto const& entry : fs::recursive_directory_iterator(path, ignored))
        if (entry.is_regular_file(ignored) && entry.path().extension() == ".safetensors")
            total += static_cast<int64_t>(entry.file_size(ignored));
    return total;
}

bool is_native(fs::path const& folder) {
    std::ifstream stream(folder / "model_index.json");
    auto const json = nlohmann::json::parse(stream, nullptr, false);
    return json.is_object() && json.value("_class_name", nlohmann::json()) == "EDiffPipeline";
}

Size size_of(std::array<int64_t, 2> const& height_width) {
    return {static_cast<int>(height_width[1]), static_cast<int>(height_width[0])};
}

StageInfo native_stage_info(fs::path const& folder, EDiffStage const& stage) {
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

void describe_native(ModelInfo& info, fs::path const& folder) {
    info.family = ModelFamily::ediff;
    EDiffModelIndex const index = EDiffModelIndex::load(folder);
    info.name = index.name, info.license = index.license, info.w_prime = index.w_prime;
    if (!index.vocabulary.empty()) info.vocabulary = index.vocabulary;
    for (EDiffStage const& stage : index.stages) info.stages.push_back(native_stage_info(folder, stage));
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
}

/// "license: ..." at the top of the README.md of a model folder, as Hugging Face has it.
std::string stated_license(fs::path const& folder) {
    std::ifstream readme(folder / "README.md");
    std::string line;
    if (!std::getline(readme, line) || !line.starts_with("---")) return "";
    constexpr std::string_view key = "license:";
    while (std::getline(readme, line) && !line.starts_with("---"))
        if (line.starts_with(key)) {
            size_t const begin = line.find_first_not_of(" \t", key.size());
            return begin == std::string::npos ? "" : line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
        }
    return "";
}

void describe_diffusers(ModelInfo& info) {
    std::vector<SharedSource> const sources = open_sources(info);
    info.family = family_of(*sources.front());
    ModelInfo found = describe(cascade_of(sources));
    found.id = info.id, found.name = info.id, found.path = info.path, found.parts = info.parts;
    info = std::move(found);
    std::vector<std::string> const paths = info.parts.empty() ? std::vector{info.path} : info.parts;
    for (std::string const& path : paths) {
        std::string const license = stated_license(path);
        if (!license.empty() && info.license.find(license) == std::string::npos)
            info.license += (info.license.empty() ? "" : ", ") + license;
    }
}

/// Runs what fills the description in; an error is the model's problem.
ModelInfo with_problems(ModelInfo info, std::function<void(ModelInfo&)> const& fill) {
    try {
        fill(info);
    } catch (Error const& error) {
        info.problem = error.what();
    } catch (fs::filesystem_error const& error) {
        info.problem = error.what();
    } catch (nlohmann::json::exception const& error) {
        info.problem = fmt::format("A configuration of {} is malformed: {}", info.path, error.what());
    }
    return info;
}

}  // namespace

ModelInfo described_model(std::string id, fs::path const& path) {
    ModelInfo info{.id = id, .name = id, .path = path.string()};
    info.weight_bytes = 0;
    return with_problems(std::move(info), [&](ModelInfo& model) {
        if (fs::is_directory(path) && !fs::exists(path / "model_index.json"))
            fail(ErrorKind::model, "{} has no model_index.json: it is no model folder.", path.string());
        if (is_native(path))
            describe_native(model, path);
        else
            describe_diffusers(model);
        model.weight_bytes = stored_bytes(path);
    });
}

ModelInfo described_models(std::string id, std::vector<std::string> const& paths) {
    ModelInfo info{.id = id, .name = id, .path = fmt::format("{}", fmt::join(paths, "+")), .parts = paths};
    return with_problems(std::move(info), [&](ModelInfo& model) {
        for (std::string const& path : paths)
            if (is_native(path))
                fail(ErrorKind::model, "{} is an eDiff-I model, which has all of its stages itself.", path);
        describe_diffusers(model);
        for (std::string const& path : paths) model.weight_bytes += stored_bytes(path);
    });
}

}  // namespace daub
