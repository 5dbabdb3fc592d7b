#include "engine/scene/request_repair.h"

#include "engine/core/error.h"
#include "engine/scene/resample.h"

#include <algorithm>
#include <string_view>

namespace daub {
namespace {

class Repair {
 public:
    Repair(GenerationRequest& request, std::vector<std::string>& warnings) : request_(request), warnings_(warnings) {}

    void run() {
        constexpr int largest_side = 16384;
        auto const& [width, height] = request_.canvas;
        if (request_.canvas.empty() || width > largest_side || height > largest_side)
            fail(ErrorKind::input, "The canvas is {} x {} pixels, which cannot be.", width, height);
        clamp("The count", request_.count, 1, 1000);
        for (auto& region : request_.regions) repair_region(region);
        for (auto& style : request_.styles) fit(style.area, "a style reference");
        for (auto& lora : request_.loras) fit(lora.area, "LoRA \"" + lora.name + '"');
        if (request_.change_only) fit(request_.change_only->mask, "\"change only here\"");
        if (request_.branch && request_.branch->base) {
            GenerationRequest base = *request_.branch->base;
            repair(base, warnings_);
            if (base != *request_.branch->base) request_.branch->base = std::move(base);
        }
    }

 private:
    void repair_region(Region& region) {
        std::string const what = "region \"" + region.name + '"';
        fit(region.mask, what);
        clamp("The strength of " + what, region.strength, 0.0, max_region_strength);
        auto const misses = [&](TextSpan const& span) {
            return span.empty() || span.end > request_.prompt.size() ||
                   !on_character_border(request_.prompt, span.begin) || !on_character_border(request_.prompt, span.end);
        };
        if (std::erase_if(region.spans, misses) > 0)
            warnings_.push_back("The words of " + what + " are not in the prompt: it is unbound.");
    }

    void fit(Snapshot<Mask>& mask, std::string const& what) {
        if (!mask || mask->size() == request_.canvas) return;
        if (mask->empty()) {
            mask = {};
            return;
        }
        warnings_.push_back(fmt::format("The mask of {} was {} x {} pixels: it is resized to the canvas.", what,
                                        mask->width(), mask->height()));
        mask = resize(*mask, request_.canvas);
    }

    template <typename T>
    void clamp(std::string const& what, T& value, T low, T high) {
        T const fitting = std::clamp(value, low, high);
        if (fitting != value)
            warnings_.push_back(fmt::format("{} was {}: {} is the nearest that can be.", what, value, fitting));
        value = fitting;
    }

    GenerationRequest& request_;
    std::vector<std::string>& warnings_;
};

}  // namespace

void repair(GenerationRequest& request, std::vector<std::string>& warnings) { Repair(request, warnings).run(); }

}  // namespace daub
