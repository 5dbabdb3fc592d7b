// The picture that file managers show for a project: the thumbnail that its file carries, without opening it.
//
//     daub --thumbnail PROJECT.ora OUT.png SIDE
#pragma once

#include <QString>

#include <optional>

namespace daub {

/// Writes the project's own thumbnail, no side longer than `side` pixels, as a PNG. Throws Error (input, output) where
/// there is none or it cannot be written. Needs no application.
void write_thumbnail(QString const& project, QString const& png, int side);

/// Where the arguments ask for a thumbnail: makes it and gives the exit code. Nothing otherwise. Problems go to the
/// standard error.
std::optional<int> answer_thumbnail_request(int argc, char const* const* argv);

}  // namespace daub
