// Something long that ends when its project or the program is left, in words for people.
#pragma once

#include <QString>

namespace daub {

struct OngoingWork {
    QString what;  ///< a sentence: what is being made, and how far it is
    QString kept;  ///< a sentence: what stays of it, and how it goes on
};

}  // namespace daub
