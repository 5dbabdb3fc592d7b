#include "app/cli/compose_scene.h"

#include "app/cli/compose_settings.h"
#include "engine/core/error.h"
#include "engine/scene/image_file.h"
#include "engine/scene/mask_image.h"
#include "engine/scene/mask_operations.h"
#include "engine/scene/prompt_edit.h"
#include "engine/scene/prompt_grammar.h"
#include "engine/scene/region_palette.h"
#include "engine/scene/resample.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace daub::cli {
namespace {

/// A region of the command line with its mask as it is in the file.
struct ReadRegion {
    RegionArgument argument;
    Mask mask;
    bool negative = false;
};

std::vector<ReadRegion> read_regions(SceneArguments const& arguments) {
    std::vector<ReadRegion> regions;
    auto const read = [&](std::vector<std::string> const& texts, std::string_view option, bool negative) {
        for (std::string const& text : texts) {
            RegionArgument argument = read_region(text, option);
            Mask mask = read_mask(argument.mask);
            regions.push_back({std::move(argument), std::move(mask), negative});
        }
    };
    read(arguments.regions, "--region", false);
    read(arguments.keep_out, "--keep-out", true);
    return regions;
}

void set_prompt(SceneArguments const& arguments, GenerationRequest& request, std::vector<std::string>& warnings) {
    if (arguments.negative) {
        parse_prompt_strictly(*arguments.negative, "--negative");
        request.negative_prompt = *arguments.negative;
    }
    if (!arguments.prompt) return;
    parse_prompt_strictly(*arguments.prompt, "--prompt");
    edit_prompt(request.prompt, request.regions, difference(request.prompt, *arguments.prompt));
    for (Region& region : request.regions) {
        if (!region.spans.empty() || region.negative) continue;
        // Layers of other painting programs, and words that a new sentence has elsewhere, are known by their name.
        if (auto const places = find_phrase(request.prompt, region.name); !places.empty())
            region.spans = {places.front()};
        else
            warnings.push_back(
                fmt::format("The words of region \"{}\" are not in the sentence: it does nothing.", region.name));
    }
}

Size model_size(SceneArguments const& arguments, ComposeOptions const& options, GenerationRequest const& request) {
    ModelInfo const model = options.find_model(request.model);
    if (model.stages.empty()) return request.canvas;
    std::size_t const wanted = arguments.stages ? static_cast<std::size_t>(*arguments.stages) : model.stages.size();
    return model.stages[std::min(wanted, model.stages.size()) - 1].native_size;
}

void set_canvas(SceneArguments const& arguments, ComposeOptions const& options, std::vector<ReadRegion> const& regions,
                Image const& start, GenerationRequest& request) {
    if (arguments.size)
        change_canvas(request, read_size(*arguments.size, "--size"));
    else if (options.has_canvas)
        return;
    else if (!start.empty() && !arguments.init_at)
        request.canvas = start.size();
    else if (!regions.empty())
        request.canvas = regions.front().mask.size();
    else
        request.canvas = model_size(arguments, options, request);
    if (arguments.generation_size) request.generation_size = read_size(*arguments.generation_size, "--generation-size");
}

void add_regions(std::vector<ReadRegion> regions, GenerationRequest& request, std::vector<std::string>& warnings) {
    for (ReadRegion& read : regions) {
        Region region{.name = read.argument.phrase, .color = region_color(request.regions.size())};
        if (!read.negative) region.spans = {place_of_phrase(request.prompt, read.argument, warnings)};
        std::string const what = fmt::format("The mask {}", read.argument.mask.string());
        if (bounding_box(read.mask).empty())
            warnings.push_back(fmt::format("{} is black all over: \"{}\" is painted nowhere.", what, region.name));
        region.mask = fit_mask(std::move(read.mask), request.canvas, what);
        region.strength = read.argument.strength.value_or(1);
        region.negative = read.negative;
        request.regions.push_back(std::move(region));
    }
}

Image fit_start(Image image, WeightedFile const& file, Size canvas) {
    if (image.size() == canvas) return image;
    if (!same_aspect(image.size(), canvas))
        fail(ErrorKind::input,
             "The start picture {} is {} x {} pixels, which is another shape than the canvas of {} x {}. Set --size to "
             "its shape, or place it with --init-at 0,0 to have the rest painted around it.",
             file.file.string(), image.width(), image.height(), canvas.width, canvas.height);
    return resize(image, canvas);
}

void set_start(SceneArguments const& arguments, WeightedFile const& file, Image image, GenerationRequest& request) {
    StartImage start{.source = file.file.filename().string()};
    if (arguments.init_at) {
        Position const at = read_position(*arguments.init_at, "--init-at");
        start.x = at.x, start.y = at.y;
        start.image = std::move(image);
    } else {
        start.image = fit_start(std::move(image), file, request.canvas);
    }
    constexpr double usual_strength = 0.6;  // keeps the composition, lets details go
    start.strength = file.weight.value_or(arguments.inpaint ? 1.0 : usual_strength);
    request.start = std::move(start);
}

void set_inpainting(SceneArguments const& arguments, GenerationRequest& request) {
    if (!arguments.inpaint) {
        if (arguments.feather && !request.change_only)
            fail(ErrorKind::usage, "--feather softens the edge of --inpaint, which is missing.");
        if (arguments.feather) request.change_only->feather = *arguments.feather;
        return;
    }
    if (!request.start) fail(ErrorKind::usage, "--inpaint changes a part of a start picture: name one with --init.");
    ChangeOnly change;
    change.mask = fit_mask(read_mask(*arguments.inpaint), request.canvas, "The mask " + *arguments.inpaint);
    change.feather = arguments.feather.value_or(change.feather);
    request.change_only = std::move(change);
}

void add_styles(SceneArguments const& arguments, GenerationRequest& request) {
    for (std::string const& text : arguments.styles) {
        WeightedFile const file = read_weighted_file(text, "--style");
        StyleReference style{.image = read_image(file.file), .source = file.file.filename().string()};
        style.weight = file.weight.value_or(1);
        request.styles.push_back(std::move(style));
    }
    if (arguments.style_adapter) request.style_adapter = *arguments.style_adapter;
    if (!arguments.style_area) return;
    if (request.styles.empty()) fail(ErrorKind::usage, "--style-area limits --style, which is missing.");
    Snapshot<Mask> const area =
        fit_mask(read_mask(*arguments.style_area), request.canvas, "The mask " + *arguments.style_area);
    for (StyleReference& style : request.styles) style.area = area;
}

void fit_picture(Snapshot<Image>& picture, Size canvas, std::string_view what) {
    if (!picture || picture->size() == canvas) return;
    if (!same_aspect(picture->size(), canvas))
        fail(ErrorKind::input, "{} is {} x {} pixels, which is another shape than the new canvas of {} x {}.", what,
             picture->width(), picture->height(), canvas.width, canvas.height);
    picture = resize(*picture, canvas);
}

/// Keeps the start picture on the part of the canvas that it is on.
void move_start(StartImage& start, Size before, Size after) {
    if (!start.image) return;
    if (!same_aspect(before, after))
        fail(ErrorKind::input, "The start picture lies on a canvas of {} x {} pixels, another shape than {} x {}.",
             before.width, before.height, after.width, after.height);
    double const scale = static_cast<double>(after.width) / before.width;
    auto const scaled = [scale](int length) { return static_cast<int>(std::lround(length * scale)); };
    start.image =
        resize(*start.image, {std::max(1, scaled(start.image->width())), std::max(1, scaled(start.image->height()))});
    start.x = scaled(start.x), start.y = scaled(start.y);
}

/// Words of the sentence that begin like the phrase, for "did you mean".
std::string words_like(std::string_view prompt, std::string_view phrase) {
    std::string const plain = parse_prompt(prompt).plain;
    std::size_t const same = std::min<std::size_t>(3, phrase.size());
    for (std::size_t begin = 0; begin < plain.size();) {
        std::size_t const end = std::min(plain.find_first_of(" ,.;:!?", begin), plain.size());
        if (end > begin && plain.compare(begin, same, phrase, 0, same) == 0) return plain.substr(begin, end - begin);
        begin = end + 1;
    }
    return {};
}

}  // namespace

TextSpan place_of_phrase(std::string_view prompt, RegionArgument const& region, std::vector<std::string>& warnings,
                         std::string_view option) {
    auto const places = find_phrase(prompt, region.phrase);
    if (places.empty()) {
        std::string const near = words_like(prompt, region.phrase);
        fail(ErrorKind::input,
             "{}: \"{}\" is not in the sentence\n    {}\n{}A region paints words of the sentence: write "
             "them as they stand there.",
             option, region.phrase, prompt, near.empty() ? "" : fmt::format("Did you mean \"{}\"? ", near));
    }
    int const count = static_cast<int>(places.size()), chosen = region.occurrence.value_or(1);
    if (chosen > count)
        fail(ErrorKind::input, "{}: \"{}\" is in the sentence {}, so there is no #{}\n    {}", option, region.phrase,
             count == 1 ? "once" : fmt::format("{} times", count), chosen, prompt);
    if (count > 1 && !region.occurrence)
        warnings.push_back(fmt::format(
            "\"{0}\" is in the sentence {1} times; the first is painted. {0}#2=... is the second, {0}#1=... the first.",
            region.phrase, count));
    return places[static_cast<std::size_t>(chosen) - 1];
}

bool same_aspect(Size a, Size b) {
    if (a.empty() || b.empty()) return false;
    if (a.area() > b.area()) std::swap(a, b);
    double const scale_x = static_cast<double>(b.width) / a.width, scale_y = static_cast<double>(b.height) / a.height;
    // One pixel of the smaller picture is what rounding to whole pixels may cost.
    return std::abs(b.width / scale_y - a.width) <= 1 && std::abs(b.height / scale_x - a.height) <= 1;
}

Mask fit_mask(Mask mask, Size canvas, std::string_view what) {
    if (mask.size() == canvas) return mask;
    if (!same_aspect(mask.size(), canvas))
        fail(
            ErrorKind::input,
            "{} is {} x {} pixels, which is another shape than the canvas of {} x {}. Make it that size, or set --size "
            "{}x{}.",
            what, mask.width(), mask.height(), canvas.width, canvas.height, mask.width(), mask.height());
    return resize(mask, canvas);
}

void change_canvas(GenerationRequest& request, Size canvas) {
    if (request.canvas == canvas) return;
    if (request.branch)
        fail(ErrorKind::usage, "The scene goes on from a picture of {} x {}: its --size cannot be changed.",
             request.canvas.width, request.canvas.height);
    auto const fit = [canvas](Snapshot<Mask>& mask, std::string const& what) {
        if (mask) mask = fit_mask(*mask, canvas, what);
    };
    for (Region& region : request.regions) fit(region.mask, fmt::format("The mask of region \"{}\"", region.name));
    for (StyleReference& style : request.styles) fit(style.area, "The area of a style");
    for (LoraUse& lora : request.loras) fit(lora.area, "The area of the LoRA " + lora.name);
    if (request.change_only) fit(request.change_only->mask, "The mask of what may change");
    if (request.start) move_start(*request.start, request.canvas, canvas);
    if (request.add_element) fit_picture(request.add_element->kept, canvas, "The kept picture");
    request.generation_size.reset();
    request.canvas = canvas;
}

GenerationRequest default_scene() {
    GenerationRequest request;
    request.paint.keep_small_regions = true;
    return request;
}

std::vector<std::string> compose_scene(SceneArguments const& arguments, ComposeOptions const& options,
                                       GenerationRequest& request) {
    if (!arguments.prompt && arguments.source.empty())
        fail(ErrorKind::usage,
             "There is nothing to paint: give a sentence with --prompt, or a project. For example: daub-cli render "
             "--prompt \"a fox on a snowy meadow\" -o fox.png");
    std::vector<std::string> warnings;
    apply_settings(arguments, request);
    set_prompt(arguments, request, warnings);
    if (request.prompt.empty() && !arguments.prompt)
        fail(ErrorKind::usage,
             "{} has no sentence. Give one with --prompt; its areas go with the words of their names.",
             arguments.source);

    std::vector<ReadRegion> regions = read_regions(arguments);
    WeightedFile const init = arguments.init ? read_weighted_file(*arguments.init, "--init") : WeightedFile{};
    Image start = arguments.init ? read_image(init.file) : Image();
    if (!arguments.init && arguments.init_at)
        fail(ErrorKind::usage, "--init-at places the picture of --init, which is missing.");
    set_canvas(arguments, options, regions, start, request);

    add_regions(std::move(regions), request, warnings);
    for (LoraUse& lora : request.loras)
        if (lora.area) lora.area = fit_mask(*lora.area, request.canvas, "The mask of the LoRA " + lora.name);
    if (arguments.init) set_start(arguments, init, std::move(start), request);
    set_inpainting(arguments, request);
    add_styles(arguments, request);
    check(request);
    return warnings;
}

}  // namespace daub::cli
