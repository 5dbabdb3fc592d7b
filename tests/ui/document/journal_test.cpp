#include "ui/document/journal.h"

#include "engine/core/error.h"
#include "engine/scene/png_file.h"
#include "tests/scene/full_request.h"
#include "tests/scene/temporary_folder.h"
#include "ui/document/folder_lock.h"
#include "ui/document/recovery.h"

#include <QProcess>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <random>
#include <thread>

using namespace daub;

namespace {

constexpr char const* crash_folder = "DAUB_TEST_CRASH_FOLDER";

/// The same on each call: text, paint, settings, a region that comes.
void edit(Document& document, int number) {
    document.break_merging();
    switch (number % 4) {
        case 0:
            document.add_region({.name = "region " + std::to_string(number)});
            break;
        case 1:
            document.set_prompt("edit " + std::to_string(number));
            break;
        case 2: {
            auto const edit = document.begin_mask_edit(document.active_region());
            edit->mask().at(number % 70, number % 66) = static_cast<std::uint8_t>(number | 1);
            edit->touched({number % 70, number % 66, 1, 1});
            edit->commit("Stroke");
            break;
        }
        default:
            document.change_settings("Seed", [number](auto& request) { request.seed = number; });
    }
}

Project start() {
    Project project = new_project();
    project.request.canvas = {70, 66};
    project.request.prompt = "a fox";
    return project;
}

ProjectResult some_result(std::string const& id) {
    return {.id = id, .png = encode_png(sample_rgb({9, 7})), .created = "2026-01-02T03:04:05Z"};
}

std::vector<std::filesystem::path> files_in(std::filesystem::path const& folder, std::string const& part) {
    std::vector<std::filesystem::path> found;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().filename().string().find(part) != std::string::npos) found.push_back(entry.path());
    return found;
}

RecoveredDocument recover(std::filesystem::path const& folder) { return AbandonedSession(folder, nullptr).recover(); }

/// A journal, the length it had after each change, and what the document was then.
struct JournalledEdits {
    JournalledEdits() {
        document.set_project(start());
        Journal journal(document, folder.path());
        for (int i = 0; i < 9; ++i) {
            if (i > 0) edit(document, i - 1);
            if (i == 4) document.undo_stack().undo();
            EXPECT_TRUE(journal.flush());
            path = files_in(journal.folder(), "journal-").at(0);
            lengths.push_back(std::filesystem::file_size(path));
            states.push_back(document.project());
        }
        bytes = read_file(path);
        std::filesystem::copy(
            journal.folder(), copy.path(),
            std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
        journal.discard();
    }

    TemporaryFolder folder, copy;
    Document document;
    std::filesystem::path path;
    std::vector<std::uintmax_t> lengths;
    std::vector<Project> states;
    Bytes bytes;
};

}  // namespace

TEST(Journal, cut_anywhere_it_gives_every_whole_change_back) {
    JournalledEdits const edits;
    std::size_t state = 0;
    for (std::size_t length = 0; length <= edits.bytes.size(); ++length) {
        write_file(edits.copy / "journal-1", ByteView(edits.bytes).first(length));
        if (length < edits.lengths[0]) {
            ASSERT_THROW(recover(edits.copy.path()), Error) << length;
            continue;
        }
        while (state + 1 < edits.lengths.size() && edits.lengths[state + 1] <= length) ++state;
        RecoveredDocument const recovered = recover(edits.copy.path());
        // An undo is a record of its own beside the edit before it.
        bool const between = state == 3 && length > edits.lengths[3];
        ASSERT_TRUE(recovered.project == edits.states[state] || between) << length;
        bool const whole = length == edits.lengths[state];
        ASSERT_TRUE(recovered.warnings.isEmpty() == whole || between) << length;
    }
    EXPECT_EQ(state, edits.states.size() - 1);
}

TEST(Journal, damaged_anywhere_it_gives_the_changes_before_back) {
    JournalledEdits const edits;
    std::size_t state = 0;
    for (std::size_t at = edits.lengths[0]; at < edits.bytes.size(); at += 3) {
        Bytes damaged = edits.bytes;
        damaged[at] ^= std::byte{0x10};
        write_file(edits.copy / "journal-1", damaged);
        while (state + 1 < edits.lengths.size() && edits.lengths[state + 1] <= at) ++state;
        RecoveredDocument const recovered = recover(edits.copy.path());
        ASSERT_TRUE(recovered.project == edits.states[state] || state == 3) << at;
        ASSERT_FALSE(recovered.warnings.isEmpty()) << at;
    }
}

TEST(Journal, settings_of_the_frames_dock_come_back) {
    TemporaryFolder const folder;
    Document document;
    document.set_project(start());
    document.set_frames_dock(R"({"range":"1-9"})");
    Journal journal(document, folder.path());
    ASSERT_TRUE(journal.flush());
    std::filesystem::copy(journal.folder(), folder / "first", std::filesystem::copy_options::recursive);
    EXPECT_EQ(recover(folder / "first").project.frames_dock, R"({"range":"1-9"})");
    document.set_frames_dock(R"({"range":"1-90"})");
    ASSERT_TRUE(document.modified());
    ASSERT_TRUE(journal.flush());
    std::filesystem::copy(journal.folder(), folder / "second", std::filesystem::copy_options::recursive);
    EXPECT_EQ(recover(folder / "second").project, document.project());
    journal.discard();
}

TEST(Journal, finished_results_survive_even_without_their_record) {
    TemporaryFolder const folder;
    Document document;
    document.set_project(start());
    Journal journal(document, folder.path());
    document.add_result(some_result("made"));
    ASSERT_TRUE(journal.flush());
    auto const pngs = files_in(journal.folder(), ".png");
    ASSERT_EQ(pngs.size(), 1U);
    EXPECT_EQ(read_file(pngs[0]), *document.results()[0].png);
    EXPECT_TRUE(recover(journal.folder()).project == document.project());

    auto const path = files_in(journal.folder(), "journal-").at(0);
    std::filesystem::resize_file(path, std::filesystem::file_size(path) - 1);
    auto const torn = recover(journal.folder());
    ASSERT_EQ(torn.project.results.size(), 1U);
    EXPECT_EQ(torn.project.results[0].id, "made");
    std::filesystem::resize_file(path, 5);
    EXPECT_EQ(recover(journal.folder()).project.results.size(), 1U);
    journal.discard();
}

TEST(Journal, a_long_one_begins_anew_and_leaves_nothing_behind) {
    TemporaryFolder const folder;
    Document document;
    document.set_project(start());
    Journal journal(document, folder.path(), {.records = 5});
    for (int i = 0; i < 60; ++i) edit(document, i);
    document.set_styles({{.image = sample_rgb({5, 5})}});
    document.set_styles({});
    for (int i = 0; i < 6; ++i) edit(document, i);
    ASSERT_TRUE(journal.flush());
    ASSERT_EQ(files_in(journal.folder(), "journal-").size(), 1U);
    EXPECT_TRUE(files_in(journal.folder(), ".image").empty()) << "no longer named by anything";
    EXPECT_TRUE(recover(journal.folder()).project == document.project());
    EXPECT_LE(recover(journal.folder()).changes, 5U);
    journal.discard();
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Journal, sessions_do_not_take_each_others_folders) {
    TemporaryFolder const folder;
    Document document, other;
    other.set_prompt("other");
    auto first = std::make_unique<Journal>(document, folder.path());
    Journal second(other, folder.path());
    edit(document, 0);
    ASSERT_TRUE(first->flush() && second.flush());
    EXPECT_NE(first->folder(), second.folder());
    EXPECT_TRUE(find_abandoned(folder.path()).empty()) << "both are alive";
    first.reset();
    auto const abandoned = find_abandoned(folder.path());
    ASSERT_EQ(abandoned.size(), 1U);
    EXPECT_TRUE(find_abandoned(folder.path()).empty()) << "the first finder has it";
    EXPECT_TRUE(abandoned[0]->recover().project == document.project());
    abandoned[0]->discard();
    second.discard();
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Journal, what_is_saved_is_not_offered) {
    TemporaryFolder const folder;
    Document document;
    auto journal = std::make_unique<Journal>(document, folder.path());
    edit(document, 0);
    document.mark_saved("/x/fox.ora", document.revision());
    ASSERT_TRUE(journal->flush());
    auto const mine = journal->folder();
    EXPECT_EQ(recover(mine).changes, 0U);
    EXPECT_EQ(recover(mine).file_path, "/x/fox.ora");
    edit(document, 1);
    ASSERT_TRUE(journal->flush());
    EXPECT_EQ(recover(mine).changes, 1U);
    document.mark_saved("/x/fox.ora", document.revision());
    journal.reset();
    EXPECT_FALSE(std::filesystem::exists(mine));
}

TEST(Journal, trouble_is_told_once_and_the_next_change_tries_again) {
    TemporaryFolder const folder;
    write_file(folder / "root", bytes_of("in the way"));
    Document document;
    Journal journal(document, folder / "root");
    QSignalSpy failed(&journal, &Journal::failed);
    EXPECT_FALSE(journal.flush());
    edit(document, 0);
    EXPECT_FALSE(journal.flush());
    QCoreApplication::processEvents();
    EXPECT_EQ(failed.count(), 1);
    std::filesystem::remove(folder / "root");
    edit(document, 1);
    EXPECT_TRUE(journal.flush());
    EXPECT_TRUE(recover(journal.folder()).project == document.project());
    journal.discard();
}

/// Run by the next test in a process of its own, which it kills.
TEST(JournalCrash, DISABLED_edits_until_it_is_killed) {
    std::string const folder = qEnvironmentVariable(crash_folder).toStdString();
    ASSERT_FALSE(folder.empty());
    Document document;
    document.set_project(start());
    Journal journal(document, folder);
    for (int i = 0; i < 2000; ++i) {
        edit(document, i);
        if (i == 3) document.add_result(some_result("made"), false);
        journal.flush();
        std::cout << "done " << i + 1 << std::endl;
    }
}

/// Kills a program after it has told of `changes` and some microseconds more; what it told of must be there.
void kill_and_recover(int changes, std::chrono::microseconds later) {
    TemporaryFolder const folder;
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(crash_folder, QString::fromStdString(folder.path().string()));
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(),
                {"--gtest_also_run_disabled_tests", "--gtest_filter=JournalCrash.DISABLED_*"});
    ASSERT_TRUE(child.waitForStarted(120000));
    QByteArray said;
    while (said.count("done") < changes && child.waitForReadyRead(120000)) said += child.readAllStandardOutput();
    std::this_thread::sleep_for(later);
    child.kill();
    ASSERT_TRUE(child.waitForFinished(120000));
    said += child.readAllStandardOutput();
    int const finished = static_cast<int>(said.count("done"));
    ASSERT_GE(finished, changes);

    auto const abandoned = find_abandoned(folder.path());
    ASSERT_EQ(abandoned.size(), 1U);
    Project const recovered = abandoned[0]->recover().project;
    Document expected;
    expected.set_project(start());
    bool found = false;
    for (int i = 0; i < finished + 2 && !found; ++i) {
        edit(expected, i);
        found = i >= finished && expected.project() == recovered;  // the change was written, what follows it was not
        if (i == 3) expected.add_result(some_result("made"), false);
        found = found || (i + 1 >= finished && expected.project() == recovered);
    }
    EXPECT_TRUE(found) << finished << " changes were on disk";
}

/// DAUB_KILLS: how often; tests/thorough.sh asks for more than once.
TEST(JournalCrash, a_killed_program_loses_no_finished_change) {
    int const kills = std::max(1, qEnvironmentVariableIntValue("DAUB_KILLS"));
    std::mt19937 random(7);
    for (int i = 0; i < kills; ++i) {
        int const changes = i == 0 ? 25 : static_cast<int>(1 + random() % 150);
        std::chrono::microseconds const later(random() % 4000);
        SCOPED_TRACE(fmt::format("kill {} after {} changes and {} µs", i, changes, later.count()));
        kill_and_recover(changes, later);
        if (testing::Test::HasFatalFailure()) return;
    }
}
