// Takes an adapter away again, so that it can still be brought back.
#pragma once

#include "engine/scene/adapter_library.h"

namespace daub {

/// Whether it lies among Daub's own, not in another program's folder.
bool is_installed_here(InstalledAdapter const& adapter);

/// With its checksums, and an image encoder with its folder. Links alone go, never what they point to. False where
/// there is no trash for it: then nothing is changed.
bool move_to_trash(InstalledAdapter const& adapter);

}  // namespace daub
