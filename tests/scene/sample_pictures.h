// Pictures for tests: smooth enough for lossy formats, different in every corner and channel.
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/image_rows.h"

#include <algorithm>
#include <cmath>
#include <vector>

inline daub::Image sample_picture(daub::ImageFormat format) {
    daub::Image image(format);
    std::vector<float> row(static_cast<std::size_t>(format.width) * format.channels);
    for (int y = 0; y < format.height; ++y) {
        for (int x = 0; x < format.width; ++x)
            for (int c = 0; c < format.channels; ++c) {
                float const u = (x + 0.5F) / format.width, v = (y + 0.5F) / format.height;
                row[x * format.channels + c] = c == 0 ? u : c == 1 ? v : c == 2 ? 0.5F * u + 0.2F : 0.3F + 0.6F * v;
            }
        daub::write_row(image, y, row);
    }
    return image;
}

/// Largest difference of any sample, as a share of the full range. Formats must agree in size and channels.
inline double largest_difference(daub::Image const& a, daub::Image const& b) {
    if (a.size() != b.size() || a.channels() != b.channels()) return INFINITY;
    std::vector<float> p(static_cast<std::size_t>(a.width()) * a.channels()), q(p.size());
    double largest = 0;
    for (int y = 0; y < a.height(); ++y) {
        daub::read_row(a, y, p);
        daub::read_row(b, y, q);
        for (std::size_t i = 0; i < p.size(); ++i) largest = std::max<double>(largest, std::abs(p[i] - q[i]));
    }
    return largest;
}
