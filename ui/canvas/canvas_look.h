// Colours of the canvas that are not the picture's. The light one has the same structure.
#pragma once

#include <QColor>

namespace daub {

struct CanvasLook {
    QColor surround = QColor(0x18, 0x19, 0x1b);  ///< around the paper; darker than the panels, so that these recede
    QColor edge = QColor(0x39, 0x3e, 0x44);      ///< one pixel around the paper
    QColor paper = QColor(0xf4, 0xf3, 0xf0);     ///< where there is no picture yet
    QColor check = QColor(0xdf, 0xde, 0xdb);     ///< every second square under a transparent picture
    QColor hint_back = QColor(0x26, 0x29, 0x2d, 0xeb);
    QColor hint_text = QColor(0xe3, 0xe6, 0xe9);
    QColor accent = QColor(0x5a, 0xa9, 0xff);  ///< selection and guides

    static CanvasLook dark() { return {}; }
    static CanvasLook light() {
        CanvasLook look;
        look.surround = QColor(0xd5, 0xd8, 0xdc), look.edge = QColor(0xb4, 0xb9, 0xbf);
        look.paper = QColor(0xff, 0xff, 0xff), look.check = QColor(0xe6, 0xe8, 0xea);
        look.hint_back = QColor(0xff, 0xff, 0xff, 0xeb), look.hint_text = QColor(0x1f, 0x21, 0x24);
        look.accent = QColor(0x1a, 0x73, 0xd1);
        return look;
    }
    bool operator==(CanvasLook const&) const = default;
};

}  // namespace daub
