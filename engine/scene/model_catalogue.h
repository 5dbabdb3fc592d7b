// What models are installed, and what each of them can do.
#pragma once

#include "engine/core/text_span.h"
#include "engine/scene/geometry.h"
#include "engine/scene/process_axis.h"
#include "engine/scene/request.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

enum class ModelFamily { ediff, sd1, sd2, sdxl, sdxl_refiner, deepfloyd_if, unknown };
std::string_view to_name(ModelFamily family);

/// One network of an ensemble and the noise levels that it is for: sigma in (sigma_low, sigma_high].
struct ExpertInfo {
    std::string name;
    double sigma_low = 0;
    double sigma_high = 0;

    bool operator==(ExpertInfo const&) const = default;
};

struct StageInfo {
    std::string name;                 ///< "base", "super-resolution 256", ...
    Size native_size;                 ///< pixels of the picture (not of the latent) at aspect 1:1
    std::vector<Size> trained_sizes;  ///< other aspects that it was trained at; empty: any of the same area
    int size_multiple = 8;            ///< sides are multiples of this
    ProcessAxis axis;
    std::vector<ExpertInfo> experts;  ///< from high to low noise
    int default_steps = 25;
    Sampler default_sampler = Sampler::dpmpp_2m;
    double default_guidance = 5;

    bool operator==(StageInfo const&) const = default;
};

struct EncoderInfo {
    std::string stream;     ///< "t5", "clip_text", "clip_text_2", "clip_image"
    std::string name;       ///< for people
    int token_limit = 0;    ///< including special tokens; 0: no limit or no text
    std::string tokenizer;  ///< folder of its tokenizer's files; empty: none

    bool operator==(EncoderInfo const&) const = default;
};

struct ModelInfo {
    std::string id;    ///< stable name used in requests
    std::string name;  ///< for people
    std::string path;  ///< folder or single file; of several models together: theirs with plus signs between
    std::vector<std::string> parts = {};  ///< paths of models that are used together, in that order; else empty
    ModelFamily family = ModelFamily::unknown;
    std::vector<StageInfo> stages;
    std::vector<EncoderInfo> encoders;
    std::optional<std::vector<std::string>> vocabulary;  ///< words it knows, where that is a closed list
    double w_prime = 0.4;                                ///< calibrated so that strength 1 is the recommended use
    bool latent = false;                                 ///< has an autoencoder
    bool takes_style = false;
    bool takes_start_image = true;
    std::int64_t weight_bytes = 0;  ///< on disk
    std::string license;            ///< as the model states it
    std::string problem;            ///< why it cannot be used; empty: usable

    bool operator==(ModelInfo const&) const = default;
};

struct TokenPiece {
    std::string text;  ///< as the tokenizer spells it
    int id = 0;
    TextSpan span;              ///< of the prompt as typed; empty for special tokens
    bool beyond_limit = false;  ///< the encoder does not see it

    bool operator==(TokenPiece const&) const = default;
};

struct EncoderTokens {
    EncoderInfo encoder;
    std::vector<TokenPiece> pieces;  ///< with special tokens, without padding

    bool operator==(EncoderTokens const&) const = default;
};

/// Safe to call from any thread. Reads headers and configurations only, never whole weights.
class ModelCatalogue {
 public:
    virtual ~ModelCatalogue() = default;

    /// The installed models, the embedded one first. Broken ones are listed with their problem.
    virtual std::vector<ModelInfo> models() const = 0;
    /// By id or path; empty id: the embedded model. Models that go together are joined with plus signs, base first:
    /// "sdxl-base+sdxl-refiner". Throws ErrorKind::model, naming what is installed.
    virtual ModelInfo find(std::string_view id_or_path) const = 0;
    /// How each text encoder of the model splits the prompt as typed. Throws as find().
    virtual std::vector<EncoderTokens> tokens(std::string_view id_or_path, std::string_view prompt) const = 0;
};

}  // namespace daub
