// Buttons for what is drawn over a plate, one of them in hand, with the brush's size and a way back.
//
//     auto* tools = new DrawTools({{"inside", tr("Inside"), "brush", StageTool::brush}, ...});
//     connect(tools, &DrawTools::chosen, ...);       // again pressed, a button is let go: StageTool::none
//
// UI thread.
#pragma once

#include "ui/frames/frame_stage.h"

#include <QWidget>

class QToolButton;

namespace daub {

class ValueSlider;

class DrawTools : public QWidget {
    Q_OBJECT

 public:
    struct Tool {
        QString key;
        QString text;
        QString icon;
        StageTool kind = StageTool::brush;
        QString tip;
    };
    explicit DrawTools(std::vector<Tool> tools, QWidget* parent = nullptr);

    /// Empty: none is in hand.
    QString key() const;
    StageTool kind() const;
    void choose(QString const& key);
    double width() const;

    Q_SIGNAL void chosen();
    Q_SIGNAL void undone();
    Q_SIGNAL void cleared();

 private:
    std::vector<Tool> tools_;
    std::vector<QToolButton*> buttons_;
    ValueSlider* width_;
};

}  // namespace daub
