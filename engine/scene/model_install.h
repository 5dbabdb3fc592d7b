// Puts a model among the installed ones: copied or linked, checked and hashed, whole or not at all.
//
//     install_model({.source = dropped, .library = models_folder()}, {.go_on = ..., .check = ...});
//
// A model is a folder with model_index.json or a single .safetensors file. Blocks for as long as the files take to be
// read: call on a worker thread. What a cancelled or killed installation leaves lies in the library's folder
// ".installing", where nobody looks for models, and goes with the next one.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace daub {

/// Where models are installed for this user, $XDG_DATA_HOME/daub/models; the engine looks there too.
std::filesystem::path models_folder();

struct InstallRequest {
    std::filesystem::path source;   ///< a model folder, its model_index.json, a single file, or a component with config
    std::filesystem::path library;  ///< made where it is missing
    bool link = false;              ///< a link to the folder or file instead of a copy
    std::string name = {};          ///< of the folder or file in the library; empty: as it is called
};

struct InstallProgress {
    std::string file;
    double fraction = 0;  ///< of all bytes, 0..1
};

struct InstallHooks {
    /// False cancels. Called at least once a megabyte or so.
    std::function<bool(InstallProgress const&)> go_on;
    /// Throws where the folder or file is no model that can be used. Called before anything is installed.
    std::function<void(std::filesystem::path const& model)> check;
};

struct FileHash {
    std::string file;    ///< within the folder, or the single file's name
    std::string sha256;  ///< hexadecimal

    bool operator==(FileHash const&) const = default;
};

struct InstalledModelFiles {
    std::filesystem::path path;    ///< the folder or file in the library
    std::vector<FileHash> hashes;  ///< of the weights, kept in SHA256SUMS; of links and files in NAME.SHA256SUMS
    bool cancelled = false;
};

/// Throws Error: input or model where the source is none that can be used (pickles with the reason), output where the
/// name is taken or the disk is full or fails.
InstalledModelFiles install_model(InstallRequest const& request, InstallHooks const& hooks = {});

/// Throws Error (model) with the reason and what to do where the file is a pickle by its name.
void refuse_pickle(std::filesystem::path const& file);

/// Throws Error (model) where the file does not begin as safetensors do or is shorter than it says.
void check_safetensors_head(std::filesystem::path const& file);

}  // namespace daub
