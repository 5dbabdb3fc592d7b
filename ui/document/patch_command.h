// The one undo command: applies a Change to the document, and its inverse. Commands with the same merge key in a row
// become one where the change itself allows it. Owned by the document's QUndoStack. UI thread only.
#pragma once

#include "ui/document/document.h"
#include "ui/document/patch.h"

#include <QUndoCommand>

#include <memory>

namespace daub {

class PatchCommand : public QUndoCommand {
 public:
    struct MergeKey {
        std::string what;  ///< empty: never merges
        std::uint64_t epoch = 0;

        bool operator==(MergeKey const&) const = default;
    };

    PatchCommand(Document& document, Change change, QString const& text, MergeKey key, Document::FirstTime first);

    void redo() override;
    void undo() override;
    int id() const override;
    bool mergeWith(QUndoCommand const* other) override;

 private:
    Document& document_;
    std::shared_ptr<Change const> change_;  ///< shared with the journal, never changed
    MergeKey key_;
    Document::FirstTime next_;  ///< what the next redo() does
};

}  // namespace daub
