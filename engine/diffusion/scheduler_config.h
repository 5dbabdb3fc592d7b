// What a model's scheduler_config.json says, with the defaults of the diffusers class that it names.
//
//     SchedulerConfig config = parse_scheduler_config(json, "sd/scheduler/scheduler_config.json");
//     NoiseSchedule schedule = make_schedule(config, 25);
//
// Keys that a class does not know are ignored, as diffusers ignores them; values that Daub does not support are
// refused by name. A plain value; everything may be changed after parsing.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/diffusion/ddim.h"
#include "engine/diffusion/deis.h"
#include "engine/diffusion/dpm_solver.h"
#include "engine/diffusion/guidance.h"
#include "engine/diffusion/unipc.h"

namespace daub {

enum class SchedulerKind { ddim, ddpm, deis, dpm_solver, euler, euler_ancestral, heun, pndm, unipc };

/// How betas rise with t.
enum class BetaSchedule { linear, scaled_linear, squared_cosine, exponential, laplace, sigmoid };

/// Which timesteps of training a run of fewer steps takes (Lin et al. 2024, table 2).
enum class Spacing { linspace, leading, trailing };

/// How sigmas are spaced.
enum class SigmaSpacing { timesteps, karras, exponential, beta, uniform_lambda };

struct SchedulerConfig {
    SchedulerKind kind = SchedulerKind::ddim;

    int64_t train_timesteps = 1000;
    double beta_start = 0.0001;
    double beta_end = 0.02;
    BetaSchedule beta_schedule = BetaSchedule::linear;
    std::vector<float> trained_betas = {};  ///< replaces the four above
    bool zero_terminal_snr = false;         ///< rescale_betas_zero_snr

    Prediction prediction = Prediction::epsilon;
    Spacing spacing = Spacing::linspace;
    int64_t steps_offset = 0;
    SigmaSpacing sigma_spacing = SigmaSpacing::timesteps;
    std::optional<double> sigma_min, sigma_max;  ///< ends of Karras, exponential and beta spacing; else the table's
    bool ends_at_zero = true;                    ///< final_sigmas_type "zero", else "sigma_min"
    bool log_linear = false;                     ///< interpolation_type of Euler
    bool continuous_timesteps = false;           ///< timestep_type of Euler: ¼ ln σ, with velocity only
    double lambda_min_clipped = -std::numeric_limits<double>::infinity();
    bool final_alpha_is_one = true;  ///< set_alpha_to_one, which DDIM and PNDM follow

    std::optional<double> clip_range = {};          ///< clip_sample: limits x0 to ± this
    std::optional<Thresholding> thresholding = {};  ///< goes before clip_range
    bool learned_variance = false;                  ///< the network has a second half of channels
    Variance variance = Variance::fixed_small;      ///< DDPM
    bool skip_runge_kutta = false;                  ///< skip_prk_steps of PNDM
    DpmSolver dpm = {};
    Deis deis = {.order = 2};
    UniPc unipc = {};

    /// Whether x is in the noise variable (alpha = 1): Euler, Euler ancestral and Heun.
    bool exploding() const {
        return kind == SchedulerKind::euler || kind == SchedulerKind::euler_ancestral || kind == SchedulerKind::heun;
    }
};

/// json: the file's object, with "_class_name". origin: the file, for messages. Throws Error (model) naming key and
/// value for a class or value that is not supported, a wrong type, or settings that exclude each other.
SchedulerConfig parse_scheduler_config(nlohmann::json const& json, std::string const& origin);

/// The diffusers class name of a kind.
std::string_view class_name(SchedulerKind kind);

}  // namespace daub
