#include "ui/document/patch_command.h"

namespace daub {

PatchCommand::PatchCommand(Document& document, Change change, QString const& text, MergeKey key,
                           Document::FirstTime first)
    : QUndoCommand(text),
      document_(document),
      change_(std::make_shared<Change const>(std::move(change))),
      key_(std::move(key)),
      next_(first) {}

void PatchCommand::redo() {
    auto const now = std::exchange(next_, Document::FirstTime::apply);
    now == Document::FirstTime::apply ? document_.apply_and_tell(change_) : document_.tell(change_);
}

void PatchCommand::undo() { document_.apply_and_tell(std::make_shared<Change const>(inverted(*change_))); }

int PatchCommand::id() const { return key_.what.empty() ? -1 : 1; }

bool PatchCommand::mergeWith(QUndoCommand const* other) {
    auto const& next = static_cast<PatchCommand const&>(*other);  // the stack only asks for equal ids
    if (next.key_ != key_) return false;
    Change both = *change_;
    if (!merge(both, *next.change_)) return false;
    setObsolete(does_nothing(both));
    change_ = std::make_shared<Change const>(std::move(both));
    return true;
}

}  // namespace daub
