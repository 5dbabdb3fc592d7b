// What assistive technology learns of a ValueSlider: name, value, range, and how to set it.
#pragma once

namespace daub {

class ValueSlider;

/// May be called any number of times.
void install_value_slider_accessibility();
void announce_value(ValueSlider& slider);

}  // namespace daub
