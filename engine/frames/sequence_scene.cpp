#include "engine/frames/sequence_scene.h"

#include "engine/core/error.h"
#include "engine/scene/file_bytes.h"
#include "engine/scene/json_document.h"

#include <charconv>

namespace daub {
namespace {

AffineMap map_from(Json const& numbers, std::string const& file, std::string const& frame) {
    if (!numbers.is_array() || numbers.size() != 6 ||
        !std::ranges::all_of(numbers, [](Json const& n) { return n.is_number(); }))
        fail(ErrorKind::input, "{}: frame {} is not the six numbers [a, b, c, d, e, f].", file, frame);
    auto const n = [&](int i) { return numbers[static_cast<std::size_t>(i)].get<double>(); };
    AffineMap const map{n(0), n(1), n(2), n(3), n(4), n(5)};
    if (!inverse(map)) fail(ErrorKind::input, "{}: in frame {} nothing is left of what moves.", file, frame);
    return map;
}

}  // namespace

KnownMotion read_motion(std::filesystem::path const& file) {
    constexpr std::int64_t largest = std::int64_t{256} << 20;
    Bytes const bytes = read_file(file, largest);
    Json const json = parse_json_object(text_of(bytes), file.string());
    auto const frames = json.find("frames");
    if (frames == json.end() || !frames->is_object())
        fail(ErrorKind::input, "{} has no object \"frames\" with six numbers for each frame.", file.string());
    KnownMotion motion;
    for (auto const& [key, numbers] : frames->items()) {
        int frame = 0;
        auto const [end, error] = std::from_chars(key.data(), key.data() + key.size(), frame);
        if (error != std::errc() || end != key.data() + key.size() || frame < 0)
            fail(ErrorKind::input, "{}: \"{}\" is no frame.", file.string(), key);
        motion[frame] = map_from(numbers, file.string(), key);
    }
    return motion;
}

Size matte_size(SequenceScene const& scene) {
    for (int const frame : scene.frames)
        for (MovingRegion const& moving : scene.mattes)
            if (auto const path = moving.files.path(frame)) return read_matte(*path, moving.channel).size;
    return scene.request.canvas;
}

std::vector<Plane> read_mattes(SequenceScene const& scene, int frame, Size size) {
    std::vector<Plane> mattes;
    for (MovingRegion const& moving : scene.mattes) {
        auto const path = moving.files.path(frame);
        mattes.push_back(
            path ? read_matte(*path, moving.channel)
                 : Plane{.size = size, .values = std::vector<float>(static_cast<std::size_t>(size.area()))});
        if (mattes.back().size != size)
            fail(ErrorKind::input, "{} has {} x {} pixels, the sequence {} x {}.", path->string(),
                 mattes.back().size.width, mattes.back().size.height, size.width, size.height);
    }
    return mattes;
}

}  // namespace daub
