#include "tests/cli/scripted_engine.h"

#include "engine/core/error.h"

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

namespace daub::cli {
namespace {

class ScriptedCatalogue : public ModelCatalogue {
 public:
    explicit ScriptedCatalogue(Script& script) : script_(script) {}

    std::vector<ModelInfo> models() const override { return script_.models; }

    ModelInfo find(std::string_view id) const override {
        for (ModelInfo const& model : script_.models)
            if (id.empty() || model.id == id || model.path == id) return model;
        fail(ErrorKind::model, "There is no model \"{}\".", id);
    }

    /// One token per word, the limit of the model's encoders.
    std::vector<EncoderTokens> tokens(std::string_view id, std::string_view prompt) const override {
        std::vector<EncoderTokens> all;
        for (EncoderInfo const& encoder : find(id).encoders) {
            EncoderTokens tokens{encoder, {}};
            for (std::size_t begin = 0; begin < prompt.size();) {
                std::size_t const end = std::min(prompt.find(' ', begin), prompt.size());
                bool const beyond = tokens.pieces.size() >= static_cast<std::size_t>(encoder.token_limit);
                tokens.pieces.push_back(
                    {std::string(prompt.substr(begin, end - begin)), static_cast<int>(begin), {begin, end}, beyond});
                begin = end + 1;
            }
            all.push_back(tokens);
        }
        return all;
    }

 private:
    Script& script_;
};

class ScriptedPlanner : public MemoryPlanner {
 public:
    explicit ScriptedPlanner(MemoryPlan plan) : plan_(std::move(plan)) {}
    MemoryPlan plan(GenerationRequest const&) const override { return plan_; }

 private:
    MemoryPlan plan_;
};

class ScriptedGenerator : public Generator {
 public:
    explicit ScriptedGenerator(Script& script) : script_(script) {}

    Outcome generate(GenerationRequest const& request, RunOptions const& options) override {
        script_.requests.push_back(request);
        script_.options.push_back(options);
        Outcome outcome{.warnings = script_.warnings, .resolved = resolve(request), .seconds = 1.5};
        for (int step = 1; step <= script_.steps; ++step) {
            if (script_.before_step) script_.before_step(step);
            if (options.on_progress && options.on_progress(progress(request, options, step)) == Reply::cancel) {
                outcome.status = Outcome::Status::cancelled;
                return outcome;
            }
        }
        if (script_.failure) {
            outcome.status = Outcome::Status::failed;
            outcome.failure = script_.failure;
            return outcome;
        }
        for (int i = 0; i < request.count; ++i)
            outcome.images.push_back({.image = picture(request.canvas, i),
                                      .seed = request.seed + static_cast<std::uint64_t>(i),
                                      .adherence = script_.adherence});
        outcome.attention = script_.attention;
        return outcome;
    }

    GenerationRequest resolve(GenerationRequest const& request) override {
        GenerationRequest resolved = request;
        if (resolved.stages.empty()) resolved.stages.resize(1);
        if (resolved.stages[0].steps == 0) resolved.stages[0].steps = script_.steps;
        if (!resolved.guidance.text) resolved.guidance.text = 5;
        if (resolved.model.empty()) resolved.model = "tiny";
        return resolved;
    }

    void unload() override {}

 private:
    static Image picture(Size size, int index) {
        Image image({.width = size.width, .height = size.height});
        for (int y = 0; y < size.height; ++y)
            for (auto& sample : image.row<std::uint8_t>(y)) sample = static_cast<std::uint8_t>(100 + index);
        return image;
    }

    Progress progress(GenerationRequest const& request, RunOptions const& options, int step) const {
        Progress report{.phase = Progress::Phase::sampling, .image_count = request.count, .step = step};
        report.step_count = script_.steps;
        report.sigma = 80.0 / step;
        report.expert_name = "high";
        report.fraction = static_cast<double>(step) / script_.steps;
        if (options.preview_side > 0)
            for (int i = 0; i < request.count; ++i) report.previews.push_back(picture({8, 8}, i));
        return report;
    }

    Script& script_;
};

}  // namespace

Script::Script() {
    ModelInfo tiny{.id = "tiny", .name = "Tiny", .path = "/models/tiny", .family = ModelFamily::ediff};
    tiny.stages = {{.name = "base", .native_size = {32, 32}}, {.name = "super-resolution", .native_size = {96, 96}}};
    tiny.stages[0].experts = {{"high", 1, 80}, {"low", 0.002, 1}};
    tiny.encoders = {{"t5", "T5", 6}, {"clip_text", "CLIP", 4}};
    tiny.weight_bytes = 12'345'678;
    models = {tiny};
}

Services Script::services() {
    Services services;
    services.make_catalogue = [this] { return std::make_unique<ScriptedCatalogue>(*this); };
    services.make_generator = [this](ModelCatalogue const&) {
        ++generators_made;
        return std::make_unique<ScriptedGenerator>(*this);
    };
    services.examiner.examine = [this](std::filesystem::path const&, ExaminedAs const& as) {
        examined_as.push_back(as);
        if (refusal) throw Error(ErrorKind::model, *refusal);
        return examined;
    };
    services.examiner.keep_notes = [this](std::filesystem::path const& file, ExaminedModel const&, ExaminedAs const&) {
        noted.push_back(file);
    };
    services.convert_model = [this](ConversionOrder const& order) { conversions.push_back(order); };
    if (plan)
        services.make_planner = [this](ModelCatalogue const&) { return std::make_unique<ScriptedPlanner>(*plan); };
    return services;
}

ProgramRun run(Script& script, std::vector<std::string> const& arguments) {
    std::ostringstream out, err;
    Console console{out, err};
    Services const services = script.services();
    ExitCode const code = run_program(arguments, services, console);
    return {code, out.str(), err.str()};
}

std::vector<nlohmann::json> ProgramRun::lines() const {
    std::vector<nlohmann::json> all;
    std::istringstream stream(out);
    for (std::string line; std::getline(stream, line);) {
        EXPECT_TRUE(nlohmann::json::accept(line)) << line;
        all.push_back(nlohmann::json::parse(line, nullptr, false));
    }
    return all;
}

nlohmann::json ProgramRun::event(std::string_view name) const {
    for (nlohmann::json const& line : lines())
        if (line.value("event", "") == name) return line;
    ADD_FAILURE() << "no event " << name << " in\n" << out;
    return nlohmann::json::object();
}

}  // namespace daub::cli
