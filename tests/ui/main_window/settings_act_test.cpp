// What people prefer reaches what it is about.
#include "tests/ui/main_window/window_fixture.h"
#include "ui/settings/setting_keys.h"

#include <QUndoStack>

namespace daub {
namespace {

class SettingsActTest : public WindowFixture {
 protected:
    SettingsActTest() {
        settings_.set_value(keys::live, false);
        settings_.set_value(keys::tour_done, true);
    }
};

TEST_F(SettingsActTest, only_as_many_steps_are_kept_as_people_wish) {
    settings_.set_value(keys::undo_steps, 3);
    open();
    for (char const* const prompt : {"a", "b", "c", "d", "e"}) {
        window_->document().break_merging();
        window_->document().set_prompt(prompt);
    }
    EXPECT_EQ(window_->document().undo_stack().count(), 3);
    while (window_->document().undo_stack().canUndo()) window_->document().undo_stack().undo();
    EXPECT_EQ(window_->document().request().prompt, "b");
    EXPECT_TRUE(window_->document().modified());  // the way back to what is saved is gone
}

TEST_F(SettingsActTest, the_model_is_made_ready_at_the_start_only_where_people_wish) {
    settings_.set_value(keys::load_at_start, false);
    int loads = 0;
    open();
    QObject::connect(&window_->session(), &GenerationSession::started, [&] { ++loads; });
    window_->start({});
    QTest::qWait(50);
    EXPECT_EQ(loads, 0);
    settings_.set_value(keys::load_at_start, true);
    window_->start({});
    EXPECT_TRUE(wait([&] { return loads == 1; }));
}

TEST_F(SettingsActTest, device_and_precision_are_part_of_what_is_asked_for) {
    settings_.set_value(keys::device, Device{.kind = Device::Kind::cpu});
    settings_.set_value(keys::precision, Precision::fp32);
    open();
    std::optional<GenerationRequest> asked;
    QObject::connect(&window_->session(), &GenerationSession::started, [&](Job const& job) { asked = job.request; });
    press_generate();
    ASSERT_TRUE(wait_for_results(1));
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->device.kind, Device::Kind::cpu);
    EXPECT_EQ(asked->precision, Precision::fp32);
}

}  // namespace
}  // namespace daub
