// Replays the fuzzers' seeds, and damaged copies of them, in builds without libFuzzer.
#include "tests/fuzz/scene_targets.h"

#include <gtest/gtest.h>

#include <filesystem>

using namespace daub;

namespace {

void replay(std::string const& name, void (*target)(ByteView)) {
    int seeds = 0;
    for (auto const& file : std::filesystem::directory_iterator(DAUB_SOURCE_DIR "/tests/fuzz/corpus/" + name)) {
        Bytes const seed = read_file(file.path());
        target(seed);
        for (std::size_t at = 0; at < seed.size(); at += 1 + seed.size() / 67) {
            Bytes damaged = seed;
            damaged[at] ^= std::byte{0x81};
            target(damaged);
            target(ByteView(seed).first(at));
        }
        ++seeds;
    }
    EXPECT_GE(seeds, 3) << name;
}

}  // namespace

TEST(FuzzCorpus, projects) { replay("project", fuzz::project); }
TEST(FuzzCorpus, png_metadata) { replay("png_metadata", fuzz::png_metadata); }
TEST(FuzzCorpus, prompts) { replay("prompt", fuzz::prompt); }
