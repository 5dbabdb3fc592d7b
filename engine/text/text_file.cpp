#include "engine/text/text_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include "engine/core/error.h"

namespace daub {

std::string read_text_file(std::filesystem::path const& path) {
    constexpr std::uintmax_t largest = std::uintmax_t{64} << 20;
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        fail(ErrorKind::input, "{} does not exist or is no file; check the folder of the tokenizer", path.string());
    }
    std::uintmax_t const size = std::filesystem::file_size(path, error);
    if (error || size > largest) {
        fail(ErrorKind::input, "{} has {} bytes; a tokenizer's file has at most {}", path.string(), size, largest);
    }
    std::ifstream file(path, std::ios::binary);
    std::string contents(static_cast<size_t>(size), '\0');
    if (!file.read(contents.data(), static_cast<std::streamsize>(size)) && size > 0) {
        fail(ErrorKind::input, "{} cannot be read: {}", path.string(), std::strerror(errno));
    }
    return contents;
}

}  // namespace daub
