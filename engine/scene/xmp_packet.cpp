#include "engine/scene/xmp_packet.h"

#include "engine/core/error.h"

#include <exempi/xmp.h>
#include <exempi/xmpconsts.h>
#include <pugixml.hpp>

#include <memory>
#include <mutex>

namespace daub {
namespace {

constexpr char const* daub_namespace = "urn:daub:picture/1.0/";
constexpr char const* iptc_extension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
constexpr char const* xmp_note = "http://ns.adobe.com/xmp/note/";
constexpr char const* trained_media = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
constexpr std::size_t largest_packet = std::size_t{64} << 20;  // bytes

struct FreeXmp {
    void operator()(_Xmp* xmp) const { xmp_free(xmp); }
    void operator()(_XmpString* text) const { xmp_string_free(text); }
};
using Packet = std::unique_ptr<_Xmp, FreeXmp>;
using Text = std::unique_ptr<_XmpString, FreeXmp>;

/// exempi's initialisation and its list of namespaces are global.
std::mutex exempi_mutex;

void prepare_exempi() {
    static bool const ready = xmp_init() && xmp_register_namespace(daub_namespace, "daub", nullptr) &&
                              xmp_register_namespace(iptc_extension, "Iptc4xmpExt", nullptr) &&
                              xmp_register_namespace(xmp_note, "xmpNote", nullptr);
    if (!ready) fail(ErrorKind::internal, "exempi does not start: error {}.", xmp_get_error());
}

void set(_Xmp* packet, char const* schema, char const* name, std::string const& value) {
    if (value.empty()) return;
    if (!xmp_set_property(packet, schema, name, value.c_str(), 0))
        fail(ErrorKind::internal, "exempi does not take the property {}: error {}.", name, xmp_get_error());
}

std::string get(_Xmp* packet, char const* schema, char const* name) {
    Text const text(xmp_string_new());
    if (!xmp_get_property(packet, schema, name, text.get(), nullptr)) return {};
    return {xmp_string_cstr(text.get()), xmp_string_len(text.get())};
}

/// exempi prints to the terminal what it does not like: most of that is found here, in silence.
bool is_plain_xml(std::string_view text) {
    pugi::xml_document document;
    bool const well_formed = document.load_buffer(text.data(), text.size());
    return well_formed && text.find("<!DOCTYPE") == std::string_view::npos;
}

}  // namespace

std::string encode_xmp(XmpContent const& content, bool wrapped) {
    std::scoped_lock const lock(exempi_mutex);
    prepare_exempi();
    Packet const packet(xmp_new_empty());
    set(packet.get(), iptc_extension, "DigitalSourceType", content.generated ? trained_media : "");
    set(packet.get(), NS_XAP, "CreatorTool", content.creator_tool);
    set(packet.get(), daub_namespace, "settings", content.settings);
    set(packet.get(), xmp_note, "HasExtendedXMP", content.has_extended);
    Text const text(xmp_string_new());
    std::uint32_t const options =
        XMP_SERIAL_USECOMPACTFORMAT | (wrapped ? XMP_SERIAL_READONLYPACKET : XMP_SERIAL_OMITPACKETWRAPPER);
    if (!xmp_serialize(packet.get(), text.get(), options, 0))
        fail(ErrorKind::internal, "exempi does not write the packet: error {}.", xmp_get_error());
    return {xmp_string_cstr(text.get()), xmp_string_len(text.get())};
}

std::optional<XmpContent> decode_xmp(std::string_view packet_text) {
    if (packet_text.empty() || packet_text.size() > largest_packet || !is_plain_xml(packet_text)) return std::nullopt;
    std::scoped_lock const lock(exempi_mutex);
    prepare_exempi();
    Packet const packet(xmp_new_empty());
    if (!packet || !xmp_parse(packet.get(), packet_text.data(), packet_text.size())) return std::nullopt;
    return XmpContent{get(packet.get(), iptc_extension, "DigitalSourceType") == trained_media,
                      get(packet.get(), NS_XAP, "CreatorTool"), get(packet.get(), daub_namespace, "settings"),
                      get(packet.get(), xmp_note, "HasExtendedXMP")};
}

}  // namespace daub
