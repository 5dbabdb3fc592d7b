#include "ui/document/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>

namespace daub {

std::unique_ptr<FolderLock> FolderLock::take(std::filesystem::path const& folder) {
    int const descriptor = open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return nullptr;
    std::unique_ptr<FolderLock> lock(new FolderLock(descriptor));
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) return nullptr;
    struct stat file {};
    if (fstat(descriptor, &file) != 0 || file.st_nlink == 0) return nullptr;  // its owner removed the folder just now
    std::string const number = std::to_string(getpid()) + "\n";
    // Only for people who look: that it cannot be written does not matter.
    if (ftruncate(descriptor, 0) == 0 && pwrite(descriptor, number.data(), number.size(), 0) < 0) return lock;
    return lock;
}

FolderLock::~FolderLock() { close(descriptor_); }

}  // namespace daub
