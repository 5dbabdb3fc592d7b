#include "engine/frames/frame_record.h"

#include "engine/core/error.h"
#include "engine/core/sha256.h"
#include "engine/scene/image_file.h"
#include "engine/scene/json_document.h"
#include "engine/scene/settings_text.h"

#include <algorithm>

namespace daub {
namespace {

namespace fs = std::filesystem;

constexpr int version = 1;
constexpr std::int64_t largest_record = std::int64_t{1} << 24;

Json mattes_json(SequenceScene const& scene) {
    Json mattes = Json::array();
    for (MovingRegion const& moving : scene.mattes) {
        Json motion = Json::object();
        for (auto const& [frame, m] : moving.motion) motion[std::to_string(frame)] = {m.a, m.b, m.c, m.d, m.e, m.f};
        mattes.push_back({{"region", moving.region},
                          {"files", moving.files.pattern().text()},
                          {"channel", static_cast<int>(moving.channel)},
                          {"motion", motion}});
    }
    return mattes;
}

Json temporal_json(TemporalSettings const& t) {
    return {{"noise", t.shared_noise},  {"moving_noise", t.moved_noise},
            {"attention", t.attention}, {"previous", t.previous ? Json(*t.previous) : Json()},
            {"deflicker", t.deflicker}, {"chunk", t.chunk},
            {"tries", t.tries},         {"repaint", t.repaint}};
}

Json output_json(FrameOutput const& output) {
    return {{"depth", static_cast<int>(output.depth)}, {"background", to_name(output.background)},
            {"plate", output.plate.pattern().text()},  {"join", to_name(output.join)},
            {"color", output.color_of_files()},        {"plate_color", output.plate_color},
            {"picture_color", output.picture_color},   {"metadata", output.metadata}};
}

bool is_prefix(std::vector<int> const& a, std::vector<int> const& b) {
    return a.size() <= b.size() && std::ranges::equal(a, std::span(b).first(a.size()));
}

FrameRecord read_record(fs::path const& file) {
    Json const json = parse_json_object(text_of(read_file(file, largest_record)), file.string());
    auto const text = [&](char const* key) {
        auto const found = json.find(key);
        return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    if (text("format") != "daub-frames" || json.value("version", Json(0)) != version || text("frames").empty())
        fail(ErrorKind::input, "{} is no record of frames that this version knows. Choose another place.",
             file.string());
    FrameRecord record;  // assigned: GCC 12 destroys members twice where an initialiser throws (GCC bug 66139)
    record.settings = text("settings");
    record.frames = parse_frames(text("frames"));
    return record;
}

void write_record(fs::path const& file, FrameRecord const& record) {
    Json const json{{"format", "daub-frames"},
                    {"version", version},
                    {"settings", record.settings},
                    {"frames", frames_text(record.frames)}};
    write_file(file, bytes_of(to_text(json, 2) + "\n"));
}

/// A frame of the sequence that lies there already; empty: none does.
fs::path some_frame(FramePattern const& files) {
    fs::path const folder = files.folder().empty() ? "." : files.folder();
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (files.frame_of(entry->path().filename().string())) return entry->path();
    return {};
}

}  // namespace

FrameRecord record_of(SequenceScene const& scene, FrameOutput const& output, fs::path const& ocio) {
    GenerationRequest request = scene.request;
    Json const all{{"request", settings_text(request)},
                   {"mattes", mattes_json(scene)},
                   {"temporal", temporal_json(scene.temporal)},
                   {"output", output_json(output)},
                   {"ocio", ocio.string()}};
    Sha256 hash;
    std::string const text = to_text(all);
    hash.add(std::as_bytes(std::span(text)));
    return {.settings = hash.digits(), .frames = scene.frames};
}

fs::path record_file(FramePattern const& files) { return files.folder() / (files.name() + ".daub-frames.json"); }

void continue_with(FrameRecord const& record, FramePattern const& files, bool anew) {
    fs::path const file = record_file(files);
    if (anew) return write_record(file, record);
    if (!fs::exists(file)) {
        if (fs::path const other = some_frame(files); !other.empty())
            fail(ErrorKind::output,
                 "{} is there, but nothing says what it was made with. Choose another name, or make all frames anew "
                 "with --force.",
                 other.string());
        return write_record(file, record);
    }
    FrameRecord const before = read_record(file);
    bool const same_order = is_prefix(before.frames, record.frames) || is_prefix(record.frames, before.frames);
    if (before.settings != record.settings || !same_order)
        fail(ErrorKind::output,
             "The frames {} were made with other {}. Choose another name, or make all of them anew with --force.",
             files.text(), before.settings != record.settings ? "settings" : "frames in their range");
    if (record.frames.size() > before.frames.size()) write_record(file, record);
}

bool is_finished(fs::path const& file) {
    std::error_code error;
    if (!fs::is_regular_file(file, error)) return false;
    try {
        return !read_image(file).empty();
    } catch (Error const&) {
        return false;
    }
}

}  // namespace daub
