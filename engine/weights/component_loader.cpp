#include "engine/weights/component_loader.h"

#include "engine/core/error.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

/// Shows what networks take.
class WatchedParameters : public ParameterSource {
 public:
    using Watch = std::function<void(std::string const& name, Tensor const& parameter)>;
    WatchedParameters(ParameterSource& source, Watch watch) : source_(source), watch_(std::move(watch)) {}
    Tensor take(std::string const& name, at::IntArrayRef shape, Init init) override {
        Tensor parameter = source_.take(name, shape, init);
        watch_(name, parameter);
        return parameter;
    }
    bool has(std::string const& name) const override { return source_.has(name); }
    bool constant() const override { return source_.constant(); }
    std::vector<LowRankTerm> low_rank(std::string const& name) const override { return source_.low_rank(name); }

 private:
    ParameterSource& source_;
    Watch watch_;
};

std::vector<LoraInArea> with_areas(std::vector<WeightedLora> const& loras,
                                   std::vector<std::shared_ptr<TermArea const>> const& areas) {
    std::vector<LoraInArea> result;
    for (size_t i = 0; i < loras.size(); ++i) result.push_back({.use = loras[i], .area = areas.at(i)});
    return result;
}

}  // namespace

std::map<std::string, Tensor> ComponentLoader::still_there() const {
    std::map<std::string, Tensor> found;
    for (auto const& [name, seen] : seen_) {
        if (auto parameter = seen.lock()) found.emplace(name, Tensor(std::move(parameter)));
    }
    return found;
}

std::vector<std::string> ComponentLoader::load(ComponentLoras const& loras,
                                               std::vector<std::shared_ptr<TermArea const>> const& areas,
                                               std::function<void(Scope const&)> const& build) {
    auto const stored = source_->tensors(component_);
    bool const plain = loras.everywhere.empty() && loras.in_areas.empty();
    nlohmann::json const config = plain ? nlohmann::json() : source_->config(component_);
    auto const merged =
        loras.everywhere.empty() ? stored : merge_loras(stored, component_, config, loras.everywhere, dtype_);
    auto const is_changed = [&](std::string const& name) { return !merged.at(name).is_same(stored.at(name)); };

    std::map<std::string, Tensor> ready = still_there();
    std::erase_if(ready, [&](auto const& known) { return is_changed(known.first); });
    LoadedParameters loaded(merged, origin(), device_, dtype_);
    loaded.reuse(std::move(ready));
    auto const targets =
        loras.in_areas.empty() ? std::map<std::string, std::string>() : lora_targets(component_, config, stored);
    LoraAreas beside(loaded, targets, with_areas(loras.in_areas, areas), at::TensorOptions(device_).dtype(dtype_));
    std::map<std::string, Seen> seen;
    WatchedParameters parameters(beside, [&](std::string const& name, Tensor const& parameter) {
        if (!is_changed(name)) seen.emplace(name, Seen(parameter.getIntrusivePtr()));
    });
    build(Scope(parameters));
    seen_ = std::move(seen);
    return loaded.unused();
}

}  // namespace daub
