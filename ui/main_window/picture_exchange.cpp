#include "ui/main_window/picture_exchange.h"

#include "engine/scene/picture_metadata.h"
#include "ui/document/incoming_picture.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/message_bar.h"
#include "ui/panels/results/results_panel.h"
#include "ui/retouch/picture_use_dialog.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>

namespace daub {
namespace {

/// The encoded picture itself, with the words that it may carry; empty where there are only pixels.
QByteArray file_in(QMimeData const& data) {
    if (QStringList const files = files_in(data); !files.isEmpty()) {
        QFile file(files.front());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    return data.data("image/png");
}

ByteView view_of(QByteArray const& bytes) {
    return std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

bool carries_settings(QByteArray const& file) {
    try {
        PictureMetadata const metadata = read_picture_metadata(view_of(file), "");
        return !metadata.settings.empty() || !metadata.parameters.empty();
    } catch (std::exception const&) {
        return false;
    }
}

}  // namespace

PictureExchange::PictureExchange(Parts const& parts, Actions& actions)
    : QObject(&parts.window), parts_(parts), actions_(actions) {
    actions.on("picture-copy", this, &PictureExchange::copy);
    actions.on("picture-paste", this, &PictureExchange::paste);
    actions.on("result-compare", this, &PictureExchange::compare);
    constexpr double step = 0.05;  // of the width
    actions.on("compare-left", this, [this] { parts_.display.move_line(-step); });
    actions.on("compare-right", this, [this] { parts_.display.move_line(step); });
    actions.on("result-delete", this, &PictureExchange::delete_selected);
    connect(&parts.results, &ResultsPanel::selectionChanged, this, &PictureExchange::follow);
    connect(&parts.document, &Document::resultsChanged, this, &PictureExchange::follow);
    connect(&parts.document, &Document::shownResultChanged, this, &PictureExchange::follow);
    connect(&parts.document, &Document::opened, this, &PictureExchange::follow);
    follow();
}

std::vector<std::string> PictureExchange::chosen() const {
    std::vector<std::string> const selected = parts_.results.selected();
    std::string const& shown = parts_.document.project().shown_result;
    bool const among = std::ranges::find(selected, shown) != selected.end();
    if (selected.size() > 1 || (among && !selected.empty())) return selected;
    return shown.empty() ? std::vector<std::string>() : std::vector{shown};
}

void PictureExchange::follow() {
    bool const any = !chosen().empty();
    actions_["picture-copy"]->setEnabled(any);
    actions_["result-delete"]->setEnabled(any);
    actions_["result-compare"]->setEnabled(any);
    actions_["result-compare"]->setText(parts_.results.selected().size() == 2 ? tr("Compare the two")
                                                                              : tr("Compare with the picture before"));
}

void PictureExchange::copy() {
    if (QMimeData* const data = parts_.results.copy_of(chosen())) QGuiApplication::clipboard()->setMimeData(data);
}

void PictureExchange::paste() {
    QMimeData const* const data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr || !holds_picture(*data)) return parts_.messages.show_note(tr("There is no picture to paste."));
    try {
        auto const picture = picture_in(*data);
        if (!picture) return parts_.messages.show_note(tr("There is no picture to paste."));
        QByteArray const file = file_in(*data);
        PictureUseDialog dialog(picture->image, carries_settings(file), &parts_.window);
        if (dialog.exec() != QDialog::Accepted) return;
        switch (dialog.use()) {
            case PictureUseDialog::Use::start_image:
                return begin_with(parts_.document, *picture);
            case PictureUseDialog::Use::style_reference:
                return add_style_reference(parts_.document, *picture);
            case PictureUseDialog::Use::restore_settings:
                parts_.document.restore_settings(
                    restore_request(read_picture_metadata(view_of(file), picture->source), picture->source).request);
        }
    } catch (std::exception const& failure) {
        parts_.messages.show_problem(QString::fromUtf8(failure.what()));
    }
}

void PictureExchange::compare() {
    std::vector<std::string> const selected = parts_.results.selected();
    QAction* const comparing = actions_["view-compare"];
    if (selected.size() != 2) return comparing->toggle();
    std::string const& shown = parts_.document.project().shown_result;
    std::string const& other = selected[0] == shown ? selected[1] : selected[0];
    if (shown != selected[0] && shown != selected[1]) parts_.document.show_result(selected[1]);
    comparing->setChecked(true);
    parts_.display.compare_with(parts_.display.picture_of(other));
}

void PictureExchange::delete_selected() {
    std::vector<std::string> const ids = chosen();
    if (ids.size() < 2) {
        if (!ids.empty()) parts_.document.delete_result(ids.front());
        return;
    }
    QUndoStack& history = parts_.document.undo_stack();
    history.beginMacro(tr("Delete results"));
    for (std::string const& id : ids) parts_.document.delete_result(id);
    history.endMacro();
}

}  // namespace daub
