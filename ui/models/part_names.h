// A model's stages and experts as people read them: in their language where the name is one of the field's usual ones.
#pragma once

#include <QString>

#include <string_view>

namespace daub {

/// "base", "super-resolution 256"; a name that is not known stands as the model says it.
QString stage_text(std::string_view name);

/// "base_low_noise" becomes "low noise"; a name that is not known stands with spaces for its underscores.
QString expert_text(std::string_view name);

}  // namespace daub
