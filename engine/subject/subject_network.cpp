#include "engine/subject/subject_network.h"

#include "engine/subject/diffusers_subject.h"
#include "engine/subject/native_subject.h"

namespace daub {

std::unique_ptr<SubjectNetwork> open_subject_network(ModelInfo const& model, SubjectNetworkOptions const& options) {
    if (model.family == ModelFamily::ediff) return std::make_unique<NativeSubject>(model, options);
    return std::make_unique<DiffusersSubject>(model, options);
}

AdaptedLayers usual_layers(ModelInfo const& model) {
    return model.family == ModelFamily::ediff ? AdaptedLayers::all : AdaptedLayers::attention;
}

}  // namespace daub
