#include "ui/document/document_file.h"

#include "engine/core/error.h"
#include "engine/scene/project_file.h"
#include "tests/scene/temporary_folder.h"
#include "tests/ui/document/random_edits.h"
#include "ui/document/file_path.h"

using namespace daub;

namespace {

struct FiledDocument : testing::Test {
    FiledDocument() : file(document), path(to_qstring(folder / "füchse.ora")) {
        document.set_project(sample_project());
    }

    TemporaryFolder folder;
    Document document;
    DocumentFile file;
    QString path;
};

}  // namespace

TEST_F(FiledDocument, what_was_saved_opens_again) {
    document.set_prompt("a new fox");
    file.save(path);
    EXPECT_FALSE(document.modified());
    EXPECT_EQ(document.file_path(), path);
    Project const saved = document.project();
    document.set_prompt("something else");
    EXPECT_TRUE(file.open(path).isEmpty());
    EXPECT_TRUE(document.project() == saved);
    EXPECT_FALSE(document.modified());
}

TEST_F(FiledDocument, saving_in_the_background_saves_what_was_there) {
    document.set_prompt("first");
    Project const first = document.project();
    QSignalSpy saved(&file, &DocumentFile::saved);
    file.save_in_background(path);
    document.set_prompt("second");
    ASSERT_TRUE(file.wait());
    EXPECT_EQ(saved.count(), 1);
    EXPECT_TRUE(document.modified()) << "the second prompt is in no file";
    EXPECT_TRUE(load_project(to_path(path)).project == first);
    file.save_in_background(path);
    file.save_in_background(path);
    EXPECT_TRUE(saved.count() > 1 || saved.wait(60000));
    EXPECT_TRUE(file.wait());
    EXPECT_FALSE(document.modified());
}

TEST_F(FiledDocument, trouble_is_told_and_changes_nothing) {
    QSignalSpy failed(&file, &DocumentFile::failed);
    document.set_prompt("x");
    file.save_in_background("/nowhere/at/all.ora");
    EXPECT_FALSE(file.wait());
    EXPECT_EQ(failed.count(), 1);
    EXPECT_TRUE(document.modified());
    Project const before = document.project();
    EXPECT_THROW(file.open("/nowhere/at/all.ora"), Error);
    EXPECT_THROW(file.save("/nowhere/at/all.ora"), Error);
    EXPECT_TRUE(document.project() == before);
}

TEST_F(FiledDocument, it_saves_itself_now_and_then) {
    file.save(path);
    document.set_prompt("later");
    QSignalSpy saved(&file, &DocumentFile::saved);
    file.set_autosave(std::chrono::milliseconds(1));
    EXPECT_TRUE(saved.wait(60000));
    file.set_autosave(std::chrono::milliseconds(0));
    EXPECT_EQ(load_project(to_path(path)).project.request.prompt, "later");
}
