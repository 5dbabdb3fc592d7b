// The training of a subject from its pictures to its file.
//
//     SubjectResult const result = train_subject(order, *catalogue, *generator, hooks);
//     if (result.finished) add(result.file);
//
// The run's folder holds the checkpoint, the log, samples/, prior/, and at the end NAME.safetensors. Called again with
// the same order it goes on where it stopped, and gives what an uninterrupted run would have given. Blocks.
#pragma once

#include "engine/scene/generator.h"
#include "engine/subject/subject_pictures.h"
#include "engine/subject/subject_stage.h"
#include "engine/training/run.h"

namespace daub {

struct SubjectOrder {
    SubjectName subject;
    std::vector<std::filesystem::path> pictures;  ///< files and folders
    std::string model;                            ///< id or path; empty: the embedded one
    SubjectNetworkOptions network;
    bool usual_layers = true;  ///< of the model (usual_layers()), instead of the adaptation's
    double prior_weight = 1;
    int prior_count = 84;
    std::vector<std::string> prior_captions;  ///< beside those of the class: what else is to stay as it is
    bool mirror = false;
    TrainOptions run;
};

struct SubjectHooks {
    std::function<void(std::string const& what, int done, int all)> on_phase = [](auto const&...) {};
    std::atomic<bool> const* stop = nullptr;  ///< ends with a checkpoint
};

struct SubjectResult {
    bool finished = false;
    std::filesystem::path file;  ///< of the subject, where it is finished
    RunPosition position;
    double first_loss = 0, last_loss = 0;  ///< of the subject's pictures on the same noise, before and after
};

/// Throws Error: input for pictures, model for models that cannot learn, usage for names.
SubjectResult train_subject(SubjectOrder const& order, ModelCatalogue const& catalogue, Generator& generator,
                            SubjectHooks const& hooks);

/// A picture request on the subject's model at the size that it learned at.
GenerationRequest subject_request(std::string const& model, Size size, TrainableParameters::Options const& parameters);

}  // namespace daub
