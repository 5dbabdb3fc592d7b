#include "engine/subject/subject_figures.h"

#include "engine/core/error.h"
#include "engine/evaluation/measures.h"
#include "engine/evaluation/sample_sheet.h"
#include "engine/pipeline/judge.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/pipeline/text_encoders.h"
#include "engine/scene/image_file.h"
#include "engine/scene/resource_path.h"
#include "engine/subject/painted_scenes.h"
#include "engine/subject/prior_pictures.h"
#include "engine/subject/subject_pictures.h"
#include "engine/subject/subject_training.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <numbers>

namespace daub {
namespace {

/// Side that pictures are compared at: that of the judge.
constexpr int64_t compared_side = 64;

/// Other things, in places that the class is not asked for in.
std::vector<std::string> other_sentences() {
    return {"a picture of a cat", "a red house on a meadow", "a boat on the sea", "a yellow flower in the snow"};
}

Tensor compared(Image const& image) {
    return resized(picture_tensor(image), compared_side, compared_side).clamp(-1, 1);
}

/// Pictures with what the eye makes of them.
struct Looked {
    std::vector<Tensor> pictures;  ///< [1,3,64,64]
    std::vector<Tensor> seen;      ///< CLIP's embeddings, unit length [D]
};

class Eye {
 public:
    Eye()
        : folder_(expected_resource_path("sketchbook")),
          encoders_(folder_, EDiffModelIndex::load(folder_), at::kCPU, at::kFloat) {
        if (Judge::is_in(folder_)) judge_.emplace(folder_);
    }
    Looked look(std::vector<Image> const& images) const {
        c10::NoGradGuard const no_gradients;
        Looked looked;
        for (Image const& image : images) {
            looked.pictures.push_back(compared(image));
            Tensor const seen = encoders_.embed(image).to(at::kFloat).flatten();
            looked.seen.push_back(seen / seen.norm());
        }
        return looked;
    }
    /// Share of pictures in which the thing of their sentence is seen; nothing where it names none that the judge
    /// knows.
    std::optional<double> recognised(Looked const& looked, std::vector<std::string> const& sentences) const {
        if (!judge_) return std::nullopt;
        double found = 0, asked = 0;
        for (size_t i = 0; i < looked.pictures.size(); ++i) {
            auto const thing = judge_->thing_named(sentences[i]);
            if (!thing) continue;
            Seen const seen = (*judge_)(looked.pictures[i]);
            asked += 1, found += seen.things.eq(*thing).sum().item<int64_t>() >= least_pixels ? 1 : 0;
        }
        return asked > 0 ? std::optional(found / asked) : std::nullopt;
    }

 private:
    std::filesystem::path folder_;
    TextEncoders encoders_;
    std::optional<Judge> judge_;
};

using Likeness = std::function<double(Looked const& a, size_t i, Looked const& b, size_t j)>;

double clip_likeness(Looked const& a, size_t i, Looked const& b, size_t j) {
    return a.seen[i].dot(b.seen[j]).item<double>();
}

/// Mean over pairs; of a set with itself over different pictures.
double mean_likeness(Looked const& a, Looked const& b, Likeness const& likeness) {
    double sum = 0, pairs = 0;
    for (size_t i = 0; i < a.pictures.size(); ++i)
        for (size_t j = 0; j < b.pictures.size(); ++j)
            if (&a != &b || i != j) sum += likeness(a, i, b, j), pairs += 1;
    return pairs > 0 ? sum / pairs : 0;
}

/// Mean distance of picture i before from picture i after.
double drift(Looked const& before, Looked const& after) {
    double sum = 0;
    for (size_t i = 0; i < before.pictures.size(); ++i) sum += 1 - clip_likeness(before, i, after, i);
    return sum / double(std::max<size_t>(1, before.pictures.size()));
}

/// Pictures of several sentences, made with and without the subject.
struct Compared {
    std::vector<std::string> sentences;  ///< of each picture
    Looked before, after;
};

/// What is seen where the subject was painted, and where the other thing was.
struct Painted {
    Looked subject, other;
};

/// The square part of the picture around a box, moved into the picture where it goes beyond.
Image square_around(Image const& image, Rect const& box) {
    int const side = std::min({std::max(box.width, box.height), image.width(), image.height()});
    int const x = std::clamp(box.x + (box.width - side) / 2, 0, image.width() - side);
    int const y = std::clamp(box.y + (box.height - side) / 2, 0, image.height() - side);
    return Image(image.view().crop({x, y, side, side}));
}

class Measurement {
 public:
    Measurement(SubjectMeasuring const& m, ModelCatalogue const& catalogue, Generator& generator)
        : m_(m), generator_(generator), size_(catalogue.find(m.model).stages.front().native_size) {}

    /// Nothing where it was ended.
    std::optional<SubjectFigures> operator()(std::function<bool(int, int)> const& on_progress) {
        std::vector<Image> reference;
        for (SubjectPicture& picture : read_held_out_pictures(m_.reference, m_.subject))
            reference.push_back(std::move(picture.image));
        reference_ = eye_.look(reference);
        std::string const a = "a " + m_.subject.phrase();
        auto const subject = compare(
            {m_.subject.captions().front(), a + " on a meadow", a + " in the snow", a + " on a beach"}, 0, on_progress);
        if (!subject) return std::nullopt;
        auto const same_class = compare(m_.subject.class_captions(), 2, on_progress);
        if (!same_class) return std::nullopt;
        auto const others = compare(other_sentences(), 4, on_progress);
        if (!others) return std::nullopt;
        if (!on_progress(6, sets)) return std::nullopt;
        Painted const unlearned = painted(0);
        if (!on_progress(7, sets)) return std::nullopt;
        Painted const learned = painted(1);
        if (!m_.sheet.empty()) draw(*subject, *same_class, *others);
        SubjectFigures result = figures(*subject, *same_class, *others);
        add_painted(result, unlearned, learned);
        return result;
    }

 private:
    static constexpr int sets = 8;

    std::optional<Compared> compare(std::vector<std::string> const& sentences, int done,
                                    std::function<bool(int, int)> const& on_progress) const {
        Compared result;
        if (!on_progress(done, sets)) return std::nullopt;
        result.before = made(sentences, 0, &result.sentences);
        if (!on_progress(done + 1, sets)) return std::nullopt;
        result.after = made(sentences, 1, nullptr);
        return result;
    }

    Looked made(std::vector<std::string> const& sentences, double weight, std::vector<std::string>* made_of) const {
        std::vector<Image> images;
        auto const kinds = static_cast<int>(sentences.size());
        for (int k = 0; k < kinds; ++k) {
            GenerationRequest request = subject_request(m_.model, size_, m_.parameters);
            request.prompt = sentences[static_cast<size_t>(k)];
            request.seed = 900 + static_cast<uint64_t>(k) * 50;
            request.count = m_.count / kinds + (k < m_.count % kinds ? 1 : 0);
            request.loras = {{.name = m_.file.string(), .weight = weight, .area = {}}};
            if (request.count == 0) continue;
            for (Image& image : made_pictures(generator_, request)) {
                images.push_back(std::move(image));
                if (made_of) made_of->push_back(request.prompt);
            }
        }
        return eye_.look(images);
    }

    Painted painted(double weight) const {
        GenerationRequest plain = subject_request(m_.model, size_, m_.parameters);
        plain.seed = 500;
        plain.loras = {{.name = m_.file.string(), .weight = weight, .area = {}}};
        auto scenes = painted_scenes(m_.subject, plain);
        auto const kinds = static_cast<int>(scenes.size());
        std::vector<Image> own, others;
        for (int k = 0; k < kinds; ++k) {
            PaintedScene& scene = scenes[static_cast<size_t>(k)];
            scene.request.seed = plain.seed + static_cast<uint64_t>(k) * 50;
            scene.request.count = m_.count / kinds + (k < m_.count % kinds ? 1 : 0);
            if (scene.request.count == 0) continue;
            for (Image const& image : made_pictures(generator_, scene.request))
                own.push_back(square_around(image, scene.subject)), others.push_back(square_around(image, scene.other));
        }
        return {.subject = eye_.look(own), .other = eye_.look(others)};
    }

    void add_painted(SubjectFigures& result, Painted const& before, Painted const& after) const {
        auto const alike = [&](char const* id, char const* name, Looked Painted::*part, std::optional<double> best) {
            result.all.push_back({.id = id,
                                  .name = name,
                                  .before = mean_likeness(before.*part, reference_, clip_likeness),
                                  .after = mean_likeness(after.*part, reference_, clip_likeness),
                                  .best = best});
        };
        alike("painted_similarity", "Painted: CLIP-image similarity where it was painted", &Painted::subject,
              mean_likeness(reference_, reference_, clip_likeness));
        alike("beside_similarity", "Painted: the same where the other thing was", &Painted::other,
              mean_likeness(before.other, reference_, clip_likeness));
    }

    SubjectFigures figures(Compared const& subject, Compared const& same_class, Compared const& others) const {
        SubjectFigures result;
        auto const alike = [&](char const* id, char const* name, Likeness const& likeness) {
            result.all.push_back({.id = id,
                                  .name = name,
                                  .before = mean_likeness(subject.before, reference_, likeness),
                                  .after = mean_likeness(subject.after, reference_, likeness),
                                  .best = mean_likeness(reference_, reference_, likeness)});
        };
        alike("clip_similarity", "Subject: CLIP-image similarity", clip_likeness);
        alike("colour_similarity", "Subject: likeness of colours",
              [](Looked const& a, size_t i, Looked const& b, size_t j) {
                  return colour_likeness(a.pictures[i][0], b.pictures[j][0]);
              });
        alike("outline_similarity", "Subject: likeness of outlines",
              [](Looked const& a, size_t i, Looked const& b, size_t j) {
                  return outline_likeness(a.pictures[i][0], b.pictures[j][0]);
              });
        add_drift(result, "class", "Class", same_class);
        add_drift(result, "other", "Other things", others);
        double const leak = mean_likeness(same_class.before, reference_, clip_likeness);
        result.all.push_back({.id = "class_leak",
                              .name = "Class: CLIP-image similarity to the subject",
                              .before = leak,
                              .after = mean_likeness(same_class.after, reference_, clip_likeness),
                              .best = leak});
        result.note = fmt::format(
            "{} pictures of the subject against {} of its pictures, which it was {} from; {} of the class, {} of "
            "others, the subject's changes at work in all of them.",
            subject.after.pictures.size(), reference_.pictures.size(), m_.held_out ? "not learned" : "learned",
            same_class.after.pictures.size(), others.after.pictures.size());
        return result;
    }

    void add_drift(SubjectFigures& result, std::string const& id, std::string const& name, Compared const& set) const {
        result.all.push_back({.id = id + "_drift",
                              .name = name + ": CLIP-image distance from the model's own",
                              .before = 0,
                              .after = drift(set.before, set.after),
                              .best = 0});
        result.all.push_back({.id = id + "_recognised",
                              .name = name + ": share of pictures where the judge sees it",
                              .before = eye_.recognised(set.before, set.sentences),
                              .after = eye_.recognised(set.after, set.sentences),
                              .best = eye_.recognised(set.before, set.sentences)});
    }

    void draw(Compared const& subject, Compared const& same_class, Compared const& others) const {
        static constexpr size_t columns = 8;
        auto const row = [](Looked const& looked) {
            std::vector<Tensor> pictures;
            for (size_t i = 0; i < columns; ++i) {
                size_t const spread = i * std::max(columns, looked.pictures.size()) / columns;
                pictures.push_back(i < looked.pictures.size() ? looked.pictures[spread]
                                                              : at::ones({1, 3, compared_side, compared_side}));
            }
            return pictures;
        };
        write_image(m_.sheet,
                    sheet_of({row(reference_), row(subject.before), row(subject.after), row(same_class.before),
                              row(same_class.after), row(others.before), row(others.after)},
                             2 * compared_side));
    }

    SubjectMeasuring const& m_;
    Generator& generator_;
    Size size_;
    Eye eye_;
    Looked reference_;
};

}  // namespace

double colour_likeness(Tensor const& a, Tensor const& b) {
    auto const histogram = [](Tensor const& picture) {
        constexpr int64_t steps = 6;
        Tensor const level = picture.add(1).mul(steps / 2.0).floor().clamp(0, steps - 1).to(at::kLong).flatten(1);
        Tensor const bins = (level[0] * steps + level[1]) * steps + level[2];
        return at::bincount(bins, {}, steps * steps * steps).to(at::kFloat).div(double(bins.numel()));
    };
    return at::minimum(histogram(a), histogram(b)).sum().item<double>();
}

double outline_likeness(Tensor const& a, Tensor const& b) {
    auto const histogram = [](Tensor const& picture) {
        constexpr int64_t directions = 8, cells = 4;
        Tensor const grey = picture.mean(0);
        Tensor const dx = at::constant_pad_nd(grey.diff(1, 1), {0, 1}),
                     dy = at::constant_pad_nd(grey.diff(1, 0), {0, 0, 0, 1});
        Tensor const strength = (dx.square() + dy.square()).sqrt();
        Tensor const angle = at::atan2(dy, dx)
                                 .remainder(std::numbers::pi)
                                 .mul(directions / std::numbers::pi)
                                 .floor()
                                 .clamp(0, directions - 1);
        std::vector<Tensor> planes;
        for (int64_t d = 0; d < directions; ++d) planes.push_back(strength * angle.eq(double(d)));
        Tensor const all = at::adaptive_avg_pool2d(at::stack(planes).unsqueeze(0), {cells, cells}).flatten();
        return all / all.norm().clamp_min(1e-9);
    };
    return histogram(a).dot(histogram(b)).item<double>();
}

std::optional<SubjectFigures> measure_subject(SubjectMeasuring const& measuring, ModelCatalogue const& catalogue,
                                              Generator& generator, std::function<bool(int, int)> const& on_progress) {
    return Measurement(measuring, catalogue, generator)(on_progress);
}

}  // namespace daub
