// Live painting into one region's mask: what happens between pen down and pen up.
//
//     auto edit = document.begin_mask_edit(region);          // null: locked, unknown, or a stroke is going on
//     draw_dab(edit->mask(), where);
//     edit->touched(dab_rectangle);                          // the document emits maskChanged at once
//     edit->commit(tr("Brush stroke"));                      // one undo command; or cancel()
//
// The mask is a copy of its own until it is committed: no dab copies a plane, cancelling is exact, and requests made in
// between take a snapshot of it as it stands. Document::project() shows the mask as it was before, Document::mask() as
// it is.
// Ownership: the caller owns it and must not outlive the document; destroying it cancels. An edit of the document that
// touches the same mask (undo by keyboard during a stroke) or removes the region ends the session: look at active().
// UI thread only.
#pragma once

#include "engine/scene/mask.h"
#include "ui/document/region_id.h"

#include <QRect>
#include <QString>

namespace daub {

class Document;

class MaskEdit {
 public:
    ~MaskEdit();
    MaskEdit(MaskEdit const&) = delete;
    MaskEdit& operator=(MaskEdit const&) = delete;

    bool active() const { return document_ != nullptr; }
    RegionId const& region() const { return region_; }
    /// At canvas size. Only while active(). Every pixel that is changed must be told to touched().
    Mask& mask() { return mask_; }
    /// The mask before the session; empty where nothing was painted. Only while active().
    Mask const& original() const;

    /// Pixels changed inside `area` (cut to the canvas).
    void touched(QRect const& area);
    /// All that was touched so far; empty: nothing.
    QRect touched_area() const { return touched_; }

    /// Pushes one undo command and ends the session. False where no pixel differs or the session has ended before.
    bool commit(QString const& text);
    /// Puts back what was there and ends the session.
    void cancel();

 private:
    friend class Document;
    MaskEdit(Document& document, RegionId region, Mask mask);

    Document* document_;
    RegionId region_;
    Mask mask_;
    QRect touched_;
};

}  // namespace daub
