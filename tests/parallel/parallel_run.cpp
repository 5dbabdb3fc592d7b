// Trains the toy stage and a contrast over all processes for some steps; the first process prints loss after loss.
#include "engine/training/loss.h"
#include "engine/training/run.h"
#include "tests/training/toy_stage.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace {

using namespace daub;

/// Two linear maps trained by contrast, which needs the samples of all processes at once.
class ToyContrast : public Stage {
 public:
    explicit ToyContrast(ProcessGroup& group)
        : group_(group),
          parameters_({.seed = 3}),
          a_(Scope(parameters_, "a"), 8, 4),
          b_(Scope(parameters_, "b"), 8, 4) {}
    std::string name() const override { return "contrast"; }
    std::string config() const override { return "{}"; }
    TrainableParameters& parameters() override { return parameters_; }
    Tensor loss(SampleRange samples) override {
        Tensor const x = counter_normal(samples, Purpose::noise, 8, at::kCPU);
        Tensor const value =
            contrastive_loss(group_.all_gather(a_(x)), group_.all_gather(b_(x.flip({1}))), at::ones({1}));
        double const others = group_.size() - 1;
        return others == 0 ? value : value + others * (value - value.detach());
    }
    void sample_grid(std::filesystem::path const&) override {}

 private:
    ProcessGroup& group_;
    TrainableParameters parameters_;
    Linear a_, b_;
};

void run(Stage& stage, ProcessGroup& group, std::filesystem::path const& folder) {
    TrainOptions const options{.folder = folder / stage.name(),
                               .batch = 16,
                               .micro_batch = 16 / group.size(),
                               .images = 16 * 12,
                               .warm_up_images = 0,
                               .sample_minutes = 0,
                               .log_every = 1,
                               .progress = false,
                               .optimizer = {.learning_rate = 1e-2}};
    std::atomic<bool> const stop = false;
    train(stage, options, group, stop);
    if (group.rank() != 0) return;
    std::ifstream log(options.folder / "log.jsonl");
    for (std::string line; std::getline(log, line);)
        fmt::print("{} {:.5f}\n", stage.name(), nlohmann::json::parse(line).at("loss").get<double>());
}

}  // namespace

int main(int, char** arguments) {
    auto const group = join_process_group();
    test::ToyStage toy;
    ToyContrast contrast(*group);
    run(toy, *group, arguments[1]);
    run(contrast, *group, arguments[1]);
    if (group->rank() == 0) fmt::print("processes {}\n", group->size());
}
