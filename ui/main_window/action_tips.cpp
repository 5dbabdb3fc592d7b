#include "ui/main_window/action_tips.h"

#include <QCoreApplication>

#include <utility>

namespace daub {
namespace {

constexpr std::pair<char const*, char const*> tips[] = {
    {"subject", QT_TRANSLATE_NOOP("daub::ActionTips",
                                  "The model learns a thing from a few pictures; its name then stands for it")},
    {"generate", QT_TRANSLATE_NOOP("daub::ActionTips", "Makes a picture in full quality and keeps it under Results")},
    {"live", QT_TRANSLATE_NOOP("daub::ActionTips", "A quick picture follows whenever the pen lifts or a word changes")},
    {"new-seed", QT_TRANSLATE_NOOP("daub::ActionTips", "Another picture of the same sentence")},
    {"stop-and-keep", QT_TRANSLATE_NOOP("daub::ActionTips", "Ends at once and keeps the picture as it stands")},
    {"cancel", QT_TRANSLATE_NOOP("daub::ActionTips", "Ends the stroke, then the selection, then the picture")},
    {"cancel-all", QT_TRANSLATE_NOOP("daub::ActionTips", "Ends the running picture and empties the queue")},
    {"tool-brush", QT_TRANSLATE_NOOP("daub::ActionTips", "Paints where the words of the region shall appear")},
    {"tool-eraser", QT_TRANSLATE_NOOP("daub::ActionTips", "Takes paint of the region away")},
    {"tool-lasso", QT_TRANSLATE_NOOP("daub::ActionTips", "Fills what is drawn around; Alt takes away")},
    {"tool-rectangle", QT_TRANSLATE_NOOP("daub::ActionTips", "Fills a rectangle; Alt takes away")},
    {"tool-ellipse", QT_TRANSLATE_NOOP("daub::ActionTips", "Fills an ellipse; Alt takes away")},
    {"tool-shapes", QT_TRANSLATE_NOOP("daub::ActionTips", "The rectangle, then the ellipse")},
    {"tool-gradient", QT_TRANSLATE_NOOP("daub::ActionTips", "From full paint at the first point to none at the last")},
    {"tool-fill", QT_TRANSLATE_NOOP("daub::ActionTips", "Fills what is enclosed by paint")},
    {"tool-move", QT_TRANSLATE_NOOP("daub::ActionTips", "Moves the paint of the region")},
    {"tool-picker", QT_TRANSLATE_NOOP("daub::ActionTips", "Selects the region under the pointer")},
    {"tool-hand", QT_TRANSLATE_NOOP("daub::ActionTips", "Moves the view; so do Space and the middle button")},
    {"tool-zoom", QT_TRANSLATE_NOOP("daub::ActionTips", "Click to come closer, with Alt to go back")},
    {"tool-options", QT_TRANSLATE_NOOP("daub::ActionTips", "Spacing, stabiliser, what pressure does and the like")},
    {"swap-region", QT_TRANSLATE_NOOP("daub::ActionTips", "Back to the region that was painted before")},
    {"prompt-region",
     QT_TRANSLATE_NOOP("daub::ActionTips",
                       "Gives the selected words a colour of their own, to paint where they shall be")},
    {"prompt-weight-up", QT_TRANSLATE_NOOP("daub::ActionTips", "The selected words count for more")},
    {"prompt-weight-down", QT_TRANSLATE_NOOP("daub::ActionTips", "The selected words count for less")},
    {"region-add", QT_TRANSLATE_NOOP("daub::ActionTips", "A region without words: drop it on some in the sentence")},
    {"region-duplicate", QT_TRANSLATE_NOOP("daub::ActionTips", "With the same words and the same paint")},
    {"region-delete", QT_TRANSLATE_NOOP("daub::ActionTips", "With its paint; its words stay in the sentence")},
    {"mask-invert", QT_TRANSLATE_NOOP("daub::ActionTips", "Paints what is free and frees what is painted")},
    {"mask-feather", QT_TRANSLATE_NOOP("daub::ActionTips", "Softens the edge of the area")},
    {"show-areas", QT_TRANSLATE_NOOP("daub::ActionTips", "Shows the painted areas over the picture")},
    {"show-outlines", QT_TRANSLATE_NOOP("daub::ActionTips", "Shows only where the areas end")},
    {"show-picture", QT_TRANSLATE_NOOP("daub::ActionTips", "Shows nothing over the picture")},
    {"view-compare",
     QT_TRANSLATE_NOOP("daub::ActionTips", "Drag the line: this picture on one side, the one before on the other")},
    {"result-restore",
     QT_TRANSLATE_NOOP("daub::ActionTips", "Sentence, areas and settings as they were for this picture")},
    {"result-keep", QT_TRANSLATE_NOOP("daub::ActionTips", "Marks the picture with a star")},
    {"result-hide", QT_TRANSLATE_NOOP("daub::ActionTips", "The areas without a picture below them")},
    {"file-export",
     QT_TRANSLATE_NOOP("daub::ActionTips", "Writes the shown picture as PNG, JPEG, WebP, TIFF or OpenEXR")},
    {"file-recover", QT_TRANSLATE_NOOP("daub::ActionTips", "Offers what a crash left behind")},
    {"file-example", QT_TRANSLATE_NOOP("daub::ActionTips", "A painted sentence to try things on")},
    {"tour", QT_TRANSLATE_NOOP("daub::ActionTips", "About three minutes, in this window and with this picture")},
    {"help", QT_TRANSLATE_NOOP("daub::ActionTips", "Opens at the part of the window that you are working in")},
    {"view-reset-layout", QT_TRANSLATE_NOOP("daub::ActionTips", "Brings every dock back to its first place")},
    {"canvas-size", QT_TRANSLATE_NOOP("daub::ActionTips", "Width and height of the canvas in pixels")},
};

}  // namespace

QString action_tip(QString const& id) {
    for (auto const& [key, text] : tips) {
        if (id == QLatin1String(key)) return QCoreApplication::translate("daub::ActionTips", text);
    }
    return {};
}

}  // namespace daub
