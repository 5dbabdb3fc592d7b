// Configuration of the native eDiff-I U-Net ("_class_name": "EDiffUNet"): a plain value, checked as a whole.
#pragma once

#include <array>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace daub {

/// Widths of the conditioning streams as their encoders give them; 0: the network has no such stream.
struct StreamWidths {
    int64_t t5 = 256;
    int64_t clip_text = 192;
    int64_t clip_image = 192;
    bool operator==(StreamWidths const&) const = default;
};

struct EDiffUNetConfig {
    int64_t in_channels = 3;
    int64_t out_channels = 3;
    int64_t low_res_channels = 0;  ///< > 0: super-resolution, the enlarged low-resolution picture is a second input
    bool residual = false;         ///< super-resolution: what is denoised is the picture less the enlarged one, and
                                   ///< the network predicts it in units of sigma_data (Prediction::scaled)
    int64_t patch_size = 2;        ///< side of the squares of pixels that become the channels of one cell
    std::vector<int64_t> block_out_channels = {64, 128, 192};
    std::vector<int64_t> layers_per_block = {1, 1, 2};
    std::vector<bool> cross_attention = {false, true, true};
    std::vector<bool> self_attention = {false, false, true};
    bool mid_block = true;    ///< a residual block with attention as at the last level, between down and up
    bool input_skip = false;  ///< adds a linear map of the input patch, scaled by time, to the output: for
                              ///< patches with more numbers than the first level has channels
    int64_t attention_head_channels = 32;
    int64_t cross_attention_dim = 192;
    int64_t feed_forward_mult = 2;
    int64_t norm_num_groups = 16;
    int64_t time_embedding_dim = 256;
    double time_embedding_scale = 100;  ///< radians of the fastest sinusoid for one unit of c_noise = ¼ ln σ
    StreamWidths streams;

    double sigma_data = 0.5;
    double sigma_min = 0.002;
    double sigma_max = 80;
    std::array<double, 2> noise_interval = {0, 1e9};  ///< σ that this expert is for, [lowest, highest)
    std::string parent;  ///< folder beside this one whose weights the stored ones are differences from; empty: none

    bool operator==(EDiffUNetConfig const&) const = default;

    size_t levels() const { return block_out_channels.size(); }
    bool attends(size_t level) const { return cross_attention[level] || self_attention[level]; }
    /// Height and width of a picture must be multiples of this.
    int64_t size_multiple() const { return patch_size << (levels() - 1); }

    /// Absent keys take the defaults above; absent lists mean one layer and no attention at each level.
    /// Unknown keys are left alone: pipelines keep settings of their own there. origin: the file, for messages.
    /// Throws Error (model).
    static EDiffUNetConfig from_json(nlohmann::json const& json, std::string const& origin);
    nlohmann::json to_json() const;
    /// Throws Error (model) naming the first value that makes no network.
    void validate(std::string const& origin) const;
};

}  // namespace daub
