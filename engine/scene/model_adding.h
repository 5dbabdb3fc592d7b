// Adds a model or an adapter to what is installed: looked over, sorted into the folder of its kind, with what belongs
// to it.
//
//     AddedModel const added = add_model({.source = "ink.safetensors"}, examiner);
//     added.adapter                // AdapterKind::lora
//     added.files.path             // .../daub/loras/ink.safetensors
//
// Blocks for as long as the files take to be read twice: call on a worker thread. Thread-safe, but one installation at
// a time goes into a folder.
#pragma once

#include "engine/scene/adapter_library.h"
#include "engine/scene/model_install.h"
#include "engine/scene/model_roots.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace daub {

/// What the user says of a model that is to be added; empty: told from its tensors.
struct ExaminedAs {
    std::string family, prediction;
    std::filesystem::path config;  ///< a model folder whose configurations it has; empty: the published ones
    bool probe = true;             ///< run the network once where the file does not say what it predicts
};

/// What looking a model over found (engine/models/model_examination.h).
struct ExaminedModel {
    std::string family, reason;
    std::string prediction, prediction_reason;  ///< empty where the family has no choice
    std::vector<std::string> warnings;
    std::size_t tensors = 0;
    /// What must be installed with it and is not yet, and the name that it gets: an adapter's image encoder.
    std::filesystem::path companion = {};
    std::string companion_name = {};
};

/// The part of the engine that knows tensors.
struct ModelExaminer {
    /// Throws Error where the folder or file is no model that can be used.
    std::function<ExaminedModel(std::filesystem::path const&, ExaminedAs const&)> examine;
    /// Keeps what was found of a single file beside it, once it is installed.
    std::function<void(std::filesystem::path const& installed, ExaminedModel const&, ExaminedAs const&)> keep_notes;
    /// Makes ready what an installed model would else need time for at its first picture. May be empty; does not throw.
    std::function<void(std::filesystem::path const& installed)> prepare = {};
};

struct AddOrder {
    /// A model folder, its model_index.json, a single file, an adapter, or another program's folder of models
    std::filesystem::path source;
    std::filesystem::path library = {};  ///< to install in; empty: models among the models, adapters with their kind
    bool link = false;
    ExaminedAs as = {};
};

struct AddedModel {
    InstalledModelFiles files = {};  ///< without a path where it was cancelled or nothing was copied
    ExaminedModel found = {};
    std::optional<AdapterKind> adapter;    ///< empty: a model
    std::filesystem::path companion = {};  ///< the image encoder that was installed with it, where one was
    std::optional<ModelRoots> roots = {};  ///< another program's folders, which are remembered from now on
};

/// Throws Error: input and model where it is no model, output where it cannot be installed; nothing is left then.
AddedModel add_model(AddOrder const& order, ModelExaminer const& examiner, InstallHooks const& hooks = {});

}  // namespace daub
