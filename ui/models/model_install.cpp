#include "ui/models/model_install.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"
#include "ui/document/file_path.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;

constexpr std::array pickles{".ckpt", ".bin", ".pt", ".pth", ".pkl"};
constexpr char const* index_name = "model_index.json";
constexpr char const* workshop = ".installing";
constexpr char sums_name[] = "SHA256SUMS";
constexpr std::size_t block = std::size_t{1} << 20;  // bytes between looks at the cancel button

struct Cancelled {};

bool is_pickle(fs::path const& file) { return std::ranges::find(pickles, file.extension().string()) != pickles.end(); }

fs::path folder_of(fs::path const& source) {
    if (source.filename() == index_name) return source.parent_path();
    if (fs::is_directory(source)) {
        if (fs::exists(source / index_name)) return source;
        fail(ErrorKind::model, "{} has no {}: it is no model folder.", source.string(), index_name);
    }
    if (is_pickle(source))
        fail(ErrorKind::model,
             "{} is a pickle, which can run programs when it is opened. Convert it to safetensors first.",
             source.string());
    if (source.extension() == ".safetensors")
        fail(ErrorKind::model,
             "{} is a single file. This version opens model folders (with {}); single-file checkpoints and LoRAs come "
             "with a later one.",
             source.string(), index_name);
    fail(ErrorKind::input, "{} is no model. Models are folders with {}.", source.string(), index_name);
}

struct Part {
    fs::path file;  ///< within the folder
    std::uintmax_t bytes = 0;
};

/// Pickles and hidden files stay behind.
std::vector<Part> parts_of(fs::path const& folder) {
    std::vector<Part> parts;
    for (auto entry = fs::recursive_directory_iterator(folder); entry != fs::recursive_directory_iterator(); ++entry) {
        if (entry->path().filename().string().starts_with('.')) {
            if (entry->is_directory()) entry.disable_recursion_pending();
            continue;
        }
        if (entry->is_regular_file() && !is_pickle(entry->path()))
            parts.push_back({fs::relative(entry->path(), folder), entry->file_size()});
    }
    std::ranges::sort(parts, {}, &Part::file);
    return parts;
}

class Installation {
 public:
    Installation(InstallRequest const& request, InstallHooks const& hooks)
        : request_(request), hooks_(hooks), source_(fs::absolute(folder_of(request.source)).lexically_normal()) {
        if (source_.filename().empty()) source_ = source_.parent_path();
        target_ = request.library / source_.filename();
        parts_ = parts_of(source_);
        for (Part const& part : parts_) total_ += part.bytes;
    }

    InstalledFolder run() {
        if (fs::exists(fs::symlink_status(target_)))
            fail(ErrorKind::output, "A model named {} is installed already. Rename the folder or remove the other one.",
                 target_.filename().string());
        fs::create_directories(request_.library);
        for (Part const& part : parts_)
            if (part.file.extension() == ".safetensors") check_safetensors_head(source_ / part.file);
        request_.link ? link() : copy();
        return {target_, hashes_};
    }

 private:
    void link() {
        if (hooks_.check) hooks_.check(source_);
        for (Part const& part : parts_) pass(part, [](std::span<std::byte const>) {});
        write_sums(fs::path(target_) += std::string(".") + sums_name);
        fs::create_directory_symlink(source_, target_);
    }

    void copy() {
        if (fs::space(request_.library).available < total_)
            fail(ErrorKind::output, "{} has no room for this model: {} MB are needed.", request_.library.string(),
                 total_ / 1'000'000);
        fs::path const work = request_.library / workshop;
        fs::remove_all(work);
        try {
            fs::path const folder = work / source_.filename();
            for (Part const& part : parts_) {
                fs::create_directories((folder / part.file).parent_path());
                AtomicFile file(folder / part.file);
                pass(part, [&](std::span<std::byte const> bytes) { file.write(bytes); });
                file.commit();
            }
            if (hooks_.check) hooks_.check(folder);
            write_sums(folder / sums_name);
            fs::rename(folder, target_);
        } catch (...) {
            std::error_code ignored;
            fs::remove_all(work, ignored);
            throw;
        }
        fs::remove_all(work);
    }

    /// Reads a file in blocks, hashing weights on the way.
    template <typename Take>
    void pass(Part const& part, Take const& take) {
        std::ifstream stream(source_ / part.file, std::ios::binary);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        std::vector<char> buffer(block);
        std::uintmax_t read = 0;
        while (stream) {
            stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
            auto const count = static_cast<std::size_t>(stream.gcount());
            hash.addData(QByteArrayView(buffer.data(), static_cast<qsizetype>(count)));
            take(std::as_bytes(std::span(buffer.data(), count)));
            read += count, done_ += count;
            tell(part);
        }
        if (read != part.bytes)
            fail(ErrorKind::input, "{} could not be read to its end.", (source_ / part.file).string());
        if (part.file.extension() == ".safetensors")
            hashes_.push_back({part.file.generic_string(), hash.result().toHex().toStdString()});
    }

    void tell(Part const& part) const {
        double const fraction = total_ == 0 ? 1 : static_cast<double>(done_) / static_cast<double>(total_);
        if (hooks_.go_on && !hooks_.go_on({part.file.string(), std::min(1.0, fraction)})) throw Cancelled{};
    }

    void write_sums(fs::path const& path) const {
        AtomicFile file(path);
        for (FileHash const& hash : hashes_) file.write(std::string_view(hash.sha256 + "  " + hash.file + "\n"));
        file.commit();
    }

    InstallRequest const& request_;
    InstallHooks const& hooks_;
    fs::path source_, target_;
    std::vector<Part> parts_;
    std::vector<FileHash> hashes_;
    std::uintmax_t total_ = 0, done_ = 0;
};

}  // namespace

fs::path models_folder() {
    return to_path(QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath("daub/models"));
}

void check_safetensors_head(fs::path const& file) {
    std::ifstream stream(file, std::ios::binary);
    std::array<unsigned char, 9> head{};
    stream.read(reinterpret_cast<char*>(head.data()), head.size());
    std::uint64_t length = 0;
    for (int i = 7; i >= 0; --i) length = length << 8 | head[static_cast<std::size_t>(i)];
    std::uintmax_t const size = fs::file_size(file);
    constexpr std::size_t prefix = 8;
    if (!stream || head[prefix] != '{' || size < prefix || length > size - prefix)
        fail(ErrorKind::model, "{} is damaged: it does not begin as safetensors do. Get the file again.",
             file.string());
}

InstalledFolder install_model(InstallRequest const& request, InstallHooks const& hooks) {
    try {
        return Installation(request, hooks).run();
    } catch (Cancelled const&) {
        return {.folder = {}, .hashes = {}, .cancelled = true};
    } catch (fs::filesystem_error const& failure) {
        fail(ErrorKind::output, "The model cannot be installed: {}.", failure.what());
    }
}

}  // namespace daub
