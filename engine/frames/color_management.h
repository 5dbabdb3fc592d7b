// Which numbers stand for which light: the built-in sRGB and linear sRGB, or the spaces of an OpenColorIO config.
//
//     ColorManagement const colors(ColorManagement::find_config(""));   // $OCIO where it is set
//     Image const light = colors.to_working(plate, "ACEScg");           // float, proportional to light
//     Image const shown = colors.from_working(light, "srgb");
//
// Names of spaces: "srgb" and "linear" always; with a config also the names, roles and aliases that it has. There
// "linear" is the config's role scene_linear and "srgb" the space of it that is commonly so called. Immutable; safe to
// use from several threads.
#pragma once

#include "engine/scene/image.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

class ColorManagement {
 public:
    /// Without a config.
    ColorManagement();
    /// config: a file as OpenColorIO reads it; empty: without one. Throws ErrorKind::input where it cannot be read or
    /// has no role scene_linear.
    explicit ColorManagement(std::filesystem::path const& config);
    ~ColorManagement();
    ColorManagement(ColorManagement&&) noexcept;
    ColorManagement& operator=(ColorManagement&&) noexcept;

    /// The file that `said` names; "none": without; empty: that of $OCIO, if it is set.
    static std::filesystem::path find_config(std::string_view said);

    bool has_config() const { return config_ != nullptr; }
    /// All names that can be said, for help and messages.
    std::vector<std::string> names() const;
    /// The name in the config (or "srgb", "linear"). Throws ErrorKind::usage, listing what there is.
    std::string resolve(std::string_view space) const;

    /// The picture as floats in the working space, which is proportional to light: linear sRGB, or the config's
    /// scene_linear. Premultiplied pictures stay so (colour is converted without its alpha). space: that the picture's
    /// numbers are in; empty: what the picture says itself. Pictures with raw values need a name. Throws
    /// ErrorKind::usage or input.
    Image to_working(ImageView const& image, std::string_view space = {}) const;
    /// The inverse, as floats: marked srgb, linear or, for any other space of a config, raw.
    Image from_working(ImageView const& image, std::string_view space) const;

 private:
    struct Config;
    Image converted(Image image, std::string const& from, std::string const& to) const;

    std::unique_ptr<Config> config_;
};

}  // namespace daub
