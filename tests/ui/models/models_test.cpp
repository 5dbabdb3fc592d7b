// Installing models, listing them, and choosing one.
#include "tests/ui/models/models_fixture.h"
#include "ui/models/model_details.h"
#include "ui/models/models_dialog.h"
#include "ui/models/models_page.h"

#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

#include <thread>

namespace daub {
namespace {

TEST_F(ModelsTest, models_are_read_beside_the_window_with_their_memory) {
    std::thread::id reader;
    InstalledModels models([&] {
        reader = std::this_thread::get_id();
        return services();
    });
    EXPECT_FALSE(models.reading()) << "nothing before it is asked for";
    models.refresh();
    EXPECT_TRUE(models.reading());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !models.reading(); }));
    EXPECT_TRUE(reader != std::this_thread::get_id());
    ASSERT_EQ(models.models().size(), 1u);
    EXPECT_EQ(models.models()[0].memory->needed, 900'000'000);
    EXPECT_EQ(models.find(""), &models.models()[0]);
    EXPECT_EQ(models.find("nobody"), nullptr);
}

TEST_F(ModelsTest, an_engine_that_cannot_be_loaded_is_said) {
    InstalledModels models([]() -> std::shared_ptr<ModelServices const> { fail(ErrorKind::internal, "No engine."); });
    models.refresh();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !models.reading(); }));
    EXPECT_EQ(models.problem(), "No engine.");
}

TEST(ModelDetails, say_what_a_model_is_and_whether_it_fits) {
    MemoryPlan plan{.needed = 2'000'000'000, .available = 1'000'000'000, .items = {}, .measures = {}};
    plan.fits = false, plan.advice = "Take a smaller canvas.";
    QString const text = memory_text(plan, QLocale::c());
    EXPECT_TRUE(text.contains("2.0 GB") && text.contains("smaller canvas")) << qPrintable(text);
    InstalledModel model{.info = {.id = "m", .path = "/models/m", .license = "Apache-2.0"}, .memory = {}};
    model.info.stages = {{.name = "base", .native_size = {64, 64}}, {.name = "fine", .native_size = {256, 256}}};
    QStringList lines;
    for (auto const& [title, line] : details_of(model, QLocale::c())) lines += title + ": " + line;
    EXPECT_TRUE(lines.join('\n').contains(QString::fromUtf8("256\u00a0×\u00a0256")));
    EXPECT_TRUE(lines.join('\n').contains("Apache-2.0"));
    EXPECT_FALSE(lines.join('\n').contains("Problem"));
}

TEST_F(ModelsDialogTest, a_dropped_folder_is_installed_listed_and_can_be_used) {
    ModelsDialog dialog({document, models, installer});
    dialog.show();
    wait_until_read();
    EXPECT_EQ(dialog.models().list().count(), 1);
    EXPECT_FALSE(dialog.models().use_button().isEnabled()) << "it is in use";
    EXPECT_TRUE(dialog.models().details().contains("GB") || dialog.models().details().contains("MB"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(source.string()))});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&dialog, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&dialog, &drop);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !installer.busy() && !models.reading(); }));
    ASSERT_EQ(dialog.models().list().count(), 2) << qPrintable(dialog.message());
    EXPECT_EQ(dialog.models().list().currentRow(), 1);
    QSignalSpy chosen(&dialog, &ModelsDialog::modelChosen);
    dialog.models().use_button().click();
    EXPECT_EQ(document.request().model, "tiny");
    EXPECT_EQ(chosen.count(), 1);
    document.undo_stack().undo();
    EXPECT_EQ(document.request().model, "");
}

struct ModelRemovalTest : ModelsDialogTest {
    OwnTrash trash_of_test;
    ModelsDialog dialog{{document, models, installer}};
    ModelRemovalTest() {
        dialog.show();
        wait_until_read();
    }
    QPushButton& remove() { return dialog.models().remove_button(); }
    void add(bool linked) {
        dialog.findChild<QCheckBox*>()->setChecked(linked);
        dialog.add(QString::fromStdString(source.string()));
        wait_until_added();
        ASSERT_EQ(dialog.models().list().currentItem()->text(), "tiny") << qPrintable(dialog.message());
    }
};

TEST_F(ModelRemovalTest, an_installed_model_goes_to_the_trash) {
    EXPECT_FALSE(remove().isEnabled()) << "it came with Daub";
    add(false);
    ASSERT_TRUE(remove().isEnabled());
    remove().click();
    wait_until_read();
    EXPECT_EQ(dialog.models().list().count(), 1);
    EXPECT_TRUE(fs::exists(trash() / "tiny/unet/model.safetensors")) << qPrintable(dialog.message());
    EXPECT_FALSE(fs::exists(library / "tiny"));
}

TEST_F(ModelRemovalTest, of_a_linked_one_the_link_alone) {
    add(true);
    remove().click();
    wait_until_read();
    EXPECT_FALSE(fs::exists(fs::symlink_status(library / "tiny"))) << qPrintable(dialog.message());
    EXPECT_FALSE(fs::exists(library / "tiny.SHA256SUMS"));
    EXPECT_TRUE(fs::exists(source / "unet/model.safetensors"));
}

TEST_F(ModelRemovalTest, the_pictures_own_model_stays) {
    add(false);
    dialog.models().use_button().click();
    EXPECT_FALSE(remove().isEnabled());
    document.undo_stack().undo();
    EXPECT_TRUE(remove().isEnabled());
}

TEST_F(ModelsDialogTest, a_broken_model_is_told_and_not_installed) {
    write_text(source / "broken", "");
    ModelsDialog dialog({document, models, installer});
    wait_until_read();
    dialog.add(QString::fromStdString(source.string()));
    wait_until_added();
    EXPECT_TRUE(dialog.message().contains("broken")) << qPrintable(dialog.message());
    expect_nothing_left();
}

TEST_F(ModelsDialogTest, going_away_ends_an_installation_cleanly) {
    write_text(source / "unet" / "large.safetensors", safetensors(64 << 20));
    {
        ModelInstaller short_lived;
        ASSERT_TRUE(short_lived.install({.source = source}, services()));
        EXPECT_FALSE(short_lived.install({.source = source}, services()));
    }
    EXPECT_FALSE(fs::exists(library / ".installing"));
}

}  // namespace
}  // namespace daub
