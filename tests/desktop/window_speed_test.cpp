// How the window behaves while the engine works, and what a large picture costs. Prints the figures; asserts only what
// a mistake would break, since machines differ and may be busy.
#include "tests/desktop/sketchbook_window.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>

namespace daub {
namespace {

constexpr double mebibyte = 1024;  // kibibytes, as the system tells them

/// "VmRSS" and the like in MiB; 0 where the system does not tell.
double memory_of(char const* name) {
    QFile status("/proc/self/status");
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (QByteArray const& line : status.readAll().split('\n'))
        if (line.startsWith(name)) return line.simplified().split(' ').value(1).toDouble() / mebibyte;
    return 0;
}

double share_of(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values.empty() ? 0 : values[static_cast<std::size_t>(share * (values.size() - 1))];
}

class WindowSpeed : public SketchbookWindow {};

TEST_F(WindowSpeed, from_start_to_window_and_first_picture) {
    settings_.set_value(keys::live, false);
    answers_.save_path = path("saved.ora");
    QElapsedTimer clock;
    clock.start();
    window_ = std::make_unique<MainWindow>(
        MainWindow::Parts{settings_, shortcuts_, generators(), folder_.path().toStdString() + "/recovery",
                          std::make_unique<PreparedQuestions>(answers_), model_services()});
    window_->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
    window_->start({});
    double const window = clock.elapsed();
    press_generate();
    ASSERT_TRUE(wait_for_results(1));
    std::printf(
        "start: window with its example after %.0f ms, first finished picture after %.1f s (asked for at once)\n",
        window, clock.elapsed() / 1000.0);
    EXPECT_LT(window, 10000);
}

TEST_F(WindowSpeed, frames_of_the_canvas_while_the_engine_generates) {
    open(false);
    constexpr double frame = 1000.0 / 60;  // milliseconds
    std::vector<double> gaps;
    press_generate();
    ASSERT_TRUE(wait([&] { return window_->session().progress().has_value(); }));
    QElapsedTimer clock;
    clock.start();
    double last = 0;
    while (window_->session().running()) {  // as while the view is dragged: each frame is drawn whole
        window_->canvas().repaint();
        do QApplication::processEvents(QEventLoop::AllEvents, 1);
        while (clock.nsecsElapsed() / 1e6 < last + frame && window_->session().running());
        double const now = clock.nsecsElapsed() / 1e6;
        gaps.push_back(now - last);
        last = now;
    }
    ASSERT_FALSE(gaps.empty());
    std::printf("canvas while generating: %.1f of 60 frames a second, p50 %.1f p99 %.1f longest %.1f ms (%zu frames)\n",
                1000 * gaps.size() / last, share_of(gaps, 0.5), share_of(gaps, 0.99), share_of(gaps, 1), gaps.size());
    EXPECT_LT(share_of(gaps, 0.5), 100);
}

TEST_F(WindowSpeed, memory_of_sixteen_regions_on_the_largest_canvas) {
    open(false);
    double const before = memory_of("VmRSS");
    if (before == 0) GTEST_SKIP() << "the system does not tell";
    Document& document = window_->document();
    constexpr int side = 4096, regions = 16;
    document.resize_canvas({side, side});
    while (document.regions().size() < regions) document.add_region({});
    for (std::size_t i = 0; i < regions; ++i) {
        Mask mask({side, side});
        for (int y = 0; y < side; ++y) std::ranges::fill(mask.row(y), static_cast<std::uint8_t>(100 + 9 * i));
        document.replace_mask(document.region_id(i), std::move(mask), "paint");
        QApplication::processEvents();
        window_->canvas().repaint();
    }
    double const after = memory_of("VmRSS");
    std::printf("memory: %.0f MiB at first, %.0f with %d regions on %d x %d, %.0f at most\n", before, after, regions,
                side, side, memory_of("VmHWM"));
    constexpr double a_mask = 16, levels = 4.0 / 3, copies = 3;  // the mask, its levels, what undo and journal hold
    EXPECT_LT(after - before, regions * a_mask * levels * copies + 400);
}

}  // namespace
}  // namespace daub
