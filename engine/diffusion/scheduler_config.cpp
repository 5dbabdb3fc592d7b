#include "engine/diffusion/scheduler_config.h"

#include <fmt/ranges.h>

#include <map>
#include <nlohmann/json.hpp>

#include "engine/core/error.h"

namespace daub {
namespace {

using Json = nlohmann::json;

std::map<std::string, SchedulerKind> const kinds{
    {"DDIMScheduler", SchedulerKind::ddim},
    {"DDPMScheduler", SchedulerKind::ddpm},
    {"DEISMultistepScheduler", SchedulerKind::deis},
    {"DPMSolverMultistepScheduler", SchedulerKind::dpm_solver},
    {"EulerDiscreteScheduler", SchedulerKind::euler},
    {"EulerAncestralDiscreteScheduler", SchedulerKind::euler_ancestral},
    {"HeunDiscreteScheduler", SchedulerKind::heun},
    {"PNDMScheduler", SchedulerKind::pndm},
    {"UniPCMultistepScheduler", SchedulerKind::unipc},
};

/// Reads values with defaults; null counts as absent, as None does in diffusers.
class Reader {
 public:
    Reader(Json const& json, std::string const& origin) : json_(json), origin_(origin) {}

    bool has(char const* key) const { return json_.contains(key) && !json_.at(key).is_null(); }

    template <typename T>
    T get(char const* key, T fallback) const {
        if (!has(key)) return fallback;
        try {
            return json_.at(key).get<T>();
        } catch (Json::exception const&) {
            refuse(key, "is not of the type that diffusers writes");
        }
    }

    template <typename T>
    std::optional<T> maybe(char const* key) const {
        return has(key) ? std::optional<T>(get<T>(key, {})) : std::nullopt;
    }

    template <typename T>
    T choose(char const* key, char const* fallback, std::map<std::string, T> const& choices) const {
        auto const name = get<std::string>(key, fallback);
        auto const found = choices.find(name);
        if (found != choices.end()) return found->second;
        std::vector<std::string> names;
        for (auto const& choice : choices) names.push_back(choice.first);
        refuse(key, fmt::format("is not supported here; known are {}", fmt::join(names, ", ")));
    }

    [[noreturn]] void refuse(char const* key, std::string const& reason) const {
        fail(ErrorKind::model, "{}: \"{}\": {} {}", origin_, key,
             json_.contains(key) ? json_.at(key).dump() : "(default)", reason);
    }

 private:
    Json const& json_;
    std::string const& origin_;
};

bool is_multistep(SchedulerKind kind) {
    return kind == SchedulerKind::deis || kind == SchedulerKind::dpm_solver || kind == SchedulerKind::unipc;
}

bool has_sigma_spacing(SchedulerKind kind) {
    return is_multistep(kind) || kind == SchedulerKind::euler || kind == SchedulerKind::heun;
}

void read_betas(Reader const& r, SchedulerConfig& c) {
    bool const heun = c.kind == SchedulerKind::heun;
    c.train_timesteps = r.get<int64_t>("num_train_timesteps", 1000);
    if (c.train_timesteps < 2 || c.train_timesteps > 1'000'000) r.refuse("num_train_timesteps", "is out of range");
    c.beta_start = r.get("beta_start", heun ? 0.00085 : 0.0001);
    c.beta_end = r.get("beta_end", heun ? 0.012 : 0.02);
    std::map<std::string, BetaSchedule> known{{"linear", BetaSchedule::linear},
                                              {"scaled_linear", BetaSchedule::scaled_linear},
                                              {"squaredcos_cap_v2", BetaSchedule::squared_cosine}};
    if (heun) known["exp"] = BetaSchedule::exponential;
    if (c.kind == SchedulerKind::ddpm)
        known["laplace"] = BetaSchedule::laplace, known["sigmoid"] = BetaSchedule::sigmoid;
    c.beta_schedule = r.choose("beta_schedule", "linear", known);
    c.trained_betas = r.get<std::vector<float>>("trained_betas", {});
    if (!c.trained_betas.empty()) c.train_timesteps = static_cast<int64_t>(c.trained_betas.size());
    bool const rescales =
        c.kind != SchedulerKind::heun && c.kind != SchedulerKind::pndm && c.kind != SchedulerKind::deis;
    c.zero_terminal_snr = rescales && r.get("rescale_betas_zero_snr", false);
}

void read_prediction(Reader const& r, SchedulerConfig& c) {
    std::map<std::string, Prediction> known{{"epsilon", Prediction::epsilon}, {"v_prediction", Prediction::velocity}};
    if (c.kind != SchedulerKind::pndm && c.kind != SchedulerKind::euler_ancestral) known["sample"] = Prediction::sample;
    c.prediction = r.choose("prediction_type", "epsilon", known);
}

void read_sigma_spacing(Reader const& r, SchedulerConfig& c) {
    if (!has_sigma_spacing(c.kind)) return;
    std::vector<std::pair<char const*, SigmaSpacing>> const switches{
        {"use_karras_sigmas", SigmaSpacing::karras},
        {"use_exponential_sigmas", SigmaSpacing::exponential},
        {"use_beta_sigmas", SigmaSpacing::beta}};
    for (auto const& [key, spacing] : switches) {
        if (!r.get(key, false)) continue;
        if (c.sigma_spacing != SigmaSpacing::timesteps)
            r.refuse(key, "excludes another spacing that is switched on too");
        c.sigma_spacing = spacing;
    }
    bool const lambdas = c.kind == SchedulerKind::dpm_solver && r.get("use_lu_lambdas", false);
    if (lambdas && c.sigma_spacing == SigmaSpacing::timesteps) c.sigma_spacing = SigmaSpacing::uniform_lambda;
    if (is_multistep(c.kind)) {
        if (r.get("use_flow_sigmas", false)) r.refuse("use_flow_sigmas", "is not supported: flow matching models");
        if (r.get("use_dynamic_shifting", false))
            r.refuse("use_dynamic_shifting", "is not supported: flow matching models");
    }
    if (c.kind == SchedulerKind::euler || c.kind == SchedulerKind::unipc) {
        c.sigma_min = r.maybe<double>("sigma_min");
        c.sigma_max = r.maybe<double>("sigma_max");
    }
}

void read_ends(Reader const& r, SchedulerConfig& c) {
    if (c.kind == SchedulerKind::euler || c.kind == SchedulerKind::dpm_solver || c.kind == SchedulerKind::unipc)
        c.ends_at_zero = r.choose<bool>("final_sigmas_type", "zero", {{"zero", true}, {"sigma_min", false}});
    if (c.kind == SchedulerKind::deis) c.ends_at_zero = false;
    // Of all kinds: published configurations of others state it too, and DDIM may be chosen instead of them.
    c.final_alpha_is_one = r.get("set_alpha_to_one", c.kind != SchedulerKind::pndm);
}

void read_limits(Reader const& r, SchedulerConfig& c) {
    bool const ancestral_family = c.kind == SchedulerKind::ddim || c.kind == SchedulerKind::ddpm;
    if ((ancestral_family || c.kind == SchedulerKind::heun) && r.get("clip_sample", ancestral_family))
        c.clip_range = r.get("clip_sample_range", 1.0);
    if ((ancestral_family || is_multistep(c.kind)) && r.get("thresholding", false))
        c.thresholding = Thresholding{.quantile = r.get("dynamic_thresholding_ratio", 0.995),
                                      .maximum = r.get("sample_max_value", 1.0)};
    if (c.thresholding && !(c.thresholding->quantile >= 0 && c.thresholding->quantile <= 1))
        r.refuse("dynamic_thresholding_ratio", "is no ratio between 0 and 1");
}

void read_variance(Reader const& r, SchedulerConfig& c) {
    if (c.kind == SchedulerKind::ddpm)
        c.variance = r.choose<Variance>("variance_type", "fixed_small",
                                        {{"fixed_small", Variance::fixed_small},
                                         {"fixed_small_log", Variance::fixed_small},  // the same, by way of logarithms
                                         {"fixed_large", Variance::fixed_large},
                                         {"learned", Variance::learned},
                                         {"learned_range", Variance::learned_range}});
    auto const type = r.get<std::string>("variance_type", "");
    c.learned_variance = type == "learned" || type == "learned_range";
}

void read_dpm_solver(Reader const& r, SchedulerConfig& c) {
    using V = DpmSolver::Variable;
    using Algorithm = std::pair<V, bool>;
    auto const [variable, stochastic] = r.choose<Algorithm>("algorithm_type", "dpmsolver++",
                                                            {{"dpmsolver++", {V::data, false}},
                                                             {"deis", {V::data, false}},  // as diffusers converts it
                                                             {"dpmsolver", {V::noise, false}},
                                                             {"sde-dpmsolver++", {V::data, true}},
                                                             {"sde-dpmsolver", {V::noise, true}}});
    c.dpm.variable = variable, c.dpm.stochastic = stochastic;
    c.dpm.heun =
        r.choose<bool>("solver_type", "midpoint",
                       {{"midpoint", false}, {"heun", true}, {"logrho", false}, {"bh1", false}, {"bh2", false}});
    c.dpm.order = static_cast<int>(r.get<int64_t>("solver_order", 2));
    if (c.dpm.order < 1 || c.dpm.order > 3) r.refuse("solver_order", "is not 1, 2 or 3");
    if (c.dpm.order == 3 && variable == V::noise && stochastic)
        r.refuse("solver_order", "does not exist for sde-dpmsolver; take 2");
    c.dpm.lower_order_at_end = r.get("lower_order_final", true);
    c.dpm.first_order_at_the_end = r.get("euler_at_final", false);
    if (variable == V::noise && c.ends_at_zero)
        r.refuse("final_sigmas_type", "does not go with this algorithm_type: take sigma_min");
    if (r.has("lambda_min_clipped")) c.lambda_min_clipped = r.get("lambda_min_clipped", 0.0);
}

void read_deis(Reader const& r, SchedulerConfig& c) {
    r.choose<bool>("algorithm_type", "deis", {{"deis", true}, {"dpmsolver", true}, {"dpmsolver++", true}});
    r.choose<bool>("solver_type", "logrho",
                   {{"logrho", true}, {"midpoint", true}, {"heun", true}, {"bh1", true}, {"bh2", true}});
    c.deis.order = static_cast<int>(r.get<int64_t>("solver_order", 2));
    if (c.deis.order < 1 || c.deis.order > 3) r.refuse("solver_order", "is not 1, 2 or 3");
    c.deis.lower_order_at_end = r.get("lower_order_final", true);
}

void read_unipc(Reader const& r, SchedulerConfig& c) {
    c.unipc.bh1 = r.choose<bool>(
        "solver_type", "bh2", {{"bh1", true}, {"bh2", false}, {"midpoint", false}, {"heun", false}, {"logrho", false}});
    c.unipc.order = static_cast<int>(r.get<int64_t>("solver_order", 2));
    if (c.unipc.order < 1 || c.unipc.order > 6) r.refuse("solver_order", "is not between 1 and 6");
    c.unipc.predicts_data = r.get("predict_x0", true);
    c.unipc.lower_order_at_end = r.get("lower_order_final", true);
    c.unipc.uncorrected_steps = r.get<std::vector<int64_t>>("disable_corrector", {});
    if (r.has("solver_p")) r.refuse("solver_p", "is not supported: another scheduler as predictor");
    if (r.has("shift_terminal")) r.refuse("shift_terminal", "is not supported: flow matching models");
}

}  // namespace

SchedulerConfig parse_scheduler_config(Json const& json, std::string const& origin) {
    if (!json.is_object()) fail(ErrorKind::model, "{}: not a JSON object", origin);
    Reader const r(json, origin);
    SchedulerConfig c;
    c.kind = r.choose("_class_name", "", kinds);
    read_betas(r, c);
    read_prediction(r, c);
    bool const leading =
        c.kind == SchedulerKind::ddim || c.kind == SchedulerKind::ddpm || c.kind == SchedulerKind::pndm;
    c.spacing = r.choose<Spacing>(
        "timestep_spacing", leading ? "leading" : "linspace",
        {{"linspace", Spacing::linspace}, {"leading", Spacing::leading}, {"trailing", Spacing::trailing}});
    c.steps_offset = r.get<int64_t>("steps_offset", 0);
    read_sigma_spacing(r, c);
    read_ends(r, c);
    read_limits(r, c);
    read_variance(r, c);
    if (c.kind == SchedulerKind::euler) {
        c.log_linear = r.choose<bool>("interpolation_type", "linear", {{"linear", false}, {"log_linear", true}});
        c.continuous_timesteps =
            r.choose<bool>("timestep_type", "discrete", {{"discrete", false}, {"continuous", true}}) &&
            c.prediction == Prediction::velocity;
    }
    if (c.kind == SchedulerKind::pndm) c.skip_runge_kutta = r.get("skip_prk_steps", false);
    if (c.kind == SchedulerKind::dpm_solver) read_dpm_solver(r, c);
    if (c.kind == SchedulerKind::deis) read_deis(r, c);
    if (c.kind == SchedulerKind::unipc) read_unipc(r, c);
    return c;
}

std::string_view class_name(SchedulerKind kind) {
    for (auto const& [name, known] : kinds)
        if (known == kind) return name;
    fail(ErrorKind::internal, "unknown scheduler");
}

}  // namespace daub
