// Live mode with the embedded model: how long after the pen's lifting the canvas shows first signs, and the picture.
// Prints the figures; asserts only what a mistake would break, since machines differ and may be busy.
#include "tests/desktop/sketchbook_window.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

namespace daub {
namespace {

class LiveLatency : public SketchbookWindow {};

TEST_F(LiveLatency, from_the_pens_lifting_to_the_picture) {
    open(true);
    window_->document().set_active_region(window_->document().region_id(0));
    std::vector<double> first_signs, pictures;
    Size const canvas = window_->document().canvas();
    for (int i = 0; i < 6; ++i) {
        QElapsedTimer clock;
        double first = 0, whole = 0;
        auto const progressed =
            QObject::connect(&window_->session(), &GenerationSession::progressed, [&](Job const&, Progress const& p) {
                if (first == 0 && clock.isValid() && !p.previews.empty()) first = clock.elapsed() / 1000.0;
            });
        auto const ended =
            QObject::connect(&window_->session(), &GenerationSession::ended, [&](Job const&, Outcome const& outcome) {
                if (whole == 0 && clock.isValid() && outcome.ok()) whole = clock.elapsed() / 1000.0;
            });
        QPointF const from(canvas.width * (0.2 + 0.1 * i), canvas.height * 0.6);
        drag(from, from + QPointF(80, 20));
        clock.start();
        ASSERT_TRUE(wait([&] { return whole > 0; }));
        QObject::disconnect(progressed), QObject::disconnect(ended);
        first_signs.push_back(first), pictures.push_back(whole);
    }
    auto const middle = [](std::vector<double> values) {
        std::ranges::sort(values);
        return values[values.size() / 2];
    };
    std::printf("live: first signs after %.2f s, the quick picture after %.2f s (median of %zu strokes)\n",
                middle(first_signs), middle(pictures), pictures.size());
    EXPECT_LT(middle(first_signs), middle(pictures));
    EXPECT_LT(middle(pictures), 20);
}

}  // namespace
}  // namespace daub
