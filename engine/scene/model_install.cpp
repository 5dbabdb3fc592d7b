#include "engine/scene/model_install.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"
#include "engine/core/sha256.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;

constexpr std::array pickles{".ckpt", ".bin", ".pt", ".pth", ".pkl"};
constexpr char const* index_name = "model_index.json";
constexpr char const* component_config_name = "config.json";
constexpr char const* workshop = ".installing";
constexpr char sums_name[] = "SHA256SUMS";
constexpr char const* weights_ending = ".safetensors";
constexpr std::size_t block = std::size_t{1} << 20;  // bytes between looks at the cancel button

struct Cancelled {};

bool is_pickle(fs::path const& file) { return std::ranges::find(pickles, file.extension().string()) != pickles.end(); }

/// The folder or file that is the model.
fs::path model_of(fs::path const& source) {
    if (source.filename() == index_name) return source.parent_path();
    if (fs::is_directory(source)) {
        if (fs::exists(source / index_name) || fs::exists(source / component_config_name)) return source;
        fail(ErrorKind::model, "{} has no {}: it is no model folder.", source.string(), index_name);
    }
    refuse_pickle(source);
    if (source.extension() != weights_ending)
        fail(ErrorKind::input, "{} is no model. Models are folders with {} or .safetensors files.", source.string(),
             index_name);
    if (!fs::is_regular_file(source)) fail(ErrorKind::input, "{} is not there.", source.string());
    return source;
}

struct Part {
    fs::path file;  ///< within the folder
    std::uintmax_t bytes = 0;
};

/// Pickles and hidden files stay behind.
std::vector<Part> parts_of_folder(fs::path const& folder) {
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
        : request_(request), hooks_(hooks), source_(fs::absolute(model_of(request.source)).lexically_normal()) {
        if (source_.filename().empty()) source_ = source_.parent_path();
        is_folder_ = fs::is_directory(source_);
        // A single file is a folder of one.
        root_ = is_folder_ ? source_ : source_.parent_path();
        target_ = request.library / (request.name.empty() ? source_.filename() : fs::path(request.name));
        parts_ =
            is_folder_ ? parts_of_folder(source_) : std::vector<Part>{{source_.filename(), fs::file_size(source_)}};
        for (Part const& part : parts_) total_ += part.bytes;
    }

    InstalledModelFiles run() {
        if (fs::exists(fs::symlink_status(target_)))
            fail(ErrorKind::output, "A model named {} is installed already. Rename the new one or remove the other.",
                 target_.filename().string());
        fs::create_directories(request_.library);
        for (Part const& part : parts_)
            if (part.file.extension() == weights_ending) check_safetensors_head(root_ / part.file);
        request_.link ? link() : copy();
        return {target_, hashes_};
    }

 private:
    fs::path sums_beside() const { return fs::path(target_) += std::string(".") + sums_name; }

    void link() {
        if (hooks_.check) hooks_.check(source_);
        for (Part const& part : parts_) pass(part, [](std::span<std::byte const>) {});
        write_sums(sums_beside());
        is_folder_ ? fs::create_directory_symlink(source_, target_) : fs::create_symlink(source_, target_);
    }

    void copy() {
        if (fs::space(request_.library).available < total_)
            fail(ErrorKind::output, "{} has no room for this model: {} MB are needed.", request_.library.string(),
                 total_ / 1'000'000);
        // What is not worth copying is not copied.
        if (hooks_.check && !is_folder_) hooks_.check(source_);
        fs::path const work = request_.library / workshop;
        fs::remove_all(work);
        try {
            fs::path const made = work / source_.filename();
            fs::path const folder = is_folder_ ? made : work;
            for (Part const& part : parts_) {
                fs::create_directories((folder / part.file).parent_path());
                AtomicFile file(folder / part.file);
                pass(part, [&](std::span<std::byte const> bytes) { file.write(bytes); });
                file.commit();
            }
            if (hooks_.check) hooks_.check(made);
            write_sums(is_folder_ ? folder / sums_name : sums_beside());
            fs::rename(made, target_);
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
        std::ifstream stream(root_ / part.file, std::ios::binary);
        Sha256 hash;
        std::vector<char> buffer(block);
        std::uintmax_t read = 0;
        while (stream) {
            stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
            auto const bytes = std::as_bytes(std::span(buffer.data(), static_cast<std::size_t>(stream.gcount())));
            hash.add(bytes);
            take(bytes);
            read += bytes.size(), done_ += bytes.size();
            tell(part);
        }
        if (read != part.bytes)
            fail(ErrorKind::input, "{} could not be read to its end.", (root_ / part.file).string());
        if (part.file.extension() == weights_ending) hashes_.push_back({part.file.generic_string(), hash.digits()});
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
    fs::path source_, root_, target_;
    bool is_folder_ = true;
    std::vector<Part> parts_;
    std::vector<FileHash> hashes_;
    std::uintmax_t total_ = 0, done_ = 0;
};

std::string environment_value(char const* name) {
    char const* const value = std::getenv(name);
    return value ? value : "";
}

}  // namespace

fs::path models_folder() {
    std::string const data = environment_value("XDG_DATA_HOME"), home = environment_value("HOME");
    fs::path const root = data.empty() ? fs::path(home) / ".local/share" : fs::path(data);
    return root / "daub/models";
}

void refuse_pickle(fs::path const& file) {
    if (is_pickle(file))
        fail(ErrorKind::model,
             "{} is a pickle, which can run programs when it is opened. Get the model as .safetensors, or convert it "
             "first.",
             file.string());
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

InstalledModelFiles install_model(InstallRequest const& request, InstallHooks const& hooks) {
    try {
        return Installation(request, hooks).run();
    } catch (Cancelled const&) {
        return {.path = {}, .hashes = {}, .cancelled = true};
    } catch (fs::filesystem_error const& failure) {
        fail(ErrorKind::output, "The model cannot be installed: {}.", failure.what());
    }
}

}  // namespace daub
