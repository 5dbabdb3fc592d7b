// An immutable value that many owners share, compared by content: pictures and masks inside requests and documents.
#pragma once

#include <memory>
#include <utility>

namespace daub {

/// Holds a T that never changes, or nothing. Copying costs a reference count. Equal when both are empty, both
/// share one object, or the objects compare equal. Safe to read from many threads at once.
template <typename T>
class Snapshot {
 public:
    Snapshot() = default;
    Snapshot(T value) : shared_(std::make_shared<T const>(std::move(value))) {}  // NOLINT: conversion is the use
    explicit Snapshot(std::shared_ptr<T const> shared) : shared_(std::move(shared)) {}

    explicit operator bool() const { return shared_ != nullptr; }
    T const& operator*() const { return *shared_; }
    T const* operator->() const { return shared_.get(); }
    T const* get() const { return shared_.get(); }
    std::shared_ptr<T const> const& shared() const { return shared_; }

    friend bool operator==(Snapshot const& a, Snapshot const& b) {
        return a.shared_ == b.shared_ || (a.shared_ && b.shared_ && *a.shared_ == *b.shared_);
    }

 private:
    std::shared_ptr<T const> shared_;
};

}  // namespace daub
