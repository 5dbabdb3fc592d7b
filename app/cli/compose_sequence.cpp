// From the arguments of `daub-cli frames` to a sequence and its output.
#include "app/cli/argument_values.h"
#include "app/cli/compose_scene.h"
#include "app/cli/frames_arguments.h"
#include "app/cli/scene_source.h"
#include "engine/core/error.h"

#include <algorithm>
#include <set>

namespace daub::cli {
namespace {

/// The value of a name, or what there is.
template <typename T>
T chosen(std::optional<T> value, std::string_view option, std::string_view given, std::string_view choices) {
    if (!value) fail(ErrorKind::usage, "{} \"{}\": choose {}.", option, given, choices);
    return *value;
}

MatteChannel channel_of(std::string const& name) {
    return chosen(matte_channel_from_name(name), "--matte-channel", name, "auto, alpha or luminance");
}

MissingFrames missing_of(std::string const& name) {
    return chosen(missing_frames_from_name(name), "--missing", name, "error, hold or empty");
}

struct ReadMatte {
    RegionArgument argument;
    std::string text;  ///< as typed
    FrameSequence files;
};

std::vector<ReadMatte> read_matte_arguments(FramesArguments const& arguments) {
    if (arguments.mattes.empty())
        fail(ErrorKind::usage,
             "Which mattes? Name them for a phrase of the sentence, for example --matte \"fox=mattes/fox.####.png\"");
    std::vector<ReadMatte> mattes;
    for (std::string const& text : arguments.mattes) {
        RegionArgument argument = read_region(text, "--matte");
        FrameSequence files(argument.mask.string(), missing_of(arguments.missing));
        mattes.push_back({std::move(argument), text, std::move(files)});
    }
    return mattes;
}

std::vector<int> all_frames(FramesArguments const& arguments, std::vector<ReadMatte> const& mattes) {
    if (arguments.range) return parse_frames(*arguments.range);
    std::set<int> frames;
    for (ReadMatte const& matte : mattes)
        for (int const frame : matte.files.range()) frames.insert(frame);
    if (frames.empty())
        fail(ErrorKind::usage, "The mattes are single pictures: say which frames there are with --range 1-100.");
    return {frames.begin(), frames.end()};
}

/// The region argument of one frame that has a matte, for the scene to begin with.
std::string region_argument(ReadMatte const& matte, std::vector<int> const& frames) {
    std::optional<std::filesystem::path> file;
    for (std::size_t i = 0; i < frames.size() && !file; ++i) file = matte.files.path(frames[i]);
    if (!file) fail(ErrorKind::input, "No frame of {} is in the range.", matte.files.pattern().text());
    std::size_t equals = 0;
    while (matte.text[equals] != '=') equals += matte.text[equals] == '\\' ? 2 : 1;
    return fmt::format("{}={}:{}", matte.text.substr(0, equals), file->string(), matte.argument.strength.value_or(1));
}

/// The region of a project that a matte takes the place of.
std::optional<std::size_t> region_named(GenerationRequest const& request, RegionArgument const& argument) {
    if (argument.occurrence) return std::nullopt;
    for (std::size_t r = 0; r < request.regions.size(); ++r)
        if (request.regions[r].name == argument.phrase && !request.regions[r].negative) return r;
    return std::nullopt;
}

/// Says of a phrase that is not in the sentence which option named it; the scene would blame --region.
void check_phrases(std::vector<ReadMatte> const& mattes, FramesArguments const& arguments,
                   GenerationRequest const& request) {
    std::string const& prompt = arguments.scene.prompt ? *arguments.scene.prompt : request.prompt;
    if (prompt.empty()) return;
    std::vector<std::string> said_later;
    for (ReadMatte const& matte : mattes)
        if (!region_named(request, matte.argument)) place_of_phrase(prompt, matte.argument, said_later, "--matte");
}

void add_motions(FramesArguments const& arguments, std::vector<ReadMatte> const& mattes, SequenceScene& scene) {
    for (std::string const& text : arguments.motions) {
        RegionArgument const named = read_region(text, "--motion");
        auto const matte = std::ranges::find_if(mattes, [&](ReadMatte const& m) {
            return m.argument.phrase == named.phrase && m.argument.occurrence == named.occurrence;
        });
        if (matte == mattes.end())
            fail(ErrorKind::usage, "--motion \"{}\": there is no --matte for \"{}\".", text, named.phrase);
        scene.mattes[static_cast<std::size_t>(matte - mattes.begin())].motion = read_motion(named.mask);
    }
}

}  // namespace

TemporalSettings temporal_settings(FramesArguments const& arguments) {
    TemporalSettings settings;
    if (arguments.steady) {
        settings = independent_frames();
        settings.tries = TemporalSettings().tries;
        if (*arguments.steady != "none")
            for (std::string const& name : split_list(*arguments.steady)) settings = switched(settings, name, true);
    }
    auto const needs = [&](std::string_view option, std::string_view mechanism) {
        if (!is_on(settings, mechanism))
            fail(ErrorKind::usage, "{} says how --steady {} works, which is not chosen.", option, mechanism);
    };
    if (arguments.previous) needs("--previous", "previous"), settings.previous = *arguments.previous;
    if (arguments.deflicker) needs("--deflicker", "deflicker"), settings.deflicker = *arguments.deflicker;
    if (arguments.repaint) needs("--repaint", "previous"), settings.repaint = *arguments.repaint;
    if (arguments.tries) settings.tries = *arguments.tries;
    if (arguments.chunk) settings.chunk = *arguments.chunk;
    check(settings);
    return settings;
}

SequenceScene compose_sequence(FramesArguments const& arguments, ModelCatalogue const& catalogue, Console& console) {
    std::vector<ReadMatte> const mattes = read_matte_arguments(arguments);
    // Assigned rather than initialised: GCC 12 destroys members twice where an initialiser throws (GCC bug 66139).
    SequenceScene scene;
    scene.frames = all_frames(arguments, mattes);
    scene.temporal = temporal_settings(arguments);
    scene.request = begin_scene(arguments.scene.source, console).request;
    scene.request.branch.reset();
    check_phrases(mattes, arguments, scene.request);
    SceneArguments composed = arguments.scene;
    std::size_t next = scene.request.regions.size() + composed.regions.size();
    for (ReadMatte const& matte : mattes) {
        auto const old = region_named(scene.request, matte.argument);
        if (!old) composed.regions.push_back(region_argument(matte, scene.frames));
        if (old && matte.argument.strength) scene.request.regions[*old].strength = *matte.argument.strength;
        MovingRegion& moving = scene.mattes.emplace_back();
        moving.region = old ? *old : next++;
        moving.files = matte.files;
        moving.channel = channel_of(arguments.channel);
    }
    add_motions(arguments, mattes, scene);
    ComposeOptions const options{.find_model = [&](std::string_view id) { return catalogue.find(id); },
                                 .has_canvas = !arguments.scene.source.empty()};
    for (std::string const& warning : compose_scene(composed, options, scene.request)) console.warn(warning);
    if (scene.request.count != 1 && arguments.measure.empty())
        fail(ErrorKind::usage, "--count {}: a frame is one picture. Leave it out.", scene.request.count);
    Size const mattes_are = matte_size(scene);
    if (!same_aspect(mattes_are, scene.request.canvas))
        fail(ErrorKind::usage,
             "The mattes have {} x {} pixels, which is another shape than the canvas of {} x {}. Set --size {}x{}.",
             mattes_are.width, mattes_are.height, scene.request.canvas.width, scene.request.canvas.height,
             mattes_are.width, mattes_are.height);
    return scene;
}

FrameOutput compose_output(FramesArguments const& arguments) {
    bool const has_plate = !arguments.plate.empty();
    std::string const background = !arguments.background.empty() ? arguments.background : has_plate ? "plate" : "none";
    FrameOutput output;  // assigned, as in compose_sequence()
    output.files = FramePattern(arguments.output);
    output.depth = chosen(frame_depth_from_name(arguments.depth), "--depth", arguments.depth, "auto, 8, 16 or 32");
    output.background = chosen(background_from_name(background), "--background", background, "plate, none or picture");
    output.join = chosen(matte_union_from_name(arguments.join), "--join", arguments.join, "largest, sum or over");
    output.color = arguments.color;
    output.plate_color = arguments.plate_color;
    output.picture_color = arguments.picture_color;
    output.metadata = !arguments.without_metadata;
    if (output.files.is_still())
        fail(ErrorKind::usage, "--output {} is one file: write the place of the frame's number, as in out.####.png",
             arguments.output);
    if (has_plate) output.plate = FrameSequence(arguments.plate, missing_of(arguments.missing));
    if (!has_plate && output.background == Background::plate)
        fail(ErrorKind::usage, "--background plate: name the plates with --plate plate.####.png");
    return output;
}

}  // namespace daub::cli
