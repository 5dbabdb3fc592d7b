#include "app/cli/model_description.h"

#include <nlohmann/json.hpp>

#include <array>

namespace daub::cli {

using nlohmann::json;

namespace {

json size_json(Size size) { return {{"width", size.width}, {"height", size.height}}; }

json stage_json(StageInfo const& stage) {
    json sizes = json::array(), experts = json::array();
    for (Size const& size : stage.trained_sizes) sizes.push_back(size_json(size));
    for (ExpertInfo const& expert : stage.experts)
        experts.push_back({{"name", expert.name}, {"sigma_low", expert.sigma_low}, {"sigma_high", expert.sigma_high}});
    return {{"name", stage.name},
            {"native_size", size_json(stage.native_size)},
            {"trained_sizes", sizes},
            {"size_multiple", stage.size_multiple},
            {"sigma_min", stage.axis.sigma_min},
            {"sigma_max", stage.axis.sigma_max},
            {"experts", experts},
            {"default_steps", stage.default_steps},
            {"default_sampler", to_name(stage.default_sampler)},
            {"default_guidance", stage.default_guidance}};
}

void print_stage(StageInfo const& stage, std::size_t index, Console& console) {
    console.print("  {}. {}: {}, sides in steps of {}, {} steps of {}, guidance {:g}", index + 1, stage.name,
                  describe_size(stage.native_size), stage.size_multiple, stage.default_steps,
                  to_name(stage.default_sampler), stage.default_guidance);
    if (!stage.trained_sizes.empty()) {
        std::string sizes;
        for (Size const& size : stage.trained_sizes) sizes += (sizes.empty() ? "" : ", ") + describe_size(size);
        console.print("     trained at {}", sizes);
    }
    if (stage.experts.size() > 1)
        for (ExpertInfo const& expert : stage.experts)
            console.print("     expert {}: sigma {:.3g} to {:.3g}", expert.name, expert.sigma_high, expert.sigma_low);
}

std::string describe_abilities(ModelInfo const& model) {
    std::string text = model.latent ? "works on latents" : "works on pixels";
    if (model.takes_start_image) text += ", begins from a picture (--init)";
    if (model.takes_style) text += ", follows a style picture (--style)";
    return text;
}

}  // namespace

std::string describe_bytes(std::int64_t bytes) {
    constexpr std::array units{"B", "kB", "MB", "GB", "TB"};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; value >= 999.95 && unit + 1 < units.size(); ++unit) value /= 1000;
    return unit == 0 ? fmt::format("{} B", bytes) : fmt::format("{:.1f} {}", value, units[unit]);
}

std::string describe_size(Size size) { return fmt::format("{} x {}", size.width, size.height); }

json model_json(ModelInfo const& model) {
    json stages = json::array(), encoders = json::array();
    for (StageInfo const& stage : model.stages) stages.push_back(stage_json(stage));
    for (EncoderInfo const& encoder : model.encoders)
        encoders.push_back({{"stream", encoder.stream}, {"name", encoder.name}, {"token_limit", encoder.token_limit}});
    json result{{"id", model.id},
                {"name", model.name},
                {"path", model.path},
                {"family", to_name(model.family)},
                {"stages", stages},
                {"encoders", encoders},
                {"w_prime", model.w_prime},
                {"latent", model.latent},
                {"takes_style", model.takes_style},
                {"takes_start_image", model.takes_start_image},
                {"weight_bytes", model.weight_bytes},
                {"license", model.license},
                {"problem", model.problem}};
    if (model.vocabulary) result["vocabulary"] = *model.vocabulary;
    return result;
}

void print_model(ModelInfo const& model, Console& console) {
    console.print("{} ({})", model.name.empty() ? model.id : model.name, to_name(model.family));
    console.print("  id:       {}", model.id);
    console.print("  path:     {}", model.path);
    console.print("  weights:  {}", describe_bytes(model.weight_bytes));
    if (!model.license.empty()) console.print("  license:  {}", model.license);
    if (!model.problem.empty()) {
        console.print("  problem:  {}", model.problem);
        return;
    }
    console.print("  {}", describe_abilities(model));
    console.print("  painting: strength 1 is w' = {:g}", model.w_prime);
    if (model.vocabulary) console.print("  words:    {} known words; --json lists them", model.vocabulary->size());
    console.print("Stages:");
    for (std::size_t i = 0; i < model.stages.size(); ++i) print_stage(model.stages[i], i, console);
    console.print("Encoders:");
    for (EncoderInfo const& encoder : model.encoders) {
        std::string const limit =
            encoder.token_limit > 0 ? fmt::format(", at most {} tokens", encoder.token_limit) : "";
        console.print("  {}: {}{}", encoder.stream, encoder.name, limit);
    }
}

}  // namespace daub::cli
