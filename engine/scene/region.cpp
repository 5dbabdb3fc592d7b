#include "engine/scene/region.h"

#include <fmt/format.h>

#include <charconv>

namespace daub {

std::string to_hex(Color color) { return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue); }

std::optional<Color> color_from_hex(std::string_view text) {
    if (text.starts_with('#')) text.remove_prefix(1);
    std::uint32_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    auto const byte = [value](int shift) { return static_cast<std::uint8_t>(value >> shift & 0xFF); };
    auto const doubled = [value](int shift) { return static_cast<std::uint8_t>((value >> shift & 0xF) * 17); };
    if (text.size() == 6) return Color{byte(16), byte(8), byte(0)};
    if (text.size() == 3) return Color{doubled(8), doubled(4), doubled(0)};
    return std::nullopt;
}

}  // namespace daub
