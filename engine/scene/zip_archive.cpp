#include "engine/scene/zip_archive.h"

#include "engine/core/error.h"
#include "engine/scene/latin1.h"

#include <zip.h>

#include <algorithm>
#include <cassert>
#include <memory>
#include <unordered_set>

namespace daub {
namespace {

struct CloseZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Zip = std::unique_ptr<zip_t, CloseZip>;
using Source = std::unique_ptr<zip_source_t, CloseZip>;

/// zip_error_t with its destructor.
struct Reason {
    zip_error_t error;

    Reason() { zip_error_init(&error); }
    ~Reason() { zip_error_fini(&error); }
    Reason(Reason const&) = delete;
    Reason& operator=(Reason const&) = delete;
    char const* text() { return zip_error_strerror(&error); }
};

/// Why a name must not be in an archive that people pass around; empty: it may.
std::string_view danger_of(std::string_view name) {
    if (name.empty() || name.size() > 1024) return "is empty or too long";
    if (!is_utf8(name)) return "is no UTF-8";
    if (std::ranges::any_of(name, [](unsigned char c) { return c < 32 || c == 127; })) return "has control characters";
    if (name.find('\\') != std::string_view::npos) return "has a backslash";
    if (name.front() == '/' || (name.size() > 1 && name[1] == ':')) return "is absolute";
    for (std::size_t at = 0; at <= name.size();) {
        std::size_t const end = std::min(name.find('/', at), name.size());
        std::string_view const part = name.substr(at, end - at);
        if (part == ".." || part == ".") return "leads out of its folder";
        at = end + 1;
    }
    return {};
}

class ZipReader {
 public:
    ZipReader(ByteView bytes, std::string_view what, ZipLimits const& limits) : what_(what), limits_(limits) {
        if (bytes.empty()) fail(ErrorKind::input, "{} is empty.", what);
        Reason reason;
        zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &reason.error);
        if (source == nullptr) fail(ErrorKind::memory, "{} cannot be read: {}.", what, reason.text());
        zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &reason.error));
        if (!zip_) {
            zip_source_free(source);
            fail(ErrorKind::input, "{} is no whole zip archive: {}.", what, reason.text());
        }
    }

    std::vector<ZipEntry> read() {
        zip_int64_t const count = zip_get_num_entries(zip_.get(), 0);
        if (count > limits_.entries) fail(ErrorKind::input, "{} has {} entries: too many.", what_, count);
        std::vector<ZipEntry> entries;
        for (zip_int64_t i = 0; i < count; ++i) {
            ZipEntry entry = read_entry(static_cast<zip_uint64_t>(i));
            if (!names_.insert(entry.name).second)
                fail(ErrorKind::input, "{} has the entry \"{}\" twice.", what_, entry.name);
            if (!entry.name.ends_with('/')) entries.push_back(std::move(entry));
        }
        return entries;
    }

 private:
    ZipEntry read_entry(zip_uint64_t index) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        zip_uint64_t const needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD;
        if (zip_stat_index(zip_.get(), index, ZIP_FL_ENC_RAW, &stat) != 0 || (stat.valid & needed) != needed)
            fail(ErrorKind::input, "{} has an entry {} that cannot be read.", what_, index);
        if (auto const danger = danger_of(stat.name); !danger.empty())
            fail(ErrorKind::input, "{} has an entry whose name {}. It is damaged or made to do harm.", what_, danger);
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            fail(ErrorKind::input, "{} has the encrypted entry \"{}\".", what_, stat.name);
        // The sum is kept within what the sizes say, and the sizes are kept to when unpacking.
        if (stat.size > static_cast<zip_uint64_t>(std::min(limits_.entry, limits_.total - total_)))
            fail(ErrorKind::input, "{} is too large: \"{}\" unpacks to {} MiB.", what_, stat.name, stat.size >> 20);
        total_ += static_cast<std::int64_t>(stat.size);
        return {stat.name, unpacked(index, stat), stat.comp_method != ZIP_CM_STORE};
    }

    Bytes unpacked(zip_uint64_t index, zip_stat_t const& stat) const {
        std::unique_ptr<zip_file_t, CloseZip> const file(zip_fopen_index(zip_.get(), index, 0));
        if (!file)
            fail(ErrorKind::input, "{} has the entry \"{}\", which cannot be unpacked: {}.", what_, stat.name,
                 zip_strerror(zip_.get()));
        // Grown as it fills: a size that is a lie costs no memory.
        Bytes bytes;
        constexpr std::size_t step = std::size_t{4} << 20;
        while (bytes.size() < stat.size) {
            std::size_t const filled = bytes.size(), wanted = std::min<std::size_t>(step, stat.size - filled);
            bytes.resize(filled + wanted);
            zip_int64_t const got = zip_fread(file.get(), bytes.data() + filled, wanted);
            if (got <= 0) fail_damaged(stat, file.get());
            bytes.resize(filled + static_cast<std::size_t>(got));
        }
        // One read more finds the end, and with it whether the checksum agrees.
        std::byte beyond{};
        if (zip_fread(file.get(), &beyond, 1) != 0) fail_damaged(stat, file.get());
        return bytes;
    }

    [[noreturn]] void fail_damaged(zip_stat_t const& stat, zip_file_t* file) const {
        fail(ErrorKind::input, "{} is damaged: \"{}\" cannot be unpacked: {}.", what_, stat.name,
             zip_file_strerror(file));
    }

    std::string what_;
    ZipLimits limits_;
    Zip zip_;
    std::int64_t total_ = 0;
    std::unordered_set<std::string> names_;
};

void add_entry(zip_t* zip, ZipEntry const& entry) {
    zip_source_t* const data = zip_source_buffer(zip, entry.bytes.data(), entry.bytes.size(), 0);
    zip_int64_t const index = data ? zip_file_add(zip, entry.name.c_str(), data, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(data);
        fail(ErrorKind::internal, "\"{}\" cannot be put into the archive: {}.", entry.name, zip_strerror(zip));
    }
    auto const at = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(zip, at, entry.packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
    zip_file_set_dostime(zip, at, 0, 0x21, 0);  // 1980-01-01, the first day that zip knows
}

Bytes bytes_in(zip_source_t* source) {
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        fail(ErrorKind::internal, "The archive cannot be read back: {}.", zip_error_strerror(zip_source_error(source)));
    Bytes bytes(stat.size);
    zip_int64_t const got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got != static_cast<zip_int64_t>(bytes.size()))
        fail(ErrorKind::internal, "The archive cannot be read back whole.");
    return bytes;
}

}  // namespace

std::vector<ZipEntry> read_zip(ByteView bytes, std::string_view what, ZipLimits const& limits) {
    return ZipReader(bytes, what, limits).read();
}

Bytes write_zip(std::vector<ZipEntry> const& entries) {
    assert(!entries.empty());
    Reason reason;
    Source const source(zip_source_buffer_create(nullptr, 0, 0, &reason.error));
    if (!source) fail(ErrorKind::memory, "The archive cannot be made: {}.", reason.text());
    Zip zip(zip_open_from_source(source.get(), ZIP_TRUNCATE, &reason.error));
    if (!zip) fail(ErrorKind::memory, "The archive cannot be made: {}.", reason.text());
    zip_source_keep(source.get());  // one reference for the archive, one for us
    for (auto const& entry : entries) add_entry(zip.get(), entry);
    if (zip_close(zip.get()) != 0) fail(ErrorKind::memory, "The archive cannot be made: {}.", zip_strerror(zip.get()));
    zip.release();  // closed
    return bytes_in(source.get());
}

}  // namespace daub
