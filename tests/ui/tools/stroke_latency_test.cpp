// From the pointer's event to the finished repaint, in the worst case that people meet often: a wide soft brush on a
// large canvas with many regions. Prints the figures; asserts only what a mistake would break.
#include "tests/ui/thread_clock.h"
#include "tests/ui/tools/tool_bench.h"

#include "engine/scene/region_palette.h"
#include "ui/paint/brush_engine.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace daub {
namespace {

Mask soft_stroke(Size size, int index) {
    Mask mask(size);
    BrushEngine engine;
    engine.begin(mask, {.brush = {.size = 420, .hardness = 0.4}});
    double const x = size.width * (0.12 + 0.25 * (index % 4)), y = size.height * (0.12 + 0.25 * (index / 4));
    for (double const t : {0.0, 1.0, 2.0}) engine.add({.at = {x + 220 * t - 220, y + 90 * std::sin(2 * t + index)}});
    engine.finish();
    return mask;
}

double quantile(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * (values.size() - 1))];
}

struct Times {
    std::vector<double> wall, cpu;
};

/// One stroke in circles over everything, an event at a time with its repaint.
Times stroke(ToolBench& bench, int events) {
    Times times;
    QRectF const seen = bench.canvas.viewport().to_image(QRectF(bench.canvas.rect())) &
                        QRectF(0, 0, bench.document.canvas().width, bench.document.canvas().height);
    bench.press(seen.center());
    QApplication::processEvents();
    for (int i = 0; i < events; ++i) {
        double const angle = i * 0.06, radius = std::min(seen.width(), seen.height()) * (0.1 + 0.3 * i / events);
        QPointF const at = seen.center() + radius * QPointF(std::cos(angle), std::sin(angle));
        auto const start = std::chrono::steady_clock::now();
        double const cpu = thread_milliseconds();
        bench.send(QEvent::MouseMove, at);
        QApplication::processEvents();
        times.cpu.push_back(thread_milliseconds() - cpu);
        times.wall.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    bench.send(QEvent::MouseButtonRelease, seen.center());
    return times;
}

void measure(char const* name, double zoom, bool with_picture) {
    Size const size{2048, 2048};
    ToolBench bench(size);
    bench.canvas.resize(1200, 1000);
    for (int i = 0; i < 15; ++i) bench.document.add_region({.name = "region", .mask = soft_stroke(size, i)});
    ToolOptions options;
    options.brush.brush.size = 200, options.brush.brush.hardness = 0;
    bench.tools.set_options(options);
    if (with_picture) {
        QImage picture(2048, 2048, QImage::Format_RGB32);
        picture.fill(QColor(90, 110, 140));
        bench.scene.show_picture(picture);
    }
    if (zoom == 0)
        bench.canvas.fit();
    else
        for (bench.canvas.actual_size(); bench.canvas.viewport().zoom() < zoom;) bench.canvas.step_zoom(1);
    QApplication::processEvents();
    Times const times = stroke(bench, 600);
    std::printf("stroke, %s: wall p50 %.2f p99 %.2f ms; processor time p50 %.2f p99 %.2f ms\n", name,
                quantile(times.wall, 0.5), quantile(times.wall, 0.99), quantile(times.cpu, 0.5),
                quantile(times.cpu, 0.99));
    EXPECT_LT(quantile(times.cpu, 0.5), 40);
}

TEST(StrokeLatency, a_wide_soft_brush_on_2048_with_16_regions) {
    measure("whole canvas in sight, no picture", 0, false);
    measure("whole canvas in sight, picture", 0, true);
    measure("100 %, picture", 1, true);
    measure("300 %, picture", 3, true);
}

TEST(StrokeLatency, scrolling_a_canvas_of_4096_with_16_regions) {
    Size const size{4096, 4096};
    ToolBench bench(size);
    bench.canvas.resize(1200, 1000);
    for (int i = 0; i < 15; ++i) bench.document.add_region({.name = "region", .mask = soft_stroke(size, i)});
    QImage picture(4096, 4096, QImage::Format_RGB32);
    picture.fill(QColor(90, 110, 140));
    bench.scene.show_picture(picture);
    for (double const zoom : {0.0, 0.5, 1.0}) {
        Viewport view = bench.canvas.viewport();
        view.fit();
        if (zoom > 0) view.zoom_at(zoom, {600, 500});
        bench.canvas.set_viewport(view);
        double const first = thread_milliseconds();
        bench.canvas.repaint();
        double const after = thread_milliseconds();
        std::vector<double> frames;
        for (int i = 0; i < 60; ++i) {
            view.pan_by({i % 30 < 15 ? 17.0 : -17.0, 9});
            bench.canvas.set_viewport(view);
            double const start = thread_milliseconds();
            bench.canvas.repaint();
            frames.push_back(thread_milliseconds() - start);
        }
        std::printf("scroll, 4096 at %.0f %%: first %.1f ms, then p50 %.2f p99 %.2f ms processor time\n",
                    view.zoom() * 100, after - first, quantile(frames, 0.5), quantile(frames, 0.99));
        EXPECT_LT(quantile(frames, 0.5), 150);
    }
}

}  // namespace
}  // namespace daub
