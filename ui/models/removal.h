// Takes a model or an adapter away again, so that it can still be brought back.
#pragma once

#include "engine/scene/adapter_library.h"
#include "engine/scene/model_catalogue.h"

namespace daub {

/// Whether it lies among Daub's own: it did not come with Daub, and is not in another program's folder.
bool is_installed_here(InstalledAdapter const& adapter);
bool is_installed_here(ModelInfo const& model);

/// With its checksums and notes, and an image encoder with its folder. Links alone go, never what they point to. False
/// where there is no trash for it: then nothing is changed.
bool move_to_trash(InstalledAdapter const& adapter);
bool move_to_trash(ModelInfo const& model);

}  // namespace daub
