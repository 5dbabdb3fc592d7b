// Reads a component's config.json: each value by name, with its default, its kind and a message when it does not fit.
//
//     ConfigReader const config(json, "unet/config.json");
//     int64_t const channels = config.integer("in_channels", 4);
//     std::vector<int64_t> const heads = config.integers("attention_head_dim", blocks, 8);
//
// JSON null counts as absent, as in diffusers. Borrowed json; throws Error (model).
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

class ConfigReader {
 public:
    /// origin: the file, for messages.
    ConfigReader(nlohmann::json const& json, std::string origin);

    bool has(std::string_view key) const;
    /// Whether the key is there with the value null, where that means something else than its absence.
    bool is_null(std::string_view key) const;
    /// The value as it stands.
    nlohmann::json value(std::string_view key, nlohmann::json const& otherwise) const;
    int64_t integer(std::string_view key, int64_t otherwise) const;
    std::optional<int64_t> integer(std::string_view key) const;
    double number(std::string_view key, double otherwise) const;
    bool flag(std::string_view key, bool otherwise) const;
    std::string text(std::string_view key, std::string const& otherwise) const;
    std::vector<std::string> texts(std::string_view key, std::vector<std::string> otherwise) const;
    std::vector<double> numbers(std::string_view key, std::vector<double> otherwise) const;
    std::vector<int64_t> integers(std::string_view key, std::vector<int64_t> otherwise) const;
    /// One value for each of `blocks` blocks: a list of that length, or one value for all of them.
    std::vector<int64_t> integer_per_block(std::string_view key, size_t blocks, int64_t otherwise) const;
    std::vector<bool> flag_per_block(std::string_view key, size_t blocks, bool otherwise) const;
    /// An object below this one; an empty one where the key is absent.
    ConfigReader object(std::string_view key) const;

    /// Fails unless the text is one of `known`; `otherwise` where absent.
    std::string choice(std::string_view key, std::string const& otherwise,
                       std::initializer_list<std::string_view> known) const;
    /// Fails where the key holds anything but `only` (or nothing): an option that Daub does not have.
    void unsupported(std::string_view key, nlohmann::json const& only) const;
    /// Refuses the key where the condition does not hold.
    void require(std::string_view key, bool condition, std::string_view why) const {
        if (!condition) refuse(key, why);
    }
    /// Fails with the file, the key and what is wrong with its value.
    [[noreturn]] void refuse(std::string_view key, std::string_view why) const;

 private:
    nlohmann::json const* find(std::string_view key) const;
    template <typename T>
    T as(std::string_view key, nlohmann::json const& value) const;
    template <typename T>
    std::vector<T> list(std::string_view key, nlohmann::json const& value) const;
    template <typename T>
    std::vector<T> per_block(std::string_view key, size_t blocks, T otherwise) const;
    nlohmann::json const* json_;
    std::string origin_;
};

/// config.json of a component folder. Throws Error (model).
nlohmann::json component_config(std::filesystem::path const& folder);

/// Fails unless `name` is the bare name of a folder beside the file: model files are not trusted with paths.
void require_bare_name(std::string const& name, std::string const& origin);

}  // namespace daub
