#include "app/cli/argument_values.h"

#include "engine/core/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace daub::cli {
namespace {

using testing::HasSubstr;

/// The message of the usage error that `action` must throw.
template <typename Action>
std::string usage_message(Action const& action) {
    try {
        action();
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        return error.what();
    }
    ADD_FAILURE() << "nothing was thrown";
    return {};
}

TEST(RegionArgument, HoldsPhraseMaskAndStrength) {
    RegionArgument const region = read_region("red fox=masks/fox.png:1.5", "--region");
    EXPECT_EQ(region.phrase, "red fox");
    EXPECT_EQ(region.mask, "masks/fox.png");
    EXPECT_EQ(region.strength, 1.5);
    EXPECT_FALSE(region.occurrence);
}

TEST(RegionArgument, LeavesStrengthOpenWhereNoneIsGiven) {
    EXPECT_FALSE(read_region("fox=fox.png", "--region").strength);
}

TEST(RegionArgument, NumbersTheOccurrence) {
    RegionArgument const region = read_region("fox #2 = fox.png", "--region");
    EXPECT_EQ(region.phrase, "fox");
    EXPECT_EQ(region.occurrence, 2);
}

TEST(RegionArgument, KeepsEscapedSignsInThePhrase) {
    EXPECT_EQ(read_region(R"(a\=b \#1=m.png)", "--region").phrase, "a=b #1");
    EXPECT_EQ(read_region(R"(a\\=m.png)", "--region").phrase, "a\\");
}

TEST(RegionArgument, TakesTheFirstEqualsSignAsTheBorder) {
    EXPECT_EQ(read_region("fox=a=b.png", "--region").mask, "a=b.png");
}

TEST(RegionArgument, ColonsInTheNameOfTheMaskAreNoStrength) {
    EXPECT_EQ(read_region("fox=C:mask.png", "--region").mask, "C:mask.png");
    EXPECT_EQ(read_region("fox=C:mask.png:0.5", "--region").mask, "C:mask.png");
}

TEST(RegionArgument, NamesTheOptionAndAnExampleWhereItIsWrong) {
    for (char const* text :
         {"fox", "=m.png", "fox=", "fox#=m.png", "fox#0=m.png", "fox#x=m.png", "fox=m.png:3.5", "fox=m.png:-1"}) {
        std::string const message = usage_message([&] { read_region(text, "--region"); });
        EXPECT_THAT(message, HasSubstr(std::string("--region \"") + text + "\"")) << text;
        EXPECT_THAT(message, HasSubstr("PHRASE=MASK:STRENGTH")) << text;
    }
}

TEST(WeightedFile, PrefersAnExistingFileOfTheWholeName) {
    std::string const name = testing::TempDir() + "daub_cli_weight:0.5";
    std::ofstream(name) << "x";
    EXPECT_EQ(read_weighted_file(name, "--init").file, name);
    EXPECT_FALSE(read_weighted_file(name, "--init").weight);
    std::filesystem::remove(name);
    EXPECT_EQ(read_weighted_file(name, "--init").weight, 0.5);
}

TEST(WeightedFile, RefusesAMissingName) {
    EXPECT_THAT(usage_message([] { read_weighted_file("", "--init"); }), HasSubstr("--init"));
    EXPECT_THAT(usage_message([] { read_weighted_file(":0.5", "--style"); }), HasSubstr("--style"));
}

TEST(NumberFrom, TakesWholeTextsOnly) {
    EXPECT_EQ(number_from("0.5"), 0.5);
    EXPECT_EQ(number_from("+2"), 2);
    EXPECT_EQ(number_from("1e-2"), 0.01);
    for (char const* text : {"", "0,5", "1x", "x", "nan", "inf", " 1"}) EXPECT_FALSE(number_from(text)) << text;
}

TEST(ReadSize, KnowsTheUsualSpellings) {
    EXPECT_EQ(read_size("1024x768", "--size"), (Size{1024, 768}));
    EXPECT_EQ(read_size("1024X768", "--size"), (Size{1024, 768}));
    EXPECT_EQ(read_size("1024×768", "--size"), (Size{1024, 768}));
    EXPECT_EQ(read_size("512", "--size"), (Size{512, 512}));
}

TEST(ReadSize, RefusesEverythingElse) {
    for (char const* text : {"", "x", "0", "0x5", "5x0", "-5x5", "5x5x5", "5 x 5", "1.5x2", "99999999999x1"})
        EXPECT_THAT(usage_message([&] { read_size(text, "--size"); }), HasSubstr("--size 1024x768")) << text;
}

TEST(ReadPosition, MayBeNegative) {
    EXPECT_EQ(read_position("-8, 16", "--init-at"), (Position{-8, 16}));
    EXPECT_THAT(usage_message([] { read_position("8", "--init-at"); }), HasSubstr("--init-at 128,0"));
}

TEST(ReadCounts, GivesOneForEachStage) {
    EXPECT_EQ(read_counts("25, 10,6", "--steps"), (std::vector{25, 10, 6}));
    EXPECT_EQ(read_counts("25,", "--steps"), (std::vector{25}));
    for (char const* text : {"0", "a", "25;10", "2.5", "25,,6", "-3"})
        EXPECT_THAT(usage_message([&] { read_counts(text, "--steps"); }), HasSubstr("--steps 25,10")) << text;
}

}  // namespace
}  // namespace daub::cli
