#include "engine/scene/exif_block.h"

#include "engine/core/error.h"
#include "engine/scene/latin1.h"

#include <libexif/exif-data.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <cmath>
#include <cstring>
#include <memory>
#include <vector>

namespace daub {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view exif_header = "Exif\0\0"sv;
constexpr std::string_view unicode_code = "UNICODE\0"sv;
constexpr std::size_t code_length = 8;
constexpr unsigned resolution_parts = 1000;  // of a pixel per inch
constexpr ExifShort centimetres = 3;         // EXIF 2.3, ResolutionUnit
constexpr std::size_t longest_exif = 65000;  // a JPEG segment has 65533 bytes, and libexif reads 65534

struct FreeExif {
    void operator()(ExifData* data) const { exif_data_unref(data); }
    void operator()(ExifEntry* entry) const { exif_entry_unref(entry); }
    void operator()(ExifMem* memory) const { exif_mem_unref(memory); }
    void operator()(unsigned char* bytes) const { std::free(bytes); }
};

std::string utf16_big_endian(std::string_view text) {
    std::string out;
    auto const append = [&out](unsigned unit) {
        out += static_cast<char>(unit >> 8);
        out += static_cast<char>(unit & 0xFF);
    };
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
        UChar32 code = 0;
        U8_NEXT_OR_FFFD(text.data(), at, static_cast<std::int32_t>(text.size()), code);
        if (U_IS_BMP(code)) {
            append(static_cast<unsigned>(code));
        } else {
            append(U16_LEAD(code));
            append(U16_TRAIL(code));
        }
    }
    return out;
}

/// Big-endian unless a mark says otherwise or more upper than lower bytes would be zero the other way round.
bool looks_little_endian(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE"sv)) return true;
    if (bytes.starts_with("\xFE\xFF"sv)) return false;
    std::size_t zero_first = 0, zero_second = 0;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        zero_first += bytes[at] == '\0';
        zero_second += bytes[at + 1] == '\0';
    }
    return zero_second > zero_first;
}

std::string utf8_from_utf16(std::string_view bytes) {
    bool const little = looks_little_endian(bytes);
    std::u16string units;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        auto const first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
        units += static_cast<char16_t>(little ? second << 8 | first : first << 8 | second);
    }
    std::string out;
    for (std::size_t at = 0; at < units.size();) {
        UChar32 code = 0;
        U16_NEXT_OR_FFFD(units.data(), at, units.size(), code);
        if (code == 0xFEFF && out.empty()) continue;
        std::uint8_t encoded[U8_MAX_LENGTH];
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(encoded, length, code);
        out.append(reinterpret_cast<char const*>(encoded), length);
    }
    return out;
}

std::string decoded_comment(std::string_view comment) {
    std::string_view const code = comment.substr(0, code_length);
    std::string_view text = comment.substr(std::min(code_length, comment.size()));
    std::string out = code == unicode_code ? utf8_from_utf16(text)
                      : is_utf8(text)      ? std::string(text)
                                           : utf8_from_latin1(text);
    while (out.ends_with('\0') || out.ends_with(' ')) out.pop_back();
    return out;
}

template <typename T>
T* there(T* made) {
    if (made == nullptr) fail(ErrorKind::memory, "There is no memory left for EXIF.");
    return made;
}

void add_comment(ExifData& data, std::string const& comment) {
    std::unique_ptr<ExifMem, FreeExif> const memory(there(exif_mem_new_default()));
    std::unique_ptr<ExifEntry, FreeExif> const entry(there(exif_entry_new_mem(memory.get())));
    auto const size = static_cast<ExifLong>(comment.size());
    entry->data = static_cast<unsigned char*>(there(exif_mem_alloc(memory.get(), size)));
    std::memcpy(entry->data, comment.data(), comment.size());
    entry->size = size;
    entry->components = comment.size();
    entry->tag = EXIF_TAG_USER_COMMENT;
    entry->format = EXIF_FORMAT_UNDEFINED;
    exif_content_add_entry(data.ifd[EXIF_IFD_EXIF], entry.get());
}

/// An entry of the picture itself, with what libexif takes for usual: inches for the unit.
ExifEntry& add_entry(ExifData& data, ExifTag tag) {
    std::unique_ptr<ExifEntry, FreeExif> const entry(there(exif_entry_new()));
    exif_content_add_entry(data.ifd[EXIF_IFD_0], entry.get());  // which owns it too, and knows the order of bytes
    exif_entry_initialize(entry.get(), tag);
    there(entry->data);
    return *entry;
}

void add_resolution(ExifData& data, double pixels_per_inch) {
    ExifRational const value{static_cast<ExifLong>(std::lround(pixels_per_inch * resolution_parts)), resolution_parts};
    for (ExifTag const tag : {EXIF_TAG_X_RESOLUTION, EXIF_TAG_Y_RESOLUTION})
        exif_set_rational(add_entry(data, tag).data, exif_data_get_byte_order(&data), value);
    add_entry(data, EXIF_TAG_RESOLUTION_UNIT);
}

double resolution_in(ExifData& data) {
    ExifEntry const* const entry = exif_content_get_entry(data.ifd[EXIF_IFD_0], EXIF_TAG_X_RESOLUTION);
    if (entry == nullptr || entry->format != EXIF_FORMAT_RATIONAL || entry->components != 1) return 0;
    ExifRational const value = exif_get_rational(entry->data, exif_data_get_byte_order(&data));
    if (value.denominator == 0) return 0;
    ExifEntry const* const unit = exif_content_get_entry(data.ifd[EXIF_IFD_0], EXIF_TAG_RESOLUTION_UNIT);
    bool const metric = unit && unit->format == EXIF_FORMAT_SHORT && unit->components == 1 &&
                        exif_get_short(unit->data, exif_data_get_byte_order(&data)) == centimetres;
    return static_cast<double>(value.numerator) / value.denominator * (metric ? 2.54 : 1);
}

}  // namespace

Bytes encode_exif(ExifContent const& content) {
    std::string comment(unicode_code);
    comment += utf16_big_endian(content.comment);
    bool const comments = !content.comment.empty() && comment.size() <= longest_exif;
    if (!comments && content.pixels_per_inch <= 0) return {};
    std::unique_ptr<ExifData, FreeExif> const data(there(exif_data_new()));
    exif_data_set_byte_order(data.get(), EXIF_BYTE_ORDER_MOTOROLA);
    if (comments) add_comment(*data, comment);
    if (content.pixels_per_inch > 0) add_resolution(*data, content.pixels_per_inch);

    unsigned char* saved = nullptr;
    unsigned size = 0;
    exif_data_save_data(data.get(), &saved, &size);
    std::unique_ptr<unsigned char, FreeExif> const owned(there(saved));
    auto const bytes = std::as_bytes(std::span(saved, size));
    return Bytes(bytes.begin(), bytes.end());
}

ExifContent decode_exif(ByteView exif) {
    std::string block(text_of(exif));
    if (!block.starts_with(exif_header)) block.insert(0, exif_header);
    std::unique_ptr<ExifData, FreeExif> const data(there(exif_data_new()));
    exif_data_unset_option(data.get(), EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);  // it adds what is not in the file
    auto const* const bytes = reinterpret_cast<unsigned char const*>(block.data());
    exif_data_load_data(data.get(), bytes, static_cast<unsigned>(block.size()));
    ExifContent content{.pixels_per_inch = resolution_in(*data)};
    ExifEntry const* const entry = exif_content_get_entry(data->ifd[EXIF_IFD_EXIF], EXIF_TAG_USER_COMMENT);
    if (entry != nullptr && entry->data != nullptr && entry->size > code_length)
        content.comment = decoded_comment({reinterpret_cast<char const*>(entry->data), entry->size});
    return content;
}

}  // namespace daub
