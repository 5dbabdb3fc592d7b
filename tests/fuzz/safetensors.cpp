// Fuzzes the check of safetensors headers: whatever the bytes, it either refuses them with an Error or what it accepts
// keeps every promise that loading builds on.
#include "engine/core/error.h"
#include "engine/weights/safetensors_header.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace {

using namespace daub;

void require(bool condition) {
    if (!condition) std::abort();
}

/// Tensors tile the data exactly, each as long as its shape says; names are unique.
void check_promises(SafetensorsHeader const& header, uint64_t file_bytes) {
    require(header.data_start + header.data_size == file_bytes);
    uint64_t end = 0;
    std::set<std::string> names;
    for (auto const& tensor : header.tensors) {
        require(tensor.begin == end && tensor.end >= tensor.begin);
        require(tensor.shape.size() <= max_rank);
        unsigned __int128 bits = bits_of(tensor.dtype);
        for (int64_t const size : tensor.shape) {
            require(size >= 0);
            bits *= static_cast<uint64_t>(size);
        }
        require(bits == static_cast<unsigned __int128>(tensor.end - tensor.begin) * 8);
        require(names.insert(tensor.name).second);
        end = tensor.end;
    }
    require(end == header.data_size);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(uint8_t const* data, size_t size) {
    std::span const bytes(reinterpret_cast<std::byte const*>(data), size);
    try {
        uint64_t const length = safetensors_header_bytes(bytes.first(std::min<size_t>(8, size)), size, "fuzzed");
        std::string_view const json(reinterpret_cast<char const*>(data) + 8, length);
        check_promises(parse_safetensors_header(json, size, "fuzzed"), size);
    } catch (Error const&) {
        // Refusing is the other right answer.
    }
    return 0;
}
