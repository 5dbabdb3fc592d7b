// PNG with its text chunks, through libpng: pixels and words in one pass, in memory, within limits.
//
//     PngPicture const png = decode_png(read_file("fox.png"), "fox.png");
//     for (PngText const& text : png.texts) std::cout << text.keyword << ": " << text.text << '\n';
#pragma once

#include "engine/scene/file_bytes.h"
#include "engine/scene/image.h"
#include "engine/scene/image_limits.h"

#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// One tEXt, zTXt or iTXt chunk.
struct PngText {
    std::string keyword;      ///< 1 to 79 characters of Latin-1, here as UTF-8
    std::string text;         ///< UTF-8 here; in the file Latin-1 where that suffices, else iTXt
    bool compressed = false;  ///< wish when writing; always iTXt then

    bool operator==(PngText const&) const = default;
};

struct PngPicture {
    Image image;  ///< u8 or u16; alpha is straight; sRGB unless the file says that it is linear
    std::vector<PngText> texts;
};

/// Bytes that one text chunk may have when unpacked. Longer ones are left out when reading, refused when writing.
inline constexpr std::size_t longest_png_text = std::size_t{16} << 20;

/// Palettes and small depths come as 8 bits. Damaged text chunks are left out. Throws ErrorKind::input where the
/// picture itself is damaged or too large; `name` stands for the file in messages.
PngPicture decode_png(ByteView bytes, std::string_view name, ImageLimits const& limits = {});

/// Only the text, before and after the picture; reads what is there of a truncated file.
std::vector<PngText> read_png_texts(ByteView bytes, std::string_view name);

/// u8 stays, u16 stays, float becomes u16; premultiplied alpha becomes straight. The chunk sRGB or gAMA says the colour
/// space. compression: 0 to 9; pixels_per_inch: for printing, 0 where it is not said. Throws ErrorKind::input for
/// keywords and texts that PNG cannot hold.
Bytes encode_png(ImageView const& image, std::vector<PngText> const& texts = {}, int compression = 6,
                 double pixels_per_inch = 0);

/// With a palette (palette.h) of 2 to 256 colours, 8 bits, alpha dropped: a third of the bytes, for pictures that are
/// only looked at.
Bytes encode_palette_png(ImageView const& image, int colors = 256, int compression = 9);

}  // namespace daub
