#include "ui/main_window/picture_display.h"

#include "ui/retouch/retouch.h"

#include <algorithm>

namespace daub {
namespace {

QImage decoded(ProjectResult const* result) {
    if (result == nullptr || !result->png) return {};
    QImage image;
    image.loadFromData(reinterpret_cast<uchar const*>(result->png->data()), static_cast<int>(result->png->size()));
    return image;
}

/// What of the start image is seen.
std::optional<StartImage> start_of(GenerationRequest const& request) {
    std::optional<StartImage> start = request.start;
    if (start) start->strength = 1;
    return start;
}

}  // namespace

PictureDisplay::PictureDisplay(Document& document, DocumentScene& scene, CanvasView& canvas, QObject* parent)
    : QObject(parent), document_(document), scene_(scene), canvas_(canvas) {
    connect(&document, &Document::shownResultChanged, this, &PictureDisplay::follow_document);
    connect(&document, &Document::resultsChanged, this, [this] {
        if (document_.project().shown_result != followed_) follow_document();
    });
    connect(&document, &Document::settingsChanged, this, &PictureDisplay::follow_settings);
    connect(&document, &Document::canvasResized, this, &PictureDisplay::follow_settings);
    connect(&document, &Document::opened, this, [this] {
        before_ = {};
        canvas_.set_swipe(std::nullopt);
        follow_document();
    });
    follow_document();
}

QImage PictureDisplay::picture_of(std::string const& result) const { return decoded(document_.result(result)); }

void PictureDisplay::show_forming(QImage const& preview) {
    forming_ = true;
    step_shown_ = false;
    canvas_.set_preview(preview);
}

void PictureDisplay::end_forming() {
    forming_ = false;
    canvas_.set_preview({});
}

void PictureDisplay::show_step(QImage const& preview) {
    if (forming_) return;
    step_shown_ = true;
    canvas_.set_preview(preview);
}

void PictureDisplay::end_step() {
    if (std::exchange(step_shown_, false)) canvas_.set_preview({});
}

void PictureDisplay::show_made(QImage const& picture) {
    end_forming();
    show(picture);
}

void PictureDisplay::follow_document() {
    followed_ = document_.project().shown_result;
    start_.reset();
    if (document_.result(followed_) != nullptr) return show(decoded(document_.result(followed_)));
    start_ = start_of(document_.request());
    show(start_on_canvas(document_.request()));
}

void PictureDisplay::follow_settings() {
    if (document_.result(document_.project().shown_result) == nullptr && start_ != start_of(document_.request()))
        follow_document();
}

// The same picture comes twice: when it was made, and again as the document's result.
void PictureDisplay::show(QImage const& made) {
    QImage const picture =
        made.convertToFormat(made.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (picture == shown_) return;
    before_ = std::exchange(shown_, picture);
    scene_.show_picture(shown_);
    canvas_.set_before(before_);
    Q_EMIT shownChanged();
}

void PictureDisplay::compare_with(QImage const& other) {
    canvas_.set_before(other);
    canvas_.set_swipe(other.isNull() ? std::nullopt : std::optional(0.5));
}

void PictureDisplay::move_line(double step) {
    if (auto const share = canvas_.swipe()) canvas_.set_swipe(std::clamp(*share + step, 0.0, 1.0));
}

void PictureDisplay::set_compare(bool compare) {
    canvas_.set_before(before_);
    canvas_.set_swipe(compare && !before_.isNull() ? std::optional(0.5) : std::nullopt);
}

}  // namespace daub
