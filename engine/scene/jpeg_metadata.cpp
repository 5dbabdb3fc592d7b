#include "engine/scene/jpeg_metadata.h"

#include "engine/core/error.h"
#include "engine/scene/md5.h"

#include <algorithm>
#include <map>
#include <vector>

namespace daub {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view exif_mark = "Exif\0\0"sv;
constexpr std::string_view xmp_mark = "http://ns.adobe.com/xap/1.0/\0"sv;
constexpr std::string_view extended_mark = "http://ns.adobe.com/xmp/extension/\0"sv;
constexpr std::size_t guid_length = 32;
constexpr std::size_t longest_payload = 65533;
constexpr std::size_t extended_part =
    65000;  // bytes of the packet in one segment; the specification says 65400 at most
constexpr unsigned app0 = 0xE0, app1 = 0xE1, start_of_scan = 0xDA, end_of_image = 0xD9;

/// A segment before the picture's data.
struct Segment {
    unsigned marker = 0;
    ByteView payload;
    std::size_t end = 0;  ///< offset of the byte after it
};

unsigned byte_at(ByteView bytes, std::size_t at) { return std::to_integer<unsigned>(bytes[at]); }

/// All whole segments up to the first scan.
std::vector<Segment> segments_of(ByteView jpeg) {
    std::vector<Segment> segments;
    for (std::size_t at = 2; at + 4 <= jpeg.size() && byte_at(jpeg, at) == 0xFF;) {
        unsigned const marker = byte_at(jpeg, at + 1);
        if (marker == 0xFF) {  // padding
            ++at;
            continue;
        }
        if (marker == start_of_scan || marker == end_of_image) break;
        std::size_t const length = byte_at(jpeg, at + 2) << 8 | byte_at(jpeg, at + 3);
        if (length < 2 || at + 2 + length > jpeg.size()) break;
        segments.push_back({marker, jpeg.subspan(at + 4, length - 2), at + 2 + length});
        at += 2 + length;
    }
    return segments;
}

void check_jpeg(ByteView jpeg, std::string_view name) {
    if (jpeg.size() < 4 || byte_at(jpeg, 0) != 0xFF || byte_at(jpeg, 1) != 0xD8)
        fail(ErrorKind::input, "{} is no JPEG.", name);
}

bool is_metadata(Segment const& segment) {
    std::string_view const text = text_of(segment.payload);
    return segment.marker == app1 &&
           (text.starts_with("Exif\0"sv) || text.starts_with(xmp_mark) || text.starts_with(extended_mark));
}

void append(Bytes& out, ByteView bytes) { out.insert(out.end(), bytes.begin(), bytes.end()); }

void append_segment(Bytes& out, std::string_view mark, ByteView content) {
    std::size_t const length = mark.size() + content.size();
    if (length > longest_payload)
        fail(ErrorKind::output, "Metadata of {} bytes is too long for a JPEG.", content.size());
    for (unsigned const byte :
         {0xFFU, app1, static_cast<unsigned>(length + 2) >> 8, static_cast<unsigned>(length + 2) & 0xFF})
        out.push_back(static_cast<std::byte>(byte));
    append(out, bytes_of(mark));
    append(out, content);
}

std::string big_endian(std::size_t value) {
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
    return out;
}

std::size_t number_in(std::string_view bytes) {
    std::size_t value = 0;
    for (char const c : bytes) value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

void append_extended(Bytes& out, std::string_view packet) {
    std::string const head = std::string(extended_mark) + extended_xmp_guid(packet) + big_endian(packet.size());
    for (std::size_t at = 0; at < packet.size(); at += extended_part)
        append_segment(out, head + big_endian(at), bytes_of(packet.substr(at, extended_part)));
}

/// Puts the parts of one GUID together, wherever they stand in the file; nothing unless all are there.
class ExtendedParts {
 public:
    void add(std::string_view payload) {
        payload.remove_prefix(extended_mark.size());
        constexpr std::size_t head = guid_length + 8;
        if (payload.size() < head) return;
        auto& [size, parts] = packets_[std::string(payload.substr(0, guid_length))];
        size = number_in(payload.substr(guid_length, 4));
        parts[number_in(payload.substr(guid_length + 4, 4))] = payload.substr(head);
    }

    std::string whole() const {
        for (auto const& [guid, packet] : packets_) {
            std::string text;
            for (auto const& [offset, part] : packet.parts) {
                if (offset != text.size()) break;
                text += part;
            }
            if (text.size() == packet.size && extended_xmp_guid(text) == guid) return text;
        }
        return {};
    }

 private:
    struct Packet {
        std::size_t size = 0;
        std::map<std::size_t, std::string_view> parts;
    };
    std::map<std::string, Packet> packets_;
};

}  // namespace

std::string extended_xmp_guid(std::string_view extended_xmp) { return md5_digits(extended_xmp); }

Bytes with_jpeg_metadata(ByteView jpeg, EmbeddedMetadata const& metadata) {
    check_jpeg(jpeg, "What was encoded");
    auto const segments = segments_of(jpeg);
    Bytes out(jpeg.begin(), jpeg.begin() + 2);
    std::size_t copied = 2;
    // JFIF has to be the first segment; metadata comes right after it.
    if (!segments.empty() && segments.front().marker == app0) {
        append(out, jpeg.subspan(copied, segments.front().end - copied));
        copied = segments.front().end;
    }
    if (!metadata.exif.empty())
        append_segment(out, text_of(metadata.exif).starts_with(exif_mark) ? ""sv : exif_mark, metadata.exif);
    if (!metadata.xmp.empty()) append_segment(out, xmp_mark, bytes_of(metadata.xmp));
    append_extended(out, metadata.extended_xmp);
    for (auto const& segment : segments) {
        if (segment.end <= copied) continue;
        if (!is_metadata(segment)) append(out, jpeg.subspan(copied, segment.end - copied));
        copied = segment.end;
    }
    append(out, jpeg.subspan(copied));
    return out;
}

EmbeddedMetadata jpeg_metadata(ByteView jpeg, std::string_view name) {
    check_jpeg(jpeg, name);
    EmbeddedMetadata found;
    ExtendedParts extended;
    for (auto const& segment : segments_of(jpeg)) {
        if (!is_metadata(segment)) continue;
        std::string_view const text = text_of(segment.payload);
        if (text.starts_with(xmp_mark)) {
            if (found.xmp.empty()) found.xmp = text.substr(xmp_mark.size());
        } else if (text.starts_with(extended_mark)) {
            extended.add(text);
        } else if (found.exif.empty()) {
            found.exif.assign(segment.payload.begin(), segment.payload.end());
        }
    }
    found.extended_xmp = extended.whole();
    return found;
}

}  // namespace daub
