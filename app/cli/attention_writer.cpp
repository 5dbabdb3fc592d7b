#include "app/cli/attention_writer.h"

#include "engine/core/atomic_file.h"
#include "engine/scene/image_file.h"
#include "engine/scene/mask_image.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace daub::cli {
namespace {

using nlohmann::json;

bool same_subject(AttentionMap const& a, AttentionMap const& b) {
    return a.image == b.image && a.stage == b.stage && a.stream == b.stream && a.span == b.span && a.text == b.text &&
           a.probability.size == b.probability.size;
}

std::string name_of(AttentionMap const& map, bool many_images, std::set<std::string>& taken) {
    std::string const image = many_images ? fmt::format("picture{}_", map.image + 1) : "";
    std::string const step = map.step < 0 ? "mean" : fmt::format("step{:03}", map.step + 1);
    std::string const stem =
        fmt::format("{}{}_{}_stage{}_{}", image, map.text.empty() ? "start-or-end" : file_name_for(map.text),
                    map.stream, map.stage + 1, step);
    std::string name = stem + ".png";
    for (int number = 2; !taken.insert(name).second; ++number) name = fmt::format("{}_{}.png", stem, number);
    return name;
}

float maximum_of(Plane const& plane) {
    return plane.values.empty() ? 0.0F : *std::max_element(plane.values.begin(), plane.values.end());
}

Image grey_picture(Plane const& plane, float maximum) {
    Image image(
        {.width = plane.size.width, .height = plane.size.height, .channels = 1, .color_space = ColorSpace::raw});
    float const scale = maximum > 0 ? 255 / maximum : 0;
    for (int y = 0; y < plane.size.height; ++y) {
        auto const row = image.row<std::uint8_t>(y);
        for (int x = 0; x < plane.size.width; ++x)
            row[static_cast<std::size_t>(x)] =
                static_cast<std::uint8_t>(std::lround(std::clamp(plane.at(x, y) * scale, 0.0F, 255.0F)));
    }
    return image;
}

json entry_of(AttentionMap const& map, std::string const& file, float maximum) {
    json entry{{"file", file},
               {"text", map.text},
               {"begin", map.span.begin},
               {"end", map.span.end},
               {"stream", map.stream},
               {"stage", map.stage + 1},
               {"picture", map.image + 1},
               {"width", map.probability.size.width},
               {"height", map.probability.size.height},
               {"maximum", maximum}};
    if (map.step >= 0) {
        entry["step"] = map.step + 1;
        entry["sigma"] = map.sigma;
        entry["expert"] = map.expert_name;
    }
    return entry;
}

}  // namespace

std::vector<AttentionMap> mean_over_steps(std::vector<AttentionMap> const& maps) {
    std::vector<AttentionMap> means;
    std::vector<int> counts;
    for (AttentionMap const& map : maps) {
        auto const found =
            std::ranges::find_if(means, [&](AttentionMap const& mean) { return same_subject(mean, map); });
        auto const index = static_cast<std::size_t>(found - means.begin());
        if (found == means.end()) {
            means.push_back(map);
            means.back().step = -1;
            counts.push_back(1);
            continue;
        }
        ++counts[index];
        for (std::size_t i = 0; i < map.probability.values.size(); ++i)
            means[index].probability.values[i] += map.probability.values[i];
    }
    for (std::size_t i = 0; i < means.size(); ++i)
        for (float& value : means[i].probability.values) value /= static_cast<float>(counts[i]);
    return means;
}

void write_attention(AttentionRecord const& record, std::filesystem::path const& folder) {
    bool const many_images = std::ranges::any_of(record.maps, [](AttentionMap const& map) { return map.image > 0; });
    std::vector<AttentionMap> const means = mean_over_steps(record.maps);
    std::set<std::string> taken;
    json index = json::array();
    auto const write_all = [&](std::vector<AttentionMap> const& maps) {
        for (AttentionMap const& map : maps) {
            if (map.probability.size.empty()) continue;
            std::string const file = name_of(map, many_images, taken);
            float const maximum = maximum_of(map.probability);
            write_image(folder / file, grey_picture(map.probability, maximum));
            index.push_back(entry_of(map, file, maximum));
        }
    };
    write_all(record.maps);
    write_all(means);
    AtomicFile file(folder / "attention.json");
    file.write(
        json{{"maps", index}, {"incomplete", record.incomplete}}.dump(1, ' ', false, json::error_handler_t::replace));
    file.commit();
}

}  // namespace daub::cli
