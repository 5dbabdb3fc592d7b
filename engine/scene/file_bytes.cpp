#include "engine/scene/file_bytes.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace daub {

Bytes read_file(std::filesystem::path const& path, std::int64_t limit) {
    std::error_code error;
    auto const status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) fail(ErrorKind::input, "{} does not exist.", path.string());
    if (std::filesystem::is_directory(status)) fail(ErrorKind::input, "{} is a folder, not a file.", path.string());
    std::ifstream file(path, std::ios::binary);
    if (!file) fail(ErrorKind::input, "{} cannot be opened: {}.", path.string(), std::strerror(errno));

    // Read to the end rather than trusting the size: pipes have none, and files grow.
    Bytes bytes;
    constexpr std::size_t step = std::size_t{1} << 20;
    auto const expected = std::filesystem::file_size(path, error);
    if (!error && expected <= static_cast<std::uint64_t>(limit)) bytes.reserve(expected + 1);
    for (std::size_t filled = 0;;) {
        bytes.resize(filled + step);
        file.read(reinterpret_cast<char*>(bytes.data() + filled), step);
        filled += static_cast<std::size_t>(file.gcount());
        if (filled > static_cast<std::uint64_t>(limit))
            fail(ErrorKind::input, "{} is larger than {} MiB.", path.string(), limit >> 20);
        if (!file) {
            bytes.resize(filled);
            break;
        }
    }
    if (file.bad()) fail(ErrorKind::input, "{} cannot be read to its end: {}.", path.string(), std::strerror(errno));
    return bytes;
}

void write_file(std::filesystem::path const& path, ByteView bytes) {
    AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

}  // namespace daub
