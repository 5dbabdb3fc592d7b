// Pictures that come from outside, dropped, pasted or chosen, and what a document can do with them.
//
//     if (auto const picture = picture_in(*event->mimeData())) add_style_reference(document, *picture);
//     begin_with(document, read_incoming(path));
//
// Each use is one undo step. UI thread.
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/snapshot.h"

#include <QStringList>

#include <optional>
#include <string>

class QMimeData;

namespace daub {

class Document;

struct IncomingPicture {
    Snapshot<Image> image;
    std::string source;  ///< file name for people, may be empty
};

/// Throws Error (input) where the file is no picture.
IncomingPicture read_incoming(QString const& path);
/// Files on this machine that the data names, pictures or not.
QStringList files_in(QMimeData const& data);
/// May hold a picture, as far as can be told without reading it.
bool holds_picture(QMimeData const& data);
/// Its first file, else its pixels; nothing where it holds neither. Throws Error (input) where the file is no picture.
std::optional<IncomingPicture> picture_in(QMimeData const& data);

/// How much of a new start image may change: keeps the composition and lets the words in.
inline constexpr double first_start_strength = 0.7;

/// The part of the picture that has the size's aspect, from its middle, at that size.
Image covering(ImageView const& picture, Size size);

/// As the start image, covering the canvas; ends whatever else pictures were kept for.
void begin_with(Document& document, IncomingPicture const& picture);
/// As one more style reference.
void add_style_reference(Document& document, IncomingPicture const& picture);

}  // namespace daub
