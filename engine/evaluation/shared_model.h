// The shared model that an ensemble's experts were fine-tuned from, as a model of its own, to be compared with them.
#pragma once

#include <filesystem>

namespace daub {

/// A temporary model folder of links into an eDiff-I ensemble, whose base stage is the experts' common parent alone.
/// Removed with this object.
class SharedModel {
 public:
    /// model: folder of the ensemble. Throws Error (model) where its experts name no common parent, Error (output)
    /// where the temporary folder cannot be made.
    explicit SharedModel(std::filesystem::path const& model);
    ~SharedModel();
    SharedModel(SharedModel const&) = delete;
    SharedModel& operator=(SharedModel const&) = delete;

    std::filesystem::path const& folder() const { return folder_; }

 private:
    std::filesystem::path folder_;
};

}  // namespace daub
