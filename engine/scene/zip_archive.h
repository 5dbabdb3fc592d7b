// Zip archives in memory, through libzip: written in order, read with suspicion.
#pragma once

#include "engine/scene/file_bytes.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct ZipLimits {
    std::int64_t entries = 10000;
    std::int64_t entry = std::int64_t{1} << 30;  ///< bytes of one entry, unpacked
    std::int64_t total = std::int64_t{3} << 30;  ///< bytes of all entries, unpacked
};

struct ZipEntry {
    std::string name;     ///< relative path with '/', UTF-8
    Bytes bytes;          ///< unpacked
    bool packed = false;  ///< deflated when written; PNGs and the mimetype are better stored

    bool operator==(ZipEntry const&) const = default;
};

/// All files of an archive, in its order; folders are left out. Throws ErrorKind::input, naming `what`, where it is no
/// zip, truncated, damaged, encrypted, beyond the limits by what it says or by what it holds, or has a name that is
/// twice there, absolute, has "..", a backslash, a drive or a control character, or is no UTF-8.
std::vector<ZipEntry> read_zip(ByteView bytes, std::string_view what, ZipLimits const& limits = {});

/// The archive's bytes; entries (at least one) stand in the given order. Equal entries give equal bytes: no times are
/// recorded.
Bytes write_zip(std::vector<ZipEntry> const& entries);

}  // namespace daub
