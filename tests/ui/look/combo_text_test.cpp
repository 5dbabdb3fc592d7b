#include "ui/look/combo_text.h"
#include "ui/look/theme.h"

#include <QtTest>
#include <QtWidgets>

#include <gtest/gtest.h>

namespace daub {
namespace {

class ComboText : public testing::Test {
 protected:
    ComboText() {
        box_.addItem("a fox");
        box_.addItem("a very old lighthouse of red and white stone by the sea");
        box_.setToolTip("Its region");
        box_.setFixedWidth(140);
        box_.show();
    }
    QString tip() {
        QToolTip::hideText();
        QHelpEvent event(QEvent::ToolTip, {9, 9}, box_.mapToGlobal(QPoint(9, 9)));
        QApplication::sendEvent(&box_, &event);
        return QToolTip::text();
    }
    QString shown() {
        QStyleOptionComboBox option;
        option.initFrom(&box_);
        option.currentText = box_.currentText();
        return elided_text(option, *box_.style(), &box_);
    }

    Theme theme_{*qApp};
    QComboBox box_;
};

TEST_F(ComboText, keeps_both_ends_and_tells_the_whole) {
    EXPECT_EQ(shown(), "a fox");
    EXPECT_EQ(tip(), "Its region");
    box_.setCurrentIndex(1);
    EXPECT_TRUE(shown().startsWith("a ver") && shown().endsWith("sea")) << shown().toStdString();
    EXPECT_EQ(tip(), box_.currentText() + "\nIts region");
    box_.setFixedWidth(900);
    EXPECT_EQ(shown(), box_.currentText());
    EXPECT_EQ(tip(), "Its region");
}

TEST_F(ComboText, lists_have_room_for_their_texts) {
    box_.showPopup();
    box_.hidePopup();
    QTest::keyClick(&box_, Qt::Key_Down);  // as before each list that people open
    EXPECT_GE(box_.view()->minimumWidth(), box_.fontMetrics().horizontalAdvance(box_.itemText(1)));
}

}  // namespace
}  // namespace daub
