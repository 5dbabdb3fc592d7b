#include "ui/help/tour.h"
#include "ui/help/bubble_place.h"
#include "ui/help/tour_bubble.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace daub {
namespace {

using std::chrono::milliseconds;

struct Deeds {
    bool first = false, second = false;
};

std::vector<TourStep> three_steps(Deeds& deeds, QWidget* place = nullptr) {
    return {{.title = "One",
             .text = "Do it",
             .place = place,
             .done = [&] { return deeds.first; },
             .linger = milliseconds(1)},
            {.title = "Two", .text = "And that", .done = [&] { return deeds.second; }, .linger = milliseconds(1)},
            {.title = "Three", .text = "Read"}};
}

TEST(TourTest, waits_for_the_deed_and_then_goes_on_by_itself) {
    Deeds deeds;
    Tour tour;
    tour.begin(three_steps(deeds));
    tour.look();
    EXPECT_FALSE(tour.step_done());
    EXPECT_EQ(tour.at(), 0);
    deeds.first = true;
    tour.look();
    EXPECT_TRUE(tour.step_done());
    EXPECT_EQ(tour.at(), 0);  // people see that it worked
    EXPECT_TRUE(QTest::qWaitFor([&] { return tour.at() == 1; }));
    EXPECT_FALSE(tour.step_done());
}

TEST(TourTest, what_was_done_before_its_step_is_still_read) {
    Deeds deeds{.first = false, .second = true};
    Tour tour;
    tour.begin(three_steps(deeds));
    tour.go_on();
    ASSERT_EQ(tour.at(), 1);
    EXPECT_TRUE(tour.step_done());
    tour.look();
    QTest::qWait(30);
    EXPECT_EQ(tour.at(), 1);
}

TEST(TourTest, going_back_stops_what_was_leading_on) {
    Deeds deeds;
    Tour tour;
    std::vector<TourStep> steps = three_steps(deeds);
    steps[1].linger = milliseconds(20);
    tour.begin(std::move(steps));
    tour.go_on();
    deeds.second = true;
    tour.look();
    tour.go_back();
    QTest::qWait(60);
    EXPECT_EQ(tour.at(), 0);
    tour.go_back();  // there is nothing before
    EXPECT_EQ(tour.at(), 0);
}

TEST(TourTest, tells_whether_it_was_seen_to_its_end) {
    Deeds deeds;
    Tour tour;
    QSignalSpy ended(&tour, &Tour::ended);
    tour.begin(three_steps(deeds));
    tour.end();
    ASSERT_EQ(ended.size(), 1);
    EXPECT_FALSE(ended[0][0].toBool());
    tour.begin(three_steps(deeds));
    for (int i = 0; i < 3; ++i) tour.go_on();
    ASSERT_EQ(ended.size(), 2);
    EXPECT_TRUE(ended[1][0].toBool());
    EXPECT_FALSE(tour.running());
    tour.go_on(), tour.look(), tour.end();
    EXPECT_EQ(ended.size(), 2);
}

TEST(TourTest, an_offer_is_accepted_or_refused) {
    Tour tour;
    QSignalSpy accepted(&tour, &Tour::accepted), ended(&tour, &Tour::ended);
    tour.offer({.title = "New here?", .text = "A tour"});
    EXPECT_TRUE(tour.offering());
    tour.go_on();
    EXPECT_EQ(accepted.size(), 1);
    EXPECT_EQ(ended.size(), 0);
    tour.offer({.title = "New here?", .text = "A tour"});
    tour.end();
    EXPECT_EQ(ended.size(), 1);
}

TEST(BubblePlaceTest, stands_where_there_is_room_and_points_at_the_thing) {
    using Side = BubblePlace::Side;
    QRect const room(0, 0, 1000, 700);
    QSize const bubble(300, 150);
    BubblePlace const below = place_bubble({800, 20, 100, 40}, bubble, room);
    EXPECT_EQ(below.side, Side::below);
    EXPECT_EQ(below.corner.y(), 60);
    EXPECT_LE(below.corner.x() + 300, 1000);
    EXPECT_NEAR(below.corner.x() + below.arrow, 849, 1);
    EXPECT_EQ(place_bubble({400, 650, 100, 40}, bubble, room).side, Side::above);
    EXPECT_EQ(place_bubble({900, 0, 100, 700}, bubble, room).side, Side::left);
    EXPECT_EQ(place_bubble({0, 0, 100, 700}, bubble, room).side, Side::right);
}

TEST(BubblePlaceTest, lies_in_the_corner_of_what_fills_the_window) {
    QRect const room(0, 0, 1000, 900), canvas(50, 280, 900, 600);  // there would be room above
    BubblePlace const place = place_bubble(canvas, {300, 150}, room);
    EXPECT_EQ(place.side, BubblePlace::Side::none);
    EXPECT_TRUE(canvas.contains(QRect(place.corner, QSize(300, 150))));
    EXPECT_GT(place.corner.x(), 500);
    EXPECT_GT(place.corner.y(), 400);
    EXPECT_TRUE(room.contains(QRect(place_bubble({}, {300, 150}, room).corner, QSize(300, 150))));
}

class TourBubbleTest : public ::testing::Test {
 protected:
    TourBubbleTest() {
        window_.resize(900, 600);
        target_.setGeometry(700, 10, 120, 40);
        target_.setFocus();
        window_.show();
        window_.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window_));
    }

    QWidget window_;
    QPushButton target_{"Generate", &window_};
    Deeds deeds_;
    Tour tour_;
    TourBubble& bubble_ = *new TourBubble(tour_, window_);
};

TEST_F(TourBubbleTest, stands_beside_what_it_speaks_of_and_leaves_the_focus_alone) {
    EXPECT_FALSE(bubble_.isVisible());
    target_.setFocus();
    tour_.begin(three_steps(deeds_, &target_));
    EXPECT_TRUE(bubble_.isVisible());
    EXPECT_TRUE(window_.rect().contains(bubble_.geometry()));
    EXPECT_FALSE(bubble_.geometry().intersects(target_.geometry()));
    EXPECT_EQ(window_.focusWidget(), &target_);
    EXPECT_EQ(bubble_.title(), "One");
    EXPECT_EQ(bubble_.accessibleName(), "One");
    QPoint const before = bubble_.pos();
    target_.move(100, 300);
    EXPECT_TRUE(QTest::qWaitFor([&] { return bubble_.pos() != before; }));
    EXPECT_FALSE(bubble_.geometry().intersects(target_.geometry()));
}

TEST_F(TourBubbleTest, its_buttons_say_what_they_do_at_each_step) {
    tour_.begin(three_steps(deeds_, &target_));
    EXPECT_EQ(bubble_.next_button().text().remove('&'), "Skip");
    EXPECT_FALSE(bubble_.back_button().isVisible());
    QTest::mouseClick(&bubble_.next_button(), Qt::LeftButton);
    EXPECT_EQ(bubble_.title(), "Two");
    EXPECT_TRUE(bubble_.back_button().isVisible());
    deeds_.second = true;
    tour_.look();
    EXPECT_EQ(bubble_.next_button().text().remove('&'), "Next");
    QTest::mouseClick(&bubble_.next_button(), Qt::LeftButton);
    EXPECT_EQ(bubble_.title(), "Three");
    EXPECT_EQ(bubble_.next_button().text().remove('&'), "Done");
    QTest::mouseClick(&bubble_.next_button(), Qt::LeftButton);
    EXPECT_FALSE(bubble_.isVisible());
}

TEST_F(TourBubbleTest, the_keyboard_alone_leads_through_it) {
    tour_.begin(three_steps(deeds_, &target_));
    bubble_.next_button().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&bubble_.next_button(), Qt::Key_Space);
    EXPECT_EQ(tour_.at(), 1);
    QTest::keyClick(&bubble_.back_button(), Qt::Key_Space);
    EXPECT_EQ(tour_.at(), 0);
    QTest::keyClick(&bubble_.next_button(), Qt::Key_Escape);
    EXPECT_FALSE(tour_.running());
    EXPECT_FALSE(bubble_.isVisible());
}

TEST_F(TourBubbleTest, survives_the_end_of_what_it_speaks_of) {
    auto* const passing = new QPushButton("gone", &window_);
    passing->show();
    tour_.begin(three_steps(deeds_, passing));
    delete passing;
    tour_.go_on();
    EXPECT_TRUE(bubble_.isVisible());
    EXPECT_TRUE(window_.rect().contains(bubble_.geometry()));
}

TEST_F(TourBubbleTest, grows_with_the_letters) {
    tour_.begin({{.title = "One", .text = QString("many words ").repeated(20), .place = &target_}});
    QSize const before = bubble_.size();
    QFont font = window_.font();
    font.setPointSizeF(2 * font.pointSizeF());
    window_.setFont(font);
    QTest::qWait(1);
    EXPECT_GT(bubble_.height(), before.height());
    for (QLabel* const label : bubble_.findChildren<QLabel*>()) {
        if (label->isVisible() && label->wordWrap()) {
            EXPECT_GE(label->height(), label->heightForWidth(label->width()));
        }
    }
}

}  // namespace
}  // namespace daub
