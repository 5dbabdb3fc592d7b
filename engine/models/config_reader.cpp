#include "engine/models/config_reader.h"

#include "engine/core/error.h"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace daub {

namespace {

template <typename T>
constexpr std::string_view kind_of = "a text";
template <>
constexpr std::string_view kind_of<int64_t> = "a whole number";
template <>
constexpr std::string_view kind_of<double> = "a finite number";
template <>
constexpr std::string_view kind_of<bool> = "true or false";

template <typename T>
bool fits(nlohmann::json const& value) {
    if constexpr (std::is_same_v<T, bool>) return value.is_boolean();
    if constexpr (std::is_same_v<T, std::string>) return value.is_string();
    if constexpr (std::is_same_v<T, double>) return value.is_number() && std::isfinite(value.get<double>());
    if (value.is_number_unsigned()) return value.get<uint64_t>() <= uint64_t(INT64_MAX);
    return value.is_number_integer();
}

nlohmann::json const empty_object = nlohmann::json::object();

}  // namespace

ConfigReader::ConfigReader(nlohmann::json const& json, std::string origin) : json_(&json), origin_(std::move(origin)) {
    if (!json.is_object()) fail(ErrorKind::model, "{} does not hold a JSON object.", origin_);
}

nlohmann::json const* ConfigReader::find(std::string_view key) const {
    auto const found = json_->find(key);
    return found == json_->end() || found->is_null() ? nullptr : &*found;
}

void ConfigReader::refuse(std::string_view key, std::string_view why) const {
    auto const* const value = find(key);
    fail(ErrorKind::model, "{}: '{}' is {}: {}.", origin_, key, value ? value->dump() : "absent", why);
}

template <typename T>
T ConfigReader::as(std::string_view key, nlohmann::json const& value) const {
    if (!fits<T>(value)) refuse(key, fmt::format("{} is needed", kind_of<T>));
    return value.get<T>();
}

template <typename T>
std::vector<T> ConfigReader::list(std::string_view key, nlohmann::json const& value) const {
    if (!value.is_array()) refuse(key, "a list is needed");
    std::vector<T> items;
    for (auto const& item : value) items.push_back(as<T>(key, item));
    return items;
}

template <typename T>
std::vector<T> ConfigReader::per_block(std::string_view key, size_t blocks, T otherwise) const {
    auto const* const value = find(key);
    if (!value) return std::vector<T>(blocks, otherwise);
    if (!value->is_array()) return std::vector<T>(blocks, as<T>(key, *value));
    auto items = list<T>(key, *value);
    if (items.size() != blocks) refuse(key, fmt::format("one value or one for each of {} blocks is needed", blocks));
    return items;
}

bool ConfigReader::has(std::string_view key) const { return find(key) != nullptr; }

bool ConfigReader::is_null(std::string_view key) const {
    auto const found = json_->find(key);
    return found != json_->end() && found->is_null();
}

nlohmann::json ConfigReader::value(std::string_view key, nlohmann::json const& otherwise) const {
    auto const* const found = find(key);
    return found ? *found : otherwise;
}

int64_t ConfigReader::integer(std::string_view key, int64_t otherwise) const {
    return integer(key).value_or(otherwise);
}

std::optional<int64_t> ConfigReader::integer(std::string_view key) const {
    auto const* const value = find(key);
    return value ? std::optional(as<int64_t>(key, *value)) : std::nullopt;
}

double ConfigReader::number(std::string_view key, double otherwise) const {
    auto const* const value = find(key);
    return value ? as<double>(key, *value) : otherwise;
}

bool ConfigReader::flag(std::string_view key, bool otherwise) const {
    auto const* const value = find(key);
    return value ? as<bool>(key, *value) : otherwise;
}

std::string ConfigReader::text(std::string_view key, std::string const& otherwise) const {
    auto const* const value = find(key);
    return value ? as<std::string>(key, *value) : otherwise;
}

std::vector<std::string> ConfigReader::texts(std::string_view key, std::vector<std::string> otherwise) const {
    auto const* const value = find(key);
    return value ? list<std::string>(key, *value) : otherwise;
}

std::vector<double> ConfigReader::numbers(std::string_view key, std::vector<double> otherwise) const {
    auto const* const value = find(key);
    return value ? list<double>(key, *value) : otherwise;
}

std::vector<int64_t> ConfigReader::integers(std::string_view key, std::vector<int64_t> otherwise) const {
    auto const* const value = find(key);
    return value ? list<int64_t>(key, *value) : otherwise;
}

std::vector<int64_t> ConfigReader::integer_per_block(std::string_view key, size_t blocks, int64_t otherwise) const {
    return per_block<int64_t>(key, blocks, otherwise);
}

std::vector<bool> ConfigReader::flag_per_block(std::string_view key, size_t blocks, bool otherwise) const {
    return per_block<bool>(key, blocks, otherwise);
}

ConfigReader ConfigReader::object(std::string_view key) const {
    auto const* const value = find(key);
    return ConfigReader(value ? *value : empty_object, value ? origin_ + ": " + std::string(key) : origin_);
}

std::string ConfigReader::choice(std::string_view key, std::string const& otherwise,
                                 std::initializer_list<std::string_view> known) const {
    std::string const value = text(key, otherwise);
    if (std::find(known.begin(), known.end(), value) == known.end()) {
        std::string names;
        for (auto const name : known) names += (names.empty() ? "" : ", ") + std::string(name);
        refuse(key, "Daub knows " + names);
    }
    return value;
}

void ConfigReader::unsupported(std::string_view key, nlohmann::json const& only) const {
    auto const* const value = find(key);
    if (value && *value != only) refuse(key, fmt::format("Daub only runs models where it is {}", only.dump()));
}

nlohmann::json component_config(std::filesystem::path const& folder) {
    std::filesystem::path const file = folder / "config.json";
    std::ifstream stream(file);
    if (!stream) fail(ErrorKind::model, "{} is missing or cannot be read: the model is incomplete.", file.string());
    nlohmann::json json = nlohmann::json::parse(stream, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object()) fail(ErrorKind::model, "{} is not valid JSON.", file.string());
    return json;
}

void require_bare_name(std::string const& name, std::string const& origin) {
    if (name.find('/') != std::string::npos || name.find('\\') != std::string::npos || name == "." || name == "..")
        fail(ErrorKind::model, "{} names the folder '{}'; only bare names beside the file are allowed.", origin, name);
}

}  // namespace daub
