#include "engine/weights/single_file_notes.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

namespace fs = std::filesystem;

fs::path notes_beside(fs::path const& file) { return fs::path(file).replace_extension("daub.json"); }

std::string note(nlohmann::json const& notes, char const* key, std::string const& origin) {
    auto const found = notes.find(key);
    if (found == notes.end()) return "";
    if (!found->is_string()) fail(ErrorKind::input, "{}: '{}' is no text.", origin, key);
    return found->get<std::string>();
}

}  // namespace

SingleFileNotes read_single_file_notes(fs::path const& file) {
    fs::path const path = notes_beside(file);
    std::ifstream stream(path);
    if (!stream) return {};
    std::string const origin = path.string();
    nlohmann::json const json = nlohmann::json::parse(stream, nullptr, false);
    if (!json.is_object()) fail(ErrorKind::input, "{}: is not valid JSON. Remove it.", origin);
    SingleFileNotes notes;
    std::string const family = note(json, "family", origin), prediction = note(json, "prediction", origin);
    if (!family.empty()) notes.family = parse_checkpoint_family(family);
    if (!prediction.empty()) notes.prediction = parse_prediction(prediction);
    bool const understood =
        notes.family.has_value() == !family.empty() && notes.prediction.has_value() == !prediction.empty();
    if (!understood) fail(ErrorKind::input, "{}: names a family or prediction that Daub does not know.", origin);
    if (json.contains("configs")) {
        if (!json["configs"].is_object()) fail(ErrorKind::input, "{}: 'configs' is no object.", origin);
        for (auto const& [component, config] : json["configs"].items()) notes.configs[component] = config;
    }
    return notes;
}

void write_single_file_notes(fs::path const& file, SingleFileNotes const& notes) {
    nlohmann::json json = nlohmann::json::object();
    if (notes.family) json["family"] = to_name(*notes.family);
    if (notes.prediction) json["prediction"] = to_name(*notes.prediction);
    for (auto const& [component, config] : notes.configs) json["configs"][component] = config;
    AtomicFile out(notes_beside(file));
    out.write(json.dump(2) + "\n");
    out.commit();
}

}  // namespace daub
