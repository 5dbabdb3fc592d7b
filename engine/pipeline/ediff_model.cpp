#include "engine/pipeline/ediff_model.h"

#include "engine/core/error.h"
#include "engine/models/config_reader.h"

#include <nlohmann/json.hpp>

namespace daub {
namespace {

namespace fs = std::filesystem;

EDiffUNetConfig config_of(fs::path const& folder) {
    return EDiffUNetConfig::from_json(component_config(folder), (folder / "config.json").string());
}

/// How much larger a stage's pictures are than the base's. Throws where that is no whole number.
int64_t scale_of(EDiffModelIndex const& index, EDiffStage const& stage) {
    auto const [base_height, base_width] = index.stages.front().native_size;
    auto const [height, width] = stage.native_size;
    if (height % base_height != 0 || width % base_width != 0 || height / base_height != width / base_width)
        fail(ErrorKind::model, "The stage '{}' makes pictures of {} x {}, which is no multiple of the base's {} x {}.",
             stage.name, height, width, base_height, base_width);
    return height / base_height;
}

}  // namespace

EDiffModel::EDiffModel(ModelInfo given, at::Device device, at::ScalarType dtype, size_t residents)
    : PictureModel(std::move(given), device, dtype),
      folder_(info().path),
      index_(EDiffModelIndex::load(folder_)),
      source_(std::make_shared<EDiffSource const>(folder_)) {
    for (size_t s = 0; s < index_.stages.size(); ++s) {
        EDiffStage const& stage = index_.stages[s];
        std::vector<EDiffUNetConfig> configs;
        for (std::string const& expert : stage.experts) {
            configs.push_back(config_of(folder_ / expert));
            if ((configs.back().low_res_channels > 0) != (s > 0))
                fail(ErrorKind::model, "{}: {}", (folder_ / expert).string(),
                     s > 0 ? "a super-resolution stage needs low_res_channels"
                           : "the base takes no low-resolution picture");
        }
        stages_.push_back(
            std::make_unique<NativeStage>(NativeStage::Parts{.settings = stage,
                                                             .info = info().stages.at(s),
                                                             .configs = configs,
                                                             .loras = {source_, stage.experts, device, dtype},
                                                             .residents = residents,
                                                             .scale = scale_of(index_, stage),
                                                             .device = device}));
    }
}

Conditioning EDiffModel::encode(GenerationRequest const& request) {
    std::vector<std::string> warnings;
    std::vector<LoraUse> wanted = shelf_.with_subjects(request, {source_}, warnings);
    for (LoraUse& use : wanted) {
        if (!use.area) continue;
        warnings.push_back(
            fmt::format("{} acts in the whole picture: eDiff-I models keep none to a region.", use.name));
        use.area = {};
    }
    if (!encoders_) encoders_ = std::make_unique<TextEncoders>(folder_, index_, device(), dtype());
    Conditioning conditioning = encode_request(request, *encoders_, index_.w_prime);
    conditioning.loras = shelf_.take_up(wanted, {source_}, warnings);
    conditioning.warnings.insert(conditioning.warnings.begin(), warnings.begin(), warnings.end());
    return conditioning;
}

Judge const* EDiffModel::judge() {
    if (!judge_ && Judge::is_in(folder_)) judge_ = std::make_unique<Judge>(folder_);
    return judge_.get();
}

}  // namespace daub
