// Numbers of many pictures, taken a chunk of pictures at a time and kept in files: what was interrupted goes on, and
// several processes can share the work.
//
//     MeasuredPictures features(pictures_in("val2014"), "cache", {.name = "features", .identity = network, .take =
//     ...}); if (features.take({}, on_progress)) use(features.chunk(0));
//
// A chunk's file counts where its pictures and everything else that the numbers depend on are the same to the byte, and
// is made anew otherwise. Files appear complete or not at all, so that processes may even do the same chunk twice.
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/shard.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace daub {

using at::Tensor;

struct PictureMeasure {
    std::string name;      ///< of the files: "features" gives features-00000.safetensors
    std::string identity;  ///< everything that the numbers depend on besides the pictures, any text
    /// The same for one picture, by its number: a caption. May be empty.
    std::function<std::string(int64_t picture)> identity_of;
    /// Numbers of consecutive pictures, the first of which has the number `first`: [n, ...].
    std::function<Tensor(std::vector<Image> const& pictures, int64_t first)> take;
};

class MeasuredPictures {
 public:
    static constexpr int64_t chunk_pictures = 16;  ///< in one file

    /// files: the pictures; names within the folder are part of what the numbers depend on. cache: a folder, made where
    /// it is missing. Throws Error (output).
    MeasuredPictures(std::vector<std::filesystem::path> files, std::filesystem::path cache, PictureMeasure measure);

    /// Called with pictures done and pictures in all, of this shard, before each few; false ends the work.
    using OnProgress = std::function<bool(int64_t done, int64_t pictures)>;
    /// Takes the numbers of the shard's chunks. False where it was ended: the chunk that was begun is lost. Throws
    /// Error (input, output), naming the picture.
    bool take(Shard const& shard, OnProgress const& on_progress) const;

    int64_t pictures() const { return static_cast<int64_t>(files_.size()); }
    int64_t chunks() const { return (pictures() + chunk_pictures - 1) / chunk_pictures; }
    /// After take() of the whole. Throws Error (input) where the file went away.
    Tensor chunk(int64_t number) const;
    /// Of all pictures, in their order.
    Tensor all() const;

 private:
    int64_t size_of(int64_t chunk) const;
    std::filesystem::path file_of(int64_t chunk) const;
    bool take_chunk(int64_t chunk, std::function<bool(int64_t)> const& go_on) const;

    std::vector<std::filesystem::path> files_;
    std::filesystem::path cache_;
    PictureMeasure measure_;
};

/// SHA-256 of a file. Throws Error (input).
std::string digest_of_file(std::filesystem::path const& file);

}  // namespace daub
