// What parameters a network has, found by building it, and how tensors on disk compare.
//
//     ParameterInventory inventory;
//     UNet const network(Scope(inventory), config);                       // costs no memory
//     TensorComparison const found = compare(inventory.shapes(), tensors);
//
// The networks describe themselves once, in their constructors; nothing else has to know their parameters.
#pragma once

#include "engine/weights/parameters.h"

#include <optional>

namespace daub {

/// A source whose parameters take no memory and hold nothing: for building a network only to see what it takes.
class ParameterInventory : public ParameterSource {
 public:
    /// stored: names that has() answers with yes, as networks ask it to learn which of two layouts is there.
    explicit ParameterInventory(std::set<std::string> stored = {}) : stored_(std::move(stored)) {}
    Tensor take(std::string const& name, at::IntArrayRef shape, Init init) override;
    bool has(std::string const& name) const override { return stored_.contains(name); }
    std::map<std::string, std::vector<int64_t>> const& shapes() const { return shapes_; }

 private:
    std::set<std::string> stored_;
    std::map<std::string, std::vector<int64_t>> shapes_;
};

struct TensorComparison {
    struct Misshaped {
        std::string name;
        std::vector<int64_t> stored, wanted;
    };
    std::vector<std::string> missing;  ///< sorted
    std::vector<Misshaped> misshaped;
    std::vector<std::string> unused;  ///< stored, but the network does not take them

    bool complete() const { return missing.empty() && misshaped.empty(); }
    /// Every missing and misshaped tensor by name, one a line, at most `most` lines; empty where complete.
    std::string problems(size_t most = 20) const;
};

/// Packed 8-bit tensors count as what they are unpacked.
TensorComparison compare(std::map<std::string, std::vector<int64_t>> const& wanted,
                         std::map<std::string, Tensor> const& stored);

}  // namespace daub
