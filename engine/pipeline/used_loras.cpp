#include "engine/pipeline/used_loras.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"
#include "engine/scene/adapter_library.h"
#include "engine/scene/mask_operations.h"
#include "engine/scene/prompt_grammar.h"
#include "engine/text/added_words.h"

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
    if (auto const subject = find_adapter(AdapterKind::subject, use.name)) return *subject;
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

bool LoraShelf::was_trained_on(SubjectBase const& base, ModelSource const& model) {
    if (!std::ranges::all_of(base.components, [&](std::string const& name) { return model.has(name); })) return false;
    std::string& known = fingerprints_[{&model, base.components}];
    if (known.empty()) known = model_fingerprint(model, base.components);
    return known == base.fingerprint;
}

/// The models that a file is for: all of them, or of a subject the one that it was trained on.
LoraShelf::Models LoraShelf::those_of(fs::path const& file, Models const& models) {
    auto const facts = subject_facts(file);
    if (!facts) return models;
    check_subject_lock(file);
    Models own;
    for (auto const& model : models)
        if (was_trained_on(facts->base, *model)) own.push_back(model);
    if (own.empty())
        fail(
            ErrorKind::model,
            "{} holds the subject '{}' of the model {}, and {} is another one, or has been changed. Choose that model, "
            "or train the subject on this one.",
            file.string(), facts->name, facts->base.name, models.front()->origin());
    return own;
}

std::vector<LoraUse> LoraShelf::with_subjects(GenerationRequest const& request, Models const& models,
                                              std::vector<std::string>& warnings) {
    std::vector<LoraUse> all = loras_of(request);
    std::string const sentence = parse_prompt(request.prompt).plain;
    for (InstalledAdapter const& subject : installed_adapters(AdapterKind::subject)) {
        bool const given = std::ranges::any_of(all, [&](LoraUse const& use) {
            return ascii_lower(fs::path(use.name).stem().string()) == ascii_lower(subject.name);
        });
        if (given || !stands_in(subject.name, sentence)) continue;
        try {
            auto const facts = subject_facts(subject.path);
            bool const own = facts && std::ranges::any_of(models, [&](auto const& model) {
                                 return was_trained_on(facts->base, *model);
                             });
            if (own) all.push_back({.name = subject.path.string(), .area = {}});
            if (!own)
                warnings.push_back(
                    fmt::format("\"{}\" is read as text: the subject was trained on {}, not on this model.",
                                subject.name, facts ? facts->base.name : "nothing that is known"));
        } catch (Error const& error) {
            warnings.push_back(
                fmt::format("\"{}\" is read as text, not as the subject. {}", subject.name, error.what()));
        }
    }
    return all;
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
    for (auto const& model : those_of(path, models)) {
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
