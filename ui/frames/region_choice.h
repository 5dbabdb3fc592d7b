// A box with the regions of a document, by their names and colours, and "none".
//
//     auto* choice = new RegionChoice(document, tr("Region whose paint is garbage"), tr("No region"));
//     connect(choice, &RegionChoice::changed, ...);       // another region, or other paint of it
//
// Borrows the document, which must live longer. UI thread.
#pragma once

#include "ui/document/document.h"

#include <QComboBox>

namespace daub {

class RegionChoice : public QComboBox {
    Q_OBJECT

 public:
    RegionChoice(Document& document, QString const& name, QString const& none, QWidget* parent = nullptr);

    /// Empty: none.
    RegionId region() const;
    /// What is painted there, at the size of the canvas; nothing where there is none.
    Snapshot<Mask> area() const;
    /// A region that is not there is none.
    void choose(RegionId const& region);

    Q_SIGNAL void changed();

 private:
    void follow_regions();

    Document& document_;
    QString none_;
};

/// What lists show of a region without name and words, by its place in them.
QString region_label(Document const& document, int index);

}  // namespace daub
