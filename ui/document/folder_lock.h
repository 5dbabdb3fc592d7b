// A folder that belongs to one running program: a file `lock` in it, locked as long as this object lives.
//
//     if (auto lock = FolderLock::take(folder)) ...      // nobody else has it
//
// The kernel lets go of the lock however a program ends, so that no process number has to be trusted (a container gives
// the same ones again and again); the number inside is for people. Any thread.
#pragma once

#include <filesystem>
#include <memory>

namespace daub {

class FolderLock {
 public:
    /// Null where somebody has it, the folder is gone, or locking fails.
    static std::unique_ptr<FolderLock> take(std::filesystem::path const& folder);
    ~FolderLock();
    FolderLock(FolderLock const&) = delete;
    FolderLock& operator=(FolderLock const&) = delete;

 private:
    explicit FolderLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

}  // namespace daub
