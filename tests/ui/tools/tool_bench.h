// A document with one painted region on a shown canvas, and a hand that drags over it.
#pragma once

#include "ui/tools/document_scene.h"
#include "ui/tools/tool_box.h"

#include <QApplication>
#include <QPointingDevice>
#include <QTabletEvent>
#include <QTest>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace daub {

struct ToolBench {
    explicit ToolBench(Size size = {256, 256}) {
        document.resize_canvas(size);
        region = document.add_region({.name = "fox"});
        document.set_active_region(region);
        document.undo_stack().clear();
        canvas.resize(400, 400);
        canvas.set_scene(&scene);
        canvas.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&canvas));
        canvas.actual_size();
        QObject::connect(&tools, &ToolBox::refused, &tools,
                         [this](QString const& reason) { refusals.push_back(reason); });
    }

    QPoint widget(QPointF image) const { return canvas.viewport().to_widget(image).toPoint(); }
    void drag(std::vector<QPointF> const& way, Qt::KeyboardModifiers modifiers = {}) {
        press(way.front(), modifiers);
        for (QPointF const& at : way) send(QEvent::MouseMove, at, modifiers);
        send(QEvent::MouseButtonRelease, way.back(), modifiers);
    }
    void press(QPointF at, Qt::KeyboardModifiers modifiers = {}) { send(QEvent::MouseButtonPress, at, modifiers); }
    void send(QEvent::Type type, QPointF at, Qt::KeyboardModifiers modifiers = {}) {
        QPointF const local = widget(at);
        bool const moving = type == QEvent::MouseMove, up = type == QEvent::MouseButtonRelease;
        QMouseEvent event(type, local, canvas.mapToGlobal(local), moving ? Qt::NoButton : Qt::LeftButton,
                          up ? Qt::NoButton : Qt::LeftButton, modifiers);
        QApplication::sendEvent(&canvas, &event);
    }
    int value(int x, int y) const {
        Mask const& mask = document.mask(region);
        return mask.empty() ? 0 : mask.at(x, y);
    }

    Document document;
    CanvasView canvas;
    DocumentScene scene{document, canvas};
    ToolBox tools{document, canvas};
    RegionId region;
    std::vector<QString> refusals;
};

}  // namespace daub
