#include "engine/core/atomic_file.h"

#include "engine/core/error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace daub {
namespace {

/// Linux writes at most 0x7ffff000 bytes at once.
constexpr size_t most_bytes_at_once = size_t{1} << 30;

/// What open() would have given a new file: mkstemp makes it private to the owner.
mode_t usual_mode() {
    mode_t const mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path destination) : destination_(std::move(destination)) {
    std::filesystem::path const folder = destination_.has_parent_path() ? destination_.parent_path() : ".";
    std::string name = (folder / ("." + destination_.filename().string() + ".XXXXXX")).string();
    descriptor_ = mkostemp(name.data(), O_CLOEXEC);
    if (descriptor_ < 0) fail_with_errno("cannot be written");
    temporary_ = name;
    fchmod(descriptor_, usual_mode());
}

AtomicFile::~AtomicFile() {
    if (descriptor_ >= 0) close(descriptor_);
    if (!temporary_.empty()) unlink(temporary_.c_str());
}

void AtomicFile::write(std::span<std::byte const> bytes) {
    while (!bytes.empty()) {
        ssize_t const written = ::write(descriptor_, bytes.data(), std::min(bytes.size(), most_bytes_at_once));
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail_with_errno("cannot be written");
        bytes = bytes.subspan(static_cast<size_t>(written));
    }
}

void AtomicFile::commit() {
    if (fsync(descriptor_) != 0) fail_with_errno("cannot be synced to disk");
    int const descriptor = std::exchange(descriptor_, -1);
    if (close(descriptor) != 0) fail_with_errno("cannot be closed");
    if (rename(temporary_.c_str(), destination_.c_str()) != 0) fail_with_errno("cannot be put in place");
    temporary_.clear();
    // Without this a power cut may forget the rename. Some file systems cannot sync folders: then nothing is lost but
    // that.
    std::filesystem::path const folder = destination_.has_parent_path() ? destination_.parent_path() : ".";
    if (int const opened = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); opened >= 0) {
        fsync(opened);
        close(opened);
    }
}

void AtomicFile::fail_with_errno(char const* action) const {
    int const code = errno;
    char const* const advice = code == ENOSPC || code == EDQUOT ? " Free some space or choose another place."
                               : code == EACCES || code == EROFS || code == ENOENT
                                   ? " Check that the folder exists and may be written."
                                   : "";
    fail(ErrorKind::output, "{} {}: {}.{}", destination_.string(), action, std::strerror(code), advice);
}

}  // namespace daub
