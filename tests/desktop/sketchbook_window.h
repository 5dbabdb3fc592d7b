// A window with the real engine and the embedded model.
#pragma once

#include "app/desktop/engine_module.h"
#include "tests/ui/main_window/window_fixture.h"
#include "ui/canvas/canvas_view.h"
#include "ui/settings/setting_keys.h"

namespace daub {

class SketchbookWindow : public WindowFixture {
 protected:
    void open(bool live, QStringList const& files = {}) {
        answers_.save_path = path("saved.ora");
        settings_.set_value(keys::live, live);
        WindowFixture::open(files);
    }
    GeneratorFactory generators() override {
        return [] { return load_generator(); };
    }
    ModelServicesFactory model_services() override {
        return [] { return std::shared_ptr<ModelServices const>(load_model_services()); };
    }
};

}  // namespace daub
