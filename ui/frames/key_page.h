// The page of the frames dock with the keyers: what the background is, and what is drawn to help.
//
//     connect(page, &KeyPage::changed, ...);
//     KeyWish const wish = page->wish();
//     MatteWork const work = page->work(plates, frames, size);       // writes the matte sequence
//
// Borrows the document, which must live longer. UI thread.
#pragma once

#include "ui/frames/dock_state.h"
#include "ui/frames/frame_worker.h"
#include "ui/frames/page_columns.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace daub {

class ColorSwatch;
class DrawTools;
class RegionChoice;
class SequenceField;
class ValueSlider;

class KeyPage : public PageColumns {
    Q_OBJECT

 public:
    explicit KeyPage(Document& document, QWidget* parent = nullptr);

    KeyWish wish() const;
    KeyState state() const;
    void set_state(KeyState const& state);
    std::string mattes() const;
    DrawTools& tools() const { return *tools_; }
    void set_kind(KeyKind kind);
    void set_output(QString const& pattern);
    void take_color(Light const& light);
    void add(DrawnShape const& shape);
    void take_back();
    /// size: of the plates. Writes what is drawn beside the mattes. Throws Error.
    MatteWork work(FrameSequence const& plates, std::vector<int> const& frames, Size size);

    Q_SIGNAL void changed();
    Q_SIGNAL void toolChanged();

 private:
    void add_background();
    void add_matte();
    void add_drawing();
    void follow_kind();
    void show_settings();

    Document& document_;
    KeySettings settings_ = default_settings(KeyKind::chroma);
    KeyShapes shapes_;
    std::vector<bool> order_;  ///< of what was drawn: true: garbage
    std::optional<KeyRun> made_;
    QComboBox* kind_;
    SequenceField *clean_, *garbage_, *output_, *figure_;
    RegionChoice* garbage_region_;
    QWidget* color_row_;
    ColorSwatch* color_;
    DrawTools* tools_;
    QCheckBox* anew_;
    struct Slider {
        ValueSlider* widget;
        double KeySettings::*field;
    };
    std::vector<Slider> sliders_;
};

}  // namespace daub
