#include "engine/evaluation/expert_subset.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"
#include "engine/models/config_reader.h"
#include "engine/models/ediff_model_index.h"
#include "engine/models/ediff_unet_config.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <span>
#include <string>
#include <vector>

namespace daub {
namespace {

namespace fs = std::filesystem;

EDiffUNetConfig config_of(fs::path const& model, std::string const& expert) {
    return EDiffUNetConfig::from_json(component_config(model / expert), (model / expert).string());
}

std::string common_parent(fs::path const& model, EDiffStage const& base) {
    std::string common;
    for (std::string const& expert : base.experts) {
        std::string const parent = config_of(model, expert).parent;
        if (parent.empty() || (!common.empty() && parent != common))
            fail(ErrorKind::model, "{} holds no shared model: its experts name no common parent.", model.string());
        common = parent;
    }
    return common;
}

fs::path temporary_folder() {
    std::string name = (fs::temp_directory_path() / "daub-experts-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) fail(ErrorKind::output, "{}: {}.", name, std::strerror(errno));
    return name;
}

void link_all(fs::path const& from, fs::path const& to, std::string_view without) {
    for (auto const& entry : fs::directory_iterator(fs::absolute(from)))
        if (entry.path().filename() != without) fs::create_symlink(entry.path(), to / entry.path().filename());
}

/// The parent in the place of experts [begin, end): a component of its own, for their noise levels.
void add_parent_for(fs::path const& model, fs::path const& folder, std::string const& parent,
                    std::span<std::string const> replaced, std::string const& name) {
    fs::create_directory(folder / name);
    link_all(model / parent, folder / name, "config.json");
    nlohmann::json config = component_config(model / parent);
    // Experts stand from high to low noise.
    config["noise_interval"] = {config_of(model, replaced.back()).noise_interval[0],
                                config_of(model, replaced.front()).noise_interval[1]};
    AtomicFile file(folder / name / "config.json");
    file.write(config.dump(2));
    file.commit();
}

}  // namespace

std::size_t experts_of(fs::path const& model) { return EDiffModelIndex::load(model).stages.front().experts.size(); }

ExpertSubset::ExpertSubset(fs::path const& model, std::size_t networks) {
    EDiffModelIndex index = EDiffModelIndex::load(model);
    std::vector<std::string>& experts = index.stages.front().experts;
    if (networks < 1 || networks > experts.size())
        fail(ErrorKind::usage, "{} has {} experts: it cannot be run with {} of them.", model.string(), experts.size(),
             networks);
    std::string const parent = networks < experts.size() ? common_parent(model, index.stages.front()) : "";
    folder_ = temporary_folder();
    link_all(model, folder_, "model_index.json");
    if (networks == 1) {
        experts = {parent};
    } else if (networks < experts.size()) {
        size_t const high = networks / 2, low = networks - 1 - high;
        std::vector<std::string> kept(experts.begin(), experts.begin() + static_cast<long>(high));
        std::string const name = parent + "_for_the_rest";
        add_parent_for(model, folder_, parent, std::span(experts).subspan(high, experts.size() - high - low), name);
        kept.push_back(name);
        kept.insert(kept.end(), experts.end() - static_cast<long>(low), experts.end());
        experts = kept;
    }
    index.save(folder_);
}

ExpertSubset::~ExpertSubset() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

}  // namespace daub
