// One case of the golden fixtures: inputs and expected outputs that the reference libraries computed.
//
// A folder holds one folder per case (manifest.json, tensors.safetensors) and the models that the cases share. The code
// that runs the cases of one kind is a function of its own, `run_<kind>`, in kind_<kind>.cpp:
//
//     void run_t5_encoder(GoldenCase const& test, Report& report) {
//         T5Encoder const encoder = ...(test.parameters(test.model() / "model.safetensors"));
//         report.check("last_hidden_state", encoder.forward(test.input("input_ids"), test.input("attention_mask")));
//     }
//
// A case passes when every output named in its manifest was checked and none deviated by more than its tolerance, so
// a kind that forgets an output fails. Outputs under params.informational_outputs need not be checked.
#pragma once

#include "engine/weights/parameters.h"

#include <ATen/core/Tensor.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// What a kind's function sees of a case. Values; tensors on the CPU as stored unless said otherwise.
struct GoldenCase {
    std::filesystem::path folder;
    nlohmann::json manifest;
    std::map<std::string, Tensor> tensors;  ///< by the names in the file, not those in the manifest
    at::Device device = at::kCPU;           ///< where networks are to run

    /// Reads manifest and tensors. Throws Error naming what is missing or malformed.
    static GoldenCase read(std::filesystem::path const& folder, at::Device device);

    std::string name() const { return folder.filename().string(); }
    std::string kind() const { return manifest.at("kind"); }
    nlohmann::json const& params() const { return manifest.at("params"); }
    bool has_input(std::string const& name) const { return manifest.at("inputs").contains(name); }
    bool has_output(std::string const& name) const { return manifest.at("outputs").contains(name); }
    /// An input by its name in the manifest, on `device`. Throws Error where there is none.
    Tensor input(std::string const& name) const;
    /// The expected value of an output, on the CPU.
    Tensor expected(std::string const& name) const;
    /// The folder of the model, `model` of the manifest. Throws Error where it is null or missing on disk.
    std::filesystem::path model() const { return resolve(manifest.at("model")); }
    bool has_model() const { return !manifest.at("model").is_null(); }
    /// A path of the manifest, relative to the case. The CLIP tokenizer is stored once in the project, so where a
    /// fixture folder has none, `models/clip-tokenizer` is the one in resources/.
    std::filesystem::path resolve(nlohmann::json const& path) const;
    /// The parsed JSON file; a model's config.json. Throws Error.
    static nlohmann::json json_file(std::filesystem::path const& file);
    /// The tensors of a weights file as fp32 parameters on `device`.
    LoadedParameters parameters(std::filesystem::path const& file) const;

 private:
    Tensor stored(char const* section, std::string const& name) const;
};

/// Largest deviation that is allowed: atol + rtol · max|want|.
struct Tolerance {
    double rtol = 0, atol = 0;
};

/// Collects the comparisons of one case.
class Report {
 public:
    explicit Report(GoldenCase const& test) : test_(test) {}

    /// Compares an output by its name in the manifest, by the comparison rule: max|got - want| ≤ atol + rtol ·
    /// max|want|; integers must be equal unless atol ≥ 1; outputs whose first axis counts steps (`*.latents` of
    /// samplers,
    /// `*_per_step`) step by step; `<id>.latents` of a run with an `rtol` of its own with that one.
    void check(std::string const& name, Tensor const& got);
    /// The same with a tolerance that a parameter of the case allows (for example `pixel_values_atol`).
    void check(std::string const& name, Tensor const& got, Tolerance tolerance);
    /// A condition that is no comparison of tensors.
    void require(bool condition, std::string const& otherwise);

    /// Adds a failure for each output that was not checked.
    void finish();

    std::vector<std::string> const& failures() const { return failures_; }
    /// The largest deviation as a share of what was allowed, and the output where it was.
    double worst_share() const { return worst_share_; }
    std::string const& worst_output() const { return worst_output_; }

 private:
    Tolerance tolerance_of(std::string const& name) const;
    void compare(std::string const& label, Tensor const& got, Tensor const& want, Tolerance tolerance);

    GoldenCase const& test_;
    std::set<std::string> checked_;
    std::vector<std::string> failures_;
    double worst_share_ = 0;
    std::string worst_output_ = "-";
};

void run_tokenizer(GoldenCase const& test, Report& report);
void run_schedule(GoldenCase const& test, Report& report);
void run_sampler(GoldenCase const& test, Report& report);
void run_clip_text(GoldenCase const& test, Report& report);
void run_t5_encoder(GoldenCase const& test, Report& report);
void run_clip_vision(GoldenCase const& test, Report& report);
void run_unet(GoldenCase const& test, Report& report);
void run_vae(GoldenCase const& test, Report& report);
void run_attention(GoldenCase const& test, Report& report);
void run_pipeline(GoldenCase const& test, Report& report);
void run_ip_adapter(GoldenCase const& test, Report& report);
void run_lora(GoldenCase const& test, Report& report);
void run_single_file(GoldenCase const& test, Report& report);

}  // namespace daub
