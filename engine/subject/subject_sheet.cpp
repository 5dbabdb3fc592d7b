#include "engine/subject/subject_sheet.h"

#include "engine/evaluation/sample_sheet.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/subject/painted_scenes.h"
#include "engine/subject/prior_pictures.h"
#include "engine/subject/subject_pictures.h"
#include "engine/subject/subject_training.h"
#include "engine/training/dataset/example_picture.h"

#include <ATen/ATen.h>

#include <array>

namespace daub {
namespace {

constexpr size_t sheet_columns = 6;

class Sheet {
 public:
    Sheet(SubjectSheet const& order, ModelInfo const& model, Generator& generator)
        : order_(order), generator_(generator), plain_(subject_request(order.model, {}, order.parameters)) {
        size_t stage = 0;
        auto const fills = [&](StageInfo const& one) { return one.native_size.height >= order.cell; };
        while (stage + 1 < model.stages.size() && !fills(model.stages[stage])) ++stage;
        plain_.canvas = model.stages[stage].native_size;
        plain_.stages_to_run = static_cast<int>(stage) + 1;
        plain_.seed = 700;
    }

    std::optional<Image> operator()(std::function<bool(int, int)> const& on_progress) {
        auto const scenes = painted_scenes(order_.subject, plain_);
        std::vector<GenerationRequest> asked;
        for (double const weight : {0.0, 1.0})
            for (size_t i = 0; i < sheet_columns; ++i) asked.push_back(named(i, weight));
        for (PaintedScene const& scene : scenes) asked.push_back(with_subject(scene.request, 1));
        std::vector<Tensor> made;
        for (GenerationRequest const& request : asked) {
            if (!on_progress(static_cast<int>(made.size()), static_cast<int>(asked.size()))) return std::nullopt;
            for (Image const& image : made_pictures(generator_, request)) made.push_back(cell_of(image));
        }
        std::vector<Tensor> areas;
        for (PaintedScene const& scene : scenes) areas.push_back(cell_of(painted_areas(scene.request)));
        auto const row = [&](size_t first) {
            auto const begin = made.begin() + static_cast<std::ptrdiff_t>(first * sheet_columns);
            return std::vector<Tensor>(begin, begin + sheet_columns);
        };
        return sheet_of({references(), row(0), row(1), areas, row(2)}, order_.cell);
    }

 private:
    GenerationRequest with_subject(GenerationRequest request, double weight) const {
        request.loras = {{.name = order_.file.string(), .weight = weight, .area = {}}};
        return request;
    }
    /// Two rounds through the same three sentences.
    GenerationRequest named(size_t index, double weight) const {
        std::string const a = "a " + order_.subject.phrase();
        std::array const sentences{order_.subject.captions().front(), a + " on a meadow", a + " in the snow"};
        GenerationRequest request = plain_;
        request.prompt = sentences[index % sentences.size()];
        request.seed += index;
        return with_subject(request, weight);
    }
    Tensor cell_of(Image const& image) const {
        Size const cell{order_.cell, order_.cell};
        return cropped_picture(image, crop_to_aspect(image.size(), cell, 0.5, 0.5), cell).unsqueeze(0);
    }
    std::vector<Tensor> references() const {
        std::vector<Tensor> cells;
        for (SubjectPicture const& picture : read_held_out_pictures(order_.reference, order_.subject))
            if (cells.size() < sheet_columns) cells.push_back(cell_of(picture.image));
        cells.resize(sheet_columns, at::ones({1, 3, order_.cell, order_.cell}));
        return cells;
    }

    SubjectSheet const& order_;
    Generator& generator_;
    GenerationRequest plain_;
};

}  // namespace

std::optional<Image> subject_sheet(SubjectSheet const& order, ModelCatalogue const& catalogue, Generator& generator,
                                   std::function<bool(int, int)> const& on_progress) {
    return Sheet(order, catalogue.find(order.model), generator)(on_progress);
}

}  // namespace daub
