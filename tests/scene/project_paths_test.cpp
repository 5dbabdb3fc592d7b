#include "engine/scene/project_paths.h"

#include "engine/scene/json_document.h"
#include "engine/scene/project_file.h"
#include "tests/scene/temporary_folder.h"

#include <gtest/gtest.h>

namespace daub {
namespace {

std::string stored(std::string const& file, std::string const& folder) {
    Json const json = Json::parse(files_relative_to(to_text(Json{{"a", {{{"file", file}, {"x", 1}}}}}), folder));
    return json["a"][0]["file"].get<std::string>();
}

std::string used(std::string const& file, std::string const& folder) {
    return Json::parse(files_absolute(to_text(Json{{"file", file}}), folder))["file"].get<std::string>();
}

TEST(ProjectPaths, what_moves_with_the_project_is_relative) {
    EXPECT_EQ(stored("/show/shot/mattes/fox.####.png", "/show/shot"), "mattes/fox.####.png");
    EXPECT_EQ(stored("/show/shot/fox.####.png", "/show/shot/"), "fox.####.png");
    EXPECT_EQ(stored("/show/plates/p.####.exr", "/show/shot/daub"), "../../plates/p.####.exr");
    EXPECT_EQ(stored("/show/shot/./x/../fox.png", "/show/shot"), "fox.png");
}

TEST(ProjectPaths, what_lies_elsewhere_keeps_its_name) {
    EXPECT_EQ(stored("/disk/plates/p.png", "/show/shot"), "/disk/plates/p.png") << "only the root is common";
    EXPECT_EQ(stored("/show/p.png", "/show/a/b/c"), "/show/p.png") << "too far up";
    EXPECT_EQ(stored("/p.png", "/"), "p.png");
    EXPECT_EQ(stored("", "/show"), "");
    EXPECT_EQ(stored("p.png", "/show"), "p.png");
}

TEST(ProjectPaths, becomes_whole_where_the_project_is_now) {
    EXPECT_EQ(used("mattes/fox.####.png", "/moved/shot"), "/moved/shot/mattes/fox.####.png");
    EXPECT_EQ(used("../plates/p.png", "/moved/shot"), "/moved/plates/p.png");
    EXPECT_EQ(used("/disk/p.png", "/moved"), "/disk/p.png");
    EXPECT_EQ(used("", "/moved"), "");
    EXPECT_EQ(used("p.png", ""), (std::filesystem::current_path() / "p.png").string());
}

TEST(ProjectPaths, a_project_and_its_files_move_together) {
    TemporaryFolder const folder;
    Project project;
    project.frames_dock = to_text(Json{{"plate", {{"file", (folder / "a/plates/p.####.png").string()}}}, {"new", {7}}});
    std::filesystem::create_directories(folder / "a");
    save_project(folder / "a/shot.ora", project);
    EXPECT_EQ(load_project(folder / "a/shot.ora").project, project);
    std::filesystem::rename(folder / "a", folder / "b");
    Json const dock = Json::parse(load_project(folder / "b/shot.ora").project.frames_dock);
    EXPECT_EQ(dock["plate"]["file"], (folder / "b/plates/p.####.png").string());
    EXPECT_EQ(dock["new"][0], 7);
}

}  // namespace
}  // namespace daub
