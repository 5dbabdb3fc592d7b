// How a thing moved from one frame to another, told from its mattes; and pictures taken along.
//
//     std::optional<AffineMap> const motion = matte_motion(before, now);
//     Image const start = carried_picture(last, {{.matte = now, .motion = *motion}});
//
// Free functions, thread-safe. Motions are in pixels of the mattes' canvas, from the earlier frame to the later one.
#pragma once

#include "engine/scene/affine_map.h"
#include "engine/scene/image.h"
#include "engine/scene/mask.h"

#include <optional>
#include <span>

namespace daub {

/// The shift, turn and growth that brings one matte onto the other as well as can be: least squares of the mattes
/// (Lucas and Kanade 1981, by Gauss-Newton from coarse to fine). Turns of more than about 30 degrees between the two
/// are not found. Nothing where either is empty. Throws ErrorKind::input where sizes differ.
std::optional<AffineMap> matte_motion(Plane const& before, Plane const& now);

/// A thing of the picture that moved.
struct CarriedArea {
    Plane before, now;  ///< its mattes; before may be empty of pixels: unknown
    AffineMap motion;   ///< from before to now
};

/// The earlier picture as it is now: in each area's matte what the motion brings there (Catmull-Rom), elsewhere what
/// was there; where an area moved away, what is around it. picture: any, of the mattes' size; result: float, same
/// channels.
Image carried_picture(ImageView const& picture, std::span<CarriedArea const> areas);

/// The matte of an earlier frame moved to here (bilinear), 0 outside.
Plane carried_matte(Plane const& matte, AffineMap const& motion);

}  // namespace daub
