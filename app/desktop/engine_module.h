// The functions of libdaub_engine.so, and how a program comes to them.
//
//     GenerationSession session([] { return load_generator(); });      // on the engine thread, when it is needed
//
// libtorch takes about 0.3 s to load, which a window should not wait for, and its OpenMP runtime reads its settings
// when it is loaded. The module is built with the same compiler and headers as the program, so that C++ values cross.
#pragma once

#include "engine/scene/generator.h"
#include "ui/models/model_services.h"

#include <memory>

namespace daub {

/// Loads the module that lies beside the program (or in ../lib) and makes its generator. Blocks for as long as that
/// takes. Throws Error (internal) that says what is missing. The module stays loaded until the program ends.
std::unique_ptr<Generator> load_generator();

/// The same for what there is to know about models.
std::unique_ptr<ModelServices> load_model_services();

}  // namespace daub
