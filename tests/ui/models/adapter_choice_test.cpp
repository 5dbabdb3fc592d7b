// Choosing adapters for the document, and what of those that are installed serves its model.
#include "ui/models/adapter_choice.h"
#include "ui/main_window/model_knowledge.h"
#include "ui/models/installed_models.h"
#include "ui/panels/process/process_panel.h"
#include "ui/panels/prompt/known_words.h"
#include "ui/panels/style/style_panel.h"

#include <gtest/gtest.h>

#include <QComboBox>

namespace daub {
namespace {

ListedAdapter adapter_of(AdapterKind kind, std::string const& name, std::optional<ModelFamily> fits) {
    return {.file = {.kind = kind, .name = name, .path = "/" + name}, .facts = {.fits = fits, .word = name}};
}

ModelInfo model_of(ModelFamily family) { return {.id = "m", .name = "M", .path = "/m", .family = family}; }

TEST(ServingAdapters, are_of_the_models_family_and_of_what_it_can_use) {
    using enum ModelFamily;
    std::vector<ListedAdapter> adapters{
        adapter_of(AdapterKind::lora, "ink", sd1), adapter_of(AdapterKind::lora, "wash", sdxl),
        adapter_of(AdapterKind::lora, "any", {}), adapter_of(AdapterKind::autoencoder, "soft", {}),
        adapter_of(AdapterKind::ip_adapter, "plus", sd1)};
    EXPECT_EQ(names_serving(model_of(sd1), AdapterKind::lora, adapters), QStringList({"ink", "any"}));
    EXPECT_EQ(names_serving(model_of(sdxl), AdapterKind::lora, adapters), QStringList({"wash", "any"}));
    EXPECT_EQ(names_serving(model_of(sdxl_refiner), AdapterKind::autoencoder, adapters), QStringList{"soft"});
    for (AdapterKind const kind : all_adapter_kinds)
        EXPECT_TRUE(names_serving(model_of(ediff), kind, adapters).isEmpty()) << "the embedded model takes none";
    ModelInfo looking = model_of(sd1);
    EXPECT_EQ(names_serving(looking, AdapterKind::ip_adapter, adapters), QStringList{"plus"});
    looking.encoders = {{.stream = "clip_image", .name = "CLIP image", .tokenizer = {}}};
    EXPECT_TRUE(names_serving(looking, AdapterKind::ip_adapter, adapters).isEmpty()) << "it sees pictures by itself";
    adapters[0].facts.problem = "It is damaged.";
    EXPECT_EQ(names_serving(model_of(sd1), AdapterKind::lora, adapters), QStringList{"any"});
}

TEST(ServingAdapters, words_of_embeddings_are_their_files_names_and_their_own) {
    ListedAdapter moss = adapter_of(AdapterKind::text_embedding, "moss-v2", ModelFamily::sd1);
    moss.facts.word = "<moss>";
    KnownWords const words = known_words(model_of(ModelFamily::sd1), {moss, moss});
    EXPECT_EQ(words.embeddings(), QStringList({"moss-v2", "<moss>"}));
    EXPECT_TRUE(known_words(model_of(ModelFamily::sdxl), {moss}).embeddings().isEmpty());
}

TEST(AdapterChoice, is_hidden_until_there_is_something_to_choose) {
    Document document;
    StylePanel style(document);
    ProcessPanel process(document);
    EXPECT_TRUE(style.adapter().isHidden());
    EXPECT_TRUE(process.autoencoder().isHidden());
    process.autoencoder().set_names({"soft"});
    EXPECT_FALSE(process.autoencoder().isHidden());
    process.autoencoder().set_names({});
    EXPECT_TRUE(process.autoencoder().isHidden());
}

TEST(AdapterChoice, changes_the_document_and_follows_its_undo) {
    Document document;
    ProcessPanel process(document);
    process.autoencoder().set_names({"soft", "clear"});
    QComboBox& box = process.autoencoder().box();
    EXPECT_EQ(box.currentIndex(), 0);
    box.setCurrentIndex(2);
    Q_EMIT box.activated(2);
    EXPECT_EQ(document.request().vae, "clear");
    document.undo_stack().undo();
    EXPECT_EQ(document.request().vae, "");
    EXPECT_EQ(box.currentIndex(), 0);
}

TEST(AdapterChoice, shows_one_that_is_missing_so_that_it_can_be_taken_out) {
    Document document;
    document.change_settings("", [](GenerationRequest& request) { request.style_adapter = "gone"; });
    StylePanel style(document);
    AdapterChoice& choice = style.adapter();
    EXPECT_FALSE(choice.isHidden());
    EXPECT_TRUE(choice.box().currentText().contains("gone"));
    choice.box().setCurrentIndex(0);
    Q_EMIT choice.box().activated(0);
    EXPECT_EQ(document.request().style_adapter, "");
    EXPECT_TRUE(choice.isHidden());
}

}  // namespace
}  // namespace daub
