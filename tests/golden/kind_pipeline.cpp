#include "engine/diffusion/noise_table.h"
#include "engine/pipeline/diffusers_model.h"
#include "engine/pipeline/stage_run.h"
#include "engine/weights/safetensors.h"
#include "tests/golden/golden_case.h"

#include <ATen/ATen.h>

#include <cmath>

namespace daub {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// The components of a case, wherever they lie.
struct CaseParts {
    Json index;
    std::map<std::string, fs::path> folders;
    std::map<std::string, Json> schedulers;
    fs::path tokenizer;  ///< of the component "tokenizer"; others have none of their own
};

class CaseSource : public ModelSource {
 public:
    explicit CaseSource(CaseParts parts) : parts_(std::move(parts)) {}
    std::string origin() const override { return "the case"; }
    Json index() const override { return parts_.index; }
    bool has(std::string const& name) const override {
        return parts_.folders.contains(name) || parts_.schedulers.contains(name);
    }
    Json config(std::string const& name) const override {
        auto const scheduler = parts_.schedulers.find(name);
        if (scheduler != parts_.schedulers.end()) return scheduler->second;
        return GoldenCase::json_file(parts_.folders.at(name) / "config.json");
    }
    std::map<std::string, at::Tensor> tensors(std::string const& name) const override {
        return load_safetensors(find_weights(parts_.folders.at(name)));
    }
    fs::path tokenizer(std::string const& name) const override {
        return name == "tokenizer" ? parts_.tokenizer : fs::path();
    }

 private:
    CaseParts parts_;
};

/// {"class", "config"} of a manifest as a scheduler_config.json.
Json scheduler_json(Json const& scheduler) {
    Json json = scheduler.at("config");
    json["_class_name"] = scheduler.at("class");
    return json;
}

/// A model folder of the fixtures with the scheduler of the case.
CaseParts folder_parts(GoldenCase const& test, fs::path const& folder) {
    CaseParts parts{.index = GoldenCase::json_file(folder / "model_index.json"),
                    .folders = {},
                    .schedulers = {{"scheduler", scheduler_json(test.params().at("scheduler"))}},
                    .tokenizer = test.resolve(test.params().at("tokenizer"))};
    for (char const* const name : {"unet", "vae", "text_encoder", "text_encoder_2"})
        if (fs::is_directory(folder / name)) parts.folders[name] = folder / name;
    return parts;
}

SharedSource shared(CaseParts parts) { return std::make_shared<CaseSource>(std::move(parts)); }

std::string text_or_nothing(Json const& value) { return value.is_null() ? "" : value.get<std::string>(); }

/// [begin, end) in code points as bytes of the text.
TextSpan byte_span(std::string const& text, Json const& characters) {
    auto const offset = [&](size_t character) {
        size_t byte = 0;
        for (; byte < text.size(); ++byte) {
            bool const starts = (static_cast<unsigned char>(text[byte]) & 0xC0) != 0x80;
            if (starts && character-- == 0) break;
        }
        return byte;
    };
    return {offset(characters.at(0)), offset(characters.at(1))};
}

Mask mask_of(Tensor const& pixels) {
    Mask mask({static_cast<int>(pixels.size(1)), static_cast<int>(pixels.size(0))});
    Tensor const bytes = pixels.to(at::kCPU, at::kByte).contiguous();
    std::copy_n(bytes.const_data_ptr<uint8_t>(), bytes.numel(), mask.pixels().begin());
    return mask;
}

/// What all pipelines ask for: texts, paint, guidance.
GenerationRequest request_of(GoldenCase const& test) {
    Json const& params = test.params();
    std::string const prompt = params.at("prompt");
    GenerationRequest request{.prompt = escaped_for_prompt(prompt),
                              .negative_prompt = escaped_for_prompt(text_or_nothing(params.at("negative_prompt"))),
                              .regions = {}};
    request.guidance.rescale = params.value("guidance_rescale", 0.0);
    if (params.contains("w_prime")) request.paint.w_prime = params.at("w_prime").get<double>();
    ParsedPrompt const parsed = parse_prompt(request.prompt);
    for (Json const& region : params.value("regions", Json::array())) {
        TextSpan const span = parsed.to_source(byte_span(prompt, region.at("char_span")));
        auto const index = static_cast<int64_t>(request.regions.size());
        request.regions.push_back(
            {.name = region.at("phrase"), .spans = {span}, .mask = mask_of(test.input("masks")[index])});
        request.regions.back().strength = region.at("strength");
    }
    return request;
}

/// uint8 [H,W,3] as [1,3,H,W] in [-1,1].
Tensor picture_input(GoldenCase const& test) {
    return test.input("image").permute({2, 0, 1}).unsqueeze(0).to(at::kFloat) / 255 * 2 - 1;
}

/// What a run leaves behind.
struct Trace {
    std::vector<Tensor> states;  ///< x after each step
    std::vector<double> sigmas;  ///< of each step
    Tensor picture;

    Tensor steps(size_t begin, size_t end) const {
        return at::stack(std::vector<Tensor>(states.begin() + static_cast<std::ptrdiff_t>(begin),
                                             states.begin() + static_cast<std::ptrdiff_t>(end)));
    }
    Tensor all_steps() const { return steps(0, states.size()); }
    Tensor zero_to_one() const { return picture / 2 + 0.5; }
};

Trace traced(StageNetworks& stage, StageJob job) {
    Trace trace;
    job.on_state = [&](int64_t, RunState const& state) { trace.states.push_back(state.x.clone()); };
    job.on_step = [&](StageStep const& step) {
        trace.sigmas.push_back(step.sigma);
        return Reply::go_on;
    };
    trace.picture = run_stage(stage, job).picture;
    return trace;
}

/// Draws from the inputs of the case. names: which of them is for what.
std::function<Tensor(NoiseUse, int64_t)> noise_from(GoldenCase const& test, std::map<NoiseUse, std::string> names) {
    return [&test, names = std::move(names)](NoiseUse use, int64_t step) {
        Tensor const noise = test.input(names.at(use));
        return use == NoiseUse::step ? noise[step] : noise;
    };
}

/// A model and what it is told of the case's texts.
struct ReadyModel {
    DiffusersModel model;
    GenerationRequest request;
    Conditioning text;

    ReadyModel(GoldenCase const& test, ModelInfo const& info, std::vector<SharedSource> const& sources)
        : model(info, sources, test.device, at::kFloat), request(request_of(test)), text(model.encode(request)) {}

    StageJob job(int64_t stage, Conditioning const& told, int64_t steps, int64_t height, int64_t width) {
        return {.stage = stage,
                .segments = {{.conditioning = &told}},
                .settings = model.stage(stage).resolved({.steps = static_cast<int>(steps)}, stage > 0),
                .height = height,
                .width = width,
                .seeds = {0}};
    }
};

/// Checks the states that a kind of network reads; rows are the negative prompt, where guidance needs it, and the
/// prompt.
void check_texts(Report& report, NetworkText const& told, std::string const& prefix) {
    int64_t const last = told.states.size(0) - 1;
    report.check(prefix + "prompt_embeds", told.states.narrow(0, last, 1));
    if (told.pooled.defined()) report.check(prefix + "pooled", told.pooled.narrow(0, last, 1));
    if (last == 0) return;
    report.check(prefix + "negative_prompt_embeds", told.states.narrow(0, 0, 1));
    if (told.pooled.defined()) report.check(prefix + "negative_pooled", told.pooled.narrow(0, 0, 1));
}

void check_columns(Report& report, GoldenCase const& test, Conditioning const& told) {
    Json const regions = test.params().value("regions", Json::array());
    report.require(told.regions.size() == regions.size(), "not every region is painted");
    for (size_t r = 0; r < std::min(regions.size(), told.regions.size()); ++r)
        report.require(told.regions[r].clip_columns == regions[r].at("columns").get<std::vector<int64_t>>(),
                       "the columns of region " + std::to_string(r + 1) + " differ");
}

void run_stable_diffusion(GoldenCase const& test, Report& report) {
    Json const& params = test.params();
    CaseParts parts = folder_parts(test, test.model());
    if (params.contains("unet")) parts.folders["unet"] = test.resolve(params.at("unet"));
    std::vector<SharedSource> const sources{shared(std::move(parts))};
    ReadyModel ready(test, describe(cascade_of(sources)), sources);
    ready.request.guidance.text = params.at("guidance").get<double>();
    Conditioning const told = for_stage(ready.text, ready.request, 0, 1, /*paints=*/true);
    check_texts(report, told.networks.at(0), "");
    check_columns(report, test, told);

    StageJob job = ready.job(0, told, params.at("steps"), params.at("height"), params.at("width"));
    job.given_noise = noise_from(test, {{NoiseUse::start, test.has_input("latents") ? "latents" : "noise"},
                                        {NoiseUse::picture, "vae_noise"},
                                        {NoiseUse::masked_picture, "masked_vae_noise"},
                                        {NoiseUse::step, "step_noise"}});
    if (test.has_input("image")) job.start = picture_input(test);
    job.strength = params.value("strength", 1.0);
    if (test.has_input("mask")) job.kept = KeptPicture{job.start, test.input("mask").to(at::kFloat) / 255};
    Trace const trace = traced(ready.model.stage(0), job);
    report.check("latents_per_step", trace.all_steps());
    report.check("latents", trace.states.back());
    report.check("image", trace.zero_to_one());
    if (test.has_output("sigmas")) report.check("sigmas", at::tensor(trace.sigmas));
}

void run_sdxl(GoldenCase const& test, Report& report) {
    Json const& params = test.params();
    report.require(params.at("tokenizer_2_pad_token_id") == 0, "SDXL's second tokenizer pads with 0");
    CaseParts base = folder_parts(test, test.model()), refiner = folder_parts(test, test.resolve(params.at("refiner")));
    base.index["force_zeros_for_empty_prompt"] = params.at("force_zeros_for_empty_prompt");
    refiner.index["force_zeros_for_empty_prompt"] = params.at("refiner_force_zeros_for_empty_prompt");
    refiner.folders["vae"] = base.folders.at("vae");
    if (!refiner.folders.contains("text_encoder_2")) refiner.folders["text_encoder_2"] = base.folders["text_encoder_2"];
    refiner.folders.erase("text_encoder");
    Json const scheduler = base.schedulers.at("scheduler");
    std::vector<SharedSource> const sources{shared(std::move(base)), shared(std::move(refiner))};
    ModelInfo info = describe(cascade_of(sources));
    NoiseTable const table(parse_scheduler_config(scheduler, "the case"));
    auto const size = static_cast<double>(table.size());
    double const boundary = table.sigma_at(std::round(size * (1 - params.at("switch").get<double>()))) * (1 - 1e-6);
    info.stages[0].experts.at(0).sigma_low = info.stages[0].experts.at(1).sigma_high = boundary;

    ReadyModel ready(test, info, sources);
    ready.request.guidance.text = params.at("guidance").get<double>();
    Conditioning const told = for_stage(ready.text, ready.request, 0, 1, /*paints=*/true);
    check_texts(report, told.networks.at(0), "");
    check_texts(report, told.networks.at(1), "refiner_");

    StageJob job = ready.job(0, told, params.at("steps"), params.at("height"), params.at("width"));
    job.given_noise = noise_from(test, {{NoiseUse::start, "latents"}});
    Trace const trace = traced(ready.model.stage(0), job);
    auto const of_base = static_cast<size_t>(test.expected("base_latents_per_step").size(0));
    report.require(of_base < trace.states.size(), "the refiner has no steps");
    report.check("base_latents_per_step", trace.steps(0, of_base));
    report.check("base_latents", trace.states.at(of_base - 1));
    report.check("refiner_latents_per_step", trace.steps(of_base, trace.states.size()));
    report.check("latents", trace.states.back());
    report.check("image", trace.zero_to_one());
}

void run_if(GoldenCase const& test, Report& report) {
    Json const& params = test.params();
    auto const stage_parts = [&](char const* name, char const* pipeline) {
        Json const& stage = params.at(name);
        return CaseParts{.index = {{"_class_name", pipeline}},
                         .folders = {{"unet", test.resolve(stage.at("unet")) / "unet"},
                                     {"text_encoder", test.resolve(params.at("text_encoder"))}},
                         .schedulers = {{"scheduler", scheduler_json(stage.at("scheduler"))}},
                         .tokenizer = test.resolve(params.at("tokenizer"))};
    };
    CaseParts second = stage_parts("stage2", "IFSuperResolutionPipeline");
    Json const noising = scheduler_json(params.at("image_noising_scheduler"));
    second.schedulers["image_noising_scheduler"] = noising;
    std::vector<SharedSource> const sources{shared(stage_parts("stage1", "IFPipeline")), shared(std::move(second))};
    ReadyModel ready(test, describe(cascade_of(sources)), sources);

    Tensor low;
    for (int64_t s = 0; s < 2; ++s) {
        std::string const number = std::to_string(s + 1);
        Json const& stage = params.at("stage" + number);
        ready.request.stages.resize(2);
        ready.request.stages[static_cast<size_t>(s)].text_guidance = stage.at("guidance").get<double>();
        Conditioning const told = for_stage(ready.text, ready.request, s, 1, /*paints=*/s == 0);
        if (s == 0) check_texts(report, told.networks.at(0), "");
        int64_t const side = stage.at("size");
        StageJob job = ready.job(s, told, stage.at("steps"), side, side);
        job.given_noise = noise_from(test, {{NoiseUse::start, "noise" + number},
                                            {NoiseUse::low_resolution, "noise_low_res"},
                                            {NoiseUse::step, "step_noise" + number}});
        job.low_res = low;
        if (s == 1) {
            NoiseTable const table(parse_scheduler_config(noising, "the case"));
            job.settings.noise_augmentation = table.level(stage.at("noise_level").get<int64_t>()).ratio();
        }
        Trace const trace = traced(ready.model.stage(s), job);
        report.check("stage" + number + "_per_step", trace.all_steps());
        report.check("stage" + number, trace.states.back());
        low = trace.picture;
    }
}

}  // namespace

void run_pipeline(GoldenCase const& test, Report& report) {
    std::string const pipeline = test.params().at("pipeline");
    if (pipeline == "sdxl") return run_sdxl(test, report);
    if (pipeline == "if") return run_if(test, report);
    report.require(pipeline.starts_with("sd_"), "unknown pipeline " + pipeline);
    run_stable_diffusion(test, report);
}

}  // namespace daub
