// The picture inside its matte, over a plate or alone: premultiplied, in light, edges as the matte has them.
//
//     Image const light = colors.to_working(picture);
//     Image const alone = cut_out(light, matte);                    // RGBA, premultiplied
//     Image const whole = over(alone, colors.to_working(plate));
//     write_frame("out.0012.exr", colors.from_working(whole, "linear"));
//
// Free functions on float pictures in one working space, which should be proportional to light.
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/mask.h"

namespace daub {

/// Alpha is the matte's, to the bit (times the picture's own where it has one); colour is the picture's times alpha.
/// picture: float RGB or RGBA; matte: of its size. Throws ErrorKind::input where the sizes differ.
Image cut_out(ImageView const& picture, Plane const& matte);

/// Porter and Duff 1984: front + (1 - alpha of front) × back. front: float RGBA, premultiplied; back: float RGB, or
/// RGBA premultiplied, of the same size. Where front's alpha is 0 the result is back to the bit, where it is 1 front.
/// Result: RGBA premultiplied; RGB without alpha over a back that has none. Throws ErrorKind::input.
Image over(ImageView const& front, ImageView const& back);

}  // namespace daub
