// How far painted things stand where they were painted, as the model's own judge sees it.
#pragma once

#include "engine/pipeline/judge.h"
#include "engine/scene/request.h"

#include <optional>
#include <vector>

namespace daub {

/// For each region of the request the intersection over union of its paint (half covered or more) with the pixels in
/// which the judge sees the thing that its phrase names; what lies under the paint of another region of the same thing
/// does not count. Nothing for regions that are off, negative or unpainted, or name nothing that the judge knows.
/// picture: [3,H,W] in [-1,1] at any size and on any device; it is judged at about 64×64.
std::vector<std::optional<double>> painted_adherence(Judge const& judge, GenerationRequest const& request,
                                                     Tensor const& picture);

}  // namespace daub
