// From the command line to a request.
//
//     GenerationRequest request = default_scene();                     // or that of a project or picture
//     auto const warnings = compose_scene(arguments, {.find_model = ...}, request);
//     check(request);
//
// Reads the pictures and masks that the arguments name.
#pragma once

#include "app/cli/argument_values.h"
#include "app/cli/scene_arguments.h"
#include "engine/scene/model_catalogue.h"
#include "engine/scene/request.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace daub::cli {

/// What a scene is before anything is said about it.
GenerationRequest default_scene();

struct ComposeOptions {
    /// Called only where the canvas's size depends on the model.
    std::function<ModelInfo(std::string_view id_or_path)> find_model;
    bool has_canvas = false;  ///< the request comes from a project or picture, whose size counts
};

/// Puts the arguments over what the request says already and checks the result. Returns warnings for people. Throws
/// ErrorKind::usage or ErrorKind::input.
std::vector<std::string> compose_scene(SceneArguments const& arguments, ComposeOptions const& options,
                                       GenerationRequest& request);

/// Changes the canvas's size and brings masks along. Throws ErrorKind::input where their aspect does not allow it.
void change_canvas(GenerationRequest& request, Size canvas);

/// The mask at canvas size: resized where both have one aspect. Throws ErrorKind::input with both sizes where not.
Mask fit_mask(Mask mask, Size canvas, std::string_view what);

/// Whether both are the same picture at other sizes: the sides differ by no more than rounding to whole pixels.
bool same_aspect(Size a, Size b);

/// Where the phrase is in the sentence. Throws ErrorKind::input that shows the sentence where it is not there, or not
/// as often as `occurrence` says. Adds a warning where it is there more than once and nothing says which is meant.
/// option: that named it, for the error.
TextSpan place_of_phrase(std::string_view prompt, RegionArgument const& region, std::vector<std::string>& warnings,
                         std::string_view option = "--region");

}  // namespace daub::cli
