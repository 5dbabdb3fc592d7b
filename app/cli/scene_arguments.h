// What shall be painted, as given on the command line: shared by `render` and `project`.
//
// Everything here is text as typed, or nothing where the option was not used, so that an option can be told from its
// default when a project or picture is taken as the beginning. compose_scene.h makes a request of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace daub::cli {

struct SceneArguments {
    std::string source;  ///< project (.ora), or picture made by Daub, to begin from; empty: none

    std::optional<std::string> prompt;
    std::optional<std::string> negative;
    std::vector<std::string> regions;   ///< "phrase=mask.png:strength"
    std::vector<std::string> keep_out;  ///< the same, for what shall not appear there

    std::optional<std::string> size;
    std::optional<std::string> generation_size;
    std::optional<std::string> seed;  ///< a number or "random"
    std::optional<int> count;

    std::optional<std::string> init;  ///< "photo.jpg:0.6"
    std::optional<std::string> init_at;
    std::optional<std::string> inpaint;
    std::optional<double> feather;
    std::vector<std::string> styles;  ///< "painting.jpg:1"
    std::optional<std::string> style_area;
    std::optional<std::string> style_adapter;

    std::optional<std::string> model;
    std::vector<std::string> loras;  ///< "name:0.8=mask.png"
    std::optional<std::string> vae;
    std::optional<std::string> device;
    std::optional<std::string> precision;

    std::optional<std::string> steps;     ///< one number for each stage, with commas
    std::optional<std::string> samplers;  ///< the same
    std::optional<std::string> schedule;
    std::optional<int> stages;
    std::optional<double> guidance;
    std::optional<double> style_guidance;
    std::optional<double> guidance_rescale;
    std::optional<double> w_prime;
    std::vector<std::string> streams;  ///< "t5=0.5"
    std::optional<int> clip_skip;

    /// Adds the options, but not `source`, in groups that --help shows.
    void add_to(CLI::App& command);
    /// Of these, only model, machine and how it is painted.
    void add_settings_to(CLI::App& command);
};

}  // namespace daub::cli
