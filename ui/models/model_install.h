// Puts a model folder among the installed ones: copied or linked, checked and hashed, whole or not at all.
//
//     install_model({.source = dropped, .library = models_folder()}, {.go_on = ..., .check = ...});
//
// Blocks for as long as the files take to be read: call on a worker thread. What a cancelled or killed installation
// leaves lies in the library's folder ".installing", where nobody looks for models, and goes with the next one.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace daub {

/// Where models are installed for this user; the engine looks there too.
std::filesystem::path models_folder();

struct InstallRequest {
    std::filesystem::path source;   ///< a model folder, or its model_index.json
    std::filesystem::path library;  ///< made where it is missing
    bool link = false;              ///< a link to the folder instead of a copy
};

struct InstallProgress {
    std::string file;
    double fraction = 0;  ///< of all bytes, 0..1
};

struct InstallHooks {
    /// False cancels. Called at least once a megabyte or so.
    std::function<bool(InstallProgress const&)> go_on;
    /// Throws where the folder is no model that can be used.
    std::function<void(std::filesystem::path const& folder)> check;
};

struct FileHash {
    std::string file;    ///< within the folder
    std::string sha256;  ///< hexadecimal

    bool operator==(FileHash const&) const = default;
};

struct InstalledFolder {
    std::filesystem::path folder;
    std::vector<FileHash> hashes;  ///< of the weights, kept in SHA256SUMS; of a link in NAME.SHA256SUMS beside it
    bool cancelled = false;
};

/// Throws Error: input or model where the source is none that can be used (with the reason for pickles and single
/// files), output where the disk is full or fails.
InstalledFolder install_model(InstallRequest const& request, InstallHooks const& hooks = {});

/// Throws Error (model) where the file does not begin as safetensors do or is shorter than it says.
void check_safetensors_head(std::filesystem::path const& file);

}  // namespace daub
