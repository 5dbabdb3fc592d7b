// A whole file in memory, mapped privately: reading faults pages in, writing changes copies of them, never the file.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

namespace daub {

class MappedFile {
 public:
    /// Throws Error (input) where the file cannot be opened or mapped, or changes its size meanwhile.
    explicit MappedFile(std::filesystem::path const& file);
    ~MappedFile();
    MappedFile(MappedFile const&) = delete;
    MappedFile& operator=(MappedFile const&) = delete;

    std::byte* data() const { return data_; }
    size_t size() const { return size_; }
    std::span<std::byte const> bytes() const { return {data_, size_}; }
    /// Path for messages.
    std::string const& origin() const { return origin_; }

 private:
    std::string origin_;
    std::byte* data_ = nullptr;  ///< null for an empty file
    size_t size_ = 0;
};

}  // namespace daub
