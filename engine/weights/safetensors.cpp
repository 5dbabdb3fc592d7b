#include "engine/weights/safetensors.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"
#include "engine/weights/mapped_file.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace daub {
namespace {

using Dtype = SafetensorsDtype;

constexpr std::array<std::pair<Dtype, at::ScalarType>, 19> scalar_types{{
    {Dtype::boolean, at::kBool},
    {Dtype::u8, at::kByte},
    {Dtype::i8, at::kChar},
    {Dtype::f8_e5m2, at::kFloat8_e5m2},
    {Dtype::f8_e4m3, at::kFloat8_e4m3fn},
    {Dtype::f8_e8m0, at::kFloat8_e8m0fnu},
    {Dtype::f8_e4m3fnuz, at::kFloat8_e4m3fnuz},
    {Dtype::f8_e5m2fnuz, at::kFloat8_e5m2fnuz},
    {Dtype::i16, at::kShort},
    {Dtype::u16, at::kUInt16},
    {Dtype::f16, at::kHalf},
    {Dtype::bf16, at::kBFloat16},
    {Dtype::i32, at::kInt},
    {Dtype::u32, at::kUInt32},
    {Dtype::f32, at::kFloat},
    {Dtype::c64, at::kComplexFloat},
    {Dtype::f64, at::kDouble},
    {Dtype::i64, at::kLong},
    {Dtype::u64, at::kUInt64},
}};

/// Only 0 and 1 are bool: anything else in a C++ bool is undefined behaviour.
void check_booleans(TensorEntry const& entry, std::byte const* data, std::string const& origin) {
    std::span const bytes(data, entry.end - entry.begin);
    if (std::ranges::any_of(bytes, [](std::byte value) { return value > std::byte{1}; })) {
        fail(ErrorKind::model, "{}: tensor '{}' is BOOL but holds bytes other than 0 and 1.", origin, entry.name);
    }
}

Tensor tensor_of(TensorEntry const& entry, uint64_t data_start, std::shared_ptr<MappedFile> const& file) {
    auto const options = at::TensorOptions().dtype(scalar_type(entry.dtype));
    if (entry.begin == entry.end) return at::empty(entry.shape, options);
    std::byte* const data = file->data() + data_start + entry.begin;
    if (entry.dtype == Dtype::boolean) check_booleans(entry, data, file->origin());
    if (reinterpret_cast<uintptr_t>(data) % (bits_of(entry.dtype) / 8) != 0) {
        Tensor copy = at::empty(entry.shape, options);
        std::memcpy(copy.mutable_data_ptr(), data, entry.end - entry.begin);
        return copy;
    }
    return at::from_blob(
        data, entry.shape, [file](void*) {}, options);
}

std::map<std::string, Tensor> load_file(std::filesystem::path const& path) {
    auto const file = std::make_shared<MappedFile>(path);
    uint64_t const length =
        safetensors_header_bytes(file->bytes().first(std::min<size_t>(8, file->size())), file->size(), file->origin());
    std::string_view const json(reinterpret_cast<char const*>(file->data()) + 8, length);
    SafetensorsHeader const header = parse_safetensors_header(json, file->size(), file->origin());
    std::map<std::string, Tensor> tensors;
    for (auto const& entry : header.tensors) tensors.emplace(entry.name, tensor_of(entry, header.data_start, file));
    return tensors;
}

std::map<std::string, Tensor> load_shards(std::filesystem::path const& index) {
    std::map<std::string, Tensor> all;
    for (auto const& shard : shards_of_index(index)) {
        for (auto& [name, tensor] : load_file(shard)) {
            if (!all.emplace(name, tensor).second) {
                fail(ErrorKind::model, "{}: tensor '{}' is in more than one shard.", index.string(), name);
            }
        }
    }
    return all;
}

struct Stored {
    std::string const* name;
    Tensor const* tensor;
    at::ScalarType type;  ///< in the file
    Dtype dtype;
    uint64_t bytes() const { return static_cast<uint64_t>(tensor->numel()) * c10::elementSize(type); }
};

/// Widest first, so that every tensor lies at a multiple of its element size; then by name.
std::vector<Stored> in_file_order(std::map<std::string, Tensor> const& tensors,
                                  std::optional<at::ScalarType> floating) {
    std::vector<Stored> order;
    for (auto const& [name, tensor] : tensors) {
        if (name == "__metadata__") fail(ErrorKind::output, "A tensor cannot be named '__metadata__'.");
        at::ScalarType const type =
            tensor.is_floating_point() ? floating.value_or(tensor.scalar_type()) : tensor.scalar_type();
        order.push_back({&name, &tensor, type, safetensors_dtype(type)});
    }
    std::ranges::stable_sort(order, std::ranges::greater{}, &Stored::dtype);
    return order;
}

std::string header_text(std::vector<Stored> const& order, std::map<std::string, std::string> const& metadata) {
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty()) header["__metadata__"] = metadata;
    // Appended to the underlying list: operator[] of ordered_json searches, which is quadratic.
    auto& entries = header.get_ref<nlohmann::ordered_json::object_t&>();
    uint64_t offset = 0;
    for (auto const& stored : order) {
        uint64_t const end = offset + stored.bytes();
        nlohmann::ordered_json entry = {{"dtype", to_string(stored.dtype)}, {"shape", stored.tensor->sizes().vec()}};
        entry["data_offsets"] = {offset, end};
        static_cast<std::vector<nlohmann::ordered_json::object_t::value_type>&>(entries).emplace_back(*stored.name,
                                                                                                      std::move(entry));
        offset = end;
    }
    // Metadata may hold what users typed: bytes that are no UTF-8 become replacement characters, as JSON needs.
    std::string text = header.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    text.resize((text.size() + 7) / 8 * 8, ' ');
    return text;
}

}  // namespace

SafetensorsDtype safetensors_dtype(at::ScalarType type) {
    auto const row = std::ranges::find(scalar_types, type, &std::pair<Dtype, at::ScalarType>::second);
    if (row == scalar_types.end()) {
        fail(ErrorKind::output, "Tensors of type {} cannot be stored in safetensors.", c10::toString(type));
    }
    return row->first;
}

at::ScalarType scalar_type(SafetensorsDtype dtype) {
    auto const row = std::ranges::find(scalar_types, dtype, &std::pair<Dtype, at::ScalarType>::first);
    if (row == scalar_types.end()) {
        fail(ErrorKind::model, "Tensors of type {} can be listed but not used here: convert the model to F16 or BF16.",
             to_string(dtype));
    }
    return row->second;
}

std::map<std::string, Tensor> load_safetensors(std::filesystem::path const& file) {
    return file.extension() == ".json" ? load_shards(file) : load_file(file);
}

void save_safetensors(std::filesystem::path const& file, std::map<std::string, Tensor> const& tensors,
                      std::map<std::string, std::string> const& metadata, std::optional<at::ScalarType> floating) {
    std::vector<Stored> const order = in_file_order(tensors, floating);
    std::string const header = header_text(order, metadata);
    if (header.size() > max_header_bytes) {
        fail(ErrorKind::output, "{}: its header would take {} bytes, more than the {} that are allowed.", file.string(),
             header.size(), max_header_bytes);
    }
    AtomicFile out(file);
    uint64_t const length = header.size();
    out.write(std::as_bytes(std::span(&length, 1)));
    out.write(header);
    for (auto const& stored : order) {
        Tensor const data = stored.tensor->detach().to(at::kCPU, stored.type).contiguous();
        out.write({static_cast<std::byte const*>(data.const_data_ptr()), data.nbytes()});
    }
    out.commit();
}

}  // namespace daub
