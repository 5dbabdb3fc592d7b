// A tool acts on the document in image coordinates, from press to release.
//
//     tool.press(pointer), tool.move(pointer), tool.release(pointer);      // one undo command
//     tool.cancel();                                                       // or as if nothing had been
//
// Tools borrow what their context names, for their whole life. UI thread. Each edit goes through one MaskEdit session,
// so that the canvas shows it live and undo takes it back in one step.
#pragma once

#include "ui/canvas/canvas_overlay.h"
#include "ui/canvas/canvas_pointer.h"
#include "ui/document/document.h"
#include "ui/document/rectangles.h"
#include "ui/tools/tool_options.h"

#include <QCoreApplication>
#include <QCursor>

#include <functional>
#include <memory>
#include <optional>

namespace daub {

struct ToolContext {
    Document& document;
    ToolOptions const& options;
    /// Tells people why nothing happens.
    std::function<void(QString const&)> refuse;
};

class Tool {
    Q_DECLARE_TR_FUNCTIONS(daub::Tool)

 public:
    explicit Tool(ToolContext const& context) : context_(context) {}
    virtual ~Tool() = default;
    Tool(Tool const&) = delete;
    Tool& operator=(Tool const&) = delete;

    virtual void press(CanvasPointer const& pointer) = 0;
    virtual void move(CanvasPointer const& pointer) = 0;
    virtual void release(CanvasPointer const& pointer) = 0;
    /// Takes back what began with the last press. Nothing where nothing is going on.
    virtual void cancel() {}
    /// Between press and release, and not ended from elsewhere.
    virtual bool busy() const { return false; }

    /// What the canvas shows for it with the pointer here; no pointer: it is elsewhere.
    virtual CanvasOverlay overlay(std::optional<CanvasPointer> const& pointer) const;
    virtual QCursor cursor() const { return Qt::CrossCursor; }

 protected:
    Document& document() const { return context_.document; }
    ToolOptions const& options() const { return context_.options; }
    void refuse(QString const& reason) const { context_.refuse(reason); }

    /// Begins an edit of the active region's mask, or says why not and gives null.
    std::unique_ptr<MaskEdit> open_mask() const;

 private:
    ToolContext context_;
};

/// The tool of this kind; null for those that only move the view (hand, zoom).
std::unique_ptr<Tool> make_tool(ToolKind kind, ToolContext const& context);

}  // namespace daub
