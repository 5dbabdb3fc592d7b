// Puts finished pictures among the document's results, as the PNG that an export would be.
//
//     shelf.take(outcome);             // shown at once through `made`, in the document a moment later
//
// Encoding happens on a thread of its own, one picture after another, so that the brush never waits for it; flush()
// and the destructor wait. Pictures made for a document that was replaced meanwhile are dropped. Borrows the document,
// which must live longer. UI thread.
#pragma once

#include "engine/scene/outcome.h"
#include "ui/document/document.h"

#include <QObject>
#include <QThreadPool>

namespace daub {

class ResultShelf : public QObject {
    Q_OBJECT

 public:
    explicit ResultShelf(Document& document, QObject* parent = nullptr);
    ~ResultShelf() override;

    /// Nothing where the outcome has no pictures.
    void take(Outcome const& outcome);
    /// Waits until every picture taken so far is in the document.
    void flush();
    /// Whether pictures are still on their way into the document.
    bool busy() const { return waiting_ > 0; }

    Q_SIGNAL void added(QString const& id);
    Q_SIGNAL void failed(QString const& message);

 private:
    struct Encoded;
    void put(Encoded const& encoded);

    Document& document_;
    QThreadPool pool_;
    int waiting_ = 0;          ///< pictures that are being encoded
    std::uint64_t epoch_ = 0;  ///< of the document; grows when another is opened
};

}  // namespace daub
