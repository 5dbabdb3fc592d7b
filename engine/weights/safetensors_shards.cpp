#include "engine/core/error.h"
#include "engine/weights/safetensors.h"

#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <set>

namespace daub {
namespace {

namespace fs = std::filesystem;

nlohmann::json read_index(fs::path const& index) {
    std::ifstream stream(index);
    if (!stream) fail(ErrorKind::input, "{}: cannot be opened for reading.", index.string());
    nlohmann::json const document = nlohmann::json::parse(stream, nullptr, false);
    if (!document.is_object() || !document.contains("weight_map") || !document["weight_map"].is_object()) {
        fail(ErrorKind::model, "{}: not an index of shards (JSON with \"weight_map\").", index.string());
    }
    return document["weight_map"];
}

/// An index is untrusted: names that leave its folder would open any file of the user.
bool is_bare_file_name(std::string const& name) {
    return !name.empty() && name != "." && name != ".." && name.find_first_of("/\\") == std::string::npos &&
           name.find('\0') == std::string::npos;
}

}  // namespace

std::vector<fs::path> shards_of_index(fs::path const& index) {
    nlohmann::json const shard_of_tensor = read_index(index);
    std::set<std::string> names;
    for (auto const& [tensor, shard] : shard_of_tensor.items()) {
        if (!shard.is_string() || !is_bare_file_name(shard.get<std::string>())) {
            fail(ErrorKind::model, "{}: tensor '{}' names the shard {}, which is not a bare file name.", index.string(),
                 tensor, shard.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
        }
        names.insert(shard.get<std::string>());
    }
    std::vector<fs::path> files;
    for (auto const& name : names) files.push_back(index.parent_path() / name);
    return files;
}

fs::path find_weights(fs::path const& folder) {
    for (char const* const stem : {"diffusion_pytorch_model", "model"}) {
        for (char const* const ending :
             {".safetensors", ".safetensors.index.json", ".fp16.safetensors", ".safetensors.index.fp16.json"}) {
            fs::path const file = folder / (std::string(stem) + ending);
            if (fs::exists(file)) return file;
        }
    }
    std::error_code missing;
    for (auto const& entry : fs::directory_iterator(folder, missing)) {
        std::string const extension = entry.path().extension().string();
        if (extension == ".bin" || extension == ".ckpt" || extension == ".pt" || extension == ".pth") {
            fail(ErrorKind::model,
                 "{}: holds only the PyTorch pickle {}, which can run code when opened. Convert it to safetensors "
                 "first.",
                 folder.string(), entry.path().filename().string());
        }
    }
    fail(ErrorKind::model, "{}: holds no weights (model.safetensors or diffusion_pytorch_model.safetensors).",
         folder.string());
}

}  // namespace daub
