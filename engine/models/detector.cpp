#include "engine/models/detector.h"

#include "engine/core/error.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

std::vector<ResnetBlock> down_blocks(Scope const& scope, DetectorConfig const& config) {
    std::vector<ResnetBlock> blocks;
    for (size_t level = 0; level < config.widths.size(); ++level)
        blocks.emplace_back(scope / "down" / int64_t(level),
                            ResnetBlock::Options{.in = config.widths[level == 0 ? 0 : level - 1],
                                                 .out = config.widths[level],
                                                 .groups = config.groups,
                                                 .resample = level == 0 ? Resample::none : Resample::down});
    return blocks;
}

std::vector<ResnetBlock> up_blocks(Scope const& scope, DetectorConfig const& config) {
    std::vector<ResnetBlock> blocks;
    for (size_t level = config.widths.size() - 1; level-- > 0;)
        blocks.emplace_back(scope / "up" / int64_t(level),
                            ResnetBlock::Options{.in = config.widths[level + 1] + config.widths[level],
                                                 .out = config.widths[level],
                                                 .groups = config.groups});
    return blocks;
}

}  // namespace

DetectorConfig DetectorConfig::from_json(nlohmann::json const& json, std::string const& origin) {
    try {
        return {.things = json.at("things"),
                .colours = json.at("colours"),
                .styles = json.at("styles"),
                .widths = json.at("widths"),
                .groups = json.at("groups")};
    } catch (nlohmann::json::exception const& error) {
        fail(ErrorKind::model, "{} is no detector configuration: {}", origin, error.what());
    }
}

nlohmann::json DetectorConfig::to_json() const {
    return {{"_class_name", "Detector"}, {"things", things}, {"colours", colours},
            {"styles", styles},          {"widths", widths}, {"groups", groups}};
}

DetectorNames DetectorNames::from_json(nlohmann::json const& json, std::string const& origin) {
    DetectorNames names;
    try {
        names.things = json.value("thing_names", names.things);
        names.colours = json.value("colour_names", names.colours);
        names.styles = json.value("style_names", names.styles);
    } catch (nlohmann::json::exception const& error) {
        fail(ErrorKind::model, "{} has names of classes that are no lists of words: {}", origin, error.what());
    }
    return names;
}

void DetectorNames::add_to(nlohmann::json& config) const {
    config["thing_names"] = things;
    config["colour_names"] = colours;
    config["style_names"] = styles;
}

Detector::Detector(Scope const& scope, DetectorConfig config)
    : config_(std::move(config)),
      conv_in_(scope / "conv_in", 3, config_.widths[0]),
      down_(down_blocks(scope, config_)),
      up_(up_blocks(scope, config_)),
      norm_out_(scope / "norm_out", config_.groups, config_.widths[0]),
      things_(scope / "things", config_.widths[0], config_.things + 1),
      colours_(scope / "colours", config_.widths[0], config_.colours + 1),
      style_norm_(scope / "style_norm", config_.groups, config_.widths[0] + config_.widths.back()),
      styles_(scope / "styles", config_.widths[0] + config_.widths.back(), config_.styles) {}

Detection Detector::operator()(Tensor const& pictures) const {
    Tensor h = conv_in_(pictures.contiguous(at::MemoryFormat::ChannelsLast));
    std::vector<Tensor> levels;
    for (auto const& block : down_) levels.push_back(h = block(h));
    Tensor const deepest = h;
    for (size_t i = 0; i < up_.size(); ++i) {
        Tensor const& skip = levels[levels.size() - 2 - i];
        h = up_[i](at::cat({upsample_nearest(h, std::array{skip.size(2), skip.size(3)}), skip}, 1));
    }
    // Style is texture as well as palette: both the finest and the deepest features are averaged over the picture.
    Tensor const summary = at::cat({h.mean({2, 3}), deepest.mean({2, 3})}, 1);
    Tensor const features = norm_out_(h, Activation::silu);
    return {.things = things_(features),
            .colours = colours_(features),
            .styles = styles_(style_norm_(summary, Activation::silu))};
}

}  // namespace daub
