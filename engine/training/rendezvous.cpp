#include "engine/training/rendezvous.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"

#include <fstream>
#include <iterator>
#include <thread>

namespace daub {

std::string agree_on(Rendezvous const& at, int rank, std::string const& bytes_of_first) {
    auto const path = at.folder / at.name;
    if (rank == 0) {
        std::filesystem::create_directories(at.folder);
        AtomicFile file(path);
        file.write(bytes_of_first);
        file.commit();
        return bytes_of_first;
    }
    auto const end = std::chrono::steady_clock::now() + at.patience;
    while (std::chrono::steady_clock::now() < end) {
        std::error_code missing;
        auto const written = std::filesystem::last_write_time(path, missing);
        if (!missing && written >= at.not_before) {
            std::ifstream file(path, std::ios::binary);
            std::string bytes{std::istreambuf_iterator<char>(file), {}};
            if (bytes.size() == bytes_of_first.size()) return bytes;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    fail(ErrorKind::input, "The first process of the run did not write {}. Do all processes see the same --out folder?",
         path.string());
}

}  // namespace daub
