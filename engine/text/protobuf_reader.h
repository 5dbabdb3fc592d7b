// The little of the protocol buffer wire format that sentencepiece models need, read from untrusted bytes.
// (The sentencepiece library ends the process on some broken models; this reader throws.)
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace daub {

/// One field of a message: its number and its value in the form its wire type gives.
struct ProtobufField {
    uint32_t number = 0;
    enum class Type { varint, fixed64, bytes, fixed32 } type = Type::varint;
    uint64_t value = 0;      ///< varint, fixed64, fixed32
    std::string_view bytes;  ///< bytes: a string or a message; borrowed from the message

    /// Value of a `float` field. Throws Error(input) for another type.
    float as_float() const;
    /// Value of a string or message field. Throws Error(input) for another type.
    std::string_view as_bytes() const;
    /// Value of an integer, bool or enum field. Throws Error(input) for another type.
    uint64_t as_varint() const;
};

class ProtobufReader {
 public:
    explicit ProtobufReader(std::string_view message) : rest_(message) {}

    /// The next field, or nothing at the end. Throws Error(input) where the message is cut off or malformed.
    std::optional<ProtobufField> next();

 private:
    uint64_t read_varint();
    std::string_view take(uint64_t count);

    std::string_view rest_;
};

}  // namespace daub
