#include "engine/core/error.h"
#include "engine/weights/model_source.h"
#include "engine/weights/safetensors.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;

nlohmann::json json_object(fs::path const& file) {
    std::ifstream stream(file);
    if (!stream) fail(ErrorKind::model, "{} is missing or cannot be read: the model is incomplete.", file.string());
    nlohmann::json json = nlohmann::json::parse(stream, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object()) fail(ErrorKind::model, "{} does not hold a JSON object.", file.string());
    return json;
}

class ModelFolder : public ModelSource {
 public:
    explicit ModelFolder(fs::path folder) : folder_(std::move(folder)) {
        if (!fs::exists(folder_ / "model_index.json"))
            fail(ErrorKind::model, "{} has no model_index.json: it is no model folder.", folder_.string());
    }

    std::string origin() const override { return folder_.string(); }
    nlohmann::json index() const override { return json_object(folder_ / "model_index.json"); }

    bool has(std::string const& component) const override {
        std::error_code ignored;
        return fs::is_directory(folder_ / component, ignored);
    }

    nlohmann::json config(std::string const& component) const override {
        fs::path const folder = folder_ / component;
        for (char const* const name : {"scheduler_config.json", "preprocessor_config.json"})
            if (fs::exists(folder / name)) return json_object(folder / name);
        return json_object(folder / "config.json");
    }

    std::map<std::string, at::Tensor> tensors(std::string const& component) const override {
        return load_safetensors(find_weights(folder_ / component));
    }

    fs::path tokenizer(std::string const& component) const override {
        return has(component) ? folder_ / component : fs::path();
    }

 private:
    fs::path folder_;
};

}  // namespace

std::unique_ptr<ModelSource> open_model_folder(fs::path const& folder) { return std::make_unique<ModelFolder>(folder); }

}  // namespace daub
