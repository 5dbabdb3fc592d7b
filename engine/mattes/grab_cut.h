// OpenCV's GrabCut (Rother et al. 2004) as rotoscoping uses it, for sources that use OpenCV.
#pragma once

#include <opencv2/core.hpp>

namespace daub {

/// labels: CV_8U of cv::GrabCutClasses; the probable ones are decided, the sure ones stay. Only what lies within
/// `reach` pixels of anything undecided is looked at. frame: CV_8UC3. Deterministic.
void decide(cv::Mat const& frame, cv::Mat& labels, int reach, int iterations);

/// From strokes alone: everything that is not GC_BGD or GC_FGD is decided by the colours of these, then refined.
void decide_from_strokes(cv::Mat const& frame, cv::Mat& labels, int iterations);

/// 255 where a label means the inside.
cv::Mat inside_of(cv::Mat const& labels);

/// Takes back the inside that hangs on no sure inside, and fills what has no sure outside in it.
void drop_islands(cv::Mat& labels);

}  // namespace daub
