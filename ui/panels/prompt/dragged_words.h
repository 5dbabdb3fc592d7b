// Words of the prompt on their way to the canvas, and regions on their way to words.
//
//     if (auto const words = dragged_words(*event->mimeData())) document.add_region({.spans = {*words}});
//
// What accepts words must take them as a copy (Qt::CopyAction). Pure functions.
#pragma once

#include "engine/core/text_span.h"
#include "ui/document/region_id.h"

#include <QMimeData>

#include <optional>

namespace daub {

inline constexpr char const* words_mime_type = "application/x-daub-words";
inline constexpr char const* region_mime_type = "application/x-daub-region";  ///< as RegionListModel gives it

/// `span`: bytes of the prompt as typed. Both take what is already in `data` along.
void put_words(QMimeData& data, TextSpan span);

/// Nothing where the data holds none.
std::optional<TextSpan> dragged_words(QMimeData const& data);
std::optional<RegionId> dragged_region(QMimeData const& data);

}  // namespace daub
