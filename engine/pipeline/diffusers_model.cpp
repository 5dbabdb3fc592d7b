#include "engine/pipeline/diffusers_model.h"

#include "engine/core/error.h"
#include "engine/scene/adapter_library.h"
#include "engine/weights/autoencoder_file.h"

#include <nlohmann/json.hpp>

namespace daub {
namespace {

/// Noise level that a low-resolution picture gets where nothing else is asked for (diffusers' defaults).
int64_t default_noise_level(PartKind kind) { return kind == PartKind::x4_upscaler ? 20 : 250; }

std::optional<LowResolutionNoise> low_resolution_of(CascadeStage const& stage, UNetConfig const& config) {
    std::string const name = low_resolution_scheduler(stage.kind());
    if (name.empty()) return std::nullopt;
    ModelSource const& source = stage.source();
    LowResolutionNoise noise{
        .table = NoiseTable(parse_scheduler_config(source.config(name), source.origin() + ": " + name)),
        .level = default_noise_level(stage.kind())};
    noise.most = noise.table.size() - 1;
    if (config.class_embedding == ClassEmbedding::table) noise.most = std::min(noise.most, config.num_class_embeds - 1);
    return noise;
}

DiffusersStage::Parts stage_parts(Cascade const& cascade, size_t s, StageInfo const& info) {
    CascadeStage const& stage = cascade.stages[s];
    ModelSource const& source = stage.source();
    DiffusersStage::Parts parts{
        .info = info,
        .experts = {},
        .scheduler = parse_scheduler_config(source.config("scheduler"), source.origin() + ": scheduler"),
        .latents = nullptr,
        .low_resolution = {}};
    for (size_t e = 0; e < stage.experts.size(); ++e) {
        CascadeExpert const& expert = stage.experts[e];
        parts.experts.push_back(
            {.source = expert.source,
             .config = UNetConfig::from_json(expert.source->config("unet"), expert.source->origin() + ": unet"),
             .interval = {.low = info.experts[e].sigma_low, .high = info.experts[e].sigma_high},
             .text = expert.text,
             .reads_t5 = cascade.texts[expert.text].kind == TextKind::t5,
             .takes_style = s == 0 && e == 0 && takes_ip_adapter(expert.kind)});
    }
    parts.low_resolution = low_resolution_of(stage, parts.experts.front().config);
    return parts;
}

/// Of an autoencoder's file or folder. Throws Error (model) where there is none.
std::filesystem::path autoencoder_path(std::string const& name) {
    std::error_code ignored;
    if (auto const file = find_adapter(AdapterKind::autoencoder, name)) return *file;
    if (std::filesystem::is_directory(name, ignored)) return name;
    fail(ErrorKind::model,
         "There is no autoencoder '{}'. Installed: {}. A path of a .safetensors file or a folder works too.", name,
         names_of_adapters(AdapterKind::autoencoder));
}

}  // namespace

DiffusersModel::DiffusersModel(ModelInfo given, std::vector<SharedSource> const& sources, at::Device device,
                               at::ScalarType dtype, size_t residents)
    : PictureModel(std::move(given), device, dtype), sources_(sources) {
    Cascade const cascade = cascade_of(sources);
    text_ = std::make_unique<DiffusersText>(cascade.texts, device, dtype, [this] {
        for (auto const& stage : stages_)
            if (memory_is_short_) stage->unload();
    });
    int64_t scale = 1;
    for (size_t s = 0; s < cascade.stages.size(); ++s, scale *= 4) {
        CascadeStage const& stage = cascade.stages[s];
        DiffusersStage::Parts parts = stage_parts(cascade, s, info().stages.at(s));
        if (is_latent(stage.kind()))
            parts.latents = std::make_shared<LatentSpace>(stage.experts.front().source, device, dtype);
        if (s == 0 && takes_ip_adapter(stage.kind()))
            style_.emplace(parts.experts.front().config, info().name, device, dtype);
        if (stage.kind() == PartKind::sd2_unclip) {
            parts.unclip = UnclipNoising::load(stage.source());
            unclip_.emplace(stage.experts.front().source, device, dtype);
        }
        parts.scale = scale, parts.device = device, parts.dtype = dtype, parts.residents = residents;
        stages_.push_back(std::make_unique<DiffusersStage>(std::move(parts)));
    }
}

void DiffusersModel::free_encoders() {
    memory_is_short_ = true;
    text_->free_encoders();
}

void DiffusersModel::prepare(GenerationRequest const& request) {
    DiffusersStage& base = *stages_.front();
    if (!base.parts().latents) return PictureModel::prepare(request);
    std::error_code ignored;
    auto const path = request.vae.empty() ? std::filesystem::path() : autoencoder_path(request.vae);
    auto const written = std::filesystem::last_write_time(path, ignored);
    if (request.vae == vae_ && (vae_.empty() || written == vae_written_)) return;
    SharedSource const& model = base.parts().experts.front().source;
    base.parts().latents->use(path.empty() ? model : open_autoencoder(path, *model));
    vae_ = request.vae, vae_written_ = written;
}

Conditioning DiffusersModel::encode(GenerationRequest const& request) {
    std::vector<std::string> warnings;
    std::vector<UsedLora> loras = shelf_.take_up(shelf_.with_subjects(request, sources_, warnings), sources_, warnings);
    text_->use(loras);
    GenerationRequest words = request;
    if (style_ || unclip_) words.styles.clear();
    Conditioning conditioning = encode_request(words, *text_, info().w_prime);
    conditioning.loras = std::move(loras);
    conditioning.warnings.insert(conditioning.warnings.begin(), warnings.begin(), warnings.end());
    if (unclip_) {
        add_styles(conditioning, request, [&](Snapshot<Image> const& image) { return unclip_->embed(image); });
    } else if (style_) {
        style_->add_to(conditioning, request);
    }
    return conditioning;
}

}  // namespace daub
