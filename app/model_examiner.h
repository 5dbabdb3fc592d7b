// Looks models over with the engine before they are added, for the command line and the desktop. Thread-safe.
#pragma once

#include "engine/scene/model_adding.h"
#include "engine/weights/single_file.h"

namespace daub {

ModelExaminer engine_examiner();

/// Names that were checked already. Throws Error where the folder of configurations cannot be read.
SingleFileOptions single_file_options(ExaminedAs const& as);

}  // namespace daub
