#include "engine/training/dataset/example_files.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"
#include "engine/scene/picture_files.h"
#include "engine/training/dataset/brace_expansion.h"
#include "engine/training/dataset/tar_index.h"
#include "engine/weights/mapped_file.h"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>

namespace daub {
namespace {

using std::filesystem::path;

constexpr std::uint64_t largest_member = std::uint64_t{1} << 30;  // bytes: as of pictures

/// A file open for reading, closed at the end.
class Descriptor {
 public:
    explicit Descriptor(path const& file) : number_(open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (number_ < 0) fail(ErrorKind::input, "{} cannot be opened: is it there, and may it be read?", file.string());
    }
    ~Descriptor() { close(number_); }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    int number() const { return number_; }

 private:
    int number_;
};

/// Members of one name, as they come together.
struct Group {
    StoredFile picture, caption, settings;
    std::map<std::string, StoredFile> attached;
};

void put(Group& group, std::string const& extension, StoredFile const& file) {
    if (extension == "txt") group.caption = file;
    if (extension == "json") group.settings = file;
    if (is_picture_extension(extension) && !group.picture) group.picture = file;
}

void take(ExampleFiles& out, std::map<std::string, Group>& groups, std::string const& origin) {
    for (auto& [name, group] : groups) {
        if (!group.picture) continue;
        if (!group.caption) {
            ++out.without_caption;
            continue;
        }
        out.examples.push_back(
            {origin + name, group.picture, group.caption, group.settings, std::move(group.attached)});
    }
}

void add_shard(ExampleFiles& out, path const& shard) {
    auto const file = std::make_shared<path const>(shard);
    TarIndex index;
    try {
        index = index_tar(MappedFile(shard).bytes(), shard.string());
    } catch (Error const& error) {
        if (error.kind() != ErrorKind::input) throw;
        out.warnings.push_back(error.what());
        return;
    }
    if (index.truncated)
        out.warnings.push_back(
            fmt::format("{} is cut off: only its first {} members are used.", shard.string(), index.members.size()));
    std::map<std::string, Group> groups;
    for (TarMember const& member : index.members) {
        std::size_t const slash = member.name.rfind('/'), begin = slash == std::string::npos ? 0 : slash + 1;
        std::size_t const dot = member.name.find('.', begin);
        if (dot == std::string::npos || dot == begin) continue;
        Group& group = groups[member.name.substr(0, dot)];
        StoredFile const stored{file, member.offset, member.size};
        std::string const extension = ascii_lower(member.name.substr(dot + 1));
        put(group, extension, stored);
        group.attached[member.name.substr(begin)] = stored;
        group.attached[member.name.substr(dot + 1)] = stored;
    }
    take(out, groups, shard.string() + ":");
}

void add_folder(ExampleFiles& out, path const& folder) {
    std::vector<path> shards;
    std::map<std::string, Group> groups;
    using std::filesystem::directory_options;
    for (auto const& entry :
         std::filesystem::recursive_directory_iterator(folder, directory_options::skip_permission_denied)) {
        if (!entry.is_regular_file()) continue;
        std::string extension = ascii_lower(entry.path().extension().string());
        if (extension == ".tar") shards.push_back(entry.path());
        if (extension.empty()) continue;
        extension.erase(0, 1);
        if (extension != "txt" && extension != "json" && !is_picture_extension(extension)) continue;
        path stem = entry.path();
        stem.replace_extension();
        put(groups[stem.string()], extension, {std::make_shared<path const>(entry.path()), 0, entry.file_size()});
    }
    take(out, groups, "");
    std::ranges::sort(shards);
    for (path const& shard : shards) add_shard(out, shard);
}

}  // namespace

Bytes StoredFile::read() const {
    if (size > largest_member)
        fail(ErrorKind::input, "{} holds a member of {} bytes: too large.", file->string(), size);
    Descriptor const descriptor(*file);
    Bytes bytes(size);
    for (std::size_t done = 0; done < bytes.size();) {
        ssize_t const got =
            pread(descriptor.number(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
        if (got <= 0) fail(ErrorKind::input, "{} ends before byte {}.", file->string(), offset + size);
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

ExampleFiles find_examples(std::span<std::string const> sources) {
    ExampleFiles out;
    for (std::string const& source : sources)
        for (path const file : expand_braces(source)) {
            if (std::filesystem::is_directory(file))
                add_folder(out, file);
            else if (std::filesystem::exists(file) && ascii_lower(file.extension().string()) == ".tar")
                add_shard(out, file);
            else
                fail(ErrorKind::input, "--data {}: neither a folder of pictures nor a .tar shard.", file.string());
        }
    return out;
}

}  // namespace daub
