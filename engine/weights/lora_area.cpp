#include "engine/weights/lora_area.h"

#include <ATen/ATen.h>

namespace daub {
LoraAreas::LoraAreas(ParameterSource& source, std::map<std::string, std::string> const& targets,
                     std::vector<LoraInArea> const& loras, at::TensorOptions options)
    : source_(&source) {
    for (auto const& [use, area] : loras) {
        auto const modules = use.lora->modules().find("unet");
        if (modules == use.lora->modules().end() || use.weight == 0) continue;
        for (auto const& [path, module] : modules->second) {
            auto const target = targets.find(path);
            if (!module.is_pair() || target == targets.end() || !works_on_map("unet", target->second)) {
                left_out_.push_back(use.lora->origin() + ": " + module.key);
                continue;
            }
            LowRankTerm const term{.down = module.down.to(options),
                                   .up = module.up.to(options),
                                   .scale = use.weight * module.scale(),
                                   .area = area};
            terms_[target->second].push_back({module, term, use.lora->origin()});
        }
    }
}

Tensor LoraAreas::take(std::string const& name, at::IntArrayRef shape, Init init) {
    auto const found = terms_.find(name);
    if (found != terms_.end()) {
        for (auto& [module, term, origin] : found->second) {
            module.check_fit(shape, origin);
            bool const convolution = shape.size() == 4 && term.down.dim() == 2;
            if (convolution) term.down = term.down.view({term.down.size(0), shape[1], shape[2], shape[3]});
            if (shape.size() == 4 && term.up.dim() == 2) term.up = term.up.unsqueeze(2).unsqueeze(3);
        }
    }
    return source_->take(name, shape, init);
}

std::vector<LowRankTerm> LoraAreas::low_rank(std::string const& name) const {
    std::vector<LowRankTerm> terms = source_->low_rank(name);
    auto const found = terms_.find(name);
    if (found == terms_.end()) return terms;
    for (auto const& held : found->second) terms.push_back(held.term);
    return terms;
}

}  // namespace daub
