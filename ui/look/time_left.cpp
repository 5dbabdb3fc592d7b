#include "ui/look/time_left.h"

#include <QCoreApplication>

#include <cmath>

namespace daub {

QString time_left(std::optional<double> seconds) {
    constexpr double minute = 60;
    if (!seconds || *seconds <= 0) return {};
    if (*seconds < 1.5 * minute)
        return QCoreApplication::translate("daub::StatusLine", "%1 s left").arg(std::ceil(*seconds));
    return QCoreApplication::translate("daub::StatusLine", "%1 min left").arg(std::round(*seconds / minute));
}

}  // namespace daub
