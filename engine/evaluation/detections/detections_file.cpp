#include "engine/evaluation/detections/detections_file.h"

#include "engine/core/error.h"
#include "engine/scene/file_bytes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace daub {
namespace {

namespace fs = std::filesystem;
using Value = nlohmann::json;

/// Largest side of a picture that areas are made for, pixels.
constexpr std::int64_t most_side = 1 << 15;

class DetectionsReader {
 public:
    explicit DetectionsReader(fs::path const& file) : file_(file.string()) {
        Bytes const bytes = read_file(file);
        try {
            root_ = Value::parse(text_of(bytes));
        } catch (Value::exception const& error) {
            fail(ErrorKind::input, "{} is no JSON: {}.", file_, error.what());
        }
    }

    std::vector<Detected> read() {
        Value const* entries = &root_;
        if (root_.is_object()) {
            read_names("images", "file_name", images_);
            read_names("categories", "name", categories_);
            auto found = root_.find("annotations");
            if (found == root_.end()) found = root_.find("detections");
            if (found == root_.end()) fail(ErrorKind::input, "{} has no list \"annotations\".", file_);
            entries = &*found;
        }
        if (!entries->is_array()) fail(ErrorKind::input, "{} is no list of detections, as COCO's results are.", file_);
        std::vector<Detected> all;
        for (at_ = 0; at_ < entries->size(); ++at_) all.push_back(read_one((*entries)[at_]));
        return all;
    }

 private:
    [[noreturn]] void refuse(std::string_view why) const {
        fail(ErrorKind::input, "{}: entry {} (from 0) {}.", file_, at_, why);
    }

    void read_names(char const* list, char const* name, std::map<std::string, std::string>& names) const {
        auto const found = root_.find(list);
        if (found == root_.end()) return;
        for (Value const& item : *found) {
            bool const fits =
                item.is_object() && item.contains("id") && item.contains(name) && item.at(name).is_string();
            if (!fits) fail(ErrorKind::input, "{}: \"{}\" has an entry without \"id\" and \"{}\".", file_, list, name);
            names[key_of(item.at("id"))] = item.at(name).get<std::string>();
        }
    }

    static std::string key_of(Value const& id) { return id.is_string() ? id.get<std::string>() : id.dump(); }

    Detected read_one(Value const& entry) const {
        if (!entry.is_object()) refuse("is no object");
        Detected detected;
        auto const image = entry.find("image_id");
        if (image == entry.end() || !(image->is_string() || image->is_number_integer())) refuse("has no \"image_id\"");
        auto const named = images_.find(key_of(*image));
        detected.picture = named == images_.end() ? key_of(*image) : named->second;
        detected.label = label_of(entry);
        detected.score = number(entry, "score", 1);
        auto const box = entry.find("bbox");
        auto const segmentation = entry.find("segmentation");
        bool const segmented = segmentation != entry.end() && !segmentation->is_null();
        if (box != entry.end()) read_box(*box, detected);
        if (segmented) read_segmentation(*segmentation, detected);
        if (box == entry.end() && !segmented) refuse("has neither \"bbox\" nor \"segmentation\"");
        return detected;
    }

    double number(Value const& entry, char const* key, double otherwise) const {
        auto const found = entry.find(key);
        if (found == entry.end()) return otherwise;
        if (!found->is_number()) refuse(fmt::format("has a \"{}\" that is no number", key));
        return found->get<double>();
    }

    std::string label_of(Value const& entry) const {
        for (char const* const key : {"label", "category", "category_name"})
            if (auto const found = entry.find(key); found != entry.end() && found->is_string())
                return found->get<std::string>();
        auto const id = entry.find("category_id");
        if (id == entry.end()) refuse("has neither \"label\" nor \"category_id\"");
        auto const named = categories_.find(key_of(*id));
        if (named == categories_.end())
            refuse(fmt::format("has the category {}, which \"categories\" does not name: add \"label\"", id->dump()));
        return named->second;
    }

    void read_box(Value const& box, Detected& detected) const {
        bool const fits = box.is_array() && box.size() == 4 &&
                          std::ranges::all_of(box, [](Value const& side) { return side.is_number(); });
        if (!fits) refuse("has a \"bbox\" that is not [x, y, width, height]");
        detected.x = box[0], detected.y = box[1], detected.width = box[2], detected.height = box[3];
        if (detected.width < 0 || detected.height < 0) refuse("has a \"bbox\" of negative size");
    }

    void read_segmentation(Value const& segmentation, Detected& detected) const {
        if (segmentation.is_array()) return read_polygons(segmentation, detected);
        if (!segmentation.is_object() || !segmentation.contains("size") || !segmentation.contains("counts"))
            refuse("has a \"segmentation\" that is neither polygons nor {\"size\", \"counts\"}");
        Value const& size = segmentation.at("size");
        bool const two =
            size.is_array() && size.size() == 2 && size[0].is_number_unsigned() && size[1].is_number_unsigned();
        if (!two || size[0] > most_side || size[1] > most_side) refuse("has a \"size\" that is not [height, width]");
        detected.mask_size = {.width = size[1], .height = size[0]};
        Value const& counts = segmentation.at("counts");
        if (counts.is_string())
            detected.runs = unpacked_runs(counts.get<std::string>());
        else if (counts.is_array() && std::ranges::all_of(counts, [](Value const& run) {
                     return run.is_number_unsigned() && run <= most_side * most_side;
                 }))
            detected.runs = counts.get<std::vector<std::int64_t>>();
        else
            refuse("has \"counts\" that are neither whole numbers nor COCO's text");
        std::int64_t pixels = 0;
        for (std::int64_t const run : detected.runs) {
            if (run < 0 || run > detected.mask_size.area() - pixels)
                refuse("has \"counts\" of more pixels than its \"size\"");
            pixels += run;
        }
    }

    void read_polygons(Value const& polygons, Detected& detected) const {
        for (Value const& polygon : polygons) {
            bool const fits = polygon.is_array() && polygon.size() >= 6 && polygon.size() % 2 == 0 &&
                              std::ranges::all_of(polygon, [](Value const& side) { return side.is_number(); });
            if (!fits) refuse("has a polygon that is no list of three or more x, y");
            detected.polygons.push_back(polygon.get<std::vector<double>>());
        }
    }

    /// COCO's text of runs (rleFrString of its API): five bits a sign, later runs as differences from the last but one.
    std::vector<std::int64_t> unpacked_runs(std::string const& text) const {
        std::vector<std::int64_t> runs;
        for (size_t i = 0; i < text.size();) {
            std::int64_t run = 0;
            for (int shift = 0;; shift += 5) {
                if (i == text.size() || shift > 30) refuse("has \"counts\" that are cut off");
                int const sign = text[i++] - 48;
                if (sign < 0 || sign > 63) refuse("has \"counts\" with a sign that is none of COCO's");
                run |= static_cast<std::int64_t>(sign & 31) << shift;
                if ((sign & 32) != 0) continue;
                if ((sign & 16) != 0) run |= -(std::int64_t{1} << (shift + 5));
                break;
            }
            if (runs.size() > 2) run += runs[runs.size() - 2];
            runs.push_back(run);
        }
        return runs;
    }

    std::string file_;
    Value root_;
    size_t at_ = 0;
    std::map<std::string, std::string> images_, categories_;
};

/// Even-odd, at the centres of pixels.
void fill_polygon(std::vector<double> const& corners, PixelArea& area) {
    size_t const count = corners.size() / 2;
    for (int row = 0; row < area.size.height; ++row) {
        double const y = row + 0.5;
        std::vector<double> crossings;
        for (size_t i = 0; i < count; ++i) {
            double const x0 = corners[2 * i], y0 = corners[2 * i + 1];
            double const x1 = corners[2 * ((i + 1) % count)], y1 = corners[2 * ((i + 1) % count) + 1];
            if ((y0 <= y) != (y1 <= y)) crossings.push_back(x0 + (y - y0) / (y1 - y0) * (x1 - x0));
        }
        std::ranges::sort(crossings);
        for (size_t i = 0; i + 1 < crossings.size(); i += 2) {
            double const last = std::min<double>(area.size.width, std::ceil(crossings[i + 1] - 0.5));
            for (double x = std::max(0.0, std::ceil(crossings[i] - 0.5)); x < last; ++x)
                area.pixels[static_cast<size_t>(row) * area.size.width + static_cast<size_t>(x)] = 1;
        }
    }
}

std::string_view stem(std::string_view name) { return name.substr(0, name.rfind('.')); }

/// The digits at the end, without leading zeros; empty where there are none.
std::string_view final_number(std::string_view name) {
    size_t const before = name.find_last_not_of("0123456789");
    std::string_view digits = before == name.npos ? name : name.substr(before + 1);
    while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    return digits;
}

}  // namespace

PixelArea Detected::area(Size size) const {
    PixelArea area{.size = size, .pixels = std::vector<std::uint8_t>(static_cast<size_t>(size.area()))};
    if (!mask_size.empty()) {
        std::vector<std::uint8_t> columns;
        for (size_t i = 0; i < runs.size(); ++i)
            columns.insert(columns.end(), static_cast<size_t>(runs[i]), i % 2 == 1);
        columns.resize(static_cast<size_t>(mask_size.area()));
        for (int row = 0; row < size.height; ++row)
            for (int x = 0; x < size.width; ++x) {
                size_t const from_x = static_cast<size_t>(x) * mask_size.width / size.width;
                size_t const from_y = static_cast<size_t>(row) * mask_size.height / size.height;
                area.pixels[static_cast<size_t>(row) * size.width + x] = columns[from_x * mask_size.height + from_y];
            }
        return area;
    }
    for (auto const& polygon : polygons) fill_polygon(polygon, area);
    if (polygons.empty()) fill_polygon({x, y, x + width, y, x + width, y + height, x, y + height}, area);
    return area;
}

std::vector<Detected> read_detections(fs::path const& file) { return DetectionsReader(file).read(); }

bool means_picture(std::string_view picture, std::string_view file_name) {
    if (picture == file_name || picture == stem(file_name)) return true;
    bool const number = !picture.empty() && picture.find_first_not_of("0123456789") == picture.npos;
    return number && final_number(picture) == final_number(stem(file_name));
}

}  // namespace daub
