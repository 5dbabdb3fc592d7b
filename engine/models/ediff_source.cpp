#include "engine/models/ediff_source.h"

#include "engine/core/error.h"
#include "engine/models/config_reader.h"
#include "engine/models/ediff_weights.h"
#include "engine/weights/quantised.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace daub {
namespace {

constexpr char const* index_file = "model_index.json";

/// Whether it names a folder beside the index and nothing elsewhere.
bool is_bare_name(std::string const& name) {
    return !name.empty() && name.front() != '.' && name.find('/') == std::string::npos;
}

}  // namespace

nlohmann::json EDiffSource::index() const {
    std::ifstream stream(folder_ / index_file);
    nlohmann::json json = nlohmann::json::parse(stream, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object())
        fail(ErrorKind::model, "{} is missing or is not valid JSON.", (folder_ / index_file).string());
    return json;
}

bool EDiffSource::has(std::string const& component) const {
    std::error_code ignored;
    return is_bare_name(component) && std::filesystem::exists(folder_ / component / "config.json", ignored);
}

nlohmann::json EDiffSource::config(std::string const& component) const { return component_config(folder_ / component); }

std::map<std::string, at::Tensor> EDiffSource::tensors(std::string const& component) const {
    return unpack_8bit(ediff_unet_tensors(folder_ / component));
}

std::filesystem::path EDiffSource::tokenizer(std::string const& component) const { return folder_ / component; }

}  // namespace daub
