#include "ui/main_window/picture_display.h"

namespace daub {
namespace {

QImage decoded(ProjectResult const* result) {
    if (result == nullptr || !result->png) return {};
    QImage image;
    image.loadFromData(reinterpret_cast<uchar const*>(result->png->data()), static_cast<int>(result->png->size()));
    return image;
}

}  // namespace

PictureDisplay::PictureDisplay(Document& document, DocumentScene& scene, CanvasView& canvas, QObject* parent)
    : QObject(parent), document_(document), scene_(scene), canvas_(canvas) {
    connect(&document, &Document::shownResultChanged, this, &PictureDisplay::follow_document);
    connect(&document, &Document::resultsChanged, this, [this] {
        if (document_.project().shown_result != followed_) follow_document();
    });
    connect(&document, &Document::opened, this, [this] {
        before_ = {};
        canvas_.set_swipe(std::nullopt);
        follow_document();
    });
    follow_document();
}

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
    show(decoded(document_.result(followed_)));
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

void PictureDisplay::set_compare(bool compare) {
    canvas_.set_swipe(compare && !before_.isNull() ? std::optional(0.5) : std::nullopt);
}

}  // namespace daub
