#include "engine/models/ediff_model_index.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"
#include "engine/models/config_reader.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace daub {
namespace {

using Json = nlohmann::json;

constexpr char const* class_name = "EDiffPipeline";
constexpr int newest_format = 1;

Json to_json(EDiffStage const& stage) {
    return {{"name", stage.name},
            {"experts", stage.experts},
            {"native_size", stage.native_size},
            {"sizes", stage.sizes},
            {"steps", stage.steps},
            {"sampler", stage.sampler},
            {"guidance", stage.guidance},
            {"sigma_min", stage.sigma_min},
            {"sigma_max", stage.sigma_max},
            {"rho", stage.rho},
            {"augmentation", stage.augmentation},
            {"tile", stage.tile}};
}

EDiffStage stage_from_json(Json const& json) {
    EDiffStage const standard;
    return {.name = json.at("name"),
            .experts = json.at("experts"),
            .native_size = json.at("native_size"),
            .sizes = json.value("sizes", standard.sizes),
            .steps = json.value("steps", standard.steps),
            .sampler = json.value("sampler", standard.sampler),
            .guidance = json.value("guidance", standard.guidance),
            .sigma_min = json.value("sigma_min", standard.sigma_min),
            .sigma_max = json.value("sigma_max", standard.sigma_max),
            .rho = json.value("rho", standard.rho),
            .augmentation = json.value("augmentation", standard.augmentation),
            .tile = json.value("tile", standard.tile)};
}

void check(EDiffModelIndex const& index, std::string const& origin) {
    if (index.stages.empty()) fail(ErrorKind::model, "{} lists no stages.", origin);
    for (auto const& stage : index.stages) {
        if (stage.experts.empty()) fail(ErrorKind::model, "{}: the stage '{}' has no experts.", origin, stage.name);
        for (auto const& expert : stage.experts) require_bare_name(expert, origin);
        bool const sensible = stage.native_size[0] > 0 && stage.native_size[1] > 0 && stage.steps > 0 &&
                              stage.sigma_min > 0 && stage.sigma_max > stage.sigma_min;
        if (!sensible)
            fail(ErrorKind::model, "{}: the stage '{}' has a size, step count or noise range that cannot be.", origin,
                 stage.name);
    }
    for (auto const* name :
         {&index.t5_encoder, &index.clip_text, &index.clip_image, &index.tokenizer_t5, &index.tokenizer_clip})
        require_bare_name(*name, origin);
}

}  // namespace

EDiffModelIndex EDiffModelIndex::load(std::filesystem::path const& folder) {
    auto const file = folder / "model_index.json";
    std::ifstream stream(file);
    if (!stream) fail(ErrorKind::model, "{} cannot be read: is {} a model folder?", file.string(), folder.string());
    EDiffModelIndex index;
    try {
        Json const json = Json::parse(stream);
        if (json.value("_class_name", "") != class_name)
            fail(ErrorKind::model, "{} describes a '{}', not a native ensemble ({}).", file.string(),
                 json.value("_class_name", "?"), class_name);
        if (json.value("format", newest_format) > newest_format)
            fail(ErrorKind::model, "{} has format {}, this program knows {}: get a newer Daub.", file.string(),
                 json.value("format", 0), newest_format);
        index.name = json.value("name", index.name);
        index.license = json.value("license", index.license);
        for (auto const& stage : json.at("stages")) index.stages.push_back(stage_from_json(stage));
        index.t5_encoder = json.value("t5_encoder", index.t5_encoder);
        index.clip_text = json.value("clip_text", index.clip_text);
        index.clip_image = json.value("clip_image", index.clip_image);
        index.tokenizer_t5 = json.value("tokenizer_t5", index.tokenizer_t5);
        index.tokenizer_clip = json.value("tokenizer_clip", index.tokenizer_clip);
        index.t5_tokens = json.value("t5_tokens", index.t5_tokens);
        index.clip_tokens = json.value("clip_tokens", index.clip_tokens);
        index.w_prime = json.value("w_prime", index.w_prime);
        index.vocabulary = json.value("vocabulary", index.vocabulary);
    } catch (Json::exception const& error) {
        fail(ErrorKind::model, "{} is not a valid model index: {}", file.string(), error.what());
    }
    check(index, file.string());
    return index;
}

void EDiffModelIndex::save(std::filesystem::path const& folder) const {
    Json stages_json = Json::array();
    for (auto const& stage : stages) stages_json.push_back(to_json(stage));
    Json const json = {{"_class_name", class_name},
                       {"format", newest_format},
                       {"name", name},
                       {"license", license},
                       {"stages", stages_json},
                       {"t5_encoder", t5_encoder},
                       {"clip_text", clip_text},
                       {"clip_image", clip_image},
                       {"tokenizer_t5", tokenizer_t5},
                       {"tokenizer_clip", tokenizer_clip},
                       {"t5_tokens", t5_tokens},
                       {"clip_tokens", clip_tokens},
                       {"w_prime", w_prime},
                       {"vocabulary", vocabulary}};
    AtomicFile file(folder / "model_index.json");
    file.write(json.dump(2) + "\n");
    file.commit();
}

}  // namespace daub
