// A user's folder of models, with an engine that takes files for what their names say.
#pragma once

#include "engine/core/error.h"
#include "tests/scene/data_home.h"
#include "ui/document/document.h"
#include "ui/models/installed_models.h"
#include "ui/models/model_installer.h"

#include <gtest/gtest.h>

#include <QStandardPaths>
#include <QTest>

#include <fstream>

namespace daub {

namespace fs = std::filesystem;

inline void write_text(fs::path const& path, std::string const& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

inline std::string safetensors(std::size_t bytes) {
    std::string const header = R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})";
    std::string file(8, '\0');
    file[0] = static_cast<char>(header.size());
    return file + header + std::string(bytes, 'x');
}

/// The folders of a library, as the engine's catalogue lists them.
class FolderList : public ModelCatalogue {
 public:
    explicit FolderList(fs::path library) : library_(std::move(library)) {}
    std::vector<ModelInfo> models() const override {
        std::vector<ModelInfo> found{
            {.id = "sketchbook", .name = "Sketchbook", .path = "/embedded", .family = ModelFamily::sdxl}};
        if (!fs::exists(library_)) return found;
        for (auto const& entry : fs::directory_iterator(library_))
            if (fs::exists(entry.path() / "model_index.json")) found.push_back(info_of(entry.path()));
        return found;
    }
    ModelInfo find(std::string_view path) const override { return info_of(path); }
    std::vector<EncoderTokens> tokens(std::string_view, std::string_view) const override { return {}; }

 private:
    static ModelInfo info_of(fs::path const& path) {
        return {.id = path.filename().string(), .name = path.filename().string(), .path = path.string()};
    }
    fs::path library_;
};

class FixedPlanner : public MemoryPlanner {
 public:
    MemoryPlan plan(GenerationRequest const&) const override {
        return {.needed = 900'000'000, .available = 5'000'000'000, .items = {}, .measures = {}, .advice = {}};
    }
};

/// Files are what their names say: "ink-lora.safetensors".
inline ExaminedModel examined_by_name(fs::path const& path, ExaminedAs const&) {
    if (fs::exists(path / "broken") || path.stem() == "broken") fail(ErrorKind::model, "It is broken.");
    for (AdapterKind const kind : all_adapter_kinds)
        if (path.stem().string().ends_with(to_name(kind))) return {.family = std::string(to_name(kind))};
    return {.family = "sd1"};
}

inline AdapterFacts facts_by_name(InstalledAdapter const& adapter) {
    return {.fits = ModelFamily::sdxl,
            .word = adapter.name,
            .problem = adapter.name.starts_with("odd") ? "It is odd." : ""};
}

inline std::shared_ptr<ModelServices const> services_of(fs::path const& library) {
    auto made = std::make_shared<ModelServices>();
    made->catalogue = std::make_unique<FolderList>(library);
    made->planner = std::make_unique<FixedPlanner>();
    made->examiner = {.examine = examined_by_name, .keep_notes = [](auto&&...) {}};
    made->adapter_facts = facts_by_name;
    return made;
}

/// What a user has: installed models, and downloads.
struct UserData : DataHome {
    /// A file to be added.
    QString file(char const* name) const {
        write_text(root / "downloads" / name, safetensors(100));
        return QString::fromStdString((root / "downloads" / name).string());
    }

    fs::path trash() const { return root / "Trash/files"; }

    fs::path const root = path();
    fs::path const library = root / "daub/models";
};

/// Qt's folders are the environment's, so that the trash lies beside the adapters and not among the user's.
struct OwnTrash {
    OwnTrash() { QStandardPaths::setTestModeEnabled(false); }
    ~OwnTrash() { QStandardPaths::setTestModeEnabled(true); }
};

struct ModelsTest : testing::Test, UserData {
    ModelsTest() {
        write_text(source / "model_index.json", "{}");
        write_text(source / "unet" / "model.safetensors", safetensors(3 << 20));
        write_text(source / "unet" / "model.bin", "pickle");
    }
    std::shared_ptr<ModelServices const> services() const { return services_of(library); }
    void expect_nothing_left() const {
        EXPECT_FALSE(fs::exists(library / "tiny"));
        EXPECT_FALSE(fs::exists(library / ".installing"));
    }

    fs::path const source = root / "downloads" / "tiny";
};

struct ModelsDialogTest : ModelsTest {
    ModelsDialogTest() : models([this] { return services(); }) {}
    void wait_until_read() {
        ASSERT_TRUE(QTest::qWaitFor([&] { return !models.reading(); }));
    }
    void wait_until_added() {
        ASSERT_TRUE(QTest::qWaitFor([&] { return !installer.busy() && !models.reading(); }));
    }

    Document document;
    InstalledModels models;
    ModelInstaller installer;
};

}  // namespace daub
