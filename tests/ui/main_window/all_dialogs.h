// Every dialog of the window, each with something in it, and each of its pages.
//
//     for_each_dialog({settings_, shortcuts_, window_->document()}, [](QWidget& dialog) { ... });
#pragma once

#include "ui/export/color_map_dialog.h"
#include "ui/export/export_dialog.h"
#include "ui/help/about_dialog.h"
#include "ui/help/manual_window.h"
#include "ui/main_window/canvas_size_dialog.h"
#include "ui/models/models_dialog.h"
#include "ui/retouch/picture_use_dialog.h"
#include "ui/settings/language.h"
#include "ui/settings/preferences_dialog.h"
#include "ui/subjects/subject_dialog.h"

#include <gtest/gtest.h>

#include <QTest>

namespace daub {

/// Knows one model.
class OneModel : public ModelCatalogue {
 public:
    std::vector<ModelInfo> models() const override { return {find({})}; }
    ModelInfo find(std::string_view) const override {
        ModelInfo model{
            .id = "sketchbook", .name = "Sketchbook", .path = "/models/sketchbook", .license = "Apache-2.0"};
        model.stages = {{.name = "base", .native_size = {64, 64}}};
        return model;
    }
    std::vector<EncoderTokens> tokens(std::string_view, std::string_view) const override { return {}; }
};

struct DialogParts {
    Settings& settings;
    Shortcuts& shortcuts;
    Document& document;
};

/// Shows them one after the other.
inline void for_each_dialog(DialogParts const& parts, std::function<void(QWidget&)> const& look) {
    auto const visit = [&look](QWidget& dialog) {
        dialog.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&dialog));
        dialog.activateWindow();
        QApplication::processEvents();
        look(dialog);
    };
    PreferencesDialog preferences({parts.settings, parts.shortcuts, {}, language_names()});
    for (int page = 0; page < preferences.page_count(); ++page) {
        preferences.show_page(page);
        visit(preferences);
    }
    preferences.hide();
    Image picture({.width = 64, .height = 48, .channels = 3});
    InstalledModels installed([] {
        auto services = std::make_shared<ModelServices>();
        services->catalogue = std::make_unique<OneModel>();
        return services;
    });
    installed.refresh();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !installed.reading(); }));
    ModelInstaller installer;
    AboutDialog about;
    CanvasSizeDialog size(parts.document);
    ExportDialog exporting({.id = "fox"}, "fox");
    ManualWindow manual(QString(DAUB_SOURCE_DIR) + "/resources/manual");
    ColorMapDialog color_map(parts.document, picture);
    PictureUseDialog use(Snapshot<Image>(picture), true);
    ModelsDialog models({parts.document, installed, installer});
    SubjectTrainingProcess training("/nowhere/daub-train");
    SubjectDialog subject({parts.document, installed, training});
    for (QWidget* const dialog :
         std::initializer_list<QWidget*>{&about, &size, &exporting, &manual, &color_map, &use, &models, &subject}) {
        visit(*dialog);
        dialog->hide();
    }
}

}  // namespace daub
