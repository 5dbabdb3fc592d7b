#include "engine/evaluation/clip_scorer.h"

#include "engine/core/error.h"
#include "engine/models/clip_preprocess.h"
#include "engine/models/config_reader.h"
#include "engine/models/ediff_model_index.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/pipeline/prompt_encoder.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

namespace fs = std::filesystem;

/// The folders of both encoders and of their words; the same one for a CLIPModel.
struct ClipFolders {
    fs::path text, vision, tokenizer;
};

ClipFolders folders_of(fs::path const& folder) {
    std::error_code error;
    if (fs::exists(folder / "model_index.json", error)) {
        auto const index = EDiffModelIndex::load(folder);
        return {folder / index.clip_text, folder / index.clip_image, folder / index.tokenizer_clip};
    }
    if (!fs::exists(folder / "config.json", error))
        fail(ErrorKind::model,
             "{} is no pair of CLIP encoders: neither a model of Daub's nor a folder of transformers' CLIPModel with "
             "config.json, model.safetensors, vocab.json and merges.txt.",
             folder.string());
    return {folder, folder, folder};
}

template <typename Network, typename Config>
Network loaded(fs::path const& folder, at::Device device) {
    LoadedParameters parameters(load_safetensors(find_weights(folder)), folder.string(), device);
    return Network(Scope(parameters), Config::from_json(component_config(folder), (folder / "config.json").string()));
}

std::string identity_of(fs::path const& folder) {
    fs::path const weights = find_weights(folder);
    return fmt::format("{} of {} bytes", weights.filename().string(), fs::file_size(weights));
}

}  // namespace

bool ClipScorer::fits(fs::path const& model_folder) {
    auto const index = EDiffModelIndex::load(model_folder);
    if (index.clip_text.empty() || index.clip_image.empty()) return false;
    auto const width = [&](std::string const& component) {
        return component_config(model_folder / component).value("projection_dim", int64_t{0});
    };
    return width(index.clip_text) > 0 && width(index.clip_text) == width(index.clip_image);
}

ClipScorer::ClipScorer(fs::path const& folder, at::Device device) : device_(device) {
    ClipFolders const at = folders_of(folder);
    tokenizer_ = ClipTokenizer::load(at.tokenizer);
    text_ = loaded<ClipText, ClipTextConfig>(at.text, device);
    vision_ = loaded<ClipVision, ClipVisionConfig>(at.vision, device);
    if (text_->config().projection == 0 || text_->config().projection != vision_->config().projection)
        fail(ErrorKind::model, "{}: its encoders of words and of pictures do not end in one space.", folder.string());
    identity_ = fmt::format("{}, {}", identity_of(at.text), identity_of(at.vision));
}

double ClipScorer::operator()(std::string const& sentence, ImageView const& picture) const {
    c10::NoGradGuard const no_gradients;
    TokenFrame frame = tokenizer_->frame();
    std::vector<Token> const encoded = tokenizer_->encode(sentence);
    frame.max_length = std::min(encoded.size(), static_cast<size_t>(text_->config().positions));
    Tensor const words = (*text_)(id_tensor(fit_tokens(encoded, frame).tokens, device_)).text_embeds;
    Tensor const pixels = clip_pixel_values(picture_bytes(picture), vision_->config().image_size);
    return 100 * at::cosine_similarity(words, (*vision_)(pixels.to(device_)).image_embeds).item<double>();
}

}  // namespace daub
