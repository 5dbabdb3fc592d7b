// An ensemble with fewer experts: the shared model that they were fine-tuned from, alone or in the place of some of
// them, as a model of its own, to be compared with the whole.
#pragma once

#include <cstddef>
#include <filesystem>

namespace daub {

/// Experts of the base stage. Throws Error (model) where the folder is no eDiff-I ensemble.
std::size_t experts_of(std::filesystem::path const& model);

/// A temporary model folder of links into an eDiff-I ensemble whose base stage has `networks` networks: 1, the experts'
/// common parent for all noise levels; more, one expert less than that and the parent for the levels between. Experts
/// are kept in the order in which the paper's tree grows: highest noise, lowest noise, second highest and so on.
/// Removed with this object.
class ExpertSubset {
 public:
    /// model: folder of the ensemble. Throws Error (model) where its experts name no common parent, Error (usage) for
    /// more networks than it has, Error (output) where the temporary folder cannot be made.
    explicit ExpertSubset(std::filesystem::path const& model, std::size_t networks = 1);
    ~ExpertSubset();
    ExpertSubset(ExpertSubset const&) = delete;
    ExpertSubset& operator=(ExpertSubset const&) = delete;

    std::filesystem::path const& folder() const { return folder_; }

 private:
    std::filesystem::path folder_;
};

}  // namespace daub
