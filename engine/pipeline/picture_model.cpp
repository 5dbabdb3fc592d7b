#include "engine/pipeline/picture_model.h"

#include "engine/core/error.h"

namespace daub {

void PictureModel::prepare(GenerationRequest const& request) {
    if (!request.vae.empty())
        fail(ErrorKind::usage, "{} works on pixels and has no autoencoder: take \"{}\" out.", info_.name, request.vae);
}

}  // namespace daub
