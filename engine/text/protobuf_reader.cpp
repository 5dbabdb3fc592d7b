#include "engine/text/protobuf_reader.h"

#include <bit>

#include "engine/core/error.h"

namespace daub {

namespace {

[[noreturn]] void fail_type(ProtobufField const& field, char const* expected) {
    fail(ErrorKind::input, "field {} of the model has another type than {}; the file is damaged", field.number,
         expected);
}

uint64_t little_endian(std::string_view bytes) {
    uint64_t value = 0;
    for (size_t i = 0; i < bytes.size(); ++i) value |= uint64_t{static_cast<uint8_t>(bytes[i])} << (8 * i);
    return value;
}

}  // namespace

float ProtobufField::as_float() const {
    if (type != Type::fixed32) fail_type(*this, "float");
    return std::bit_cast<float>(static_cast<uint32_t>(value));
}

std::string_view ProtobufField::as_bytes() const {
    if (type != Type::bytes) fail_type(*this, "bytes");
    return bytes;
}

uint64_t ProtobufField::as_varint() const {
    if (type != Type::varint) fail_type(*this, "a whole number");
    return value;
}

uint64_t ProtobufReader::read_varint() {
    uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        auto const byte = static_cast<uint8_t>(take(1).front());
        value |= uint64_t{byte & 0x7FU} << shift;
        if (byte < 0x80) return value;
    }
    fail(ErrorKind::input, "the model holds a number of more than 64 bits; the file is damaged");
}

std::string_view ProtobufReader::take(uint64_t count) {
    if (count > rest_.size()) {
        fail(ErrorKind::input, "the model ends {} bytes too early; the file is cut off or damaged",
             count - rest_.size());
    }
    std::string_view const taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
}

std::optional<ProtobufField> ProtobufReader::next() {
    if (rest_.empty()) return {};
    uint64_t const tag = read_varint();
    ProtobufField field;
    field.number = static_cast<uint32_t>(tag >> 3);
    switch (tag & 7) {
        case 0:
            field.type = ProtobufField::Type::varint, field.value = read_varint();
            break;
        case 1:
            field.type = ProtobufField::Type::fixed64, field.value = little_endian(take(8));
            break;
        case 2:
            field.type = ProtobufField::Type::bytes, field.bytes = take(read_varint());
            break;
        case 5:
            field.type = ProtobufField::Type::fixed32, field.value = little_endian(take(4));
            break;
        default:
            fail(ErrorKind::input, "the model holds a field of wire type {}; the file is damaged", tag & 7);
    }
    return field;
}

}  // namespace daub
