// JSON as Daub writes it into projects and pictures: fields keep their order, what another version wrote is kept.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace daub {

using Json = nlohmann::ordered_json;

/// Parses untrusted text. Throws ErrorKind::input, naming `what` and the byte, where it is no JSON, nested more than
/// 64 deep, or no object.
Json parse_json_object(std::string_view text, std::string_view what);

/// Text of the value; ill-formed UTF-8 becomes U+FFFD. indent -1: one line.
std::string to_text(Json const& value, int indent = -1);

/// The parts of `loaded` that `known` does not have: what a newer version wrote. Objects are compared field by field;
/// arrays item by item, where the items are objects with the same "id", or else stand at the same place.
Json unknown_part(Json const& loaded, Json const& known);

/// Puts an unknown_part() back into what is saved now. What `saved` has stays; parts of items that are gone are
/// dropped.
void restore_unknown(Json& saved, Json const& unknown);

}  // namespace daub
