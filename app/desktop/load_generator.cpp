#include "app/desktop/engine_module.h"
#include "engine/core/error.h"
#include "engine/scene/resource_path.h"

#include <dlfcn.h>

namespace daub {
namespace {

constexpr char const* module_name = "libdaub_engine.so";

void* open_module() {
    std::filesystem::path const folder = program_folder();
    for (std::filesystem::path const& place : {folder, folder.parent_path() / "lib" / "daub"}) {
        std::filesystem::path const module = place / module_name;
        if (!std::filesystem::exists(module)) continue;
        if (void* const opened = dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL)) return opened;
        fail(ErrorKind::internal, "The engine cannot be loaded: {}. Install Daub again.", dlerror());
    }
    fail(ErrorKind::internal, "{} is not in {}. Install Daub again.", module_name, folder.string());
}

/// Calls one of the module's functions. Any thread.
template <typename Made>
std::unique_ptr<Made> make(char const* name) {
    static void* const module = open_module();
    auto* const function = reinterpret_cast<Made* (*)(std::string*)>(dlsym(module, name));
    if (function == nullptr) fail(ErrorKind::internal, "{} is of another version. Install Daub again.", module_name);
    std::string problem;
    std::unique_ptr<Made> made(function(&problem));
    if (!made) fail(ErrorKind::internal, "The engine cannot start: {}", problem);
    return made;
}

}  // namespace

std::unique_ptr<Generator> load_generator() { return make<Generator>("daub_make_generator"); }

std::unique_ptr<ModelServices> load_model_services() { return make<ModelServices>("daub_make_model_services"); }

}  // namespace daub
