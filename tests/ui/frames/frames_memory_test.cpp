// What the frames dock remembers, and how a long run ends before its end.
#include "tests/ui/frames/frames_fixture.h"
#include "ui/main_window/model_control.h"

#include <QAction>

#include <fstream>

namespace daub {
namespace {

class FramesMemoryTest : public FramesPanelTest {
 protected:
    void key_a_plate() {
        panel().set_page(FramesPanel::Page::key);
        panel().plate().set_text(path("plate.####.png"));
        KeyPage& key = panel().key_page();
        key.set_output(path("keyed/matte.####.png"));
        ASSERT_TRUE(wait_for_frame(1));
        key.tools().choose("pick");
        drag({4, 4}, {4, 4});
        key.tools().choose("keep");
        drag({100, 10}, {120, 10});
    }
    void save(QString const& name) {
        answers_.save_path = path(name);
        ASSERT_TRUE(window_->files().save_as()) << window_->messages().text().toStdString();
    }
    void press_escape() { window_->actions()["cancel"]->trigger(); }
};

TEST_F(FramesMemoryTest, a_saved_project_brings_everything_back_after_a_restart) {
    begin();
    write_plates(3);
    write_mattes(3);
    choose_mattes();
    RenderSettings render = panel().render_page().settings();
    render.background = Background::picture;
    render.temporal.previous.reset();
    panel().render_page().set_settings(render);
    panel().range().setText("1-3");
    key_a_plate();
    panel().set_page(FramesPanel::Page::roto);
    panel().roto_page().set_output(path("roto.####.png"));
    panel().roto_page().tools().choose("inside");
    drag({40, 48}, {52, 48});
    DockState const before = panel().state();
    ASSERT_FALSE(before.roto.strokes.empty() || before.key.wish.shapes.empty());
    save("shot.ora");
    EXPECT_FALSE(window_->document().modified());

    open({path("shot.ora")});
    EXPECT_EQ(panel().state(), before);
    EXPECT_EQ(panel().view(), FrameView::picture) << "a project opens with its picture";
    QTest::qWait(500);
    EXPECT_FALSE(window_->document().modified()) << "opening changes nothing";
    panel().set_page(FramesPanel::Page::roto);
    Q_EMIT panel().roto_page().tools().undone();
    EXPECT_TRUE(panel().state().roto.strokes.empty()) << "strokes of before can be taken back";
}

TEST_F(FramesMemoryTest, what_was_set_counts_as_a_change_and_survives_a_crash) {
    begin();
    ASSERT_FALSE(window_->document().modified());
    panel().range().setText("5-9");
    ASSERT_TRUE(wait([this] { return window_->document().modified(); }));
    panel().range().setText("5-10");
    answers_.save = SaveAnswer::cancel;
    EXPECT_FALSE(window_->files().may_leave()) << "asked, also a moment after the last change";
    EXPECT_EQ(answers_.asked_to_save, 1);
    EXPECT_NE(window_->document().project().frames_dock.find("5-10"), std::string::npos);
}

TEST_F(FramesMemoryTest, other_projects_do_not_inherit_files_but_habits) {
    begin();
    write_mattes(2);
    choose_mattes();
    RenderSettings render = panel().render_page().settings();
    render.temporal.attention = false;
    panel().render_page().set_settings(render);
    panel().store();
    window_->files().new_picture();
    DockState const fresh = panel().state();
    EXPECT_TRUE(fresh.render.output.empty());
    EXPECT_FALSE(fresh.render.temporal.attention) << "as it was last";
    EXPECT_FALSE(window_->document().modified());
    open();
    EXPECT_FALSE(panel().state().render.temporal.attention) << "after a restart too";
    EXPECT_TRUE(panel().state().render.mattes[first_region()].files.empty());
}

TEST_F(FramesMemoryTest, damaged_settings_are_told_and_the_picture_opens) {
    begin();
    Project project = window_->document().project();
    project.frames_dock = R"({"range": 9})";
    window_->document().set_project(project);
    EXPECT_TRUE(problem_.contains("frames_dock.range")) << problem_.toStdString();
    EXPECT_EQ(panel().state().render.range, "");
}

TEST_F(FramesMemoryTest, other_key_settings_make_mattes_anew_also_after_a_restart) {
    begin();
    write_plates(2);
    key_a_plate();
    panel().start();
    ASSERT_TRUE(wait_for_end()) << problem_.toStdString();
    ASSERT_EQ(read_matte(file("keyed/matte.0002.png")).at(110, 10), 1);
    save("shot.ora");
    open({path("shot.ora")});
    panel().set_page(FramesPanel::Page::key);
    ASSERT_TRUE(wait_for_frame(1));
    Q_EMIT panel().key_page().tools().undone();
    panel().start();
    ASSERT_TRUE(wait_for_end());
    EXPECT_EQ(read_matte(file("keyed/matte.0002.png")).at(110, 10), 0);
}

TEST_F(FramesMemoryTest, mattes_of_a_region_come_back_with_it) {
    begin();
    write_mattes(2);
    choose_mattes();
    RegionId const fox = first_region();
    ASSERT_TRUE(window_->document().remove_region(fox));
    EXPECT_FALSE(panel().settings().mattes.contains(fox));
    window_->document().undo_stack().undo();
    EXPECT_EQ(panel().settings().mattes.at(fox).files, file("fox.####.png"));
}

TEST_F(FramesMemoryTest, garbage_is_a_sequence_and_a_regions_paint) {
    begin();
    write_plates(2);
    for (int n = 1; n <= 2; ++n) {
        Mask mask(plate_size);
        for (int y = 0; y < plate_size.height; ++y)
            for (int x = 20 * n; x < 20 * n + 20; ++x) mask.at(x, y) = 255;
        write_matte(file(QString("garbage.%1.png").arg(n)), matte_of(mask));
    }
    Document& document = window_->document();
    Mask paint(document.canvas());
    for (int y = paint.height() / 2; y < paint.height(); ++y)
        for (int x = 0; x < paint.width(); ++x) paint.at(x, y) = 255;
    ASSERT_TRUE(document.replace_mask(first_region(), paint, "half"));
    key_a_plate();
    DockState state = panel().state();
    state.key.wish.garbage = file("garbage.#.png");
    state.key.wish.garbage_region = first_region();
    panel().set_state(state);
    ASSERT_EQ(panel().key_page().wish().garbage_region, first_region());
    ASSERT_TRUE(wait([this] { return !shown_.areas.empty() && shown_.areas[0].mask.at(30, 5) == 255; }))
        << "garbage lies over the plate";
    panel().start();
    ASSERT_TRUE(wait_for_end()) << problem_.toStdString();
    for (int n = 1; n <= 2; ++n) {
        Plane const matte = read_matte(file(QString("keyed/matte.000%1.png").arg(n)));
        for (int x = 0; x < plate_size.width; ++x) {
            EXPECT_EQ(matte.at(x, plate_size.height * 3 / 4), 0) << "painted";
            bool const moving = x >= 20 * n && x < 20 * n + 20;
            if (moving) {
                EXPECT_EQ(matte.at(x, plate_size.height / 3), 0) << n;
            }
        }
        EXPECT_EQ(matte.at(110, 10), 1) << "kept";
    }
    EXPECT_GT(read_matte(file("keyed/matte.0001.png")).at(46, 40), 0.9) << "the garbage has not come yet";
    Q_EMIT panel().key_page().changed();
    document.remove_region(first_region());
    EXPECT_TRUE(panel().key_page().wish().garbage_region.empty());
}

TEST_F(FramesMemoryTest, escape_asks_and_then_ends_after_the_frame) {
    begin();
    write_mattes(10);
    choose_mattes();
    script_->step_milliseconds = 20;
    panel().start();
    ASSERT_TRUE(wait([this] { return QFile::exists(path("out/frame.0001.png")); }));
    ASSERT_EQ(panel().view(), FrameView::finished);
    press_escape();
    EXPECT_EQ(panel().view(), FrameView::picture) << "first the view";
    press_escape();
    EXPECT_TRUE(window_->messages().text().contains("Esc")) << window_->messages().text().toStdString();
    int const runs = script_->runs;
    ASSERT_TRUE(wait([&] { return script_->runs > runs + 1 || !panel().busy(); }));
    ASSERT_TRUE(panel().busy()) << "one Esc ends nothing, but: " << panel().status().toStdString();
    press_escape();
    press_escape();
    ASSERT_TRUE(wait_for_end());
    int const made = static_cast<int>(QDir(path("out")).entryList({"frame.*.png"}).size());
    EXPECT_EQ(made, script_->runs) << "the frame that was begun is finished";
    EXPECT_LT(made, 10);
    EXPECT_TRUE(panel().status().contains(QString::number(made))) << panel().status().toStdString();
    script_->step_milliseconds = 0;
    panel().start();
    ASSERT_TRUE(wait_for_end());
    EXPECT_TRUE(QFile::exists(path("out/frame.0010.png")));
}

class TightMemoryTest : public FramesMemoryTest {
 protected:
    class Planner : public MemoryPlanner {
     public:
        MemoryPlan plan(GenerationRequest const&) const override {
            return {.needed = 9, .available = 4, .fits = fits, .advice = "Take a smaller canvas."};
        }
        bool fits = false;
    };
    class NoModels : public ModelCatalogue {
     public:
        std::vector<ModelInfo> models() const override { return {}; }
        ModelInfo find(std::string_view) const override { fail(ErrorKind::model, "There is none."); }
        std::vector<EncoderTokens> tokens(std::string_view, std::string_view) const override { return {}; }
    };
    ModelServicesFactory model_services() override {
        return [this] {
            auto services = std::make_shared<ModelServices>();
            services->catalogue = std::make_unique<NoModels>();
            auto planner = std::make_unique<Planner>();
            planner_ = planner.get();
            services->planner = std::move(planner);
            return services;
        };
    }
    Planner* planner_ = nullptr;
};

TEST_F(TightMemoryTest, too_little_memory_is_told_before_the_first_frame) {
    begin();
    write_mattes(8);
    choose_mattes();
    window_->models().models().refresh();
    ASSERT_TRUE(wait([this] { return !window_->models().models().reading(); }));
    script_->step_milliseconds = 30;
    panel().start();
    ASSERT_TRUE(wait([this] { return !problem_.isEmpty(); }));
    EXPECT_TRUE(problem_.contains("Take a smaller canvas.")) << problem_.toStdString();
    EXPECT_FALSE(QFile::exists(path("out/frame.0008.png"))) << "told while there is time to cancel";
    panel().cancel();
    ASSERT_TRUE(wait_for_end());
    problem_.clear();
    planner_->fits = true;
    script_->step_milliseconds = 0;
    panel().start();
    ASSERT_TRUE(wait_for_end());
    EXPECT_TRUE(problem_.isEmpty()) << problem_.toStdString();
}

}  // namespace
}  // namespace daub
