#include "ui/main_window/export_control.h"

#include "engine/core/error.h"
#include "engine/scene/color_map.h"
#include "engine/scene/mask_image.h"
#include "engine/scene/resample.h"
#include "ui/document/file_path.h"
#include "ui/export/color_map_dialog.h"
#include "ui/export/export_dialog.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/message_bar.h"
#include "ui/main_window/result_shelf.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace daub {
namespace {

QString picture_kinds() {
    return ExportControl::tr("Pictures (%1)").arg("*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr");
}

}  // namespace

ExportControl::ExportControl(Parts const& parts, Actions& actions) : QObject(&parts.window), parts_(parts) {
    QWidget* const window = &parts.window;
    actions.on("file-export", this, &ExportControl::export_picture);
    actions.on("areas-export", this, [this, window] {
        QString const folder = QFileDialog::getExistingDirectory(window, tr("A folder for the areas"));
        if (!folder.isEmpty()) export_areas(folder);
    });
    actions.on("color-map-export", this, [this, window] {
        QString const path = QFileDialog::getSaveFileName(window, tr("Export a colour map"),
                                                          suggestion() + tr("-colours") + ".png", "PNG (*.png)");
        if (!path.isEmpty()) export_color_map(path);
    });
    actions.on("color-map-import", this, [this, window] {
        QString const path = QFileDialog::getOpenFileName(window, tr("Import a colour map"), {}, picture_kinds());
        if (!path.isEmpty()) import_color_map(path);
    });
    actions.on("area-import", this, [this, window] {
        QString const path = QFileDialog::getOpenFileName(window, tr("Import an area"), {}, picture_kinds());
        if (!path.isEmpty()) import_area(path);
    });
}

QString ExportControl::suggestion() const {
    QFileInfo const project(parts_.document.file_path());
    if (!parts_.document.file_path().isEmpty()) return project.dir().filePath(project.completeBaseName());
    QString const pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QDir(pictures).filePath(tr("picture"));
}

void ExportControl::attempt(std::function<void()> const& act) {
    try {
        act();
    } catch (std::exception const& failure) {
        parts_.messages.show_problem(QString::fromUtf8(failure.what()));
    }
}

void ExportControl::export_picture() {
    parts_.shelf.flush();
    attempt([this] {
        ProjectResult const* const shown = parts_.document.result(parts_.document.project().shown_result);
        if (shown == nullptr) fail(ErrorKind::usage, "There is no picture to export. Generate one first.");
        ExportDialog(*shown, suggestion(), &parts_.window).exec();
    });
}

void ExportControl::export_areas(QString const& folder) {
    attempt([&] {
        auto const paths = export_masks(parts_.document.regions(), to_path(folder));
        auto const count = std::ranges::count_if(paths, [](auto const& path) { return !path.empty(); });
        parts_.messages.show_note(tr("%n area(s) written to %1.", nullptr, static_cast<int>(count)).arg(folder));
    });
}

void ExportControl::export_color_map(QString const& wanted) {
    attempt([&] {
        QString const path = QFileInfo(wanted).suffix().isEmpty() ? wanted + ".png" : wanted;
        std::vector<ColorPhrase> list;
        for (std::size_t i = 0; i < parts_.document.regions().size(); ++i) {
            Region const& region = parts_.document.regions()[i];
            std::string const words = parts_.document.label(parts_.document.region_id(i)).toStdString();
            if (region.mask && !words.empty()) list.push_back({region.color, words, region.strength});
        }
        write_image(to_path(path), color_map_of(parts_.document.regions()));
        QString const beside = QFileInfo(path).dir().filePath(QFileInfo(path).completeBaseName() + ".txt");
        std::string const text = to_text(list);
        write_file(to_path(beside), bytes_of(text));
        parts_.messages.show_note(tr("The map is in %1, what its colours mean in %2.").arg(path, beside));
    });
}

void ExportControl::import_color_map(QString const& path) {
    attempt([&] { ColorMapDialog(parts_.document, read_image(to_path(path)), &parts_.window).exec(); });
}

void ExportControl::import_area(QString const& path) {
    attempt([&] {
        RegionId const& region = parts_.document.active_region();
        if (!parts_.document.paintable(region)) fail(ErrorKind::usage, "Choose a region first that is not locked.");
        Mask const mask = read_mask(to_path(path));
        Size const canvas = parts_.document.canvas();
        parts_.document.replace_mask(region, mask.size() == canvas ? mask : resize(mask, canvas), tr("Import area"));
    });
}

}  // namespace daub
