#include "engine/pipeline/used_loras.h"

#include "engine/core/error.h"
#include "engine/scene/adapter_library.h"
#include "engine/scene/mask_operations.h"
#include "engine/scene/prompt_grammar.h"

#include <algorithm>

namespace daub {
namespace {

namespace fs = std::filesystem;

/// Where the regions are whose words have the tag among them; empty: nowhere in particular.
Snapshot<Mask> area_of_tag(LoraTag const& tag, GenerationRequest const& request,
                           std::vector<Snapshot<Mask>> const& masks) {
    Snapshot<Mask> area;
    for (size_t r = 0; r < request.regions.size(); ++r) {
        Region const& region = request.regions[r];
        bool const inside = std::ranges::any_of(region.spans, [&](TextSpan const& span) {
            return span.begin <= tag.source.begin && tag.source.end <= span.end;
        });
        if (!inside || !region.enabled || region.negative || !masks[r]) continue;
        area = area ? Snapshot<Mask>(combined(*area, *masks[r], Combination::union_of)) : masks[r];
    }
    return area;
}

/// Of what the LoRA has, "'key' and 3 more".
std::string some_of(std::vector<std::string> const& keys) {
    std::string const first = "'" + keys.front() + "'";
    return keys.size() == 1 ? first : fmt::format("{} and {} more", first, keys.size() - 1);
}

void warn(LoraFit const& fit, std::string const& name, bool in_area, std::vector<std::string>& warnings) {
    if (!fit.unmatched.empty())
        warnings.push_back(fmt::format("The LoRA {} is not used wholly: the model has no place for {}.", name,
                                       some_of(fit.unmatched)));
    if (in_area && !fit.of_no_map.empty())
        warnings.push_back(fmt::format("The LoRA {} is kept to a part of the picture, which {} cannot be: left out.",
                                       name, some_of(fit.of_no_map)));
}

fs::path file_of(LoraUse const& use) {
    if (auto const file = find_adapter(AdapterKind::lora, use.name)) return *file;
    fail(ErrorKind::model, "There is no LoRA '{}'. Installed: {}. A path of a .safetensors file works too.", use.name,
         names_of_adapters(AdapterKind::lora));
}

}  // namespace

std::vector<LoraUse> loras_of(GenerationRequest const& request) {
    std::vector<Snapshot<Mask>> const masks = resolve_overlaps(request.regions);
    std::vector<LoraUse> all;
    for (LoraTag const& tag : parse_prompt(request.prompt).loras)
        all.push_back({.name = tag.name, .weight = tag.weight, .area = area_of_tag(tag, request, masks)});
    all.insert(all.end(), request.loras.begin(), request.loras.end());
    return all;
}

void refuse_loras(GenerationRequest const& request, ModelInfo const& info) {
    auto const wanted = loras_of(request);
    if (wanted.empty()) return;
    fail(ErrorKind::usage,
         "LoRAs are for Stable Diffusion and DeepFloyd IF; '{}' is an eDiff-I model. Take the LoRA '{}' out, or choose "
         "the model that it was made for.",
         info.id, wanted.front().name);
}

ComponentLoras loras_for(std::vector<UsedLora> const& used, ModelSource const& model, std::string const& component) {
    ComponentLoras loras;
    for (UsedLora const& use : used) {
        bool const acts = use.lora->changes(component) && std::ranges::find(use.models, &model) != use.models.end();
        if (!acts) continue;
        if (!use.area)
            loras.everywhere.push_back({.lora = use.lora, .weight = use.weight});
        else if (component == "unet")
            loras.in_areas.push_back({.lora = use.lora, .weight = use.weight});
    }
    return loras;
}

std::vector<Snapshot<Mask>> areas_for(std::vector<UsedLora> const& used, ModelSource const& model) {
    std::vector<Snapshot<Mask>> areas;
    for (UsedLora const& use : used)
        if (use.area && use.lora->changes("unet") && std::ranges::find(use.models, &model) != use.models.end())
            areas.push_back(use.area);
    return areas;
}

LoraShelf::Opened const& LoraShelf::opened(LoraUse const& use, Models const& models) {
    std::error_code ignored;
    fs::path const path = file_of(use);
    auto const written = fs::last_write_time(path, ignored);
    for (auto const& known : opened_)
        if (known->path == path && known->written == written) return known->wanted = true, *known;

    auto found = std::make_unique<Opened>(Opened{
        .path = path, .written = written, .lora = std::make_shared<Lora const>(Lora::load(path)), .wanted = true});
    std::vector<std::string> of_another;
    for (auto const& model : models) {
        LoraFit fit = fit_of(*found->lora, *model);
        if (!fit.of_another.empty()) of_another = fit.of_another;
        if (!fit.fits()) continue;
        if (found->models.empty()) found->fit = std::move(fit);
        found->models.push_back(model.get());
    }
    if (found->models.empty())
        fail(ErrorKind::model, "{} does not fit {}: {}. The LoRA was made for another family of models.", path.string(),
             models.front()->origin(),
             of_another.empty() ? "the model has no layer that it changes"
                                : some_of(of_another) + " are for layers of other sizes");
    return *opened_.emplace_back(std::move(found));
}

std::vector<UsedLora> LoraShelf::take_up(std::vector<LoraUse> const& wanted, Models const& models,
                                         std::vector<std::string>& warnings) {
    for (auto const& known : opened_) known->wanted = false;
    std::vector<UsedLora> used;
    for (LoraUse const& use : wanted) {
        Opened const& file = opened(use, models);
        if (use.weight == 0) continue;
        used.push_back({.lora = file.lora, .weight = use.weight, .area = use.area, .models = file.models});
        warn(file.fit, file.path.stem().string(), /*in_area=*/static_cast<bool>(use.area), warnings);
    }
    std::erase_if(opened_, [](auto const& known) { return !known->wanted; });
    return used;
}

}  // namespace daub
