// Going on from a picture that is kept: changing a part of it, adding one thing to it, painting beyond its edges.
//
//     change_only_here(document);                     // the shown result stays but for what is painted next
//     add_element(document, "a red balloon");         // a new region; nothing outside it changes
//     outpaint(document, {768, 512}, {128, 0});       // the shown result stays where it was
//     end_retouch(document);
//
// What is going on is said by the document's settings alone, so undo, saving and recovery know it. Each function is one
// undo step. UI thread.
#pragma once

#include "engine/scene/request.h"
#include "ui/document/region_id.h"

#include <QImage>
#include <QPoint>

#include <string_view>

namespace daub {

class Document;

enum class Retouch { none, change_only, add_element, outpaint };

Retouch retouch_of(GenerationRequest const& request);

/// The shown result at canvas size. Throws Error (usage) where none is shown.
Image shown_picture(Document const& document);

/// The shown result becomes the start image, and the mask of what may change is active and empty. Throws Error (usage).
void change_only_here(Document& document);

/// Adds `phrase` to the sentence with a new, active, unpainted region for it; the shown result is kept elsewhere.
/// Throws Error (usage) where no result is shown or the phrase is empty. Returns the region.
RegionId add_element(Document& document, std::string_view phrase);
/// The same with a region that is there. Throws Error (usage) where it is none or not painted.
void add_element_of(Document& document, RegionId const& region);

/// Another canvas with the shown result as start image where it was; what is new is free and is painted anew. Throws
/// Error (usage) where no result is shown or the size cannot be.
void outpaint(Document& document, Size size, QPoint offset);

/// The shown result takes the place of the picture that was kept, and what was changed in it is kept from now on: the
/// area of "change only here" is empty again.
void go_on_from_shown(Document& document);
/// Back to whole pictures without a start image. False where nothing was going on.
bool end_retouch(Document& document);

/// How much of the kept picture may change where it may change, 0..1.
double retouch_strength(GenerationRequest const& request);
void set_retouch_strength(Document& document, double strength);

/// The start image as it lies on the canvas, transparent beside it; null where there is none.
QImage start_on_canvas(GenerationRequest const& request);

}  // namespace daub
