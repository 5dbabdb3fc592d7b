#include "ui/help/first_tour.h"

#include "ui/help/tour_bubble.h"
#include "ui/settings/setting_keys.h"
#include "ui/settings/settings.h"

#include <QAction>

namespace daub {
namespace {

QString keys_of(QAction const* action) {
    QString const keys = action->shortcut().toString(QKeySequence::NativeText);
    return QString("<b>%1</b>").arg((keys.isEmpty() ? action->text() : keys).toHtmlEscaped());
}

}  // namespace

FirstTour::FirstTour(Parts const& parts, QObject* parent)
    : QObject(parent), parts_(parts), bubble_(new TourBubble(tour_, parts.window)) {
    watch();
    connect(&tour_, &Tour::accepted, this, &FirstTour::begin);
    connect(&tour_, &Tour::ended, this, [this] { parts_.settings.set_value(keys::tour_done, true); });
}

void FirstTour::watch() {
    connect(&parts_.session, &GenerationSession::started, this, [this](Job const& job) {
        if (job.kind == JobKind::asked) did(Deed::asked);
    });
    connect(&parts_.session, &GenerationSession::ended, this, [this](Job const& job, Outcome const& outcome) {
        if (outcome.images.empty()) return;
        if (job.kind == JobKind::asked) did(Deed::made);
        if (job.kind == JobKind::live && deeds_.contains(Deed::painted)) did(Deed::followed);
    });
    connect(parts_.make_region, &QAction::triggered, this, [this] { did(Deed::bound); });
    connect(&parts_.document, &Document::regionInserted, this, [this] { did(Deed::bound); });
    connect(&parts_.document, &Document::maskChanged, this, [this] { mask_changed_ = true; });
    connect(&parts_.document.undo_stack(), &QUndoStack::indexChanged, this, [this] {
        if (std::exchange(mask_changed_, false)) did(Deed::painted);
    });
    connect(&parts_.document, &Document::saved, this, [this] { did(Deed::saved); });
    connect(parts_.export_picture, &QAction::triggered, this, [this] { did(Deed::saved); });
}

void FirstTour::did(Deed deed) {
    if (!tour_.running()) return;
    deeds_.insert(deed);
    tour_.look();
}

std::function<bool()> FirstTour::has_done(Deed deed) const {
    return [this, deed] { return deeds_.contains(deed); };
}

void FirstTour::offer_at_first_start() {
    if (parts_.settings.value(keys::tour_done) || tour_.running()) return;
    tour_.offer({.title = tr("New here?"),
                 .text = tr("A tour of about three minutes leads from this sentence to a picture of your own. You can "
                            "leave it at any step, and the Help menu brings it back."),
                 .place = parts_.canvas});
}

void FirstTour::begin() {
    deeds_.clear();
    mask_changed_ = false;
    tour_.begin(steps());
}

std::vector<TourStep> FirstTour::steps() const {
    using std::chrono::milliseconds;
    QWidget* const canvas = parts_.canvas;
    QWidget* const generate = parts_.generate_button ? parts_.generate_button : parts_.sentence;
    QWidget* const live = parts_.live_button ? parts_.live_button : canvas;
    return {
        {.title = tr("Make a picture"),
         .text = tr("The sentence says what the picture shows. Its coloured words have areas on the canvas: there they "
                    "shall appear. Press <b>Generate</b> or %1.")
                     .arg(keys_of(parts_.generate)),
         .place = generate,
         .done = has_done(Deed::asked),
         .linger = milliseconds(200)},
        {.title = tr("Watch it form"),
         .text = tr("The picture begins as noise and gets clearer with every step. %1 cancels it; <i>Stop and keep</i> "
                    "takes it as it stands. Finished pictures gather under Results.")
                     .arg(keys_of(parts_.cancel)),
         .place = canvas,
         .done = has_done(Deed::made)},
        {.title = tr("Give words an area"),
         .text =
             tr("Select some words of the sentence that have no colour yet, such as \u201cgreen meadow\u201d in the "
                "example, and press %1. They get a colour of their own.")
                 .arg(keys_of(parts_.make_region)),
         .place = parts_.sentence,
         .done = has_done(Deed::bound)},
        {.title = tr("Paint it"),
         .text = tr("Take the brush (%1) and paint roughly where these words shall appear. Soft and sloppy is fine; "
                    "what you leave free is the model's to fill.")
                     .arg(keys_of(parts_.brush)),
         .place = canvas,
         .done = has_done(Deed::painted)},
        {.title = tr("The picture follows"),
         .text = tr("While <b>Live</b> is on (%1), a new picture comes whenever you lift the pen. Paint some more and "
                    "look how it answers. Generate makes it in full quality and keeps it.")
                     .arg(keys_of(parts_.live)),
         .place = live,
         .done = has_done(Deed::followed)},
        {.title = tr("Take it home"),
         .text = tr("%1 saves the project with sentence, areas and pictures. %2 exports the picture alone; dropped "
                    "back onto the canvas, it brings all its settings along.")
                     .arg(keys_of(parts_.save), keys_of(parts_.export_picture)),
         .place = canvas,
         .done = has_done(Deed::saved)},
        {.title = tr("That is all it takes"),
         .text = tr("Write your own sentence now: <b>File > New picture</b>. F1 opens the manual at the part that you "
                    "are working in, and every control says what it does when the pointer rests on it."),
         .place = parts_.sentence},
    };
}

}  // namespace daub
