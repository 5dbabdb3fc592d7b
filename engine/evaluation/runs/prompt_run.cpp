#include "engine/evaluation/runs/prompt_run.h"

#include "engine/core/error.h"
#include "engine/core/sha256.h"
#include "engine/scene/file_bytes.h"
#include "engine/scene/image_file.h"
#include "engine/scene/prompt_grammar.h"
#include "engine/scene/request_json.h"

#include <nlohmann/json.hpp>

namespace daub {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

/// Runs over captions use neither masks nor pictures.
class NoAssets : public AssetSink {
 public:
    std::string put(Snapshot<Mask> const&, Color, std::string_view) override { return {}; }
    std::string put(Snapshot<Image> const&, std::string_view) override { return {}; }
};

std::string caption_lines(std::vector<PromptCaption> const& captions, PromptRun const& run) {
    std::string text;
    int64_t number = 0;
    for (PromptCaption const& caption : captions) {
        ordered_json line{{"number", number},
                          {"file", run.picture(number).filename().string()},
                          {"id", caption.id},
                          {"text", caption.text}};
        if (!caption.picture.empty()) line["picture"] = caption.picture;
        if (!caption.group.empty()) line["group"] = caption.group;
        text += line.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
        ++number;
    }
    return text;
}

nlohmann::json settings_json(PromptRunSettings const& settings, std::string const& lines) {
    NoAssets none;
    GenerationRequest request = settings.request;
    request.prompt.clear();
    nlohmann::json json{{"format", "daub-prompt-run"}, {"version", 1}, {"pictures", settings.captions.size()}};
    json["request"] = nlohmann::json::parse(to_json(request, none).dump());
    if (!settings.model.empty()) json["request"]["model"] = settings.model;
    json["request"].erase("device");  // shards may run on different machines
    Sha256 hash;
    hash.add(bytes_of(lines));
    json["captions_sha256"] = hash.digits();
    return json;
}

/// "request.guidance.text is 3.0 there and 5.0 here": the first of the differences.
std::string difference(nlohmann::json const& there, nlohmann::json const& here) {
    for (auto const& change : nlohmann::json::diff(there, here)) {
        nlohmann::json::json_pointer const at(change.at("path").get<std::string>());
        std::string name = at.to_string().substr(1);
        std::ranges::replace(name, '/', '.');
        if (name == "captions_sha256" || name == "pictures") return "its captions are others";
        auto const told = [&](nlohmann::json const& json) {
            return json.contains(at) ? json.at(at).dump() : "missing";
        };
        return fmt::format("{} is {} there and {} here", name, told(there), told(here));
    }
    return {};
}

}  // namespace

PromptRun::PromptRun(fs::path folder, PromptRunSettings settings)
    : folder_(std::move(folder)), settings_(std::move(settings)) {
    begin();
}

fs::path PromptRun::picture(int64_t number) const { return folder_ / "pictures" / fmt::format("{:06}.png", number); }

std::vector<fs::path> PromptRun::pictures() const {
    std::vector<fs::path> files;
    for (int64_t number = 0; number < size(); ++number) files.push_back(picture(number));
    return files;
}

bool PromptRun::has(int64_t number) const {
    std::error_code error;
    return fs::is_regular_file(picture(number), error);
}

int64_t PromptRun::missing(Shard const& shard, int64_t offset) const {
    int64_t count = 0;
    for (int64_t number = 0; number < size(); ++number) count += owns(shard, number, offset) && !has(number) ? 1 : 0;
    return count;
}

void PromptRun::begin() const {
    std::error_code error;
    fs::create_directories(folder_ / "pictures", error);
    if (error) fail(ErrorKind::output, "{} cannot be made: {}.", (folder_ / "pictures").string(), error.message());
    std::string const lines = caption_lines(settings_.captions, *this);
    nlohmann::json const here = settings_json(settings_, lines);
    fs::path const file = folder_ / "run.json";
    if (!fs::exists(file, error)) {
        write_file(folder_ / "captions.jsonl", bytes_of(lines));
        write_file(file, bytes_of(here.dump(2) + "\n"));
        return;
    }
    Bytes const bytes = read_file(file);
    nlohmann::json const there = nlohmann::json::parse(text_of(bytes), nullptr, false);
    if (there.is_discarded())
        fail(ErrorKind::input, "{} is damaged. Remove the folder, or choose another one.", file.string());
    if (std::string const differs = difference(there, here); !differs.empty())
        fail(ErrorKind::usage,
             "{} holds the pictures of a run with other settings: {}. Choose another folder, or ask for the same again "
             "to go "
             "on with it.",
             folder_.string(), differs);
}

GenerationRequest PromptRun::request_for(int64_t number) const {
    GenerationRequest request = settings_.request;
    request.prompt = escaped_for_prompt(settings_.captions[static_cast<size_t>(number)].text);
    request.seed += static_cast<uint64_t>(number);
    request.count = 1;
    return request;
}

bool PromptRun::generate(Generator& generator, Shard const& shard, OnPicture const& on_picture, int64_t offset) const {
    auto const go_on = [&](std::optional<int64_t> made) { return !on_picture || on_picture(made); };
    for (int64_t number = 0; number < size(); ++number) {
        if (!owns(shard, number, offset) || has(number)) continue;
        Outcome const outcome = generator.generate(
            request_for(number),
            {.on_progress = [&](Progress const&) { return go_on(std::nullopt) ? Reply::go_on : Reply::cancel; },
             .preview_side = 0});
        if (outcome.failure)
            throw Error(outcome.failure->kind,
                        fmt::format("Caption {}, \"{}\": {}", number,
                                    settings_.captions[static_cast<size_t>(number)].text, outcome.failure->message));
        if (outcome.status != Outcome::Status::finished) return false;
        write_image(picture(number), outcome.images.front().image);
        if (!go_on(number)) return false;
    }
    return true;
}

}  // namespace daub
