// Which process of a run this is, as mpirun, srun or torchrun say in the environment.
#pragma once

#include <functional>
#include <optional>
#include <string>

namespace daub {

struct LaunchEnvironment {
    int rank = 0;           ///< of this process in the run
    int size = 1;           ///< processes in the run
    int local_rank = 0;     ///< among those on this machine: which GPU is its own
    std::string job;        ///< tells this start of the run from others that use the same folder
    bool with_mpi = false;  ///< an MPI launcher started it

    bool operator==(LaunchEnvironment const&) const = default;
};

/// Reads variables with `variable`, which gives nothing for what is not set. Alone where no launcher is named.
/// Throws Error (usage) for values that are no numbers or do not fit each other.
LaunchEnvironment launch_environment(std::function<std::optional<std::string>(char const*)> const& variable);
/// The same of this process's environment.
LaunchEnvironment launch_environment();

}  // namespace daub
