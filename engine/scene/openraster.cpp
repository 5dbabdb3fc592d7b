#include "engine/scene/openraster.h"

#include "engine/core/error.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace daub {
namespace {

constexpr std::size_t most_layers = 10000;

/// XML 1.0 has no place for control characters, not even escaped.
std::string xml_text(std::string_view text) {
    std::string out;
    std::ranges::copy_if(text, std::back_inserter(out),
                         [](unsigned char c) { return c >= 32 || c == '\t' || c == '\n'; });
    return out;
}

void collect_layers(pugi::xml_node const& root, LayerStack& stack) {
    // Depth first, without recursion: a hostile file may nest as deep as it is long.
    struct Place {
        pugi::xml_node node;
        int x, y;
        bool visible;
    };
    std::vector<Place> open{{root.first_child(), 0, 0, true}};
    while (!open.empty() && stack.layers.size() < most_layers) {
        auto& [node, x, y, visible] = open.back();
        if (!node) {
            open.pop_back();
            continue;
        }
        pugi::xml_node const current = node;
        int const at_x = x + current.attribute("x").as_int(), at_y = y + current.attribute("y").as_int();
        bool const shown = visible && std::string_view(current.attribute("visibility").value()) != "hidden";
        node = node.next_sibling();
        if (std::string_view(current.name()) == "stack") open.push_back({current.first_child(), at_x, at_y, shown});
        if (std::string_view(current.name()) == "layer")
            stack.layers.push_back({.name = current.attribute("name").value(),
                                    .file = current.attribute("src").value(),
                                    .x = at_x,
                                    .y = at_y,
                                    .opacity = current.attribute("opacity").as_double(1),
                                    .visible = shown,
                                    .locked = current.attribute("edit-locked").as_bool()});
    }
}

}  // namespace

Bytes encode_stack(LayerStack const& stack) {
    pugi::xml_document document;
    auto declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    auto image = document.append_child("image");
    image.append_attribute("version") = "0.0.5";
    image.append_attribute("w") = stack.size.width;
    image.append_attribute("h") = stack.size.height;
    image.append_attribute("xres") = 72;
    image.append_attribute("yres") = 72;
    auto root = image.append_child("stack");
    for (auto const& layer : stack.layers) {
        auto node = root.append_child("layer");
        node.append_attribute("name") = xml_text(layer.name).c_str();
        node.append_attribute("src") = layer.file.c_str();
        node.append_attribute("x") = layer.x;
        node.append_attribute("y") = layer.y;
        node.append_attribute("opacity") = fmt::format("{:.3f}", layer.opacity).c_str();
        node.append_attribute("visibility") = layer.visible ? "visible" : "hidden";
        node.append_attribute("composite-op") = "svg:src-over";
        if (layer.locked) node.append_attribute("edit-locked") = "true";
    }
    std::ostringstream out;
    document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
    auto const bytes = bytes_of(out.view());
    return {bytes.begin(), bytes.end()};
}

LayerStack decode_stack(ByteView xml, std::string_view name) {
    pugi::xml_document document;
    auto const result = document.load_buffer(xml.data(), xml.size());
    if (!result)
        fail(ErrorKind::input, "stack.xml in {} is no valid XML at byte {}: {}.", name, result.offset,
             result.description());
    auto const image = document.child("image");
    LayerStack stack{{image.attribute("w").as_int(), image.attribute("h").as_int()}, {}};
    if (stack.size.empty()) fail(ErrorKind::input, "stack.xml in {} has no image of positive size.", name);
    collect_layers(image, stack);
    return stack;
}

void lay_over(Image& canvas, ImageView const& front, int x, int y) {
    Image const layer = with_channels(
        front.format().alpha == Alpha::premultiplied
            ? convert(with_alpha(convert(front, PixelType::f32), Alpha::straight), PixelType::u8, ColorSpace::srgb)
        : front.format().color_space == ColorSpace::raw ? convert(front, PixelType::u8)
                                                        : convert(front, PixelType::u8, ColorSpace::srgb),
        4);
    Rect const area = intersection({x, y, layer.width(), layer.height()}, {0, 0, canvas.width(), canvas.height()});
    for (int row = area.y; row < area.bottom(); ++row) {
        auto const from = layer.row<std::uint8_t>(row - y);
        auto const to = canvas.row<std::uint8_t>(row);
        for (int column = area.x; column < area.right(); ++column) {
            std::uint8_t const* const p = &from[static_cast<std::size_t>(column - x) * 4];
            std::uint8_t* const q = &to[static_cast<std::size_t>(column) * 4];
            double const above = p[3] / 255.0, below = q[3] / 255.0 * (1 - above), alpha = above + below;
            for (int c = 0; c < 3; ++c)
                q[c] = alpha > 0 ? static_cast<std::uint8_t>((p[c] * above + q[c] * below) / alpha + 0.5) : 0;
            q[3] = static_cast<std::uint8_t>(alpha * 255 + 0.5);
        }
    }
}

}  // namespace daub
