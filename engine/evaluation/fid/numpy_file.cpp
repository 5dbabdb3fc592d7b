#include "engine/evaluation/fid/numpy_file.h"

#include "engine/core/error.h"
#include "engine/scene/zip_archive.h"

#include <ATen/ATen.h>

#include <array>
#include <charconv>
#include <cstring>
#include <optional>

namespace daub {
namespace {

constexpr std::string_view npy_magic = "\x93NUMPY";

[[noreturn]] void fail_npy(std::string_view what, std::string_view why) {
    fail(ErrorKind::input, "{} is no array of numpy that can be read: {}.", what, why);
}

/// What the header's Python dictionary says.
struct NpyHeader {
    std::string type;
    bool fortran = false;
    std::vector<int64_t> shape;
    size_t data = 0;  ///< offset of the first number
};

/// What stands behind 'key': in the dictionary, without spaces before it; empty where the key is missing.
std::string_view value_of(std::string_view dictionary, std::string_view key) {
    size_t at = dictionary.find(fmt::format("'{}'", key));
    if (at == dictionary.npos) return {};
    at = dictionary.find(':', at);
    if (at == dictionary.npos) return {};
    at = dictionary.find_first_not_of(" \t", at + 1);
    return at == dictionary.npos ? std::string_view{} : dictionary.substr(at);
}

std::optional<std::vector<int64_t>> read_shape(std::string_view text) {
    std::vector<int64_t> shape;
    size_t const end = text.find(')');
    if (!text.starts_with('(') || end == text.npos) return std::nullopt;
    char const *at = text.data() + 1, *const last = text.data() + end;
    while (at < last) {
        if (*at == ' ' || *at == ',') {
            ++at;
            continue;
        }
        int64_t side = 0;
        auto const [next, error] = std::from_chars(at, last, side);
        if (error != std::errc{} || side < 0) return std::nullopt;
        shape.push_back(side), at = next;
    }
    return shape;
}

NpyHeader read_header(std::string_view text, std::string_view what) {
    if (text.size() < 12 || !text.starts_with(npy_magic)) fail_npy(what, "it does not begin as one");
    auto const byte = [&](size_t i) { return static_cast<size_t>(static_cast<unsigned char>(text[i])); };
    size_t const version = byte(6);
    if (version < 1 || version > 3) fail_npy(what, fmt::format("format version {} is not known", version));
    size_t const begin = version == 1 ? 10 : 12;
    size_t length = byte(8) | byte(9) << 8;
    if (version > 1) length |= byte(10) << 16 | byte(11) << 24;
    if (length > text.size() - begin) fail_npy(what, "it is cut off");
    std::string_view const dictionary = text.substr(begin, length);
    NpyHeader header{.data = begin + length};
    std::string_view const type = value_of(dictionary, "descr"), order = value_of(dictionary, "fortran_order");
    auto const shape = read_shape(value_of(dictionary, "shape"));
    size_t const quote = type.size() > 1 ? type.find(type.front(), 1) : type.npos;
    if (!shape || quote == type.npos || (!order.starts_with("True") && !order.starts_with("False")))
        fail_npy(what, "its header is damaged");
    header.type = type.substr(1, quote - 1), header.fortran = order.starts_with("True"), header.shape = *shape;
    return header;
}

at::ScalarType scalar_type_of(std::string const& type, std::string_view what) {
    static constexpr std::array<std::pair<std::string_view, at::ScalarType>, 6> types{{{"<f8", at::kDouble},
                                                                                       {"<f4", at::kFloat},
                                                                                       {"<f2", at::kHalf},
                                                                                       {"<i8", at::kLong},
                                                                                       {"<i4", at::kInt},
                                                                                       {"|u1", at::kByte}}};
    for (auto const& [name, known] : types)
        if (type == name) return known;
    fail_npy(what, fmt::format("its type \"{}\" is none of <f8, <f4, <f2, <i8, <i4, |u1", type));
}

}  // namespace

at::Tensor read_npy(ByteView bytes, std::string_view what) {
    NpyHeader header = read_header(text_of(bytes), what);
    at::ScalarType const type = scalar_type_of(header.type, what);
    // Factor by factor: sides of a damaged header may overflow when multiplied.
    size_t const limit = (bytes.size() - header.data) / c10::elementSize(type);
    size_t numbers = 1;
    for (int64_t const side : header.shape) {
        if (side != 0 && numbers > limit / static_cast<size_t>(side)) fail_npy(what, "it is cut off");
        numbers *= static_cast<size_t>(side);
    }
    std::vector<int64_t> const shape(header.shape);
    if (header.fortran) std::reverse(header.shape.begin(), header.shape.end());
    at::Tensor array = at::empty(header.shape, type);
    if (numbers > 0)
        std::memcpy(array.mutable_data_ptr(), bytes.data() + header.data, numbers * c10::elementSize(type));
    if (header.fortran)
        array = array.permute([&] {
            std::vector<int64_t> order;
            for (auto side = static_cast<int64_t>(shape.size()); side-- > 0;) order.push_back(side);
            return order;
        }());
    return array.to(at::kDouble).contiguous();
}

Bytes write_npy(at::Tensor const& x) {
    at::Tensor const array = x.to(at::kCPU, at::kDouble).contiguous();
    std::string shape;
    for (int64_t const side : array.sizes()) shape += fmt::format("{}, ", side);
    if (array.dim() > 1) shape.resize(shape.size() - 2);
    std::string header = fmt::format("{{'descr': '<f8', 'fortran_order': False, 'shape': ({}), }}", shape);
    constexpr size_t alignment = 64, preamble = 10;
    header.append(alignment - (preamble + header.size() + 1) % alignment, ' ');
    header += '\n';
    std::string text(npy_magic);
    text += {'\x01', '\x00', static_cast<char>(header.size() & 0xFF), static_cast<char>(header.size() >> 8)};
    text += header;
    Bytes bytes(text.size() + static_cast<size_t>(array.numel()) * sizeof(double));
    std::memcpy(bytes.data(), text.data(), text.size());
    std::memcpy(bytes.data() + text.size(), array.const_data_ptr(), bytes.size() - text.size());
    return bytes;
}

std::map<std::string, at::Tensor> read_npz(std::filesystem::path const& file) {
    std::map<std::string, at::Tensor> arrays;
    for (ZipEntry const& entry : read_zip(read_file(file), file.string())) {
        std::string_view name = entry.name;
        if (!name.ends_with(".npy")) continue;
        name.remove_suffix(4);
        arrays.emplace(name, read_npy(entry.bytes, fmt::format("{} in {}", entry.name, file.string())));
    }
    return arrays;
}

void write_npz(std::filesystem::path const& file, std::map<std::string, at::Tensor> const& arrays) {
    std::vector<ZipEntry> entries;
    for (auto const& [name, array] : arrays)
        entries.push_back({.name = name + ".npy", .bytes = write_npy(array), .packed = true});
    write_file(file, write_zip(entries));
}

}  // namespace daub
