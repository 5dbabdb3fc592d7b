// What the canvas shows of a frame while mattes are made: the plate, the matte over it, the matte, the figure alone, or
// the finished frame.
//
//     FramePictureMaker maker;                                      // keeps the last plate that it read
//     FramePicture const shown = maker.make(wish, colors);          // blocks; never throws
//
// A wish is a value; one maker belongs to one thread.
#pragma once

#include "engine/mattes/matte_job.h"
#include "ui/frames/drawn_areas.h"
#include "ui/frames/render_settings.h"

#include <QImage>

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace daub {

/// picture: the document's, as ever.
enum class FrameView { picture, plate, overlay, matte, figure, finished };

struct KeyWish {
    KeySettings settings;
    std::string clean_plate;
    KeyShapes shapes;
    std::string garbage;          ///< a picture or a sequence, white: background; may be empty
    RegionId garbage_region;      ///< whose paint is garbage; empty: none
    Snapshot<Mask> garbage_area;  ///< that paint, of any size

    bool operator==(KeyWish const&) const = default;
};
struct RotoWish {
    RotoSettings settings;
    std::map<int, FrameLines> strokes;
    std::string mattes;  ///< where those that were carried lie; may be empty

    bool operator==(RotoWish const&) const = default;
};
/// Mattes as they lie on the disk.
using MattesWish = std::vector<RegionMattes>;

struct FrameWish {
    FrameView view = FrameView::plate;
    int frame = 1;
    std::string plate;
    MissingFrames plate_missing = MissingFrames::refuse;
    std::string finished, finished_color;  ///< pattern and colour space of finished frames
    std::variant<MattesWish, KeyWish, RotoWish> matte;

    bool operator==(FrameWish const&) const = default;
};

struct FramePicture {
    FrameWish wish;
    QImage picture;
    Snapshot<Image> light;  ///< of the plate, for picking colours; nothing where there is none
    std::vector<PaintedArea> areas;
    std::string trouble;  ///< why it could not be made; empty: it is as wished
    std::string missing;  ///< what is not there yet and is no mistake
};

class FramePictureMaker {
 public:
    FramePicture make(FrameWish const& wish, ColorManagement const& colors);

 private:
    Snapshot<Image> plate(std::string const& pattern, MissingFrames missing, int frame, ColorManagement const& colors);

    struct Read {
        std::filesystem::path path;
        std::filesystem::file_time_type written;
        Snapshot<Image> light;
    };
    std::vector<Read> read_;  ///< the last two: a plate and a clean plate
};

/// The strokes of one frame as masks.
RotoStrokes strokes_on(std::map<int, FrameLines> const& strokes, int frame, Size size);

}  // namespace daub
