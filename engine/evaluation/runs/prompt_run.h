// One picture for each caption, in a folder that can be gone on with and that several processes can fill together.
//
//     PromptRun run("out", {.request = settings, .captions = drawn});
//     run.generate(*generator, {.index = 0, .count = 4}, on_progress);
//
//     out/run.json          what the pictures depend on; another run in the same folder must agree with it
//     out/captions.jsonl    one line for each picture: number, file, id, text, picture, group
//     out/pictures/000000.png ...
//
// Pictures appear complete or not at all, so one that is there is finished. The seed of a picture is that of the
// settings plus its number: neither shards nor interruptions change any picture.
#pragma once

#include "engine/evaluation/captions/captions.h"
#include "engine/evaluation/evaluation.h"
#include "engine/scene/shard.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace daub {

struct PromptRunSettings {
    GenerationRequest request;  ///< how every picture is made; prompt and count are not used
    std::vector<PromptCaption> captions;
    std::string model;  ///< what tells the model from others, if request.model does not: a temporary folder
};

class PromptRun {
 public:
    /// Consecutive pictures that belong to one shard.
    static constexpr int64_t block = 16;

    /// Begins the run, or goes on with the one in the folder. Throws Error (usage) where that was made with other
    /// settings or captions, naming the first difference; Error (output) where the folder cannot be written.
    PromptRun(std::filesystem::path folder, PromptRunSettings settings);

    std::filesystem::path picture(int64_t number) const;
    std::vector<std::filesystem::path> pictures() const;
    std::vector<PromptCaption> const& captions() const { return settings_.captions; }
    int64_t size() const { return static_cast<int64_t>(settings_.captions.size()); }
    bool has(int64_t number) const;
    /// Blocks count from `offset` on, so that shards of many small runs have about the same to do.
    bool owns(Shard const& shard, int64_t number, int64_t offset = 0) const {
        return shard.owns(offset + number / block);
    }
    /// Pictures of the shard that are still to be made.
    int64_t missing(Shard const& shard = {}, int64_t offset = 0) const;

    /// Called with the number of each picture that was made, and within each step (nothing); false ends the work within
    /// a step.
    using OnPicture = std::function<bool(std::optional<int64_t> made)>;
    /// Makes what is missing of the shard. False where it was ended. Throws Error with the caption's number and what
    /// failed.
    bool generate(Generator& generator, Shard const& shard, OnPicture const& on_picture, int64_t offset = 0) const;

    GenerationRequest request_for(int64_t number) const;

 private:
    void begin() const;

    std::filesystem::path folder_;
    PromptRunSettings settings_;
};

}  // namespace daub
