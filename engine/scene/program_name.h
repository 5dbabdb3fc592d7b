// How Daub names itself in files.
#pragma once

#include <string_view>

namespace daub {

/// "Daub 0.1.0".
std::string_view program_name();

}  // namespace daub
