// Everything that a picture depends on, as one comparable value.
//
//     GenerationRequest request;
//     request.prompt = "a fox on a meadow";
//     request.regions.push_back({.name = "fox", .spans = {{2, 5}}, .mask = painted});
//
// The same request gives the same bytes on the same device and precision. Values are copied freely: pictures and masks
// inside are shared and never change. A setting left at its "model's default" is filled in by Generator::resolve().
#pragma once

#include "engine/scene/curve.h"
#include "engine/scene/frame_link.h"
#include "engine/scene/image.h"
#include "engine/scene/region.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// model_default is what the model's folder asks for. The order of DEIS is part of its name.
enum class Sampler {
    model_default,
    euler,
    euler_ancestral,
    heun,
    edm_stochastic,
    ddim,
    dpmpp_2m,
    unipc,
    deis_1,
    deis_2,
    deis_3,
    ddpm,
};

/// Spacing of the noise levels.
enum class Schedule { model_default, karras, uniform_time, exponential };

enum class Precision { automatic, fp32, bf16, fp16 };

/// "auto", "cpu", "cuda", "cuda:1".
struct Device {
    enum class Kind { automatic, cpu, cuda };
    Kind kind = Kind::automatic;
    int index = 0;  ///< of the GPU

    bool operator==(Device const&) const = default;
};

// Names as they stand in project files, pictures' metadata and on the command line; the readers give nothing for a name
// that they do not know.
std::string_view to_name(Sampler value);
std::string_view to_name(Schedule value);
std::string_view to_name(Precision value);
std::string to_name(Device const& value);
std::optional<Sampler> sampler_from_name(std::string_view name);
std::optional<Schedule> schedule_from_name(std::string_view name);
std::optional<Precision> precision_from_name(std::string_view name);
std::optional<Device> device_from_name(std::string_view name);
std::vector<Sampler> all_samplers();

/// Stochasticity of edm_stochastic (Karras et al. 2022, Algorithm 2).
struct Churn {
    double amount = 0;     ///< S_churn
    double sigma_min = 0;  ///< S_tmin
    double sigma_max = 1e9;
    double noise = 1;  ///< S_noise

    bool operator==(Churn const&) const = default;
};

/// One network of the cascade. Base first, then each super-resolution.
struct StageSettings {
    Sampler sampler = Sampler::model_default;
    Schedule schedule = Schedule::model_default;
    int steps = 0;                             ///< 0: the model's default
    double eta = 0;                            ///< noise of DDIM, 0 none, 1 that of DDPM
    Churn churn;                               ///< for edm_stochastic
    std::optional<double> text_guidance;       ///< instead of Guidance::text in this stage
    std::optional<double> noise_augmentation;  ///< super-resolution: sigma of the noise put on the low-resolution input

    bool operator==(StageSettings const&) const = default;
};

/// Dynamic thresholding (Saharia et al. 2022, section 2.3): pixel models only.
struct DynamicThreshold {
    double percentile = 0.995;  ///< of |x0|, 0..1
    double maximum = 1.5;       ///< upper limit of the threshold, at least 1

    bool operator==(DynamicThreshold const&) const = default;
};

/// D = D_u + text (D_text - D_u) + style (D_text,style - D_text).
struct Guidance {
    std::optional<double> text;   ///< 1 is no guidance; empty: the model's default
    std::optional<double> style;  ///< empty: the same as text
    double rescale = 0;           ///< 0..1, pulls the standard deviation back to that of D_text
    std::optional<DynamicThreshold> dynamic_threshold;

    bool operator==(Guidance const&) const = default;
};

/// A picture whose look is taken over.
struct StyleReference {
    Snapshot<Image> image;
    std::string source;  ///< file name for people, may be empty
    double weight = 1;   ///< relative to the other references, >= 0
    ProcessInterval interval;
    Snapshot<Mask> area;  ///< empty: the whole picture; else at canvas size

    bool operator==(StyleReference const&) const = default;
};

/// A LoRA beyond those that the prompt names with <lora:name:weight>.
struct LoraUse {
    std::string name;  ///< file name without extension, as in the prompt, or a path
    double weight = 1;
    Snapshot<Mask> area;  ///< empty: the whole picture

    bool operator==(LoraUse const&) const = default;
};

/// Weight of each conditioning stream over the process: m adds log(m) to the stream's logits, 0 drops the stream.
struct StreamWeights {
    Curve t5;
    Curve clip_text;
    Curve style;  ///< the CLIP image embedding

    bool operator==(StreamWeights const&) const = default;
};

/// How painted words steer attention.
struct PaintSettings {
    enum class Mode { paint_with_words, dense_diffusion };
    enum class Scale { maximum, standard_deviation };  ///< of the attention scores, in the gain

    Mode mode = Mode::paint_with_words;
    Scale scale = Scale::maximum;
    std::optional<double> w_prime;  ///< instead of the model's calibrated value
    Curve strength;                 ///< multiplies the strength of all regions over the process
    bool keep_small_regions =
        false;  ///< a region's highest coverage is at least 0.25 at each level; programs turn it on

    bool operator==(PaintSettings const&) const = default;
};

/// The picture to begin from, for image-to-image, inpainting and outpainting.
struct StartImage {
    Snapshot<Image> image;
    std::string source;   ///< file name for people, may be empty
    double strength = 1;  ///< 0 keeps the picture, 1 ignores it where it may change; share of the process that is run
    int x = 0;            ///< where its upper left corner lies on the canvas; what it leaves free is painted anew
    int y = 0;

    bool operator==(StartImage const&) const = default;
};

/// "Change only here": outside the feathered mask the start image stays as it is, to the byte.
struct ChangeOnly {
    Snapshot<Mask> mask;  ///< at canvas size, 255 = change
    double feather = 8;   ///< pixels, standard deviation of the blend

    bool operator==(ChangeOnly const&) const = default;
};

/// Adds one region's thing to a picture that is kept: only the feathered area of that region changes.
struct AddElement {
    Snapshot<Image> kept;    ///< at canvas size
    std::size_t region = 0;  ///< index into GenerationRequest::regions
    double feather = 12;     ///< pixels
    double strength = 1;     ///< share of the process that is run under the mask

    bool operator==(AddElement const&) const = default;
};

struct GenerationRequest;

/// Everything before `step` of `stage` is done as `base` says, everything from there on as the request that holds this.
/// Both must agree in model, sizes, seed and schedule of that stage. A generator that still holds the state of `base`
/// at that step goes on from it; the bytes are the same either way.
struct Branch {
    Snapshot<GenerationRequest> base;
    int stage = 0;
    int step = 0;  ///< first step that is new, 0-based

    friend bool operator==(Branch const& a, Branch const& b);
};

struct GenerationRequest {
    std::string model;            ///< id from the ModelCatalogue, or path of a folder or file; empty: the embedded one
    std::string prompt;           ///< as typed, with weights, escapes and <lora:...>; UTF-8
    std::string negative_prompt;  ///< as typed
    std::vector<Region> regions;  ///< spans are of `prompt`
    Size canvas{512, 512};        ///< of the result, in pixels
    std::optional<Size> generation_size;  ///< of the base network's picture; empty: the model's area, canvas's aspect

    std::vector<StageSettings> stages;  ///< by stage; those missing at the end are at their defaults
    int stages_to_run = 0;              ///< 0: as many as the canvas needs; else only the first ones of the cascade
    std::uint64_t seed = 0;
    int count = 1;  ///< pictures; number i (from 0) has the seed `seed + i`

    Guidance guidance;
    StreamWeights streams;
    PaintSettings paint;
    std::vector<StyleReference> styles;
    std::string style_adapter;  ///< installed IP-Adapter or path of one, for models that take style through one; empty:
                                ///< the one that fits best
    std::vector<LoraUse> loras;
    std::string vae;    ///< the base's autoencoder instead of its own: name, file or folder; empty: the model's
    int clip_skip = 0;  ///< text encoder layers left out at the end, for models that were trained so

    std::optional<StartImage> start;
    std::optional<ChangeOnly> change_only;  ///< needs `start`
    std::optional<AddElement> add_element;  ///< instead of `start` and `change_only`
    std::optional<Branch> branch;
    std::optional<FrameLink> frame;  ///< not kept in files: a frame's settings make its picture anew, by itself

    Device device;
    Precision precision = Precision::automatic;

    bool operator==(GenerationRequest const&) const = default;
};

inline bool operator==(Branch const& a, Branch const& b) {
    return a.stage == b.stage && a.step == b.step && a.base == b.base;
}

/// Whether a stage goes through the same noise levels with the same solver, as a branch must up to its step.
bool same_sampling(StageSettings const& a, StageSettings const& b);

/// What a branch keeps of its base, but for the sampling of its stages: model, sizes, seeds, the picture to begin from.
bool same_course(GenerationRequest const& a, GenerationRequest const& b);

/// Throws ErrorKind::usage or ErrorKind::input with the first thing that no model could do: sizes, ranges, a mask that
/// is not of canvas size, a span outside the prompt or inside a character, contradicting tasks.
void check(GenerationRequest const& request);

}  // namespace daub
