// Complete model folders of diffusers, tiny. Weights are those of the golden fixtures where the checkout holds them;
// of the others (tests/models/configs) it holds the configurations, and the weights are random.
#pragma once

#include <filesystem>
#include <string>

namespace daub {

/// Writes the model into `folder`, over what is there. name: of a folder of tests/golden/fixtures/models or
/// tests/models/configs.
void write_model_fixture(std::string const& name, std::filesystem::path const& folder);

/// The same, written once for the whole process; to be read only.
std::filesystem::path model_fixture(std::string const& name);

}  // namespace daub
