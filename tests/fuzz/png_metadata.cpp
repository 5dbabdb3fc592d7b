#include "tests/fuzz/scene_targets.h"

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    daub::fuzz::png_metadata(std::as_bytes(std::span(data, size)));
    return 0;
}
