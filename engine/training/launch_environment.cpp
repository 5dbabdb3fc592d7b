#include "engine/training/launch_environment.h"

#include "engine/core/error.h"

#include <array>
#include <charconv>
#include <cstdlib>

namespace daub {
namespace {

using Variables = std::function<std::optional<std::string>(char const*)>;

/// The names that one launcher uses. A launcher is recognised by its number of processes.
struct Launcher {
    char const *size, *rank, *local_rank;
    bool mpi;
};
constexpr std::array launchers{
    Launcher{"OMPI_COMM_WORLD_SIZE", "OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_LOCAL_RANK", true},  // mpirun of Open MPI
    Launcher{"WORLD_SIZE", "RANK", "LOCAL_RANK", false},                                           // torchrun
    Launcher{"SLURM_STEP_NUM_TASKS", "SLURM_PROCID", "SLURM_LOCALID", false},                      // srun
    Launcher{"PMI_SIZE", "PMI_RANK", "MPI_LOCALRANKID", true},                                     // mpiexec of MPICH
};

int number(Variables const& variable, char const* name, std::optional<int> otherwise = {}) {
    auto const text = variable(name);
    if (!text && otherwise) return *otherwise;
    int value = -1;
    if (text) {
        auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
        if (error != std::errc{} || end != text->data() + text->size()) value = -1;
    }
    if (value < 0)
        fail(ErrorKind::usage,
             "The environment variable {} is {}: start the run with mpirun, srun or torchrun, or without any.", name,
             text ? "'" + *text + "'" : "missing");
    return value;
}

std::string job_of(Variables const& variable) {
    std::string job;
    for (char const* name : {"OMPI_MCA_ess_base_jobid", "PMIX_NAMESPACE", "TORCHELASTIC_RUN_ID",
                             "TORCHELASTIC_RESTART_COUNT", "MASTER_PORT", "SLURM_JOB_ID", "SLURM_STEP_ID"})
        if (auto const text = variable(name)) job += (job.empty() ? "" : "-") + *text;
    for (char& c : job)
        if (!std::isalnum(static_cast<unsigned char>(c)) && c != '-') c = '_';
    return job;
}

}  // namespace

LaunchEnvironment launch_environment(Variables const& variable) {
    LaunchEnvironment out;
    for (Launcher const& launcher : launchers) {
        if (!variable(launcher.size)) continue;
        out.size = number(variable, launcher.size);
        out.rank = number(variable, launcher.rank);
        out.local_rank = number(variable, launcher.local_rank, out.rank);
        out.with_mpi = launcher.mpi || variable("PMIX_RANK") || variable("PMI_RANK");
        out.job = job_of(variable);
        if (out.size < 1 || out.rank >= out.size)
            fail(ErrorKind::usage, "{} is {} and {} is {}: these do not fit.", launcher.rank, out.rank, launcher.size,
                 out.size);
        break;
    }
    return out;
}

LaunchEnvironment launch_environment() {
    return launch_environment([](char const* name) -> std::optional<std::string> {
        char const* const value = std::getenv(name);
        return value ? std::optional<std::string>(value) : std::nullopt;
    });
}

}  // namespace daub
