#include "app/desktop/openmp_manners.h"

#include <cstdlib>
#include <string>
#include <thread>

#include <unistd.h>

namespace daub {

void mind_openmp_manners(char** argv, int threads) {
    if (std::getenv("OMP_WAIT_POLICY") != nullptr) return;
    unsigned const cores = std::thread::hardware_concurrency();
    constexpr int keep = 0;
    setenv("OMP_WAIT_POLICY", "PASSIVE", keep);
    if (threads > 0)
        setenv("OMP_NUM_THREADS", std::to_string(threads).c_str(), keep);
    else if (cores > 2)
        setenv("OMP_NUM_THREADS", std::to_string(cores - 1).c_str(), keep);
    execv("/proc/self/exe", argv);  // where that fails, the program goes on with the usual manners
}

}  // namespace daub
