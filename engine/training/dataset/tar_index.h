// What is in a tar archive and where, so that members can be read from the mapped file without unpacking.
//
//     for (TarMember const& member : index_tar(bytes, "shard-000.tar")) use(bytes.subspan(member.offset, member.size));
//
// Reads ustar, GNU (long names, base-256 sizes) and PAX (path, size). Archives are untrusted: every header is checked
// against its checksum and every member against the archive's end. Compressed archives are refused with the remedy.
#pragma once

#include "engine/scene/file_bytes.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// A regular file in an archive.
struct TarMember {
    std::string name;          ///< as stored, without a leading "./"
    std::uint64_t offset = 0;  ///< of its first byte in the archive
    std::uint64_t size = 0;    ///< bytes

    bool operator==(TarMember const&) const = default;
};

struct TarIndex {
    std::vector<TarMember> members;
    bool truncated = false;  ///< the archive ends within a member, which is left out, or without its end mark
};

/// Throws Error (input), naming the archive, where it is no tar archive or a header is damaged.
TarIndex index_tar(ByteView archive, std::string_view name);

}  // namespace daub
