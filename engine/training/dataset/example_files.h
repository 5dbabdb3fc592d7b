// Which pictures belong to which captions: folders and tar shards, grouped by name.
//
//     ExampleFiles const found = find_examples({"photos", "shards/{000..127}.tar"});
//     Bytes const caption = found.examples[0].caption.read();
//
// In folders (searched with all that is in them; .tar files there are read as shards) a picture belongs to the .txt and
// the .json of the same name. In shards a name reaches to its first dot, as WebDataset has it. Both are sorted, so the
// order does not depend on the file system.
#pragma once

#include "engine/scene/file_bytes.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace daub {

/// A file, or a member of a shard. Reading is thread-safe.
struct StoredFile {
    std::shared_ptr<std::filesystem::path const> file;  ///< null: there is none
    std::uint64_t offset = 0;
    std::uint64_t size = 0;  ///< bytes

    explicit operator bool() const { return file != nullptr; }
    /// Throws Error (input) where it cannot be read whole.
    Bytes read() const;
};

struct Example {
    std::string name;                            ///< for messages: path, or shard:member
    StoredFile picture, caption, settings;       ///< .txt and .json; settings may be missing
    std::map<std::string, StoredFile> attached;  ///< of a shard: the other members of this name, by name and by ending
};

struct ExampleFiles {
    std::vector<Example> examples;
    std::int64_t without_caption = 0;   ///< pictures
    std::vector<std::string> warnings;  ///< shards that are damaged or cut off
};

/// Braces in sources are expanded. Throws Error (input) for a source that is neither a folder nor a .tar file.
ExampleFiles find_examples(std::span<std::string const> sources);

}  // namespace daub
