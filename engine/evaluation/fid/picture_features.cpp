#include "engine/evaluation/fid/picture_features.h"

#include "engine/core/sha256.h"
#include "engine/scene/file_bytes.h"

#include <ATen/ATen.h>
#include <fmt/format.h>

#include <cstdlib>

namespace daub {

namespace fs = std::filesystem;

FeatureNetwork FeatureNetwork::load(fs::path const& file, at::Device device) {
    return {.network = Inception::load(file, device), .digest = digest_of_file(file)};
}

PictureMeasure feature_measure(FeatureNetwork const& network, PicturePreparation const& preparation) {
    return {.name = "features",
            .identity = fmt::format("inception {}, {}", network.digest, preparation.told()),
            .identity_of = {},
            .take = [&network, preparation](std::vector<Image> const& pictures, int64_t) {
                std::vector<Tensor> inputs;
                for (Image const& picture : pictures)
                    inputs.push_back(inception_input(unit_tensor(prepared(picture, preparation))));
                return network.network.features_of_input(at::cat(inputs));
            }};
}

FeatureStatistics statistics_of(MeasuredPictures const& features) {
    return statistics_of(features.chunks(), [&](int64_t chunk) { return features.chunk(chunk); });
}

fs::path default_feature_cache(fs::path const& pictures) {
    Sha256 hash;
    hash.add(bytes_of(fs::weakly_canonical(pictures).string()));
    char const *const cache = std::getenv("XDG_CACHE_HOME"), *const home = std::getenv("HOME");
    fs::path const root = cache && *cache ? fs::path(cache) : fs::path(home ? home : "/tmp") / ".cache";
    constexpr size_t digits = 16;
    return root / "daub" / "features" / hash.digits().substr(0, digits);
}

}  // namespace daub
