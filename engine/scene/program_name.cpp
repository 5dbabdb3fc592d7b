#include "engine/scene/program_name.h"

namespace daub {

std::string_view program_name() { return "Daub " DAUB_VERSION; }

}  // namespace daub
