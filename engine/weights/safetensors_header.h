// The header of a safetensors file: what is stored where, checked before a single byte of data is touched.
//
//     SafetensorsHeader const header = inspect_safetensors("model.safetensors");
//     for (auto const& tensor : header.tensors) fmt::print("{} {}\n", tensor.name, to_string(tensor.dtype));
//
// Files come from strangers: everything that the format forbids is refused, and so are duplicate keys, unknown fields
// and dtypes, numbers that are not whole, nesting deeper than the format needs, and more than eight dimensions.
// Format: u64 little endian N | N bytes of JSON | data (github.com/huggingface/safetensors, README "Format").
//
// Values; no state. Thread-safe. No torch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// Element types in the order of the reference implementation, which is also the writer's sorting order (last first).
enum class SafetensorsDtype : uint8_t {
    boolean,
    f4,
    f6_e2m3,
    f6_e3m2,
    u8,
    i8,
    f8_e5m2,
    f8_e4m3,
    f8_e8m0,
    f8_e4m3fnuz,
    f8_e5m2fnuz,
    i16,
    u16,
    f16,
    bf16,
    i32,
    u32,
    f32,
    c64,
    f64,
    i64,
    u64,
};

/// The name in the header ("BF16").
std::string_view to_string(SafetensorsDtype dtype);
/// Nothing for a name that the format does not know.
std::optional<SafetensorsDtype> parse_safetensors_dtype(std::string_view name);
/// Bits of one element: 4 to 64.
unsigned bits_of(SafetensorsDtype dtype);

/// One tensor of the file. Its bytes are [begin, end) after the start of the data.
struct TensorEntry {
    std::string name;
    SafetensorsDtype dtype;
    std::vector<int64_t> shape;
    uint64_t begin, end;
};

struct SafetensorsHeader {
    std::vector<TensorEntry> tensors;             ///< in the order of their data
    std::map<std::string, std::string> metadata;  ///< "__metadata__"
    uint64_t data_start = 0;                      ///< offset of the data in the file, bytes
    uint64_t data_size = 0;                       ///< bytes of data; data_start + data_size is the file's size
};

/// Longest header that is read or written, bytes (safetensors `MAX_HEADER_SIZE`).
inline constexpr uint64_t max_header_bytes = 100'000'000;
/// Most dimensions of a tensor.
inline constexpr size_t max_rank = 8;

/// Length of the JSON text, from the first eight bytes of the file.
/// Throws Error (model) naming `origin` where the file is too short for it or the length is absurd.
uint64_t safetensors_header_bytes(std::span<std::byte const> first_bytes, uint64_t file_bytes,
                                  std::string const& origin);

/// Parses and checks the JSON text of a file of `file_bytes` bytes. Throws Error (model) that names `origin`.
SafetensorsHeader parse_safetensors_header(std::string_view json, uint64_t file_bytes, std::string const& origin);

/// Reads the header of a file and nothing else. Throws Error (model, or input where the file cannot be opened).
SafetensorsHeader inspect_safetensors(std::filesystem::path const& file);

}  // namespace daub
