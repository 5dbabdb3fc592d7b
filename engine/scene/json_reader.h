// Fields of untrusted JSON, read with their path for messages: "regions[2].strength is a text, but should be a number".
#pragma once

#include "engine/core/error.h"
#include "engine/scene/json_document.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// One value and where it stands. A field that is missing or null leaves the default; one of another type throws
/// ErrorKind::input. Borrows the document.
class JsonReader {
 public:
    JsonReader(Json const& value, std::string path, std::vector<std::string>& warnings)
        : value_(value), path_(std::move(path)), warnings_(warnings) {}

    std::string const& path() const { return path_; }
    bool is_number() const { return value_.is_number(); }

    void read(char const* key, std::string& out) const {
        if (auto const field = optional_field(key)) out = field->text();
    }
    void read(char const* key, double& out) const {
        if (auto const field = optional_field(key)) out = field->number();
    }
    void read(char const* key, bool& out) const {
        if (auto const field = optional_field(key)) out = field->boolean();
    }
    void read(char const* key, int& out) const {
        if (auto const field = optional_field(key)) out = field->integer<int>();
    }
    void read(char const* key, std::uint64_t& out) const {
        if (auto const field = optional_field(key)) out = field->integer<std::uint64_t>();
    }
    template <typename T>
    void read(char const* key, std::optional<T>& out) const {
        if (!optional_field(key)) return;
        out.emplace();
        read(key, *out);
    }
    /// An enumerator by name. A name that is not known is a newer version's: the default stays, with a warning.
    template <typename T, typename FromName>
    void read_name(char const* key, T& out, FromName const& from_name) const {
        auto const field = optional_field(key);
        if (!field) return;
        std::string const name = field->text();
        if (auto const value = from_name(std::string_view(name)))
            out = *value;
        else
            warnings_.push_back(fmt::format("{} is \"{}\", which this version does not know: the default is used.",
                                            field->path(), name));
    }

    /// The field, or nothing where it is missing or null.
    std::optional<JsonReader> optional_field(char const* key) const {
        require(value_.is_object(), "an object");
        auto const found = value_.find(key);
        if (found == value_.end() || found->is_null()) return std::nullopt;
        return JsonReader(*found, path_.empty() ? std::string(key) : path_ + "." + key, warnings_);
    }
    /// Items of an array; none where the field is missing or null.
    std::vector<JsonReader> items(char const* key) const {
        auto const field = optional_field(key);
        return field ? field->items() : std::vector<JsonReader>();
    }
    std::vector<JsonReader> items() const {
        require(value_.is_array(), "a list");
        std::vector<JsonReader> out;
        for (std::size_t i = 0; i < value_.size(); ++i)
            out.emplace_back(value_[i], fmt::format("{}[{}]", path_, i), warnings_);
        return out;
    }

    std::string text() const {
        require(value_.is_string(), "a text");
        return value_.get<std::string>();
    }
    double number() const {
        require(value_.is_number(), "a number");
        return value_.get<double>();
    }
    bool boolean() const {
        require(value_.is_boolean(), "true or false");
        return value_.get<bool>();
    }
    template <typename T>
    T integer() const {
        require(value_.is_number_integer(), "a whole number");
        bool const fits = value_.is_number_unsigned()
                              ? value_.get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<T>::max())
                              : std::is_signed_v<T> && value_.get<std::int64_t>() >=
                                                           static_cast<std::int64_t>(std::numeric_limits<T>::min());
        if (!fits) fail(ErrorKind::input, "{} is {}, which is out of range.", path_, to_text(value_));
        return value_.get<T>();
    }

    void warn(std::string message) const { warnings_.push_back(std::move(message)); }
    [[noreturn]] void refuse(std::string_view why) const { fail(ErrorKind::input, "{} {}.", path_, why); }

 private:
    void require(bool holds, std::string_view kind) const {
        if (!holds)
            fail(ErrorKind::input, "{} is {}, but should be {}.", path_.empty() ? "the document" : path_,
                 value_.type_name(), kind);
    }

    Json const& value_;
    std::string path_;
    std::vector<std::string>& warnings_;
};

}  // namespace daub
