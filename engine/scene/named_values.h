// Tables of enumerators and the names that stand for them in files and on the command line.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace daub {

template <typename T>
struct NamedValue {
    T value;
    std::string_view name;
};
template <typename T>
NamedValue(T, std::string_view) -> NamedValue<T>;  // clang 14 deduces no aggregates by itself

template <typename T, std::size_t N>
std::string_view name_in(std::array<NamedValue<T>, N> const& table, T value) {
    for (auto const& entry : table)
        if (entry.value == value) return entry.name;
    return {};
}

template <typename T, std::size_t N>
std::optional<T> value_in(std::array<NamedValue<T>, N> const& table, std::string_view name) {
    for (auto const& entry : table)
        if (entry.name == name) return entry.value;
    return std::nullopt;
}

}  // namespace daub
