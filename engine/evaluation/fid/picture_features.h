// Inception's features of the pictures of a folder, and the statistics of a folder or file.
#pragma once

#include "engine/evaluation/fid/frechet.h"
#include "engine/evaluation/fid/measured_pictures.h"
#include "engine/evaluation/fid/prepared_picture.h"
#include "engine/models/inception.h"

#include <filesystem>
#include <string>

namespace daub {

/// The network and what tells it from others.
struct FeatureNetwork {
    Inception network;
    std::string digest;  ///< SHA-256 of its file

    /// Throws Error (input, model).
    static FeatureNetwork load(std::filesystem::path const& file, at::Device device = at::kCPU);
};

/// [n,2048] of each picture, fp32. The network must outlive what is made of it.
PictureMeasure feature_measure(FeatureNetwork const& network, PicturePreparation const& preparation);

/// Of all pictures, after take() of the whole.
FeatureStatistics statistics_of(MeasuredPictures const& features);

/// Where the features of a folder are kept if nobody says where: below $XDG_CACHE_HOME/daub or ~/.cache/daub.
std::filesystem::path default_feature_cache(std::filesystem::path const& pictures);

}  // namespace daub
