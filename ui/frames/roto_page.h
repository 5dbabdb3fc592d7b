// The page of the frames dock for rotoscoping: strokes for inside and outside, and how they are followed.
//
//     page->add(frame, shape);                       // a stroke of the tool in hand
//     MatteWork const work = page->work(plates, frames, size);
//
// Strokes are kept beside the mattes as lines (fox.strokes.json), which daub-cli matte reads too. UI thread.
#pragma once

#include "ui/frames/frame_worker.h"
#include "ui/frames/page_columns.h"

class QCheckBox;
class QLabel;

namespace daub {

class DrawTools;
class SequenceField;
class ValueSlider;

class RotoPage : public PageColumns {
    Q_OBJECT

 public:
    explicit RotoPage(QWidget* parent = nullptr);

    RotoWish wish() const;
    void set_wish(RotoWish const& wish);
    std::string mattes() const;
    DrawTools& tools() const { return *tools_; }
    void set_output(QString const& pattern);
    void set_frame(int frame) { frame_ = frame; }
    void add(DrawnShape const& shape);
    void take_back();
    /// size: of the plates. Writes the strokes beside the mattes. Throws Error.
    MatteWork work(FrameSequence const& plates, std::vector<int> const& frames, Size size);

    Q_SIGNAL void changed();
    Q_SIGNAL void toolChanged();
    Q_SIGNAL void frameWanted(int frame);
    Q_SIGNAL void troubled(QString const& problem);

 private:
    struct Drawn {
        int frame;
        bool inside;
    };
    void clear_frame();
    void follow_output();
    void list_strokes();
    void strokes_changed();

    int frame_ = 1;
    std::map<int, FrameLines> strokes_;
    std::vector<Drawn> order_;
    RotoSettings settings_;
    SequenceField* output_;
    QLabel* painted_;
    QCheckBox* anew_;
    DrawTools* tools_;
    ValueSlider *edge_, *band_;
};

/// Where strokes for mattes of this name lie.
std::filesystem::path strokes_file(FramePattern const& mattes);

}  // namespace daub
