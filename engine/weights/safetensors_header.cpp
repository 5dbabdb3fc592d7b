#include "engine/weights/safetensors_header.h"

#include "engine/core/error.h"
#include "engine/weights/safetensors_json.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fstream>

namespace daub {
namespace {

struct DtypeRow {
    std::string_view name;
    unsigned bits;
};

/// Indexed by SafetensorsDtype.
constexpr std::array<DtypeRow, 22> dtypes{{
    {"BOOL", 8},    {"F4", 4},      {"F6_E2M3", 6}, {"F6_E3M2", 6},     {"U8", 8},          {"I8", 8},
    {"F8_E5M2", 8}, {"F8_E4M3", 8}, {"F8_E8M0", 8}, {"F8_E4M3FNUZ", 8}, {"F8_E5M2FNUZ", 8}, {"I16", 16},
    {"U16", 16},    {"F16", 16},    {"BF16", 16},   {"I32", 32},        {"U32", 32},        {"F32", 32},
    {"C64", 64},    {"F64", 64},    {"I64", 64},    {"U64", 64},
}};
static_assert(static_cast<size_t>(SafetensorsDtype::u64) + 1 == dtypes.size());

/// Bytes of a tensor, checked against overflow at each product. Dimensions of zero count as one in the check for what
/// libraries can address, because strides are products of the other dimensions.
uint64_t checked_bytes(TensorEntry const& tensor, std::string const& origin) {
    uint64_t elements = 1, addressable = 1;
    for (int64_t const size : tensor.shape) {
        bool const overflow = __builtin_mul_overflow(elements, static_cast<uint64_t>(size), &elements) ||
                              __builtin_mul_overflow(addressable, std::max<uint64_t>(1, size), &addressable);
        if (overflow || addressable > static_cast<uint64_t>(INT64_MAX)) {
            fail(ErrorKind::model, "{}: the shape [{}] of tensor '{}' overflows. The file is damaged or hostile.",
                 origin, fmt::join(tensor.shape, ", "), tensor.name);
        }
    }
    uint64_t bits = 0;
    if (__builtin_mul_overflow(elements, uint64_t{bits_of(tensor.dtype)}, &bits)) {
        fail(ErrorKind::model, "{}: the size of tensor '{}' ([{}] of {}) overflows. The file is damaged or hostile.",
             origin, tensor.name, fmt::join(tensor.shape, ", "), to_string(tensor.dtype));
    }
    if (bits % 8 != 0) {
        fail(ErrorKind::model, "{}: tensor '{}' ([{}] of {}) does not fill whole bytes.", origin, tensor.name,
             fmt::join(tensor.shape, ", "), to_string(tensor.dtype));
    }
    return bits / 8;
}

/// Tensors in the order of their data must follow each other without gap or overlap, each as long as its shape says.
void check_layout(SafetensorsHeader const& header, std::string const& origin) {
    uint64_t expected_begin = 0;
    for (auto const& tensor : header.tensors) {
        if (tensor.begin != expected_begin || tensor.end < tensor.begin) {
            fail(ErrorKind::model,
                 "{}: tensor '{}' lies at bytes [{}, {}) where it should begin at {}: tensors overlap or leave gaps.",
                 origin, tensor.name, tensor.begin, tensor.end, expected_begin);
        }
        uint64_t const bytes = checked_bytes(tensor, origin);
        if (bytes != tensor.end - tensor.begin) {
            fail(ErrorKind::model, "{}: tensor '{}' ([{}] of {}) needs {} bytes, but its offsets span {}.", origin,
                 tensor.name, fmt::join(tensor.shape, ", "), to_string(tensor.dtype), bytes, tensor.end - tensor.begin);
        }
        expected_begin = tensor.end;
    }
    if (expected_begin != header.data_size) {
        fail(
            ErrorKind::model,
            "{}: the header describes {} bytes of data, the file holds {}. It is truncated or has foreign bytes at its "
            "end; fetch it again.",
            origin, expected_begin, header.data_size);
    }
}

/// A pickle of protocol 2 to 5, or the zip archive that PyTorch puts one in.
bool begins_like_pickle(std::span<std::byte const> first_bytes) {
    std::string_view const text(reinterpret_cast<char const*>(first_bytes.data()), first_bytes.size());
    return text.starts_with("PK\3\4") || (text[0] == '\x80' && text[1] >= 2 && text[1] <= 5);
}

}  // namespace

std::string_view to_string(SafetensorsDtype dtype) { return dtypes[static_cast<size_t>(dtype)].name; }

unsigned bits_of(SafetensorsDtype dtype) { return dtypes[static_cast<size_t>(dtype)].bits; }

std::optional<SafetensorsDtype> parse_safetensors_dtype(std::string_view name) {
    auto const row = std::ranges::find(dtypes, name, &DtypeRow::name);
    if (row == dtypes.end()) return std::nullopt;
    return static_cast<SafetensorsDtype>(row - dtypes.begin());
}

uint64_t safetensors_header_bytes(std::span<std::byte const> first_bytes, uint64_t file_bytes,
                                  std::string const& origin) {
    static_assert(std::endian::native == std::endian::little, "safetensors is little endian");
    if (first_bytes.size() < 8 || file_bytes < 8) {
        fail(ErrorKind::model, "{}: too short for a safetensors file ({} bytes).", origin, file_bytes);
    }
    uint64_t length = 0;
    std::memcpy(&length, first_bytes.data(), sizeof length);
    bool const possible = length <= max_header_bytes && length <= file_bytes - 8;
    if (!possible && begins_like_pickle(first_bytes)) {
        fail(ErrorKind::model,
             "{}: this is a PyTorch pickle, which can run code when opened. Convert it to safetensors first.", origin);
    }
    if (length > max_header_bytes) {
        fail(ErrorKind::model,
             "{}: its header claims {} bytes, more than the {} that are allowed. Not a safetensors file?", origin,
             length, max_header_bytes);
    }
    if (length > file_bytes - 8) {
        fail(ErrorKind::model,
             "{}: its header claims {} bytes, but only {} follow. The file is truncated; fetch it again.", origin,
             length, file_bytes - 8);
    }
    return length;
}

SafetensorsHeader parse_safetensors_header(std::string_view json, uint64_t file_bytes, std::string const& origin) {
    SafetensorsHeader header = parse_safetensors_json(json, origin);
    header.data_start = 8 + json.size();
    header.data_size = file_bytes - header.data_start;
    std::ranges::stable_sort(header.tensors, {}, [](TensorEntry const& t) { return std::pair{t.begin, t.end}; });
    check_layout(header, origin);
    return header;
}

SafetensorsHeader inspect_safetensors(std::filesystem::path const& file) {
    std::string const origin = file.string();
    std::ifstream stream(file, std::ios::binary);
    std::error_code unreadable;
    uint64_t const file_bytes = std::filesystem::file_size(file, unreadable);
    if (!stream || unreadable) fail(ErrorKind::input, "{}: cannot be opened for reading.", origin);
    std::array<std::byte, 8> first{};
    stream.read(reinterpret_cast<char*>(first.data()), first.size());
    uint64_t const length =
        safetensors_header_bytes(std::span(first).first(static_cast<size_t>(stream.gcount())), file_bytes, origin);
    std::string json(length, '\0');
    stream.read(json.data(), static_cast<std::streamsize>(length));
    if (!stream) fail(ErrorKind::model, "{}: cannot be read to the end of its header.", origin);
    return parse_safetensors_header(json, file_bytes, origin);
}

}  // namespace daub
