// What the engine's module says of files that people install: real headers, read by the real examination.
#include "app/desktop/engine_module.h"
#include "tests/ui/models/models_fixture.h"

#include <nlohmann/json.hpp>

namespace daub {
namespace {

using Shapes = std::vector<std::pair<std::string, std::vector<int>>>;

/// fp32 zeros of these shapes.
std::string weights_of(Shapes const& shapes) {
    nlohmann::json header;
    std::size_t end = 0;
    for (auto const& [name, shape] : shapes) {
        std::size_t bytes = sizeof(float);
        for (int const side : shape) bytes *= static_cast<std::size_t>(side);
        header[name] = {{"dtype", "F32"}, {"shape", shape}, {"data_offsets", {end, end + bytes}}};
        end += bytes;
    }
    std::string const text = header.dump();
    std::string length(8, '\0');
    for (std::size_t i = 0; i < length.size(); ++i) length[i] = static_cast<char>(text.size() >> (8 * i) & 0xff);
    return length + text + std::string(end, '\0');
}

Shapes lora_for(int text_width) {
    std::string const module = "lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn2_to_k";
    return {{module + ".lora_down.weight", {2, text_width}}, {module + ".lora_up.weight", {320, 2}}};
}

struct InstalledAdapters : testing::Test, UserData {
    QString downloaded(char const* name, Shapes const& shapes) const {
        write_text(root / "downloads" / name, weights_of(shapes));
        return QString::fromStdString((root / "downloads" / name).string());
    }
    InstallationEnd add(QString const& file) {
        InstallationEnd ended;
        QObject::connect(&installer, &ModelInstaller::ended, [&](InstallationEnd const& end) { ended = end; });
        EXPECT_TRUE(installer.install({.source = file.toStdString()}, services));
        EXPECT_TRUE(QTest::qWaitFor([&] { return !installer.busy(); }, 60'000));
        installer.disconnect();
        return ended;
    }
    AdapterFacts facts(std::string const& name) const {
        for (ListedAdapter const& adapter : read_adapters(*services))
            if (adapter.file.name == name) return adapter.facts;
        ADD_FAILURE() << name << " is not listed";
        return {};
    }

    std::shared_ptr<ModelServices const> services{load_model_services()};
    ModelInstaller installer;
};

TEST_F(InstalledAdapters, a_lora_is_told_from_its_tensors_and_its_family_from_their_widths) {
    InstallationEnd const end = add(downloaded("ink.safetensors", lora_for(2048)));
    EXPECT_EQ(end.adapter, AdapterKind::lora) << end.problem.toStdString();
    EXPECT_TRUE(fs::exists(root / "daub/loras/ink.safetensors"));
    EXPECT_EQ(facts("ink").fits, ModelFamily::sdxl);
    EXPECT_EQ(facts("ink").problem, "");
    add(downloaded("wash.safetensors", lora_for(768)));
    EXPECT_EQ(facts("wash").fits, ModelFamily::sd1);
}

TEST_F(InstalledAdapters, an_embedding_has_its_own_word_and_its_vectors) {
    EXPECT_EQ(add(downloaded("moss.safetensors", {{"<moss>", {3, 768}}})).adapter, AdapterKind::text_embedding);
    AdapterFacts const moss = facts("moss");
    EXPECT_EQ(moss.word, "<moss>");
    EXPECT_EQ(moss.vectors, 3);
    EXPECT_EQ(moss.fits, ModelFamily::sd1);
}

TEST_F(InstalledAdapters, what_lies_in_the_wrong_folder_or_is_damaged_says_so) {
    write_text(root / "daub/vaes/ink.safetensors", weights_of(lora_for(768)));
    write_text(root / "daub/loras/torn.safetensors", "torn");
    EXPECT_NE(facts("ink").problem.find("lora"), std::string::npos) << facts("ink").problem;
    EXPECT_FALSE(facts("torn").problem.empty());
}

TEST_F(InstalledAdapters, what_is_neither_model_nor_adapter_is_refused) {
    InstallationEnd const end = add(downloaded("table.safetensors", {{"a", {2, 2}}, {"b", {2, 2}}}));
    EXPECT_FALSE(end.problem.isEmpty());
    EXPECT_FALSE(fs::exists(root / "daub/models/table.safetensors"));
}

}  // namespace
}  // namespace daub
