#include "ui/settings/settings.h"

#include "ui/settings/damaged_file.h"
#include "ui/settings/pressure_curve.h"
#include "ui/settings/recent_files.h"
#include "ui/settings/setting_keys.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <random>

namespace daub {
namespace {

class SettingsFile : public ::testing::Test {
 protected:
    void write(QByteArray const& bytes) {
        QFile file(path_);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray read(QString const& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder_;
    QString path_ = folder_.filePath("daub.ini");
};

TEST_F(SettingsFile, values_come_back_in_the_next_run) {
    Device const gpu{.kind = Device::Kind::cuda, .index = 1};
    {
        Settings settings(path_);
        settings.set_value(keys::theme, ThemeChoice::light);
        settings.set_value(keys::device, gpu);
        settings.set_value(keys::precision, Precision::bf16);
        settings.set_value(keys::pressure_softness, -0.25);
        settings.set_value(keys::tour_done, true);
        settings.set_value(keys::window_layout, QByteArray("\0\1\xff", 3));
        settings.set_value(keys::language, "de");
    }
    Settings const settings(path_);
    EXPECT_EQ(settings.value(keys::theme), ThemeChoice::light);
    EXPECT_EQ(settings.value(keys::device), gpu);
    EXPECT_EQ(settings.value(keys::precision), Precision::bf16);
    EXPECT_EQ(settings.value(keys::pressure_softness), -0.25);
    EXPECT_TRUE(settings.value(keys::tour_done));
    EXPECT_EQ(settings.value(keys::window_layout), QByteArray("\0\1\xff", 3));
    EXPECT_EQ(settings.value(keys::language), "de");
    EXPECT_FALSE(settings.damaged_copy());
}

TEST_F(SettingsFile, defaults_hold_without_a_file_and_are_not_stored) {
    Settings settings(path_);
    EXPECT_EQ(settings.value(keys::autosave_minutes), 5);
    settings.set_value(keys::autosave_minutes, 9);
    settings.set_value(keys::autosave_minutes, 5);
    EXPECT_FALSE(settings.stored(keys::autosave_minutes.name).isValid());
}

TEST_F(SettingsFile, values_that_cannot_be_read_count_as_defaults) {
    write(
        "[application]\ntheme=pink\nautosave-minutes=many\ntour-done=7\n[engine]\nthreads=-3\nmemory-limit-mb=1e300\n");
    Settings const settings(path_);
    EXPECT_EQ(settings.value(keys::theme), ThemeChoice::system);
    EXPECT_EQ(settings.value(keys::autosave_minutes), 5);
    EXPECT_FALSE(settings.value(keys::tour_done));
    EXPECT_EQ(settings.value(keys::threads), 0);
    EXPECT_EQ(settings.value(keys::memory_limit_mb), keys::memory_limit_mb.most);
}

TEST_F(SettingsFile, a_damaged_file_is_set_aside) {
    QByteArray const garbage("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    for (QString const& name : {path_ + ".damaged", path_ + ".damaged-2"}) {
        write(garbage);
        Settings settings(path_);
        EXPECT_EQ(settings.damaged_copy(), name);
        EXPECT_EQ(read(name), garbage);
        EXPECT_EQ(settings.value(keys::autosave_minutes), 5);
        settings.set_value(keys::autosave_minutes, 7);
        EXPECT_TRUE(settings.flush());
    }
}

TEST_F(SettingsFile, random_bytes_never_stop_a_start) {
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes("[application]\ntheme=dark\nlanguage=@Variant(\\0\\0\\0)\n[window]\nlayout=@ByteArray(abc)\n");
        for (int i = 0; i < 6; ++i) bytes[static_cast<int>(random() % bytes.size())] = static_cast<char>(random());
        write(bytes);
        Settings settings(path_);
        settings.value(keys::theme), settings.value(keys::language), settings.value(keys::window_layout);
        settings.set_value(keys::threads, 3);
        EXPECT_TRUE(settings.flush());
        EXPECT_EQ(settings.value(keys::threads), 3);
    }
}

TEST_F(SettingsFile, keys_of_others_stay) {
    write("[application]\ntheme=dark\nfuture=1\n[plugin]\nname=something\n");
    {
        Settings settings(path_);
        settings.set_value(keys::theme, ThemeChoice::light);
    }
    QByteArray const text = read(path_);
    EXPECT_TRUE(text.contains("future=1"));
    EXPECT_TRUE(text.contains("name=something"));
    EXPECT_TRUE(text.contains("theme=light"));
}

TEST_F(SettingsFile, an_older_schema_is_migrated_once) {
    write("schema=1\n[application]\nminutes=8\n");
    int runs = 0;
    std::vector<SettingsMigration> const migrations{[&](QSettings& file) {
        ++runs;
        file.setValue(keys::autosave_minutes.name, file.value("application/minutes"));
        file.remove("application/minutes");
    }};
    for (int start = 0; start < 2; ++start) {
        Settings const settings(path_, migrations);
        EXPECT_EQ(settings.value(keys::autosave_minutes), 8);
        EXPECT_EQ(settings.schema(), 2);
    }
    EXPECT_EQ(runs, 1);
}

TEST_F(SettingsFile, a_newer_schema_is_left_as_it_is) {
    write("schema=9\n[application]\ntheme=dark\n");
    Settings const settings(path_);
    EXPECT_EQ(settings.schema(), 9);
    EXPECT_EQ(settings.value(keys::theme), ThemeChoice::dark);
}

TEST_F(SettingsFile, changes_are_told_once_each) {
    Settings settings(path_);
    QSignalSpy changed(&settings, &Settings::changed);
    settings.set_value(keys::threads, 4);
    settings.set_value(keys::threads, 4);
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][0].toString(), keys::threads.name);
}

TEST_F(SettingsFile, recent_files_are_newest_first_without_those_that_are_gone) {
    Settings settings(path_);
    QStringList paths;
    for (int i = 0; i < 15; ++i) {
        paths += folder_.filePath(QStringLiteral("%1.ora").arg(i));
        QFile file(paths.back());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        remember_recent_file(settings, paths.back());
    }
    remember_recent_file(settings, paths[10]);
    QFile::remove(paths[13]);
    QStringList const recent = recent_files(settings);
    ASSERT_EQ(recent.size(), 11);
    EXPECT_EQ(recent[0], paths[10]);
    EXPECT_EQ(recent[1], paths[14]);
    EXPECT_EQ(recent[2], paths[12]);
}

TEST(IniText, is_told_from_other_things) {
    EXPECT_TRUE(is_ini_text("; comment\n[a]\r\nb=1\nlong=one \\\n  two\n\n"));
    EXPECT_TRUE(is_ini_text(""));
    EXPECT_FALSE(is_ini_text("[a]\nb=1\nhalf a li"));
    EXPECT_FALSE(is_ini_text("{\"json\": true}"));
    EXPECT_FALSE(is_ini_text("a=\xff\xfe"));
}

TEST(PressureCurve, never_falls_and_keeps_its_ends) {
    for (double const softness : {-1.0, -0.3, 0.0, 0.6, 1.0}) {
        PressureCurve const curve{softness, 0.1, 0.8};
        EXPECT_EQ(curve(0.1), 0);
        EXPECT_EQ(curve(0.8), 1);
        for (double p = 0; p < 1; p += 0.01) EXPECT_LE(curve(p), curve(p + 0.01));
    }
    EXPECT_DOUBLE_EQ(PressureCurve{}(0.3), 0.3);
    EXPECT_GT((PressureCurve{.softness = 0.5}(0.3)), 0.3);
    EXPECT_TRUE(std::isfinite(PressureCurve{.least = 0.9, .most = 0.1}(0.5)));
}

}  // namespace
}  // namespace daub
