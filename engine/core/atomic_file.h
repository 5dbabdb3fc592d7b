// A file that appears complete or not at all: written beside its destination, synced, then renamed over it.
//
//     AtomicFile file("model.safetensors");
//     file.write(bytes);
//     file.commit();   // without it, the destructor removes what was written and the old file stays
//
// Not thread-safe; two processes writing the same destination each get their own temporary file, the last one wins.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

namespace daub {

class AtomicFile {
 public:
    /// Throws Error (output) where the folder cannot be written.
    explicit AtomicFile(std::filesystem::path destination);
    ~AtomicFile();
    AtomicFile(AtomicFile const&) = delete;
    AtomicFile& operator=(AtomicFile const&) = delete;

    /// Throws Error (output) where the disk is full or fails.
    void write(std::span<std::byte const> bytes);
    void write(std::string_view text) { write(std::as_bytes(std::span(text))); }
    /// Syncs the bytes, renames, and syncs the folder. Throws Error (output).
    void commit();

 private:
    [[noreturn]] void fail_with_errno(char const* action) const;

    std::filesystem::path destination_, temporary_;
    int descriptor_ = -1;
};

}  // namespace daub
