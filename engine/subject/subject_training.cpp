#include "engine/subject/subject_training.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/subject/prior_pictures.h"
#include "engine/training/picture_grid.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

namespace fs = std::filesystem;

constexpr SampleRange measured_samples{.seed = 0x5eed, .first = 0, .count = 64};

SubjectFacts facts_of(SubjectOrder const& order, SubjectNetwork const& network, size_t pictures,
                      RunPosition const& position) {
    Adaptation const& adaptation = order.network.adaptation;
    return {.name = order.subject.name,
            .kind = order.subject.kind,
            .base = network.base(),
            .method = adaptation.full ? "full" : "lora",
            .rank = adaptation.full ? 0 : adaptation.rank,
            .training = {{"pictures", pictures},
                         {"samples", position.samples},
                         {"seconds", std::round(position.seconds)},
                         {"learning_rate", order.run.optimizer.learning_rate},
                         {"batch", order.run.batch},
                         {"prior_weight", order.prior_weight},
                         {"seed", order.run.seed}}};
}

std::map<std::string, Tensor> in_half(std::map<std::string, Tensor> tensors) {
    for (auto& [name, tensor] : tensors) tensor = tensor.to(at::kHalf);
    return tensors;
}

/// What the subject looks like now, and its class: made as every program makes pictures.
class Previews {
 public:
    Previews(SubjectOrder const& order, SubjectNetwork const& network, Generator& generator)
        : order_(order),
          network_(network),
          generator_(generator),
          // Of the subject's name, so that it stands in for one of that name which is installed.
          file_(order.run.folder / "preview" / (order.subject.name + ".safetensors")) {}
    ~Previews() {
        std::error_code ignored;
        fs::remove_all(file_.parent_path(), ignored);
    }

    void draw(fs::path const& picture) const {
        std::error_code ignored;
        fs::create_directories(file_.parent_path(), ignored);  // saving tells what is wrong
        save_subject(file_, facts_of(order_, network_, 0, {}), in_half(network_.changes()));
        std::vector<Tensor> all;
        for (std::string const& prompt : prompts()) {
            GenerationRequest request = subject_request(order_.model, network_.size(), order_.network.parameters);
            request.prompt = prompt;
            request.seed = 11;
            request.loras = {{.name = file_.string(), .area = {}}};
            for (Image const& image : made_pictures(generator_, request)) all.push_back(picture_tensor(image));
        }
        // Small pictures are shown large, pixel by pixel.
        int64_t const factor = std::max<int64_t>(1, 192 / network_.size().height);
        for (Tensor& one : all) one = one.repeat_interleave(factor, 2).repeat_interleave(factor, 3);
        write_png(picture, picture_grid(at::cat(all), static_cast<int64_t>(all.size())));
    }

 private:
    std::vector<std::string> prompts() const {
        SubjectName const& s = order_.subject;
        return {s.captions().front(), "a " + s.phrase() + " on a meadow", "a " + s.phrase() + " in the snow",
                s.class_captions().front()};
    }

    SubjectOrder const& order_;
    SubjectNetwork const& network_;
    Generator& generator_;
    fs::path file_;
};

std::vector<PriorPicture> prior_of(SubjectOrder const& order, SubjectNetwork const& network, Generator& generator,
                                   SubjectHooks const& hooks, std::atomic<bool> const& stop) {
    if (order.prior_weight <= 0) return {};
    PriorOrder prior{.folder = order.run.folder / "prior",
                     .request = subject_request(order.model, network.size(), order.network.parameters),
                     .captions = order.subject.class_captions(),
                     .count = order.prior_count};
    auto const others = order.subject.other_captions();
    prior.captions.insert(prior.captions.end(), others.begin(), others.end());
    prior.captions.insert(prior.captions.end(), order.prior_captions.begin(), order.prior_captions.end());
    prior.request.seed = order.run.seed * 100'000;
    return prior_pictures(prior, generator, [&](int done, int all) {
        hooks.on_phase("prior", done, all);
        return !stop;
    });
}

void make_run_folder(fs::path const& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        fail(ErrorKind::output, "The folder {} cannot be made: {}. Choose another for the run.", folder.string(),
             error.message());
}

/// A word that has a meaning would lose it in all sentences. Models that read any word do not tell which they know:
/// there the words of one that does, the embedded one, stand for those that all know.
void check_unknown(std::string const& name, ModelInfo const& model, ModelCatalogue const& catalogue) {
    auto known = model.vocabulary;
    for (ModelInfo const& one : known ? std::vector<ModelInfo>() : catalogue.models())
        if (!known) known = one.vocabulary;
    if (!known || std::ranges::find(*known, ascii_lower(name)) == known->end()) return;
    fail(ErrorKind::usage,
         "The model {} knows the word '{}' already: call the subject by one that it does not know, like 'zibbo'.",
         model.name, name);
}

}  // namespace

GenerationRequest subject_request(std::string const& model, Size size, TrainableParameters::Options const& parameters) {
    GenerationRequest request{.model = model, .canvas = size, .stages_to_run = 1};
    bool const cuda = parameters.device.is_cuda();
    request.device = {.kind = cuda ? Device::Kind::cuda : Device::Kind::cpu,
                      .index = cuda ? parameters.device.index() : 0};
    return request;
}

SubjectResult train_subject(SubjectOrder const& asked, ModelCatalogue const& catalogue, Generator& generator,
                            SubjectHooks const& hooks) {
    std::atomic<bool> const never = false;
    std::atomic<bool> const& stop = hooks.stop ? *hooks.stop : never;
    SubjectOrder order = asked;
    check(order.subject);
    auto const pictures = read_subject_pictures(order.pictures, order.subject);
    if (order.prior_weight > 0 && order.run.micro_batch % 2 != 0)
        fail(ErrorKind::usage, "Batches hold as many pictures of the subject as of its class: {} is odd.",
             order.run.micro_batch);
    hooks.on_phase("model", 0, 1);
    ModelInfo const model = catalogue.find(order.model);
    if (!model.problem.empty()) fail(ErrorKind::model, "{} cannot be used: {}", model.path, model.problem);
    check_unknown(order.subject.name, model, catalogue);
    if (order.usual_layers) order.network.adaptation.layers = usual_layers(model);
    auto const network = open_subject_network(model, order.network);
    make_run_folder(order.run.folder);
    auto const prior = prior_of(order, *network, generator, hooks, stop);
    if (stop && prior.empty()) return {};
    // Pictures are made again where previews are wanted, and at the end; where memory is short, not meanwhile.
    if (order.run.sample_minutes <= 0) generator.unload();

    Previews const previews(order, *network, generator);
    SubjectStage stage(
        {.subject = order.subject, .prior_weight = order.prior_weight, .mirror = order.mirror, .seed = order.run.seed},
        *network, pictures, prior, [&](fs::path const& file) { previews.draw(file); });
    SubjectResult result{.first_loss = stage.measure(measured_samples).subject};
    hooks.on_phase("training", 0, 1);
    ProcessGroup alone;
    result.position = train(stage, order.run, alone, stop);
    result.last_loss = stage.measure(measured_samples).subject;
    if (stop || result.position.samples < order.run.images) return result;  // it has no more minutes
    result.finished = true;
    result.file = order.run.folder / (order.subject.name + ".safetensors");
    save_subject(result.file, facts_of(order, *network, pictures.size(), result.position), in_half(network->changes()));
    return result;
}

}  // namespace daub
