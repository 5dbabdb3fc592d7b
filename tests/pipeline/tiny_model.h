// A complete native model of a few thousand random parameters: three experts at 16², super-resolution to 32² and 64².
#pragma once

#include "tests/scene/temporary_folder.h"

#include "engine/pipeline/torch_generator.h"

#include <memory>
#include <string>

namespace daub {

/// Writes the model's folder. Deterministic.
void write_tiny_model(std::filesystem::path const& folder);

/// The model with a generator on the CPU in fp32, made once for all tests.
struct TinyEngine {
    TemporaryFolder folder;
    std::unique_ptr<ModelCatalogue> catalogue;
    std::unique_ptr<Generator> generator;

    TinyEngine();
    /// A request of few steps at 64², fp32, on the CPU.
    GenerationRequest request(std::string prompt = "a red fox on a meadow") const;
    Outcome run(GenerationRequest const& request, RunOptions options = {});
    /// The only picture of a request. Fails the test where there is none.
    Image picture(GenerationRequest const& request);
};

TinyEngine& tiny_engine();

/// 255 inside the rectangle.
Mask rectangle(Size size, Rect area);

/// Where `words` are in `prompt`.
TextSpan span_of(std::string const& prompt, std::string const& words);

/// Largest difference of bytes; 256 where sizes differ.
int largest_difference(Image const& a, Image const& b);

}  // namespace daub
