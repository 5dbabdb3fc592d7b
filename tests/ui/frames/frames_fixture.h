// The window with its frames dock, and plates and mattes of known figures beside it.
#pragma once

#include "engine/frames/frame_file.h"
#include "engine/frames/matte.h"
#include "engine/scene/image_file.h"
#include "tests/mattes/scripted_figure.h"
#include "tests/ui/main_window/window_fixture.h"
#include "ui/frames/draw_tools.h"
#include "ui/frames/frames_panel.h"
#include "ui/frames/key_page.h"
#include "ui/frames/render_page.h"
#include "ui/frames/roto_page.h"
#include "ui/frames/sequence_field.h"
#include "ui/look/theme.h"
#include "ui/settings/setting_keys.h"

#include <QDockWidget>
#include <QLineEdit>

namespace daub {

inline constexpr Size plate_size{128, 96};

class FramesPanelTest : public WindowFixture {
 protected:
    FramesPanelTest() {
        settings_.set_value(keys::tour_done, true);
        settings_.set_value(keys::live, false);
    }

    void begin() {
        open();
        auto* const dock = window_->findChild<QDockWidget*>("frames");
        dock->show();
        dock->raise();
        panel().resize(900, 300);
        QObject::connect(&panel(), &FramesPanel::frameShown, [this](FramePicture const& picture) { shown_ = picture; });
        QObject::connect(&panel(), &FramesPanel::troubled, [this](QString const& problem) { problem_ = problem; });
    }
    FramesPanel& panel() { return window_->frames(); }
    RegionId first_region() { return window_->document().region_id(0); }
    std::string file(QString const& name) const { return path(name).toStdString(); }

    /// A figure before a green screen, turning; and the clean plate.
    void write_plates(int frames, Size size = plate_size) {
        ScriptedFigure const figure(size);
        for (int n = 0; n < frames; ++n) {
            ScriptedFrame frame = figure.frame(n);
            write_image(file(QString("plate.%1.png").arg(n + 1, 4, 10, QChar('0'))), on_screen(frame));
            write_matte(file(QString("true.%1.png").arg(n + 1, 4, 10, QChar('0'))), frame.alpha);
            write_image(file(QString("filmed.%1.png").arg(n + 1, 4, 10, QChar('0'))), frame.plate);
            truth_.push_back(std::move(frame));
        }
    }
    static Image on_screen(ScriptedFrame const& frame) {
        constexpr std::uint8_t screen[3] = {30, 177, 60};
        Image plate = frame.plate;
        for (int y = 0; y < plate.height(); ++y) {
            auto const row = plate.row<std::uint8_t>(y);
            for (int x = 0; x < plate.width(); ++x)
                for (int c = 0; c < 3; ++c) {
                    float const a = frame.alpha.at(x, y);
                    auto& value = row[static_cast<std::size_t>(x) * 3 + c];
                    value = static_cast<std::uint8_t>(a * value + (1 - a) * screen[c]);
                }
        }
        return plate;
    }
    /// Mattes of the shape of the canvas: a square that moves to the right, and begins on the left again.
    void write_mattes(int frames) {
        Size const canvas = window_->document().canvas();
        Size const size{canvas.width / 8, canvas.height / 8};
        for (int n = 1; n <= frames; ++n) {
            Mask mask(size);
            int const way = n * 4 % (size.width - 40);
            for (int y = 8; y < 40; ++y)
                for (int x = 8 + way; x < 40 + way; ++x) mask.at(x, y) = 255;
            write_matte(file(QString("fox.%1.png").arg(n, 4, 10, QChar('0'))), matte_of(mask));
        }
    }
    void choose_mattes() {
        RenderSettings settings;
        settings.mattes[first_region()].files = file("fox.####.png");
        settings.output = file("out/frame.####.png");
        panel().render_page().set_settings(settings);
    }
    bool wait_for_end() {
        return wait([this] { return !panel().busy(); });
    }
    bool wait_for_frame(int frame) {
        return wait([this, frame] {
            return shown_.wish.frame == frame && shown_.wish.view == panel().view() && !shown_.picture.isNull();
        });
    }
    double overlap_of(QString const& pattern, int frame) {
        return overlap(read_matte(file(pattern.arg(frame, 4, 10, QChar('0')))),
                       truth_[static_cast<std::size_t>(frame - 1)].alpha);
    }

    /// For people's eyes, in the build folder.
    void picture(QString const& name) {
        QDir().mkpath(DAUB_BINARY_DIR "/frames-pictures");
        QApplication::processEvents();
        window_->grab().save(DAUB_BINARY_DIR "/frames-pictures/" + name + ".png");
    }

    Theme theme_{*qApp};
    FramePicture shown_;
    QString problem_;
    std::vector<ScriptedFrame> truth_;
};

}  // namespace daub
