#include "engine/evaluation/fid/statistics_file.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"
#include "engine/evaluation/fid/numpy_file.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

namespace fs = std::filesystem;

Tensor taken(std::map<std::string, Tensor> const& arrays, std::string const& name, int64_t dimensions,
             fs::path const& file) {
    auto const found = arrays.find(name);
    if (found == arrays.end() || found->second.dim() != dimensions)
        fail(ErrorKind::input,
             "{} holds no statistics of features: {} with {} dimension(s) is missing. Files of pytorch-fid's "
             "--save-stats hold mu and sigma.",
             file.string(), name, dimensions);
    return found->second.to(at::kDouble);
}

bool ends_as(fs::path const& file, std::string_view extension) {
    return ascii_lower(file.extension().string()) == extension;
}

}  // namespace

bool is_statistics_file(fs::path const& file) { return ends_as(file, ".npz") || ends_as(file, ".safetensors"); }

FeatureStatistics read_statistics(fs::path const& file) {
    bool const numpy = ends_as(file, ".npz");
    std::map<std::string, Tensor> const arrays = numpy ? read_npz(file) : load_safetensors(file);
    FeatureStatistics statistics{.mean = taken(arrays, numpy ? "mu" : "mean", 1, file),
                                 .covariance = taken(arrays, numpy ? "sigma" : "covariance", 2, file)};
    int64_t const features = statistics.mean.size(0);
    if (features == 0 || statistics.covariance.sizes() != at::IntArrayRef{features, features})
        fail(ErrorKind::input, "{} has a mean of {} features and a covariance of {}×{}.", file.string(), features,
             statistics.covariance.size(0), statistics.covariance.size(1));
    if (!statistics.mean.isfinite().all().item<bool>() || !statistics.covariance.isfinite().all().item<bool>())
        fail(ErrorKind::input, "{} holds values that are not finite.", file.string());
    if (auto const pictures = arrays.find("pictures"); pictures != arrays.end() && pictures->second.numel() == 1)
        statistics.pictures = pictures->second.item<int64_t>();
    return statistics;
}

void write_statistics(fs::path const& file, FeatureStatistics const& statistics) {
    if (ends_as(file, ".npz")) return write_npz(file, {{"mu", statistics.mean}, {"sigma", statistics.covariance}});
    if (!ends_as(file, ".safetensors"))
        fail(ErrorKind::usage, "{}: statistics are written as .npz (for pytorch-fid as well) or .safetensors.",
             file.string());
    save_safetensors(file, {{"mean", statistics.mean},
                            {"covariance", statistics.covariance},
                            {"pictures", at::scalar_tensor(statistics.pictures, at::kLong).view({1})}});
}

}  // namespace daub
