// Where the models of other programs lie, so that nobody has to keep them twice.
//
//     ModelRoots const roots = read_model_roots("/home/me/ComfyUI");               // its models/ folder
//     ModelRoots const roots = read_model_roots("extra_model_paths.yaml");         // what ComfyUI itself reads
//
// Free functions; nothing is opened but the file of paths.
#pragma once

#include <filesystem>
#include <vector>

namespace daub {

/// Folders by what lies in them. Those that do not exist are left out.
struct ModelRoots {
    std::vector<std::filesystem::path> checkpoints, diffusers, loras, embeddings, vaes, image_encoders, ip_adapters;
    bool empty() const {
        return checkpoints.empty() && diffusers.empty() && loras.empty() && embeddings.empty() && vaes.empty() &&
               image_encoders.empty() && ip_adapters.empty();
    }
};

/// Whether read_model_roots() would take it: a YAML file, or a folder with models as ComfyUI keeps them.
bool is_model_root(std::filesystem::path const& place);

/// place: ComfyUI's folder or its models/ folder, or a file like its extra_model_paths.yaml: sections with `base_path`
/// and, for each kind, one path or several, a line each, relative to it. A path may begin with ~. Keys that Daub has no
/// use for are passed over. Throws Error (input) naming the file and the line where it is not such YAML, or the folder
/// where it has no models.
ModelRoots read_model_roots(std::filesystem::path const& place);

/// Places that were added for good, listed in $XDG_DATA_HOME/daub/model_places.txt, a path a line.
std::vector<std::filesystem::path> remembered_model_roots();
/// Adds one. Throws Error: input where it is none, output where it cannot be kept.
void remember_model_root(std::filesystem::path const& place);

/// Everything in the remembered places together. Those that cannot be read are left out.
ModelRoots all_model_roots();

}  // namespace daub
