#include "engine/frames/color_management.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"

#include <OpenImageIO/color.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace daub {
namespace {

/// What configs call the space of ordinary pictures: OpenColorIO's own, ACES 1.x, ACES 2, Blender, OCIO's examples.
constexpr std::array srgb_names{"sRGB",
                                "sRGB - Texture",
                                "sRGB Encoded Rec.709 (sRGB)",
                                "srgb_texture",
                                "Utility - sRGB - Texture",
                                "srgb_tx",
                                "Output - sRGB",
                                "sRGB OETF",
                                "srgb8"};

/// Colour of gray pictures is converted as three equal ones.
Image as_rgb_floats(ImageView const& image) {
    Image const floats = convert(image, PixelType::f32);
    return floats.channels() <= 2 ? with_channels(floats, floats.channels() + 2) : floats;
}

/// The same samples, told to be of another space.
Image labelled(Image const& image, ColorSpace space) {
    ImageFormat format = image.format();
    format.color_space = space;
    Image out(format);
    std::ranges::copy(image.bytes(), out.bytes().begin());
    return out;
}

}  // namespace

struct ColorManagement::Config {
    explicit Config(std::filesystem::path const& file) : ocio(file.string()), name(file.string()) {}

    OIIO::ColorConfig ocio;
    std::string name;
    std::string linear, srgb;  ///< names in the config; srgb may be empty

    /// A name, role or alias, in any case; empty where there is none.
    std::string find(std::string_view said) const {
        for (std::string const& space : ocio.getColorSpaceNames()) {
            auto const aliases = ocio.getAliases(space);
            auto const is_said = [&](std::string const& n) { return ascii_lower(n) == ascii_lower(said); };
            if (is_said(space) || std::ranges::any_of(aliases, is_said)) return space;
        }
        char const* const of_role = ocio.getColorSpaceNameByRole(std::string(said));
        return of_role != nullptr ? of_role : "";
    }
};

ColorManagement::ColorManagement() = default;
ColorManagement::~ColorManagement() = default;
ColorManagement::ColorManagement(ColorManagement&&) noexcept = default;
ColorManagement& ColorManagement::operator=(ColorManagement&&) noexcept = default;

ColorManagement::ColorManagement(std::filesystem::path const& config) {
    if (config.empty()) return;
    if (!std::filesystem::is_regular_file(config))
        fail(ErrorKind::input, "There is no OpenColorIO config {}. Say --ocio none to do without.", config.string());
    config_ = std::make_unique<Config>(config);
    if (config_->ocio.has_error())
        fail(ErrorKind::input, "{} is no OpenColorIO config: {}", config.string(), config_->ocio.geterror());
    config_->linear = config_->find("scene_linear");
    if (config_->linear.empty())
        fail(ErrorKind::input, "{} has no role scene_linear, in which pictures are laid over one another.",
             config.string());
    for (char const* const name : srgb_names)
        if (config_->srgb.empty()) config_->srgb = config_->find(name);
}

std::filesystem::path ColorManagement::find_config(std::string_view said) {
    if (said == "none") return {};
    if (!said.empty()) return said;
    char const* const set = std::getenv("OCIO");
    return set != nullptr ? set : "";
}

std::vector<std::string> ColorManagement::names() const {
    std::vector<std::string> all{"srgb", "linear"};
    if (config_) std::ranges::copy(config_->ocio.getColorSpaceNames(), std::back_inserter(all));
    return all;
}

std::string ColorManagement::resolve(std::string_view space) const {
    std::string const said = ascii_lower(space);
    if (!config_) {
        if (said == "srgb" || said == "linear") return said;
        fail(ErrorKind::usage,
             "\"{}\" is no colour space. Without an OpenColorIO config (--ocio, or $OCIO) there are srgb and linear.",
             space);
    }
    if (said == "linear") return config_->linear;
    if (said == "srgb" && !config_->srgb.empty()) return config_->srgb;
    if (std::string const found = config_->find(space); !found.empty()) return found;
    fail(ErrorKind::usage, "\"{}\" is no colour space of {}. It has: {}.", space, config_->name,
         fmt::join(config_->ocio.getColorSpaceNames(), ", "));
}

Image ColorManagement::converted(Image image, std::string const& from, std::string const& to) const {
    if (from == to) return image;
    auto const processor = config_->ocio.createColorProcessor(from, to);
    if (!processor)
        fail(ErrorKind::input, "{} has no way from {} to {}: {}", config_->name, from, to, config_->ocio.geterror());
    bool const premultiplied = image.format().alpha == Alpha::premultiplied;
    if (premultiplied) image = with_alpha(image, Alpha::straight);
    auto const pixel = static_cast<OIIO::stride_t>(image.channels() * sizeof(float));
    // Three channels of each pixel: alpha is none of OpenColorIO's business.
    processor->apply(reinterpret_cast<float*>(image.bytes().data()), image.width(), image.height(), 3, sizeof(float),
                     pixel, pixel * image.width());
    return premultiplied ? with_alpha(image, Alpha::premultiplied) : image;
}

Image ColorManagement::to_working(ImageView const& image, std::string_view space) const {
    Image const rgb = as_rgb_floats(image);
    ColorSpace const own = image.format().color_space;
    if (space.empty() && own == ColorSpace::raw)
        fail(ErrorKind::usage, "This picture does not say which colour space it is in. Name it.");
    std::string const from = resolve(!space.empty() ? space : own == ColorSpace::srgb ? "srgb" : "linear");
    if (!config_)
        return convert(labelled(rgb, from == "srgb" ? ColorSpace::srgb : ColorSpace::linear_srgb), PixelType::f32,
                       ColorSpace::linear_srgb);
    return labelled(converted(rgb, from, config_->linear), ColorSpace::linear_srgb);
}

Image ColorManagement::from_working(ImageView const& image, std::string_view space) const {
    std::string const to = resolve(space);
    Image const linear = labelled(as_rgb_floats(image), ColorSpace::linear_srgb);
    if (!config_) return convert(linear, PixelType::f32, to == "srgb" ? ColorSpace::srgb : ColorSpace::linear_srgb);
    ColorSpace const label = to == config_->linear ? ColorSpace::linear_srgb
                             : to == config_->srgb ? ColorSpace::srgb
                                                   : ColorSpace::raw;
    return labelled(converted(linear, config_->linear, to), label);
}

}  // namespace daub
