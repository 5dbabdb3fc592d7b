#include "tests/ui/document/random_edits.h"

#include "engine/scene/project_file.h"
#include "tests/scene/temporary_folder.h"
#include "ui/document/folder_lock.h"
#include "ui/document/journal.h"
#include "ui/document/recovery.h"

using namespace daub;

TEST(RandomEdits, undo_gives_the_start_and_redo_the_end_to_the_byte) {
    for (unsigned const seed : {1, 2, 3, 4}) {
        Document document;
        document.set_project(sample_project());
        Project const start = document.project();
        RandomEdits random(document, seed);
        for (int i = 0; i < 600; ++i) random.edit();
        Project const end = document.project();
        auto& stack = document.undo_stack();
        EXPECT_GT(stack.count(), 200);
        stack.setIndex(0);
        EXPECT_TRUE(document.project() == start) << "seed " << seed;
        stack.setIndex(stack.count());
        EXPECT_TRUE(document.project() == end) << "seed " << seed;
    }
}

TEST(RandomEdits, each_step_is_undone_and_done_again) {
    Document document;
    document.set_project(sample_project());
    RandomEdits random(document, 77);
    for (int i = 0; i < 500; ++i) {
        document.break_merging();
        Project const before = document.project();
        int const index = document.undo_stack().index();
        random.edit();
        Project const after = document.project();
        document.undo_stack().setIndex(index);
        ASSERT_TRUE(document.project() == before) << "edit " << i;
        document.undo_stack().setIndex(document.undo_stack().count());
        ASSERT_TRUE(document.project() == after) << "edit " << i;
    }
}

TEST(RandomEdits, a_saved_file_gives_the_project_back) {
    for (unsigned const seed : {11, 12, 13}) {
        Document document;
        document.set_project(sample_project());
        RandomEdits random(document, seed);
        for (int round = 0; round < 4; ++round) {
            for (int i = 0; i < 60; ++i) random.anything();
            auto const [loaded, warnings] = decode_project(encode_project(document.project()), "x.ora");
            EXPECT_TRUE(warnings.empty()) << warnings[0];
            EXPECT_TRUE(loaded == document.project()) << "seed " << seed << ", round " << round;
        }
    }
}

TEST(RandomEdits, the_journal_gives_the_project_back) {
    for (unsigned const seed : {21, 22, 23}) {
        TemporaryFolder const folder;
        Document document;
        document.set_project(sample_project());
        Journal journal(document, folder.path(), {.records = 70});
        RandomEdits random(document, seed);
        for (int round = 0; round < 5; ++round) {
            for (int i = 0; i < 60; ++i) random.anything();
            ASSERT_TRUE(journal.flush());
            RecoveredDocument const recovered = AbandonedSession(journal.folder(), nullptr).recover();
            EXPECT_TRUE(recovered.warnings.isEmpty());
            EXPECT_TRUE(recovered.project == document.project()) << "seed " << seed << ", round " << round;
        }
        journal.discard();
    }
}
