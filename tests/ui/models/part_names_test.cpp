#include "ui/models/part_names.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTranslator>

namespace daub {
namespace {

TEST(PartNames, are_told_without_what_only_files_need) {
    EXPECT_EQ(stage_text("super-resolution 256"), "super-resolution 256");
    EXPECT_EQ(stage_text("my own stage"), "my own stage");
    EXPECT_EQ(expert_text("base_middle_noise"), "middle noise");
    EXPECT_EQ(expert_text("low_noise"), "low noise");
    EXPECT_EQ(expert_text("sr_256"), "sr 256");
    EXPECT_EQ(expert_text("IF-I"), "IF-I");
    EXPECT_TRUE(stage_text("").isEmpty());
}

TEST(PartNames, speak_the_language_of_the_window) {
    QTranslator german;
    ASSERT_TRUE(german.load(":/translations/daub_de.qm"));
    QCoreApplication::installTranslator(&german);
    EXPECT_EQ(stage_text("super-resolution 1024"), "Superauflösung 1024");
    EXPECT_EQ(expert_text("base_high_noise"), "starkes Rauschen");
    QCoreApplication::removeTranslator(&german);
}

}  // namespace
}  // namespace daub
