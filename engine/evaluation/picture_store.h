// Pictures that were made once, by what they were asked for: an evaluation that was interrupted goes on, and several
// processes can make pictures for one.
//
//     PictureStore const store("kept");
//     std::string const key = PictureStore::key_of(request, "Sketchbook, 38 MB");
//     if (auto const picture = store.find(key)) return *picture;
#pragma once

#include "engine/scene/request.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace daub {

class PictureStore {
 public:
    /// Makes the folder where it is missing. Throws Error (output).
    explicit PictureStore(std::filesystem::path folder);

    /// Everything that the picture depends on as a name: the request but for its device, and what tells the model from
    /// others in the place of request.model, which may be a temporary folder.
    static std::string key_of(GenerationRequest request, std::string_view model);

    /// Nothing where it was not made yet. Files appear complete or not at all.
    std::optional<Image> find(std::string const& key) const;
    /// Throws Error (output).
    void keep(std::string const& key, Image const& picture) const;

 private:
    std::filesystem::path folder_;
};

}  // namespace daub
