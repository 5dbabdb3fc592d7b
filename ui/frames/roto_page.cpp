#include "ui/frames/roto_page.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"
#include "engine/scene/file_bytes.h"
#include "ui/frames/draw_tools.h"
#include "ui/frames/sequence_field.h"
#include "ui/look/value_slider.h"

#include <QCheckBox>
#include <QLabel>

namespace daub {
namespace {

constexpr std::int64_t most_bytes = std::int64_t{64} << 20;  ///< of a file with strokes

void store(std::filesystem::path const& path, std::map<int, FrameLines> const& strokes) {
    AtomicFile file(path);
    file.write(stroke_lines_json(strokes));
    file.commit();
}

}  // namespace

std::filesystem::path strokes_file(FramePattern const& mattes) {
    std::string name = std::filesystem::path(mattes.name()).stem().string();
    std::erase(name, '#');
    while (!name.empty() && name.back() == '.') name.pop_back();
    return mattes.folder() / (name + ".strokes.json");
}

RotoPage::RotoPage(QWidget* parent) : PageColumns(tr("Rotoscope"), parent) {
    QGridLayout* const drawing = add_column(tr("On the plate"));
    auto* const help = new QLabel(
        tr("On one frame, paint some of the inside and some of the outside. Follow carries the matte to the other "
           "frames. Where it goes wrong, paint there and follow again: what comes after is made anew."));
    help->setWordWrap(true);
    help->setForegroundRole(QPalette::PlaceholderText);
    tools_ = new DrawTools(
        {{"inside", tr("Inside"), "brush", StageTool::brush, tr("Paint some of what belongs to the figure")},
         {"outside", tr("Outside"), "eraser", StageTool::brush, tr("Paint some of what does not")}});
    add_wide(*drawing, tools_);
    painted_ = new QLabel;
    painted_->setWordWrap(true);
    add_wide(*drawing, painted_);
    add_wide(*drawing, help);

    QGridLayout* const written = add_column(tr("What is written"));
    output_ = new SequenceField(tr("Mattes to write"), SequenceField::Use::write);
    PageColumns::add(*written, tr("Mattes"), output_);
    anew_ = new QCheckBox(tr("Overwrite other mattes"));
    anew_->setToolTip(tr("Also where mattes of this name lie that were not made here"));
    add_wide(*written, anew_);

    QGridLayout* const edges = add_column(tr("Edges"));
    edge_ = new ValueSlider(tr("Width of soft edges"),
                            {.most = 20, .step = 1, .fallback = settings_.edge, .decimals = 0, .suffix = " px"});
    edge_->set_value(settings_.edge);
    edge_->setToolTip(tr("Pixels beside the edge whose share is solved from the colours around them; 0: hard"));
    band_ = new ValueSlider(tr("How far edges may move"),
                            {.most = 100, .step = 1, .fallback = 0, .decimals = 0, .suffix = " px"});
    band_->set_value(settings_.band);
    band_->setToolTip(tr("Beside the carried edge, this far is decided anew in each frame; 0: by the frame's size"));
    PageColumns::add(*edges, tr("Softness"), edge_);
    PageColumns::add(*edges, tr("Reach"), band_);

    connect(edge_, &ValueSlider::valueChanged, this, [this](double value) {
        settings_.edge = value;
        Q_EMIT changed();
    });
    connect(band_, &ValueSlider::valueChanged, this, [this](double value) {
        settings_.band = value;
        Q_EMIT changed();
    });
    connect(output_, &SequenceField::changed, this, &RotoPage::follow_output);
    connect(tools_, &DrawTools::chosen, this, &RotoPage::toolChanged);
    connect(tools_, &DrawTools::undone, this, &RotoPage::take_back);
    connect(tools_, &DrawTools::cleared, this, &RotoPage::clear_frame);
    strokes_changed();
}

RotoWish RotoPage::wish() const { return {.settings = settings_, .strokes = strokes_, .mattes = output_->text()}; }

void RotoPage::set_wish(RotoWish const& wish) {
    settings_ = wish.settings;
    edge_->set_value(settings_.edge);
    band_->set_value(settings_.band);
    anew_->setChecked(false);
    strokes_ = wish.strokes;
    list_strokes();
    set_output(QString::fromStdString(wish.mattes));
    strokes_changed();
}

std::string RotoPage::mattes() const { return output_->text(); }

void RotoPage::set_output(QString const& pattern) { output_->set_text(pattern); }

void RotoPage::add(DrawnShape const& shape) {
    bool const inside = tools_->key() == "inside";
    FrameLines& lines = strokes_[frame_];
    (inside ? lines.inside : lines.outside).push_back(shape.line);
    order_.push_back({frame_, inside});
    strokes_changed();
}

void RotoPage::take_back() {
    if (order_.empty()) return;
    Drawn const last = order_.back();
    order_.pop_back();
    FrameLines& lines = strokes_[last.frame];
    (last.inside ? lines.inside : lines.outside).pop_back();
    if (lines == FrameLines{}) strokes_.erase(last.frame);
    if (last.frame != frame_) Q_EMIT frameWanted(last.frame);
    strokes_changed();
}

void RotoPage::clear_frame() {
    strokes_.erase(frame_);
    std::erase_if(order_, [this](Drawn const& drawn) { return drawn.frame == frame_; });
    strokes_changed();
}

/// Strokes of another day come back with their mattes.
void RotoPage::follow_output() {
    try {
        if (strokes_.empty() && !output_->text().empty()) {
            std::filesystem::path const file = strokes_file(FramePattern(output_->text()));
            if (std::filesystem::exists(file)) {
                Bytes const bytes = read_file(file, most_bytes);
                strokes_ = parse_stroke_lines(text_of(bytes), file.string());
                list_strokes();
            }
        }
    } catch (std::exception const& failure) {
        Q_EMIT troubled(QString::fromUtf8(failure.what()));
    }
    strokes_changed();
}

/// In an order in which they can be taken back.
void RotoPage::list_strokes() {
    order_.clear();
    for (auto const& [frame, lines] : strokes_) {
        order_.insert(order_.end(), lines.inside.size(), {frame, true});
        order_.insert(order_.end(), lines.outside.size(), {frame, false});
    }
}

void RotoPage::strokes_changed() {
    std::vector<int> frames;
    for (auto const& [frame, lines] : strokes_) frames.push_back(frame);
    painted_->setText(frames.empty() ? tr("No strokes yet")
                                     : tr("Strokes on %1").arg(QString::fromStdString(frames_text(frames))));
    Q_EMIT changed();
}

MatteWork RotoPage::work(FrameSequence const& plates, std::vector<int> const& frames, Size size) {
    RotoJob job{.plate = plates,
                .frames = frames,
                .settings = settings_,
                .matte = pattern_to_write(output_->text()),
                .redo = anew_->isChecked()};
    check(job.settings);
    if (strokes_.empty())
        fail(ErrorKind::usage, "{}",
             tr("Paint on one frame first: some of the inside and some of the outside.").toStdString());
    for (auto const& [frame, lines] : strokes_) job.strokes[frame] = strokes_on(strokes_, frame, size);
    store(strokes_file(job.matte), strokes_);
    return [job = std::move(job)](ColorManagement const& colors, OnMatteFrame const& on_frame) {
        return daub::run(job, colors, on_frame);
    };
}

}  // namespace daub
