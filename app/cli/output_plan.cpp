#include "app/cli/output_plan.h"

#include "engine/core/error.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace daub::cli {

namespace fs = std::filesystem;

namespace {

fs::path folder_of(fs::path const& file) { return file.has_parent_path() ? file.parent_path() : fs::path("."); }

fs::path renamed(fs::path const& file, std::string const& stem_addition) {
    return file.parent_path() / (file.stem().string() + stem_addition + file.extension().string());
}

void check_writable_folder(fs::path const& folder, fs::path const& wanted) {
    std::error_code error;
    if (!fs::exists(folder, error))
        fail(ErrorKind::output, "{} cannot be written: the folder {} does not exist. Make it first, or choose another.",
             wanted.string(), folder.string());
    if (!fs::is_directory(folder, error))
        fail(ErrorKind::output, "{} cannot be written: {} is not a folder.", wanted.string(), folder.string());
    if (access(folder.c_str(), W_OK | X_OK) != 0)
        fail(ErrorKind::output, "{} cannot be written: no writing in the folder {} ({}). Choose another place.",
             wanted.string(), folder.string(), std::strerror(errno));
}

}  // namespace

std::vector<fs::path> numbered_paths(fs::path const& output, int count) {
    if (count <= 1) return {output};
    std::size_t const digits = std::to_string(count).size();
    std::vector<fs::path> paths;
    for (int i = 1; i <= count; ++i) paths.push_back(renamed(output, fmt::format("-{:0{}}", i, digits)));
    return paths;
}

void check_can_write(fs::path const& file, bool overwrite) {
    std::error_code error;
    if (file.filename().empty() || fs::is_directory(file, error))
        fail(ErrorKind::output, "{} is a folder. Name the file that shall be written into it.", file.string());
    check_writable_folder(folder_of(file), file);
    if (!overwrite && fs::exists(fs::symlink_status(file, error)))
        fail(ErrorKind::output, "{} exists already and is left as it is. Choose another name, or add --force.",
             file.string());
}

void check_can_fill(fs::path const& folder, std::string_view option, bool overwrite) {
    std::error_code error;
    if (!fs::exists(folder, error)) {
        fs::path above = fs::absolute(folder).lexically_normal();
        if (!above.has_filename()) above = above.parent_path();
        do above = above.parent_path();
        while (!fs::exists(above, error) && above.has_relative_path());
        return check_writable_folder(above, folder);
    }
    check_writable_folder(folder, folder);
    if (!overwrite && !fs::is_empty(folder, error))
        fail(ErrorKind::output, "{}: the folder {} holds something already. Name a new one, or add --force.", option,
             folder.string());
}

void make_folder(fs::path const& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) fail(ErrorKind::output, "The folder {} cannot be made: {}.", folder.string(), error.message());
}

fs::path free_name(fs::path const& file) {
    std::error_code error;
    fs::path name = file;
    for (int number = 2; fs::exists(fs::symlink_status(name, error)); ++number)
        name = renamed(file, fmt::format(" ({})", number));
    return name;
}

}  // namespace daub::cli
