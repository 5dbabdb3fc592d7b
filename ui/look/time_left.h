// How long work will still take, for people.
#pragma once

#include <QString>

#include <optional>

namespace daub {

/// "12 s left", "3 min left"; empty where it cannot be told.
QString time_left(std::optional<double> seconds);

}  // namespace daub
