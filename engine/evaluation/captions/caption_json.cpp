#include "engine/evaluation/captions/caption_json.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <functional>
#include <set>
#include <unordered_map>

namespace daub {
namespace {

namespace fs = std::filesystem;
using Value = nlohmann::json;

/// Deeper than any of these files: the parser goes one call deeper for each level.
constexpr int most_depth = 64;

/// Hands out the objects at `depth` (0: the root) one by one, with the key of the root under which they stand, and
/// forgets them.
void for_each_object(fs::path const& file, int depth,
                     std::function<void(std::string const& key, Value const&)> const& use) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) fail(ErrorKind::input, "{} cannot be opened.", file.string());
    std::string key;
    auto const on_event = [&](int at, Value::parse_event_t event, Value& parsed) {
        if (at > most_depth) fail(ErrorKind::input, "{} is nested too deeply to be a file of captions.", file.string());
        if (event == Value::parse_event_t::key && at == 1) key = parsed.get<std::string>();
        if (event != Value::parse_event_t::object_end || at != depth) return true;
        use(key, parsed);
        return false;  // forgotten
    };
    try {
        Value const rest = Value::parse(stream, on_event);
    } catch (Value::exception const& error) {
        std::string_view what = error.what();
        what.remove_prefix(std::min(what.size(), what.find("] ") + 2));
        fail(ErrorKind::input, "{} cannot be read as JSON: {}. Is the download complete?", file.string(), what);
    }
}

/// A number or text as text.
std::string id_text(Value const& item, char const* key) {
    auto const found = item.find(key);
    if (found == item.end()) return {};
    if (found->is_string()) return found->get<std::string>();
    return found->is_number_integer() ? found->dump() : std::string();
}

std::string const* text_in(Value const& item, char const* key) {
    auto const found = item.find(key);
    return found == item.end() ? nullptr : found->get_ptr<std::string const*>();
}

int64_t words_in(std::string_view text) { return text.empty() ? 0 : 1 + std::count(text.begin(), text.end(), ' '); }

/// The phrases of one image, joined.
std::string long_caption(std::vector<std::string> const& phrases, int most_words) {
    std::string caption;
    std::set<std::string> said;
    int64_t words = 0;
    for (std::string phrase : phrases) {
        while (phrase.ends_with('.') || phrase.ends_with(',') || phrase.ends_with(' ')) phrase.pop_back();
        if (phrase.empty() || (words > 0 && words + words_in(phrase) > most_words)) continue;
        if (!said.insert(ascii_lower(phrase)).second) continue;
        caption += (caption.empty() ? "" : ", ") + phrase;
        words += words_in(phrase);
    }
    return caption;
}

}  // namespace

std::vector<PromptCaption> read_coco_captions(fs::path const& file) {
    std::vector<PromptCaption> captions;
    std::vector<std::string> images;                     // of each caption, by id
    std::unordered_map<std::string, std::string> names;  // of pictures, by id; `images` may stand behind `annotations`
    int64_t annotations = 0;
    for_each_object(file, 2, [&](std::string const& key, Value const& item) {
        if (key == "images") {
            if (std::string const* name = text_in(item, "file_name")) names[id_text(item, "id")] = *name;
        } else if (key == "annotations") {
            std::string const* caption = text_in(item, "caption");
            if (!caption)
                fail(ErrorKind::input,
                     "{}: annotations[{}] (id {}) has no text \"caption\". COCO's captions are in captions_*.json, not "
                     "in "
                     "instances_*.json.",
                     file.string(), annotations, id_text(item, "id"));
            captions.push_back({.id = id_text(item, "id"), .text = tidy(*caption)});
            images.push_back(id_text(item, "image_id"));
            ++annotations;
        }
    });
    if (annotations == 0)
        fail(ErrorKind::input, "{} has no list \"annotations\" with captions, as COCO's captions_*.json have.",
             file.string());
    for (size_t i = 0; i < captions.size(); ++i)
        if (auto const name = names.find(images[i]); name != names.end()) captions[i].picture = name->second;
    return captions;
}

std::vector<PromptCaption> read_visual_genome(fs::path const& file, int most_words) {
    std::vector<PromptCaption> captions;
    int64_t image = 0;
    for_each_object(file, 1, [&](std::string const&, Value const& item) {
        auto const regions = item.find("regions");
        if (regions == item.end() || !regions->is_array())
            fail(ErrorKind::input,
                 "{}: image {} of the list has no \"regions\", as Visual Genome's region_descriptions.json has.",
                 file.string(), image);
        std::vector<std::string> phrases;
        std::string id = id_text(item, "id");
        for (Value const& region : *regions) {
            std::string const* phrase = region.is_object() ? text_in(region, "phrase") : nullptr;
            if (!phrase)
                fail(ErrorKind::input, "{}: regions[{}] of image {} of the list has no text \"phrase\".", file.string(),
                     phrases.size(), image);
            if (id.empty()) id = id_text(region, "image_id");
            phrases.push_back(tidy(*phrase));
        }
        captions.push_back({.id = id, .text = long_caption(phrases, most_words)});
        ++image;
    });
    return captions;
}

}  // namespace daub
