// What an installed adapter is for, told from the names and shapes of its tensors. Free functions, thread-safe.
#pragma once

#include "ui/models/model_services.h"

namespace daub {

/// Never throws: what is wrong with the file is in the facts.
AdapterFacts facts_of(InstalledAdapter const& adapter);

}  // namespace daub
