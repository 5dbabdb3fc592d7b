#include "ui/frames/frame_picture.h"

#include "engine/core/error.h"
#include "engine/frames/frame_file.h"
#include "ui/document/picture_qimage.h"

#include <algorithm>

namespace daub {
namespace {

constexpr Color inside_color{0x00, 0x9e, 0x73}, outside_color{0xd5, 0x5e, 0x00}, garbage_color{0xcc, 0x79, 0xa7};

QImage shown(ImageView const& light, ColorManagement const& colors) {
    return qimage_of(colors.from_working(light, "srgb")).convertToFormat(QImage::Format_RGB32);
}

/// What is left out is red, as film that is masked.
void tint_outside(QImage& picture, Plane const& matte) {
    constexpr float strength = 0.6F;
    constexpr int red[3] = {0xc8, 0x28, 0x28};
    for (int y = 0; y < picture.height(); ++y) {
        auto* const row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            float const share = strength * (1 - matte.at(x, y));
            auto const mixed = [&](int value, int tint) { return static_cast<int>(value + share * (tint - value)); };
            row[x] = qRgb(mixed(qRed(row[x]), red[0]), mixed(qGreen(row[x]), red[1]), mixed(qBlue(row[x]), red[2]));
        }
    }
}

QImage grey(Plane const& matte) {
    QImage picture(matte.size.width, matte.size.height, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        auto* const row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            int const value = static_cast<int>(matte.at(x, y) * 255 + 0.5F);
            row[x] = qRgb(value, value, value);
        }
    }
    return picture;
}

/// Straight colours under the matte's alpha; Qt and the canvas do the rest.
QImage cut_out(QImage const& plate, Plane const& matte) {
    QImage picture = plate.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < picture.height(); ++y) {
        auto* const row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            row[x] = (row[x] & 0xffffffU) | static_cast<QRgb>(matte.at(x, y) * 255 + 0.5F) << 24;
    }
    return picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

struct Keyed {
    Plane matte;
    QImage figure;
};

Plane mattes_on_disk(MattesWish const& wish, int frame) {
    std::vector<Plane> mattes;
    for (RegionMattes const& one : wish)
        if (!one.files.empty())
            if (auto const path = FrameSequence(one.files, one.missing).path(frame))
                mattes.push_back(read_matte(*path, one.channel));
    return mattes.empty() ? Plane{} : united(mattes, MatteUnion::largest);
}

/// Empty where strokes are missing and none was carried here.
Plane roto_on(ImageView const& light, RotoWish const& wish, int frame) {
    RotoStrokes const strokes = strokes_on(wish.strokes, frame, light.format().size());
    std::optional<RotoLabels> known;
    if (!wish.mattes.empty()) known = read_roto_labels(FramePattern(wish.mattes), frame);
    if (known && known->labels.size() != light.format().size()) known.reset();
    bool const first = std::ranges::all_of(wish.strokes, [&](auto const& entry) { return entry.first >= frame; });
    bool const both = !strokes.inside.empty() && !strokes.outside.empty();
    if (both && (first || !known))
        return roto_matte(light, cut_from_strokes(light, strokes, wish.settings), wish.settings);
    if (!known) return {};
    if (!strokes.empty()) known = corrected(light, *known, strokes, wish.settings);
    return roto_matte(light, *known, wish.settings);
}

void add_area(FramePicture& out, char const* key, Color color, Mask mask) {
    if (!mask.empty()) out.areas.push_back({.key = key, .color = color, .mask = std::move(mask)});
}

Mask garbage_of(KeyWish const& key, int frame, Size size) {
    Mask garbage = with_area(drawn(key.shapes.garbage, size), key.garbage_area, size);
    if (key.garbage.empty()) return garbage;
    FrameSequence const files(key.garbage, MissingFrames::hold);
    return with_area(read_areas({files}, frame, size, "garbage mask"), std::move(garbage), size);
}

void add_areas(FramePicture& out, Size size) {
    if (auto const* const key = std::get_if<KeyWish>(&out.wish.matte)) {
        add_area(out, "garbage", garbage_color, garbage_of(*key, out.wish.frame, size));
        add_area(out, "keep", inside_color, drawn(key->shapes.keep, size));
    }
    if (auto const* const roto = std::get_if<RotoWish>(&out.wish.matte)) {
        RotoStrokes strokes = strokes_on(roto->strokes, out.wish.frame, size);
        add_area(out, "inside", inside_color, std::move(strokes.inside));
        add_area(out, "outside", outside_color, std::move(strokes.outside));
    }
}

void show_matte(FramePicture& out, Keyed keyed) {
    if (keyed.matte.values.empty()) {
        out.missing =
            dock_text(std::holds_alternative<RotoWish>(out.wish.matte)
                          ? QT_TRANSLATE_NOOP("daub::FramesPanel", "Paint some of the inside and some of the outside.")
                          : QT_TRANSLATE_NOOP("daub::FramesPanel", "There is no matte for this frame yet."));
        return;
    }
    Size const size{out.picture.width(), out.picture.height()};
    if (!out.picture.isNull() && keyed.matte.size != size)
        fail(ErrorKind::input, "The matte has {} x {} pixels, the plate {} x {}.", keyed.matte.size.width,
             keyed.matte.size.height, size.width, size.height);
    if (out.wish.view == FrameView::matte || out.picture.isNull()) {
        out.picture = grey(keyed.matte);
    } else if (out.wish.view == FrameView::overlay) {
        tint_outside(out.picture, keyed.matte);
    } else {
        out.picture = keyed.figure.isNull() ? cut_out(out.picture, keyed.matte) : keyed.figure;
    }
}

void show_finished(FramePicture& out, ColorManagement const& colors) {
    if (out.wish.finished.empty())
        fail(ErrorKind::usage, "{}",
             dock_text(QT_TRANSLATE_NOOP("daub::FramesPanel", "Name the files of the finished frames first.")));
    std::filesystem::path const path = FramePattern(out.wish.finished).path(out.wish.frame);
    if (!std::filesystem::exists(path)) {
        out.missing = dock_text(QT_TRANSLATE_NOOP("daub::FramesPanel", "This frame is not finished yet."));
        return;
    }
    Image const frame = colors.from_working(read_plate(path, colors, out.wish.finished_color), "srgb");
    out.picture = qimage_of(frame);
    if (out.picture.hasAlphaChannel()) out.picture = out.picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

}  // namespace

RotoStrokes strokes_on(std::map<int, FrameLines> const& strokes, int frame, Size size) {
    auto const found = strokes.find(frame);
    if (found == strokes.end()) return {};
    return {.inside = painted(found->second.inside, size), .outside = painted(found->second.outside, size)};
}

Snapshot<Image> FramePictureMaker::plate(std::string const& pattern, MissingFrames missing, int frame,
                                         ColorManagement const& colors) {
    FrameSequence const files(pattern, missing);
    auto const path = files.path(frame);
    if (!path) return {};
    auto const written = std::filesystem::last_write_time(*path);
    auto const known =
        std::ranges::find_if(read_, [&](Read const& read) { return read.path == *path && read.written == written; });
    if (known != read_.end()) return known->light;
    if (read_.size() > 1) read_.erase(read_.begin());
    read_.push_back({*path, written, Snapshot<Image>(read_plate_light(files, frame, colors))});
    return read_.back().light;
}

FramePicture FramePictureMaker::make(FrameWish const& wish, ColorManagement const& colors) {
    FramePicture out{.wish = wish};
    try {
        if (wish.view == FrameView::finished) {
            show_finished(out, colors);
            return out;
        }
        if (!wish.plate.empty()) out.light = plate(wish.plate, wish.plate_missing, wish.frame, colors);
        if (out.light) {
            out.picture = shown(*out.light, colors);
            add_areas(out, out.light->size());
        }
        if (wish.view == FrameView::plate) {
            if (!out.light) out.missing = dock_text(QT_TRANSLATE_NOOP("daub::FramesPanel", "There is no plate here."));
            return out;
        }
        if (auto const* const mattes = std::get_if<MattesWish>(&wish.matte)) {
            show_matte(out, {.matte = mattes_on_disk(*mattes, wish.frame)});
            return out;
        }
        if (!out.light)
            fail(ErrorKind::usage, "{}", dock_text(QT_TRANSLATE_NOOP("daub::FramesPanel", "Choose a plate.")));
        if (auto const* const roto = std::get_if<RotoWish>(&wish.matte)) {
            show_matte(out, {.matte = roto_on(*out.light, *roto, wish.frame)});
            return out;
        }
        KeyWish const& key = std::get<KeyWish>(wish.matte);
        bool const difference = key.settings.kind == KeyKind::difference;
        if (difference && key.clean_plate.empty())
            fail(ErrorKind::usage, "{}",
                 dock_text(QT_TRANSLATE_NOOP("daub::FramesPanel",
                                             "Choose the clean plate: the picture without the figure.")));
        Snapshot<Image> const clean =
            difference ? plate(key.clean_plate, MissingFrames::hold, wish.frame, colors) : Snapshot<Image>();
        ImageView const clean_view = clean ? clean->view() : ImageView();
        Mask const garbage = garbage_of(key, wish.frame, out.light->size()),
                   keep = drawn(key.shapes.keep, out.light->size());
        Plane const matte =
            pull_matte(*out.light, key.settings, clean ? &clean_view : nullptr,
                       {.garbage = garbage.empty() ? nullptr : &garbage, .keep = keep.empty() ? nullptr : &keep});
        Keyed keyed{.matte = matte};
        if (wish.view == FrameView::figure) {
            Image const figure = keyed_foreground(*out.light, matte, key.settings, clean ? &clean_view : nullptr);
            keyed.figure =
                qimage_of(colors.from_working(figure, "srgb")).convertToFormat(QImage::Format_ARGB32_Premultiplied);
        }
        show_matte(out, std::move(keyed));
    } catch (std::exception const& failure) {
        out.trouble = failure.what();
    }
    return out;
}

}  // namespace daub
