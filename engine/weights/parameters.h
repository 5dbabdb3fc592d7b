// Where networks take their parameters from.
//
// A network describes itself once, in its constructor, by taking each parameter with its name and shape:
//
//     struct Linear {
//         Tensor weight, bias;
//         Linear(Scope const& scope, int64_t in, int64_t out)
//             : weight(scope.take("weight", {out, in}, Init::fan_in)), bias(scope.take("bias", {out}, Init::fan_in)) {}
//     };
//
// The same description loads a checkpoint (LoadedParameters checks every shape), begins a training run
// (NewParameters draws initial values) or continues one (the trainer's source hands out leaves with gradients).
//
// Ownership: sources own nothing that networks need later; tensors are reference-counted. Not thread-safe.
#pragma once

#include "engine/weights/low_rank.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

using at::Tensor;

/// How a parameter begins when nothing is loaded.
enum class Init {
    fan_in,       ///< uniform in ±1/√fan_in, as PyTorch initialises linear and convolution layers
    zeros,        ///< biases of norms, last layers of residual branches
    ones,         ///< scales of norms
    normal,       ///< N(0, 0.02²): embeddings
    unit_normal,  ///< N(0, 1): embeddings of T5, which enter the residual stream without a norm
};

/// Hands out the parameters of networks by their full dotted name.
class ParameterSource {
 public:
    virtual ~ParameterSource() = default;
    /// The parameter `name` of exactly `shape`. Throws Error naming file, tensor and both shapes if it does not fit.
    virtual Tensor take(std::string const& name, at::IntArrayRef shape, Init init) = 0;
    /// Whether take() would find a stored tensor; a source that makes new parameters answers false.
    virtual bool has(std::string const& name) const = 0;
    /// Whether nobody changes the tensors later: layers may then keep them in a form of their own.
    virtual bool constant() const { return false; }
    /// What is added to the layer of this weight, which was taken before; most sources have none.
    virtual std::vector<LowRankTerm> low_rank(std::string const&) const { return {}; }
};

/// A dotted prefix in a source: scope / "down_blocks.0" / "resnets.1".
class Scope {
 public:
    explicit Scope(ParameterSource& source, std::string prefix = "") : source_(&source), prefix_(std::move(prefix)) {}
    Scope operator/(std::string_view child) const { return Scope(*source_, join(child)); }
    Scope operator/(int64_t index) const { return *this / std::to_string(index); }
    Tensor take(std::string_view leaf, at::IntArrayRef shape, Init init) const {
        return source_->take(join(leaf), shape, init);
    }
    bool has(std::string_view leaf) const { return source_->has(join(leaf)); }
    std::vector<LowRankTerm> low_rank(std::string_view leaf) const { return source_->low_rank(join(leaf)); }
    bool constant() const { return source_->constant(); }
    std::string const& prefix() const { return prefix_; }

 private:
    std::string join(std::string_view leaf) const {
        return prefix_.empty() ? std::string(leaf) : prefix_ + "." + std::string(leaf);
    }
    ParameterSource* source_;
    std::string prefix_;
};

/// Parameters from tensors already in memory or mapped, converted to one device and type.
class LoadedParameters : public ParameterSource {
 public:
    /// origin: file or folder for messages. dtype: what floating-point tensors are converted to.
    LoadedParameters(std::map<std::string, Tensor> tensors, std::string origin, at::Device device = at::kCPU,
                     at::ScalarType dtype = at::kFloat);
    Tensor take(std::string const& name, at::IntArrayRef shape, Init init) override;
    bool has(std::string const& name) const override;
    bool constant() const override { return true; }
    /// Parameters that were converted before, in the form that take() gives them.
    void reuse(std::map<std::string, Tensor> ready) { ready_ = std::move(ready); }
    /// Names that no network took, sorted.
    std::vector<std::string> unused() const;

 private:
    std::map<std::string, Tensor> tensors_, ready_;
    std::set<std::string> taken_;
    std::string origin_;
    at::Device device_;
    at::ScalarType dtype_;
};

/// Fresh parameters, drawn in the order of taking from one generator.
class NewParameters : public ParameterSource {
 public:
    explicit NewParameters(uint64_t seed);
    Tensor take(std::string const& name, at::IntArrayRef shape, Init init) override;
    bool has(std::string const&) const override { return false; }
    /// All parameters made so far, in order of taking (fp32, CPU).
    std::vector<std::pair<std::string, Tensor>> const& all() const { return made_; }

 private:
    at::Generator generator_;
    std::vector<std::pair<std::string, Tensor>> made_;
};

}  // namespace daub
