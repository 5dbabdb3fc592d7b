// Whole files as bytes: how pictures, projects and colour lists get in and out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace daub {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<std::byte const>;

inline ByteView bytes_of(std::string_view text) { return std::as_bytes(std::span(text)); }
inline std::string_view text_of(ByteView bytes) { return {reinterpret_cast<char const*>(bytes.data()), bytes.size()}; }

inline constexpr std::int64_t largest_file = std::int64_t{4} << 30;  ///< bytes that read_file takes unless told

/// Throws ErrorKind::input where the file is missing, no file, unreadable, changing, or larger than `limit` bytes.
Bytes read_file(std::filesystem::path const& path, std::int64_t limit = largest_file);

/// Writes the whole file or leaves what was there (see engine/core/atomic_file.h). Throws ErrorKind::output.
void write_file(std::filesystem::path const& path, ByteView bytes);

}  // namespace daub
