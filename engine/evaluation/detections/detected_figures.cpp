#include "engine/evaluation/detections/detected_figures.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"
#include "engine/scene/picture_metadata.h"
#include "engine/scene/prompt_grammar.h"

#include <algorithm>
#include <map>

namespace daub {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (char const c : ascii_lower(text)) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0 || c == '-';
        if (letter)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool same_word(std::string const& a, std::string const& b) {
    std::string const &shorter = a.size() < b.size() ? a : b, &longer = a.size() < b.size() ? b : a;
    return longer == shorter || longer == shorter + "s" || longer == shorter + "es";
}

/// Half covered or more, at the picture's size.
PixelArea painted_area(Mask const& mask) {
    constexpr std::uint8_t half = 128;
    PixelArea area{.size = mask.size(), .pixels = {}};
    for (std::uint8_t const coverage : mask.pixels()) area.pixels.push_back(coverage >= half);
    return area;
}

double overlap(PixelArea const& a, PixelArea const& b) {
    std::int64_t both = 0, either = 0;
    for (size_t i = 0; i < a.pixels.size(); ++i) both += a.pixels[i] & b.pixels[i], either += a.pixels[i] | b.pixels[i];
    return either == 0 ? 0 : static_cast<double>(both) / static_cast<double>(either);
}

/// What was seen in one picture.
class SeenPicture {
 public:
    SeenPicture(std::vector<Detected> const& all, std::string const& name, Size size, double threshold) {
        for (Detected const& detected : all)
            if (detected.score >= threshold && means_picture(detected.picture, name)) seen_.push_back(&detected);
        std::ranges::stable_sort(seen_, {}, &Detected::score);
        // The surest detection of each pixel stays on top.
        top_.assign(static_cast<size_t>(size.area()), nullptr);
        for (Detected const* detected : seen_) {
            areas_.push_back(detected->area(size));
            for (size_t i = 0; i < top_.size(); ++i)
                if (areas_.back().pixels[i] != 0) top_[i] = detected;
        }
    }

    DetectedRegion judge(std::string const& phrase, PixelArea const& painted) const {
        DetectedRegion region{.picture = {}, .phrase = phrase};
        PixelArea called{.size = painted.size, .pixels = std::vector<std::uint8_t>(painted.pixels.size())};
        for (size_t k = 0; k < seen_.size(); ++k) {
            if (!is_called(seen_[k]->label, phrase)) continue;
            region.present = true;
            for (size_t i = 0; i < called.pixels.size(); ++i) called.pixels[i] |= areas_[k].pixels[i];
        }
        region.adherence = overlap(painted, called);
        region.recognised = most_are_called(phrase, painted);
        return region;
    }

 private:
    bool most_are_called(std::string const& phrase, PixelArea const& painted) const {
        std::map<std::string, std::int64_t> labels;
        for (size_t i = 0; i < top_.size(); ++i)
            if (painted.pixels[i] != 0 && top_[i]) ++labels[top_[i]->label];
        auto const most = std::ranges::max_element(labels, {}, [](auto const& entry) { return entry.second; });
        return most != labels.end() && is_called(most->first, phrase);
    }

    std::vector<Detected const*> seen_;
    std::vector<PixelArea> areas_;
    std::vector<Detected const*> top_;
};

/// The words of a region, without weights and escapes.
std::string phrase_of(GenerationRequest const& request, ParsedPrompt const& prompt, Region const& region) {
    std::string phrase;
    for (TextSpan const& span : region.spans) {
        if (!phrase.empty()) phrase += ' ';
        phrase += text_at(prompt.plain, prompt.to_plain(span));
    }
    return phrase.empty() && !request.prompt.empty() ? region.name : phrase;
}

}  // namespace

bool is_called(std::string_view label, std::string_view phrase) {
    std::vector<std::string> const wanted = words_of(label), words = words_of(phrase);
    return !wanted.empty() && !std::ranges::search(words, wanted, same_word).empty();
}

DetectionFigures detection_figures(std::vector<fs::path> const& pictures, std::vector<Detected> const& detections,
                                   DetectionOptions const& options) {
    DetectionFigures figures;
    for (fs::path const& file : pictures) {
        std::string const name = file.filename().string();
        PictureMetadata const metadata = read_picture_metadata(read_file(file), name);
        GenerationRequest request;
        if (!metadata.settings.empty()) request = restore_request(metadata, name).request;
        ParsedPrompt const prompt = parse_prompt(request.prompt);
        size_t const before = figures.regions.size();
        std::optional<SeenPicture> seen;
        for (Region const& region : request.regions) {
            if (!region.mask || region.negative || !region.enabled) continue;
            if (!seen) seen.emplace(detections, name, region.mask->size(), options.threshold);
            std::string const phrase = phrase_of(request, prompt, region);
            DetectedRegion judged = seen->judge(phrase, painted_area(*region.mask));
            judged.picture = name;
            judged.known = std::ranges::any_of(
                detections, [&](Detected const& detected) { return is_called(detected.label, phrase); });
            figures.regions.push_back(std::move(judged));
        }
        if (figures.regions.size() == before) figures.without_areas.push_back(name);
    }
    return figures;
}

}  // namespace daub
