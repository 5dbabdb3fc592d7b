#include "engine/scene/json_document.h"

#include "engine/core/error.h"

namespace daub {
namespace {

constexpr int deepest_nesting = 64;  // Daub's own files go ten deep; copying recurses

/// The item of `items` that stands for item `index` of another array: by id, else by place.
Json const* counterpart(Json const& items, Json const& item, std::size_t index) {
    if (item.is_object() && item.contains("id")) {
        for (auto const& candidate : items)
            if (candidate.is_object() && candidate.value("id", Json()) == item["id"]) return &candidate;
        return nullptr;
    }
    return index < items.size() ? &items[index] : nullptr;
}

/// An array's unknown parts as {"index or id": part}; null where there is none.
Json unknown_items(Json const& loaded, Json const& known) {
    Json out;
    for (std::size_t i = 0; i < loaded.size(); ++i) {
        Json const* const match = counterpart(known, loaded[i], i);
        if (match == nullptr) continue;
        Json part = unknown_part(loaded[i], *match);
        if (part.is_null()) continue;
        bool const has_id = loaded[i].is_object() && loaded[i].contains("id");
        out.push_back({{"of", has_id ? loaded[i]["id"] : Json(i)}, {"by_id", has_id}, {"part", std::move(part)}});
    }
    return out;
}

void restore_items(Json& saved, Json const& unknown) {
    for (auto const& entry : unknown) {
        if (!entry["by_id"].get<bool>()) {
            auto const index = entry["of"].get<std::size_t>();
            if (index < saved.size()) restore_unknown(saved[index], entry["part"]);
            continue;
        }
        for (auto& item : saved)
            if (item.is_object() && item.value("id", Json()) == entry["of"]) restore_unknown(item, entry["part"]);
    }
}

}  // namespace

Json parse_json_object(std::string_view text, std::string_view what) {
    auto const check_depth = [&](int depth, Json::parse_event_t, Json&) {
        if (depth > deepest_nesting)
            fail(ErrorKind::input, "{} is nested more than {} deep. It is damaged or made to do harm.", what,
                 deepest_nesting);
        return true;
    };
    try {
        Json value = Json::parse(text.begin(), text.end(), check_depth);
        if (!value.is_object()) fail(ErrorKind::input, "{} does not hold a JSON object.", what);
        return value;
    } catch (Json::parse_error const& error) {
        fail(ErrorKind::input, "{} is no valid JSON at byte {}. It is damaged.", what, error.byte);
    } catch (Json::exception const&) {
        fail(ErrorKind::input, "{} holds JSON with numbers that cannot be read.", what);
    }
}

std::string to_text(Json const& value, int indent) {
    return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Json unknown_part(Json const& loaded, Json const& known) {
    if (loaded.is_array() && known.is_array()) {
        Json items = unknown_items(loaded, known);
        return items.is_null() ? Json() : Json{{"items", std::move(items)}};
    }
    if (!loaded.is_object() || !known.is_object()) return {};
    Json fields, inner;
    for (auto const& [key, value] : loaded.items()) {
        if (!known.contains(key)) {
            fields[key] = value;
        } else if (Json part = unknown_part(value, known[key]); !part.is_null()) {
            inner[key] = std::move(part);
        }
    }
    if (fields.is_null() && inner.is_null()) return {};
    return {{"fields", std::move(fields)}, {"inner", std::move(inner)}};
}

void restore_unknown(Json& saved, Json const& unknown) {
    if (unknown.is_null()) return;
    if (unknown.contains("items")) {
        if (saved.is_array()) restore_items(saved, unknown["items"]);
        return;
    }
    if (!saved.is_object()) return;
    for (auto const& [key, value] : unknown["fields"].items())
        if (!saved.contains(key)) saved[key] = value;
    for (auto const& [key, part] : unknown["inner"].items())
        if (saved.contains(key)) restore_unknown(saved[key], part);
}

}  // namespace daub
