// Safetensors files made byte by byte, so that tests can break every rule of the format.
#pragma once

#include "tests/scene/temporary_folder.h"

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace daub::test {

/// The bytes of a file: length, JSON, data.
inline std::string raw_safetensors(std::string_view json, std::string_view data = {}) {
    uint64_t const length = json.size();
    std::string bytes(8, '\0');
    std::memcpy(bytes.data(), &length, 8);
    return bytes.append(json).append(data);
}

/// A folder that files are written to byte by byte.
class TemporaryFolder : public ::TemporaryFolder {
 public:
    std::filesystem::path write(std::string_view name, std::string_view bytes) const {
        std::filesystem::create_directories((path() / name).parent_path());
        std::ofstream(path() / name, std::ios::binary) << bytes;
        return path() / name;
    }
    size_t files() const { return static_cast<size_t>(std::distance(std::filesystem::directory_iterator(path()), {})); }
    static std::string read(std::filesystem::path const& file) {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator(stream), {}};
    }
};

}  // namespace daub::test
