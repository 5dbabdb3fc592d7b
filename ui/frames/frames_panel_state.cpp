// What the frames dock remembers: with the project, and for new ones.
#include "ui/frames/choice_box.h"
#include "ui/frames/frames_panel.h"
#include "ui/frames/key_page.h"
#include "ui/frames/render_page.h"
#include "ui/frames/roto_page.h"
#include "ui/frames/sequence_field.h"

#include <QLineEdit>

namespace daub {

void FramesPanel::connect_memory() {
    constexpr int moment = 300, second_wish = 5000;  // milliseconds
    storing_.setSingleShot(true), storing_.setInterval(moment);
    stop_asked_.setSingleShot(true), stop_asked_.setInterval(second_wish);
    connect(&storing_, &QTimer::timeout, this, &FramesPanel::store);
    auto const later = qOverload<>(&QTimer::start);
    connect(plate_, &SequenceField::changed, &storing_, later);
    connect(plate_missing_, &QComboBox::activated, &storing_, later);
    connect(range_, &QLineEdit::textChanged, &storing_, later);
    connect(render_, &RenderPage::changed, &storing_, later);
    connect(key_, &KeyPage::changed, &storing_, later);
    connect(roto_, &RotoPage::changed, &storing_, later);
    connect(&parts_.document, &Document::opened, this, &FramesPanel::restore);
    restore();
}

DockState FramesPanel::state() const {
    return {.render = settings(), .key = key_->state(), .roto = roto_->wish(), .unknown = known_.unknown};
}

void FramesPanel::set_state(DockState const& state) {
    choose(plate_missing_, state.render.plate_missing);
    range_->setText(QString::fromStdString(state.render.range));
    plate_->set_text(QString::fromStdString(state.render.plate));
    render_->set_settings(state.render);
    key_->set_state(state.key);
    roto_->set_wish(state.roto);
    follow_frames();
}

void FramesPanel::restore() {
    worker_->cancel();  // its mattes are another project's
    std::string const& kept = parts_.document.project().frames_dock;
    DockState state;
    std::vector<std::string> warnings;
    try {
        std::string const text = kept.empty() && parts_.usual ? parts_.usual() : kept;
        if (!text.empty()) state = dock_state_from(text, warnings);
    } catch (std::exception const& failure) {
        warnings.emplace_back(failure.what());
    }
    set_state(state);
    leave_canvas();  // a project opens with its picture
    known_ = this->state();
    known_.unknown = state.unknown;
    storing_.stop();
    if (kept.empty()) return;
    for (std::string const& warning : warnings) Q_EMIT troubled(QString::fromStdString(warning));
}

void FramesPanel::store() {
    storing_.stop();
    DockState now = state();
    if (now == known_) return;
    known_ = now;
    parts_.document.set_frames_dock(to_text(now));
    if (parts_.keep_usual) parts_.keep_usual(to_text(usual_of(std::move(now))));
}

}  // namespace daub
