#include "engine/mattes/roto_strokes.h"

#include "engine/core/error.h"
#include "engine/frames/frame_pattern.h"
#include "engine/mattes/open_cv.h"
#include "engine/scene/json_document.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace daub {
namespace {

constexpr double farthest = 1e6;  ///< pixels; also keeps fixed-point coordinates in their range
constexpr double widest_line = 4096;

double number_at(Json const& value, double least, double most, std::string_view where) {
    if (!value.is_number() || !(value.get<double>() >= least && value.get<double>() <= most))
        fail(ErrorKind::input, "{} is {}, but should be a number from {} to {}.", where, to_text(value), least, most);
    return value.get<double>();
}

StrokeLine line_from(Json const& value, std::string const& where) {
    if (!value.is_object() || !value.contains("points") || !value["points"].is_array() || value["points"].empty())
        fail(ErrorKind::input, "{} should be an object with \"points\": [[x, y], ...].", where);
    StrokeLine line;
    if (value.contains("width")) line.width = number_at(value["width"], 1, widest_line, where + ".width");
    for (Json const& point : value["points"]) {
        if (!point.is_array() || point.size() != 2)
            fail(ErrorKind::input, "{}.points: {} should be [x, y].", where, to_text(point));
        line.points.push_back({number_at(point[0], -farthest, farthest, where + ".points"),
                               number_at(point[1], -farthest, farthest, where + ".points")});
    }
    return line;
}

std::vector<StrokeLine> lines_from(Json const& frame, char const* side, std::string const& where) {
    std::vector<StrokeLine> lines;
    if (!frame.contains(side)) return lines;
    if (!frame[side].is_array()) fail(ErrorKind::input, "{}.{} should be a list of strokes.", where, side);
    for (Json const& value : frame[side])
        lines.push_back(line_from(value, fmt::format("{}.{}[{}]", where, side, lines.size())));
    return lines;
}

int frame_from(std::string const& key, std::string_view name) {
    bool const digits = !key.empty() && key.find_first_not_of("0123456789") == key.npos;
    if (!digits || key.size() > 8) fail(ErrorKind::input, "{}: \"{}\" is no frame number.", name, key);
    return std::stoi(key);
}

}  // namespace

std::map<int, FrameLines> parse_stroke_lines(std::string_view json, std::string_view name) {
    std::map<int, FrameLines> frames;
    Json const document = parse_json_object(json, name);
    for (auto const& [key, value] : document.items()) {
        std::string const where = fmt::format("{}: frame {}", name, key);
        if (!value.is_object())
            fail(ErrorKind::input, "{} should be an object with \"inside\" and \"outside\".", where);
        frames[frame_from(key, name)] = {.inside = lines_from(value, "inside", where),
                                         .outside = lines_from(value, "outside", where)};
    }
    return frames;
}

std::string stroke_lines_json(std::map<int, FrameLines> const& frames) {
    auto const side = [](std::vector<StrokeLine> const& lines) {
        Json list = Json::array();
        for (StrokeLine const& line : lines) list.push_back({{"width", line.width}, {"points", line.points}});
        return list;
    };
    Json document = Json::object();
    for (auto const& [frame, lines] : frames)
        if (!lines.inside.empty() || !lines.outside.empty())
            document[std::to_string(frame)] = {{"inside", side(lines.inside)}, {"outside", side(lines.outside)}};
    return document.dump(1) + '\n';
}

Mask painted(std::vector<StrokeLine> const& lines, Size size) {
    if (lines.empty()) return {};
    Mask mask(size);
    cv::Mat out = mat_of(mask);
    constexpr int fraction_bits = 4;
    for (StrokeLine const& line : lines) {
        std::vector<cv::Point> points;
        for (auto const& [x, y] : line.points)
            points.emplace_back(static_cast<int>(std::lround(x * (1 << fraction_bits))),
                                static_cast<int>(std::lround(y * (1 << fraction_bits))));
        if (points.size() == 1) points.push_back(points.front());
        // OpenCV's thick lines end round.
        cv::polylines(out, points, false, cv::Scalar(255), std::max(1, static_cast<int>(std::lround(line.width))),
                      cv::LINE_8, fraction_bits);
    }
    return mask;
}

}  // namespace daub
