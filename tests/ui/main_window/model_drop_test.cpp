// Weights that are dropped onto the canvas are installed, whichever field they fall on.
#include "tests/ui/main_window/window_fixture.h"
#include "tests/ui/models/models_fixture.h"
#include "ui/main_window/drop_zones.h"
#include "ui/models/models_dialog.h"

namespace daub {
namespace {

struct ModelDrop : WindowFixture, UserData {
    ModelServicesFactory model_services() override {
        return [library = library] { return services_of(library); };
    }
};

TEST_F(ModelDrop, a_lora_that_falls_on_the_canvas_is_put_with_the_loras_and_not_into_the_picture) {
    open();
    auto* const zones = window_->findChild<DropZones*>();
    ASSERT_NE(zones, nullptr);
    zones->use(DropZones::Use::style_reference, file("ink-lora.safetensors"));
    ASSERT_NE(window_->findChild<ModelsDialog*>(), nullptr);
    wait([this] { return fs::exists(root / "daub/loras/ink-lora.safetensors"); });
    EXPECT_TRUE(window_->document().request().styles.empty());
}

}  // namespace
}  // namespace daub
