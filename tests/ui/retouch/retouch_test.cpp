// Going on from a kept picture: what the requests say, and what the strip shows.
#include "engine/core/error.h"
#include "engine/scene/picture_metadata.h"
#include "ui/document/document.h"
#include "ui/look/value_slider.h"
#include "ui/retouch/retouch_strip.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace daub {
namespace {

Image plain_picture(Size size, int grey) {
    Image image({.width = size.width, .height = size.height});
    for (std::byte& sample : image.bytes()) sample = static_cast<std::byte>(grey);
    return image;
}

class RetouchTest : public testing::Test {
 protected:
    RetouchTest() { document_.set_prompt("a meadow"); }

    std::string add_result(int grey) {
        Image const picture = plain_picture(document_.canvas(), grey);
        return document_.add_result({.png = encode_picture(picture, FileFormat::png, describe_picture(request(), 1))});
    }
    GenerationRequest const& request() const { return document_.request(); }
    static int grey_of(Snapshot<Image> const& image) { return image->row<std::uint8_t>(0)[0]; }

    Document document_;
};

TEST_F(RetouchTest, change_only_here_keeps_the_shown_result_and_opens_its_mask) {
    add_result(10);
    add_result(60);
    change_only_here(document_);
    EXPECT_EQ(retouch_of(request()), Retouch::change_only);
    EXPECT_EQ(grey_of(request().start->image), 60);
    EXPECT_EQ(document_.active_region(), change_only_id);
    auto edit = document_.begin_mask_edit(change_only_id);
    ASSERT_TRUE(edit);
    edit->mask().at(5, 5) = 255;
    edit->touched({5, 5, 1, 1});
    EXPECT_TRUE(edit->commit("paint"));
    EXPECT_EQ(request().change_only->mask->at(5, 5), 255);
    EXPECT_NO_THROW(check(request()));
    EXPECT_TRUE(end_retouch(document_));
    EXPECT_FALSE(request().start);
    EXPECT_FALSE(request().change_only);
    EXPECT_FALSE(end_retouch(document_));
}

TEST_F(RetouchTest, without_a_shown_picture_nothing_begins) {
    EXPECT_THROW(change_only_here(document_), Error);
    EXPECT_THROW(add_element(document_, "a balloon"), Error);
    EXPECT_THROW(outpaint(document_, {1024, 512}, {}), Error);
    EXPECT_EQ(document_.undo_stack().count(), 0 + 1);  // the sentence alone
    EXPECT_EQ(retouch_of(request()), Retouch::none);
}

TEST_F(RetouchTest, an_element_joins_the_sentence_with_a_region_of_its_own) {
    document_.set_start_image(StartImage{.image = plain_picture(document_.canvas(), 1)});
    add_result(60);
    int const before = document_.undo_stack().count();
    RegionId const region = add_element(document_, "  a red balloon, ");
    EXPECT_EQ(request().prompt, "a meadow, a red balloon");
    EXPECT_EQ(document_.label(region), "a red balloon");
    EXPECT_EQ(document_.active_region(), region);
    ASSERT_TRUE(request().add_element);
    EXPECT_EQ(grey_of(request().add_element->kept), 60);
    EXPECT_EQ(request().add_element->region, static_cast<std::size_t>(document_.index_of(region)));
    EXPECT_FALSE(request().start);
    EXPECT_NO_THROW(check(request()));
    EXPECT_EQ(document_.undo_stack().count(), before + 1);
    document_.undo_stack().undo();
    EXPECT_EQ(request().prompt, "a meadow");
    EXPECT_FALSE(request().add_element);
    EXPECT_TRUE(request().start);
}

TEST_F(RetouchTest, a_region_that_is_there_can_be_the_element) {
    RegionId const bare = document_.add_region({.spans = {{2, 8}}});
    add_result(60);
    EXPECT_THROW(add_element_of(document_, bare), Error);
    ASSERT_TRUE(document_.replace_mask(bare, Mask(document_.canvas(), 255), "fill"));
    add_element_of(document_, bare);
    EXPECT_EQ(request().add_element->region, 0u);
    document_.remove_region(bare);
    EXPECT_EQ(retouch_of(request()), Retouch::none);
}

TEST_F(RetouchTest, beyond_the_edges_the_picture_stays_where_it_was) {
    Size const old = document_.canvas();
    add_result(60);
    outpaint(document_, {old.width + 128, old.height}, {128, 0});
    EXPECT_EQ(retouch_of(request()), Retouch::outpaint);
    EXPECT_EQ(request().start->image->size(), old);
    EXPECT_EQ(request().start->x, 128);
    QImage const seen = start_on_canvas(request());
    EXPECT_EQ(seen.size(), QSize(old.width + 128, old.height));
    EXPECT_EQ(qAlpha(seen.pixel(127, 5)), 0);
    EXPECT_EQ(qRed(seen.pixel(128, 5)), 60);
    document_.undo_stack().undo();
    EXPECT_EQ(document_.canvas(), old);
    EXPECT_FALSE(request().start);
    EXPECT_THROW(outpaint(document_, {0, 0}, {}), Error);
}

TEST_F(RetouchTest, going_on_keeps_what_was_made_and_empties_the_area) {
    add_result(60);
    change_only_here(document_);
    ASSERT_TRUE(document_.replace_mask(change_only_id, Mask(document_.canvas(), 255), "fill"));
    add_result(90);
    go_on_from_shown(document_);
    EXPECT_EQ(grey_of(request().start->image), 90);
    EXPECT_EQ(request().change_only->mask->at(0, 0), 0);
}

class RetouchStripTest : public RetouchTest {
 protected:
    RetouchStrip strip_{document_};
};

TEST_F(RetouchStripTest, is_there_while_something_is_kept_and_ends_it) {
    EXPECT_EQ(strip_.text(), "");
    add_result(60);
    strip_.begin_change_only();
    EXPECT_TRUE(strip_.text().contains("paint where")) << qPrintable(strip_.text());
    ASSERT_TRUE(document_.replace_mask(change_only_id, Mask(document_.canvas(), 255), "fill"));
    EXPECT_TRUE(strip_.text().contains("stays")) << qPrintable(strip_.text());
    strip_.strength().set_value(50);
    EXPECT_NEAR(request().start->strength, 0.5, 1e-9);
    strip_.end_button().click();
    EXPECT_EQ(strip_.text(), "");
    EXPECT_FALSE(request().start);
}

TEST_F(RetouchStripTest, asks_for_the_element_and_takes_it_by_return) {
    add_result(60);
    strip_.show();
    strip_.ask_for_element();
    ASSERT_FALSE(strip_.phrase().isHidden());
    QSignalSpy painting(&strip_, &RetouchStrip::paintingWanted);
    QTest::keyClicks(&strip_.phrase(), "a red balloon");
    QTest::keyClick(&strip_.phrase(), Qt::Key_Return);
    EXPECT_TRUE(strip_.phrase().isHidden());
    EXPECT_EQ(painting.count(), 1);
    EXPECT_TRUE(strip_.text().contains("a red balloon"));
    EXPECT_TRUE(request().add_element);
}

TEST_F(RetouchStripTest, a_question_that_is_ended_changes_nothing) {
    QSignalSpy troubles(&strip_, &RetouchStrip::troubled);
    strip_.ask_for_element();
    EXPECT_EQ(troubles.count(), 1);
    add_result(60);
    strip_.ask_for_element();
    EXPECT_TRUE(strip_.end_question());
    EXPECT_FALSE(strip_.end_question());
    EXPECT_EQ(strip_.text(), "");
    EXPECT_EQ(request().prompt, "a meadow");
}

TEST_F(RetouchStripTest, leads_back_to_the_area_when_a_region_was_chosen_meanwhile) {
    document_.add_region({.spans = {{2, 8}}});
    add_result(60);
    strip_.begin_change_only();
    EXPECT_TRUE(strip_.paint_button().isHidden());
    document_.set_active_region(document_.region_id(0));
    ASSERT_FALSE(strip_.paint_button().isHidden());
    strip_.paint_button().click();
    EXPECT_EQ(document_.active_region(), change_only_id);
}

}  // namespace
}  // namespace daub
