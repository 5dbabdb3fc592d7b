#include "engine/weights/mapped_file.h"

#include "engine/core/error.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace daub {
namespace {

/// Closes on leaving the scope: a mapping outlives its descriptor.
struct Descriptor {
    int value;
    ~Descriptor() {
        if (value >= 0) close(value);
    }
};

size_t regular_size(Descriptor const& file, std::string const& origin) {
    struct stat status {};
    if (fstat(file.value, &status) != 0 || !S_ISREG(status.st_mode)) {
        fail(ErrorKind::input, "{}: is not a regular file.", origin);
    }
    return static_cast<size_t>(status.st_size);
}

}  // namespace

MappedFile::MappedFile(std::filesystem::path const& file) : origin_(file.string()) {
    // Non-blocking, so that a pipe in place of the file is refused instead of waited for.
    Descriptor const opened{open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (opened.value < 0) fail(ErrorKind::input, "{}: cannot be opened: {}.", origin_, std::strerror(errno));
    size_ = regular_size(opened, origin_);
    if (size_ == 0) return;
    void* const address = mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE, opened.value, 0);
    if (address == MAP_FAILED) fail(ErrorKind::input, "{}: cannot be mapped: {}.", origin_, std::strerror(errno));
    data_ = static_cast<std::byte*>(address);
    if (regular_size(opened, origin_) != size_) {
        munmap(data_, size_);
        fail(ErrorKind::input, "{}: changed its size while it was opened. Wait until it is complete.", origin_);
    }
}

MappedFile::~MappedFile() {
    if (data_) munmap(data_, size_);
}

}  // namespace daub
