#include "engine/training/dataset/tar_index.h"

#include "engine/core/error.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace daub {
namespace {

constexpr std::size_t block = 512;
constexpr std::size_t longest_text = 1 << 20;  // of a long name or PAX header: beyond it, it is no name

struct Field {
    std::size_t offset, size;
};
constexpr Field name_field{0, 100}, size_field{124, 12}, checksum_field{148, 8}, magic_field{257, 6},
    prefix_field{345, 155};
constexpr std::size_t type_offset = 156;

std::string_view field(ByteView header, Field f) { return text_of(header.subspan(f.offset, f.size)); }

/// Up to the first NUL.
std::string_view terminated(std::string_view text) { return text.substr(0, text.find('\0')); }

/// Octal digits, padded with spaces and NULs; or GNU's binary form, whose first bit is set.
std::optional<std::uint64_t> number(std::string_view text) {
    if (!text.empty() && (static_cast<unsigned char>(text[0]) & 0x80) != 0) {
        std::uint64_t value = static_cast<unsigned char>(text[0]) & 0x7f;
        for (char const c : text.substr(1)) {
            if (value >> 55 != 0) return std::nullopt;
            value = value << 8 | static_cast<unsigned char>(c);
        }
        return value;
    }
    std::size_t const first = text.find_first_not_of(' ');
    std::uint64_t value = 0;
    if (first == std::string_view::npos) return 0;
    for (char const c : text.substr(first)) {
        if (c == ' ' || c == '\0') break;
        if (c < '0' || c > '7' || value >> 60 != 0) return std::nullopt;
        value = value * 8 + static_cast<std::uint64_t>(c - '0');
    }
    return value;
}

bool all_zero(ByteView bytes) {
    return std::ranges::all_of(bytes, [](std::byte b) { return b == std::byte{0}; });
}

/// The sum of the header's bytes with the checksum itself read as spaces.
bool checksum_fits(ByteView header) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < block; ++i) {
        bool const inside = i >= checksum_field.offset && i < checksum_field.offset + checksum_field.size;
        sum += inside ? ' ' : std::to_integer<unsigned>(header[i]);
    }
    return number(field(header, checksum_field)) == sum;
}

/// Entries "length key=value\n" of a PAX header that concern where a member is.
struct PaxEntries {
    std::optional<std::string> path;
    std::optional<std::uint64_t> size;
};

std::optional<PaxEntries> read_pax(std::string_view text) {
    PaxEntries entries;
    while (!text.empty() && text[0] != '\0') {
        std::size_t length = 0;
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
        auto const digits = static_cast<std::size_t>(end - text.data());
        if (error != std::errc{} || length > text.size() || length < digits + 3 || *end != ' ') return std::nullopt;
        std::string_view const entry = text.substr(digits + 1, length - digits - 2);
        std::size_t const equals = entry.find('=');
        if (equals == std::string_view::npos || text[length - 1] != '\n') return std::nullopt;
        std::string_view const key = entry.substr(0, equals), value = entry.substr(equals + 1);
        if (key == "path") entries.path = value;
        if (key == "size") {
            std::uint64_t size = 0;
            auto const parsed = std::from_chars(value.data(), value.data() + value.size(), size);
            if (parsed.ec != std::errc{} || parsed.ptr != value.data() + value.size()) return std::nullopt;
            entries.size = size;
        }
        text.remove_prefix(length);
    }
    return entries;
}

/// Walks over headers; what long-name and PAX headers say holds for the member after them.
class Walk {
 public:
    Walk(ByteView archive, std::string_view name) : archive_(archive), name_(name) {}

    TarIndex operator()() {
        while (position_ + block <= archive_.size()) {
            ByteView const header = archive_.subspan(position_, block);
            if (all_zero(header)) return std::move(index_);
            if (!checksum_fits(header)) refuse("is no tar header, or a damaged one");
            position_ += block;
            if (!member(header)) break;
        }
        index_.truncated = true;
        return std::move(index_);
    }

 private:
    [[noreturn]] void refuse(std::string_view what) const {
        if (position_ == 0)
            fail(ErrorKind::input, "{} is no tar archive. Compressed shards have to be unpacked to plain .tar first.",
                 name_);
        fail(ErrorKind::input, "{}: what stands at byte {} {}. Copy the shard again.", name_, position_, what);
    }

    /// False where the archive ends before the member does.
    bool member(ByteView header) {
        auto const stored = number(field(header, size_field));
        if (!stored) refuse("has no readable size");
        char const type = static_cast<char>(header[type_offset]);
        bool const describes = type == 'L' || type == 'K' || type == 'x' || type == 'g';
        std::uint64_t const size = describes ? *stored : next_.size.value_or(*stored);
        std::uint64_t const left = archive_.size() - position_;
        if (size > left) return false;
        if (describes)
            description(type, text_of(archive_.subspan(position_, size)));
        else
            entry(header, type, size);
        std::uint64_t const padded = (size + block - 1) / block * block;
        position_ += std::min(padded, left);
        return true;
    }

    void description(char type, std::string_view text) {
        if (text.size() > longest_text) refuse("is a name of more than a MiB");
        if (type == 'L') next_.path = std::string(terminated(text));
        if (type != 'x') return;  // global PAX headers and long links say nothing about where members are
        auto entries = read_pax(text);
        if (!entries) refuse("is a damaged PAX header");
        if (entries->path) next_.path = std::move(entries->path);
        if (entries->size) next_.size = entries->size;
    }

    void entry(ByteView header, char type, std::uint64_t size) {
        if (type == '0' || type == '\0' || type == '7') {
            std::string name = next_.path ? *next_.path : short_name(header);
            if (name.starts_with("./")) name.erase(0, 2);
            if (!name.empty() && name.back() != '/') index_.members.push_back({std::move(name), position_, size});
        }
        next_ = {};
    }

    static std::string short_name(ByteView header) {
        std::string const name(terminated(field(header, name_field)));
        bool const posix = field(header, magic_field) == std::string_view("ustar\0", 6);
        std::string const prefix(posix ? terminated(field(header, prefix_field)) : std::string_view{});
        return prefix.empty() ? name : prefix + "/" + name;
    }

    ByteView archive_;
    std::string_view name_;
    std::size_t position_ = 0;
    PaxEntries next_;
    TarIndex index_;
};

}  // namespace

TarIndex index_tar(ByteView archive, std::string_view name) { return Walk(archive, name)(); }

}  // namespace daub
