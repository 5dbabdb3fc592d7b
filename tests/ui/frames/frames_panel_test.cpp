// The frames dock in the window: from mattes to rendered frames, from plates to mattes, and what goes wrong.
#include "tests/ui/frames/frames_fixture.h"

#include <QPushButton>

#include <fstream>

namespace daub {
namespace {

TEST_F(FramesPanelTest, renders_a_sequence_and_goes_on_with_it) {
    begin();
    write_mattes(5);
    choose_mattes();
    panel().start();
    ASSERT_TRUE(panel().busy());
    ASSERT_TRUE(wait_for_end()) << problem_.toStdString();
    EXPECT_EQ(script_->runs, 5);
    for (int n = 1; n <= 5; ++n) {
        Image const frame = read_image(file(QString("out/frame.000%1.png").arg(n)));
        Size const canvas = window_->document().canvas();
        EXPECT_EQ(frame.size(), (Size{canvas.width / 8, canvas.height / 8}));
        EXPECT_EQ(frame.channels(), 4);
        EXPECT_EQ(frame.row<std::uint8_t>(20)[static_cast<std::size_t>(20 + n * 4) * 4 + 3], 255);
        EXPECT_EQ(frame.row<std::uint8_t>(60)[3], 0);
    }
    EXPECT_TRUE(window_->document().results().empty()) << "frames are no results";
    QFile::remove(path("out/frame.0003.png"));
    panel().start();
    ASSERT_TRUE(wait_for_end());
    EXPECT_TRUE(QFile::exists(path("out/frame.0003.png")));
    EXPECT_TRUE(panel().status().contains("4")) << panel().status().toStdString();  // were there already
    panel().set_view(FrameView::finished);
    panel().set_frame(2);
    ASSERT_TRUE(wait_for_frame(2));
    EXPECT_TRUE(panel().stage().shown());
    picture("render");
    EXPECT_TRUE(panel().escape());
    EXPECT_FALSE(panel().stage().shown());
    EXPECT_FALSE(panel().escape());
}

TEST_F(FramesPanelTest, cancelling_keeps_what_is_finished) {
    begin();
    write_mattes(30);
    choose_mattes();
    script_->step_milliseconds = 15;
    panel().start();
    ASSERT_TRUE(wait([this] { return QFile::exists(path("out/frame.0002.png")); }));
    panel().cancel();
    ASSERT_TRUE(wait_for_end());
    EXPECT_FALSE(QFile::exists(path("out/frame.0030.png")));
    for (QString const& name : QDir(path("out")).entryList({"*.png"}))
        EXPECT_NO_THROW(read_image((path("out/") + name).toStdString()));
    EXPECT_FALSE(window_->session().running());
}

TEST_F(FramesPanelTest, each_steadying_is_a_switch) {
    begin();
    RenderSettings settings;
    settings.temporal = independent_frames();
    settings.output = "out.####.exr";
    settings.background = Background::picture;
    settings.depth = FrameDepth::bits_16;
    settings.color = "linear";
    settings.anew = true;
    panel().render_page().set_settings(settings);
    RenderSettings const got = panel().render_page().settings();
    EXPECT_FALSE(got.temporal.chains());
    EXPECT_FALSE(got.temporal.shared_noise || got.temporal.moved_noise);
    EXPECT_EQ(got.background, Background::picture);
    EXPECT_EQ(got.depth, FrameDepth::bits_16);
    EXPECT_EQ(got.color, "linear");
    EXPECT_TRUE(got.anew);
    panel().render_page().set_settings({});
    EXPECT_EQ(panel().render_page().settings().temporal, TemporalSettings{});
}

TEST_F(FramesPanelTest, renders_over_the_plate_as_half_floats) {
    begin();
    write_mattes(2);
    Size const canvas = window_->document().canvas();
    Image blue({.width = canvas.width / 8, .height = canvas.height / 8});
    for (int y = 0; y < blue.height(); ++y)
        for (int x = 0; x < blue.width(); ++x) blue.row<std::uint8_t>(y)[static_cast<std::size_t>(x) * 3 + 2] = 255;
    write_image(file("blue.png"), blue);
    choose_mattes();
    RenderSettings settings = panel().render_page().settings();
    settings.output = file("out.####.exr");
    settings.background = Background::plate;
    panel().render_page().set_settings(settings);
    panel().start();
    EXPECT_FALSE(problem_.isEmpty()) << "no plate was chosen";
    panel().plate().set_text(path("blue.png"));
    panel().range().setText("1-2");
    panel().start();
    ASSERT_TRUE(wait_for_end());
    ASSERT_TRUE(QFile::exists(path("out.0002.exr"))) << panel().status().toStdString();
    Image const frame = read_image(file("out.0001.exr"));
    EXPECT_EQ(frame.format().type, PixelType::f32);
    EXPECT_NEAR(frame.row<float>(60)[2], 1, 0.01);
    EXPECT_NEAR(frame.row<float>(60)[0], 0, 0.01);
}

TEST_F(FramesPanelTest, keys_a_screen_whose_color_is_picked_on_the_plate) {
    begin();
    write_plates(3);
    panel().set_page(FramesPanel::Page::key);
    panel().plate().set_text(path("plate.####.png"));
    EXPECT_EQ(panel().view(), FrameView::overlay);
    ASSERT_TRUE(wait_for_frame(1));
    ASSERT_EQ(window_->canvas().viewport().canvas(), plate_size);
    KeyPage& key = panel().key_page();
    key.tools().choose("pick");
    drag({4, 4}, {4, 4});
    EXPECT_NEAR(color_of(key.wish().settings.screen).green, 177, 3);
    EXPECT_NEAR(color_of(key.wish().settings.screen).red, 30, 3);
    key.set_output(path("keyed/matte.####.png"));
    ASSERT_TRUE(wait_for_frame(1));
    picture("key");
    panel().start();
    ASSERT_TRUE(wait_for_end()) << problem_.toStdString();
    for (int n = 1; n <= 3; ++n) EXPECT_GT(overlap_of("keyed/matte.%1.png", n), 0.97) << n;
    panel().set_view(FrameView::matte);
    panel().set_frame(3);
    ASSERT_TRUE(wait_for_frame(3));
    EXPECT_EQ(qGray(shown_.picture.pixel(2, 2)), 0);
}

TEST_F(FramesPanelTest, garbage_is_painted_or_drawn_around) {
    begin();
    write_plates(1);
    panel().set_page(FramesPanel::Page::key);
    panel().plate().set_text(path("plate.####.png"));
    ASSERT_TRUE(wait_for_frame(1));
    KeyPage& key = panel().key_page();
    key.tools().choose("pick");
    drag({4, 4}, {4, 4});
    key.tools().choose("garbage-area");
    for (QPointF const corner : {QPointF(30, 20), QPointF(70, 20), QPointF(70, 80), QPointF(30, 80), QPointF(30, 20)})
        drag(corner, corner);
    ASSERT_EQ(key.wish().shapes.garbage.size(), 1u);
    key.tools().choose("keep");
    drag({100, 10}, {120, 10});
    ASSERT_EQ(key.wish().shapes.keep.size(), 1u);
    key.set_output(path("matte.####.png"));
    panel().start();
    ASSERT_TRUE(wait_for_end());
    Plane const matte = read_matte(file("matte.0001.png"));
    EXPECT_EQ(matte.at(46, 48), 0) << "the figure's middle is garbage";
    EXPECT_EQ(matte.at(110, 10), 1);
    EXPECT_TRUE(QFile::exists(path("matte.garbage.png")));
    Q_EMIT key.tools().undone();
    EXPECT_TRUE(key.wish().shapes.keep.empty());
    Q_EMIT key.tools().undone();
    EXPECT_TRUE(key.wish().shapes.garbage.empty());
    panel().start();  // other settings: what is finished is made anew
    ASSERT_TRUE(wait_for_end());
    EXPECT_GT(read_matte(file("matte.0001.png")).at(46, 48), 0.9);
}

TEST_F(FramesPanelTest, follows_strokes_and_corrections) {
    begin();
    constexpr int frames = 6;
    write_plates(frames, {256, 192});
    panel().set_page(FramesPanel::Page::roto);
    panel().plate().set_text(path("filmed.####.png"));
    ASSERT_TRUE(wait_for_frame(1));
    RotoPage& roto = panel().roto_page();
    roto.set_output(path("roto/matte.####.png"));
    roto.tools().choose("inside");
    drag({84, 96}, {100, 96});
    roto.tools().choose("outside");
    drag({12, 8}, {244, 8});
    drag({12, 184}, {244, 184});
    ASSERT_EQ(roto.wish().strokes.at(1).outside.size(), 2u);
    ASSERT_TRUE(wait([this] { return shown_.areas.size() == 2; })) << "strokes lie over the plate";
    picture("rotoscope");
    panel().start();
    ASSERT_TRUE(wait_for_end()) << problem_.toStdString();
    for (int n = 1; n <= frames; ++n) EXPECT_GT(overlap_of("roto/matte.%1.png", n), 0.96) << n;
    EXPECT_TRUE(QFile::exists(path("roto/matte.strokes.json")));

    auto const bytes = [this](int n) {
        QFile matte(path(QString("roto/matte.000%1.png").arg(n)));
        EXPECT_TRUE(matte.open(QIODevice::ReadOnly));
        return matte.readAll();
    };
    QByteArray const before = bytes(3), corrected = bytes(4);
    panel().set_frame(4);
    ASSERT_TRUE(wait_for_frame(4));
    roto.tools().choose("outside");
    drag({88, 96}, {120, 96});  // wrong on purpose: right through the figure
    panel().start();
    ASSERT_TRUE(wait_for_end());
    EXPECT_EQ(bytes(3), before);
    EXPECT_NE(bytes(4), corrected);
    EXPECT_LT(read_matte(file("roto/matte.0004.png")).at(104, 96), 0.5);
}

TEST_F(FramesPanelTest, strokes_come_back_with_their_mattes) {
    begin();
    std::ofstream(file("matte.strokes.json"))
        << stroke_lines_json({{2, {.inside = {{.width = 9, .points = {{50, 50}}}}, .outside = {}}}});
    panel().roto_page().set_output(path("matte.####.png"));
    EXPECT_EQ(panel().roto_page().wish().strokes.at(2).inside.size(), 1u);
    std::ofstream(file("other.strokes.json")) << "{ damaged";
    panel().set_page(FramesPanel::Page::roto);
    panel().set_frame(2);
    Q_EMIT panel().roto_page().tools().undone();
    panel().roto_page().set_output(path("other.####.png"));
    EXPECT_TRUE(problem_.contains("other.strokes.json")) << problem_.toStdString();
}

TEST_F(FramesPanelTest, says_what_is_wrong) {
    begin();
    auto const told = [this] {
        problem_.clear();
        panel().start();
        wait_for_end();
        return problem_.isEmpty() ? panel().status() : problem_;
    };
    EXPECT_TRUE(told().contains("mattes")) << "no mattes";
    write_mattes(3);
    choose_mattes();
    QFile::remove(path("fox.0002.png"));
    EXPECT_TRUE(told().contains("fox.0002.png")) << problem_.toStdString();
    RenderSettings settings = panel().render_page().settings();
    settings.output = file("still.png");
    panel().render_page().set_settings(settings);
    EXPECT_TRUE(told().contains("####"));
    settings.output = "/proc/nothing/out.####.png";
    panel().render_page().set_settings(settings);
    EXPECT_TRUE(told().contains("/proc/nothing"));

    panel().set_page(FramesPanel::Page::roto);
    EXPECT_TRUE(told().contains("plate"));
    write_plates(2);
    panel().plate().set_text(path("plate.####.png"));
    panel().roto_page().set_output(path("matte.####.png"));
    EXPECT_TRUE(told().contains("Paint"));
    write_image(file("plate.0002.png"), Image({.width = 50, .height = 50}));
    panel().roto_page().set_frame(1);
    panel().roto_page().tools().choose("inside");
    panel().roto_page().add({.line = {.width = 10, .points = {{40, 48}, {52, 48}}}});
    panel().roto_page().tools().choose("outside");
    panel().roto_page().add({.line = {.width = 10, .points = {{6, 6}, {120, 6}}}});
    EXPECT_TRUE(told().contains("Frame 2")) << problem_.toStdString();
    std::ofstream(file("plate.0002.png")) << "no picture";
    EXPECT_TRUE(told().contains("plate.0002.png")) << problem_.toStdString();

    panel().set_page(FramesPanel::Page::key);
    panel().key_page().set_output(path("keyed.####.png"));
    panel().key_page().set_kind(KeyKind::difference);
    EXPECT_TRUE(told().contains("clean plate"));
}

TEST_F(FramesPanelTest, empty_mattes_render_and_other_shapes_are_told) {
    begin();
    Size const canvas = window_->document().canvas();
    write_matte(file("fox.0001.png"), matte_of(Mask({canvas.width / 8, canvas.height / 8})));
    choose_mattes();
    panel().start();
    ASSERT_TRUE(wait_for_end());
    Image const frame = read_image(file("out/frame.0001.png"));
    for (std::size_t i = 3; i < frame.row<std::uint8_t>(9).size(); i += 4) EXPECT_EQ(frame.row<std::uint8_t>(9)[i], 0);
    write_matte(file("fox.0001.png"), matte_of(Mask({canvas.width / 8, canvas.height / 4})));
    panel().start();
    EXPECT_TRUE(problem_.contains("another shape")) << problem_.toStdString();
    std::ofstream(file("fox.0001.png")) << "damaged";
    panel().start();
    EXPECT_TRUE(problem_.contains("fox.0001.png")) << problem_.toStdString();
}

TEST_F(FramesPanelTest, drawing_never_reaches_the_document) {
    begin();
    write_plates(1);
    Mask const before = window_->document().mask(first_region());
    panel().set_page(FramesPanel::Page::roto);
    panel().plate().set_text(path("filmed.####.png"));
    ASSERT_TRUE(wait_for_frame(1));
    drag({40, 48}, {52, 48});  // no tool in hand
    panel().roto_page().tools().choose("inside");
    drag({40, 48}, {52, 48});
    EXPECT_EQ(panel().roto_page().wish().strokes.size(), 1u);
    EXPECT_TRUE(panel().take_back());
    EXPECT_TRUE(panel().roto_page().wish().strokes.empty());
    EXPECT_EQ(window_->document().mask(first_region()), before);
    window_->tools().select(ToolKind::eraser);  // who takes a tool wants the picture
    EXPECT_EQ(panel().view(), FrameView::picture);
    EXPECT_EQ(window_->canvas().viewport().canvas(), window_->document().canvas());
    window_->findChild<QDockWidget*>("frames")->hide();
    EXPECT_FALSE(panel().stage().shown());
}

TEST_F(FramesPanelTest, made_mattes_become_a_regions) {
    begin();
    write_plates(1);
    window_->document().set_active_region(first_region());
    panel().set_page(FramesPanel::Page::key);
    panel().key_page().set_output(path("plate.####.png"));
    for (QPushButton* const button : panel().findChildren<QPushButton*>())
        if (button->text().contains("active region")) button->click();
    EXPECT_EQ(panel().page(), FramesPanel::Page::render);
    EXPECT_EQ(panel().settings().mattes.at(first_region()).files, file("plate.####.png"));
}

TEST(SequenceFieldTest, one_file_says_which_sequence) {
    EXPECT_EQ(pattern_of_file("/a/fox.0012.png"), "/a/fox.####.png");
    EXPECT_EQ(pattern_of_file("/a/fox2_7.exr"), "/a/fox2_#.exr");
    EXPECT_EQ(pattern_of_file("/a/plate.png"), "/a/plate.png");
    EXPECT_EQ(pattern_for_writing("/a/out"), "/a/out.####.png");
    EXPECT_EQ(pattern_for_writing("/a/out.exr"), "/a/out.####.exr");
    EXPECT_EQ(pattern_for_writing("/a/out.%04d.exr"), "/a/out.%04d.exr");
}

}  // namespace
}  // namespace daub
