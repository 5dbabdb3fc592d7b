// The adapters of the models manager: sorted where they belong, listed, used and removed.
#include "ui/models/adapters_page.h"
#include "tests/ui/models/models_fixture.h"
#include "ui/models/models_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

namespace daub {
namespace {

struct AdaptersPageTest : ModelsDialogTest {
    void open() {
        dialog = std::make_unique<ModelsDialog>(ModelsDialog::Parts{document, models, installer});
        dialog->show();
        wait_until_read();
    }
    AdaptersPage& page() { return dialog->adapters(); }
    /// "LoRAs: ink-lora, moss-lora"
    QStringList listed() {
        QStringList groups;
        for (int g = 0; g < page().list().topLevelItemCount(); ++g) {
            QTreeWidgetItem const& group = *page().list().topLevelItem(g);
            QStringList names;
            for (int i = 0; i < group.childCount(); ++i) names += group.child(i)->text(0);
            groups += group.text(0) + ": " + names.join(", ");
        }
        return groups;
    }

    std::unique_ptr<ModelsDialog> dialog;
};

TEST_F(AdaptersPageTest, each_kind_is_installed_in_its_folder_and_listed) {
    open();
    for (char const* const name : {"ink-lora", "moss-embedding", "look-ip-adapter", "soft-vae", "eye-image-encoder"})
        dialog->add(file((std::string(name) + ".safetensors").c_str()));
    wait_until_added();
    EXPECT_TRUE(fs::exists(root / "daub/loras/ink-lora.safetensors"));
    EXPECT_TRUE(fs::exists(root / "daub/embeddings/moss-embedding.safetensors"));
    EXPECT_TRUE(fs::exists(root / "daub/ip_adapters/look-ip-adapter.safetensors"));
    EXPECT_TRUE(fs::exists(root / "daub/vaes/soft-vae.safetensors"));
    EXPECT_TRUE(fs::exists(root / "daub/image_encoders/eye-image-encoder.safetensors"));
    EXPECT_EQ(listed(), QStringList({"LoRAs: ink-lora", "Embeddings: moss-embedding", "IP-Adapters: look-ip-adapter",
                                     "Autoencoders (VAE): soft-vae", "Image encoders: eye-image-encoder"}));
    EXPECT_EQ(dialog->tabs().currentIndex(), 1);
    EXPECT_EQ(page().list().currentItem()->text(0), "eye-image-encoder") << "the last one is shown";
    EXPECT_EQ(page().list().topLevelItem(0)->child(0)->text(1), "Stable Diffusion XL");
    EXPECT_TRUE(dialog->message().contains("ink-lora is installed")) << qPrintable(dialog->message());
}

TEST_F(AdaptersPageTest, what_is_added_before_the_engine_is_known_waits_for_it) {
    dialog = std::make_unique<ModelsDialog>(ModelsDialog::Parts{document, models, installer});
    ASSERT_EQ(models.services(), nullptr);
    dialog->add(file("ink-lora.safetensors"));
    EXPECT_FALSE(installer.busy());
    wait_until_added();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !installer.busy() && !models.reading(); }));
    EXPECT_TRUE(fs::exists(root / "daub/loras/ink-lora.safetensors"));
}

TEST_F(AdaptersPageTest, one_that_is_broken_does_not_keep_the_next_from_being_added) {
    open();
    dialog->add(file("broken.safetensors"));
    dialog->add(file("ink-lora.safetensors"));
    wait_until_added();
    EXPECT_TRUE(dialog->message().contains("It is broken.")) << qPrintable(dialog->message());
    EXPECT_EQ(listed(), QStringList{"LoRAs: ink-lora"});
}

TEST_F(AdaptersPageTest, a_lora_is_put_behind_the_sentence) {
    document.set_prompt("a fox");
    open();
    dialog->add(file("ink-lora.safetensors"));
    wait_until_added();
    page().use_button().click();
    EXPECT_EQ(document.request().prompt, "a fox <lora:ink-lora:0.8>");
    document.undo_stack().undo();
    EXPECT_EQ(document.request().prompt, "a fox");
}

TEST_F(AdaptersPageTest, autoencoders_and_ip_adapters_become_the_pictures) {
    open();
    dialog->add(file("soft-vae.safetensors"));
    wait_until_added();
    page().use_button().click();
    EXPECT_EQ(document.request().vae, "soft-vae");
    dialog->add(file("look-ip-adapter.safetensors"));
    wait_until_added();
    page().use_button().click();
    EXPECT_EQ(document.request().style_adapter, "look-ip-adapter");
}

TEST_F(AdaptersPageTest, one_that_is_removed_is_in_the_trash) {
    OwnTrash const trash_of_test;
    open();
    dialog->add(file("ink-lora.safetensors"));
    wait_until_added();
    ASSERT_TRUE(page().remove_button().isEnabled());
    page().remove_button().click();
    wait_until_added();
    EXPECT_TRUE(listed().isEmpty());
    EXPECT_FALSE(fs::exists(root / "daub/loras/ink-lora.safetensors.SHA256SUMS"));
    EXPECT_TRUE(fs::exists(trash() / "ink-lora.safetensors")) << qPrintable(dialog->message());
}

TEST_F(AdaptersPageTest, an_encoder_with_a_folder_of_its_own_goes_with_the_folder) {
    OwnTrash const trash_of_test;
    write_text(root / "daub/image_encoders/eye/config.json", "{}");
    write_text(root / "daub/image_encoders/eye/model.safetensors", safetensors(10));
    open();
    page().select(AdapterKind::image_encoder, "eye");
    EXPECT_FALSE(page().use_button().isVisible()) << "it is used by itself";
    page().remove_button().click();
    wait_until_added();
    EXPECT_FALSE(fs::exists(root / "daub/image_encoders/eye"));
}

TEST_F(AdaptersPageTest, another_programs_are_listed_and_left_to_it) {
    write_text(root / "comfy/models/loras/wash-lora.safetensors", safetensors(10));
    fs::create_directories(root / "comfy/models/checkpoints");
    open();
    dialog->add(QString::fromStdString((root / "comfy").string()));
    wait_until_added();
    EXPECT_EQ(listed(), QStringList{"LoRAs: wash-lora"});
    page().select(AdapterKind::lora, "wash-lora");
    EXPECT_FALSE(page().remove_button().isEnabled());
}

TEST_F(AdaptersPageTest, a_problem_is_told_and_keeps_it_from_use) {
    open();
    dialog->add(file("odd-lora.safetensors"));
    wait_until_added();
    EXPECT_EQ(page().about(), "It is odd.");
    EXPECT_FALSE(page().use_button().isEnabled());
}

}  // namespace
}  // namespace daub
