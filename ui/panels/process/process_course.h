// The course that pictures take: the stages of the model, their experts and where on the noise axis each acts.
//
//     ProcessCourse course;
//     course.set_stages(model.stages);        // as the model tells it
//     course.learn(history);                  // or as a picture shows it that is being made, where no model told
//
// Values. The axis of each stage is in fractions of its own process: 0 pure noise, 1 the picture.
#pragma once

#include "engine/scene/model_catalogue.h"
#include "ui/panels/process/step_history.h"

namespace daub {

struct ExpertBand {
    std::string name;
    double begin = 0;
    double end = 1;
    bool operator==(ExpertBand const&) const = default;
};

struct StageCourse {
    std::string name;
    ProcessAxis axis;
    std::vector<ExpertBand> bands;  ///< in order, without gaps, over 0..1
    int steps = 0;                  ///< the model's own number; 0: unknown
    double guidance = 0;            ///< the model's own; 0: unknown
    bool operator==(StageCourse const&) const = default;
};

class ProcessCourse {
 public:
    ProcessCourse();

    /// Never empty: one stage without a name until more is known.
    std::vector<StageCourse> const& stages() const { return stages_; }

    void set_stages(std::vector<StageInfo> const& stages);
    /// Of another model: what was learned from pictures no longer holds.
    void forget();
    /// True where it told something new. Does nothing after set_stages(), and leaves alone what shows no more than is
    /// known: pictures that have only begun, or that began in the middle.
    bool learn(StepHistory const& history);

    bool operator==(ProcessCourse const&) const = default;

 private:
    std::vector<StageCourse> stages_;
    bool told_ = false;
};

}  // namespace daub
