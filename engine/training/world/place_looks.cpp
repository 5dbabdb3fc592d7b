#include "engine/training/world/places.h"

namespace daub {

std::span<SkyLook const> sky_looks() {
    static std::vector<SkyLook> const looks{
        // day
        {{.far = {0.25f, 0.56f, 0.93f}, .near = {0.72f, 0.88f, 0.98f}, .patch = {1, 1, 1}, .patch_amount = 0.8f,
          .patch_low = 0.66f, .patch_high = 0.9f, .patch_frequency = 5, .stretch = 0.6f},
         {1, 1, 1}},
        // cloudy
        {{.far = {0.33f, 0.60f, 0.92f}, .near = {0.75f, 0.88f, 0.97f}, .patch = {0.98f, 0.98f, 1}, .patch_amount = 1,
          .patch_low = 0.40f, .patch_high = 0.58f, .patch_frequency = 5, .stretch = 0.55f},
         {0.97f, 0.97f, 1}},
        // overcast
        {{.far = {0.58f, 0.61f, 0.65f}, .near = {0.80f, 0.82f, 0.84f}, .patch = {0.47f, 0.50f, 0.54f},
          .patch_amount = 0.7f, .patch_low = 0.4f, .patch_high = 0.75f, .patch_frequency = 4, .stretch = 0.5f},
         {0.85f, 0.87f, 0.90f}},
        // sunset
        {{.far = {0.42f, 0.26f, 0.55f}, .near = {1, 0.62f, 0.22f}, .patch = {0.95f, 0.38f, 0.36f}, .patch_amount = 0.85f,
          .patch_low = 0.45f, .patch_high = 0.7f, .patch_frequency = 6, .stretch = 0.25f},
         {1, 0.82f, 0.68f}},
        // dawn
        {{.far = {0.50f, 0.62f, 0.90f}, .near = {1, 0.80f, 0.78f}, .patch = {0.99f, 0.70f, 0.80f}, .patch_amount = 0.75f,
          .patch_low = 0.45f, .patch_high = 0.75f, .patch_frequency = 5, .stretch = 0.3f},
         {1, 0.90f, 0.90f}},
        // night
        {{.far = {0.03f, 0.04f, 0.14f}, .near = {0.12f, 0.16f, 0.36f}, .patch = {0.10f, 0.12f, 0.26f},
          .patch_amount = 0.5f, .patch_low = 0.5f, .patch_high = 0.8f, .stretch = 0.5f, .stars = 1, .vary = 0.03f},
         {0.52f, 0.57f, 0.80f}},
        // storm
        {{.far = {0.20f, 0.22f, 0.27f}, .near = {0.45f, 0.48f, 0.50f}, .patch = {0.12f, 0.13f, 0.17f},
          .patch_amount = 0.9f, .patch_low = 0.42f, .patch_high = 0.68f, .patch_frequency = 6, .stretch = 0.45f,
          .vary = 0.04f},
         {0.66f, 0.69f, 0.74f}},
        // plain wall
        {{.far = {0.88f, 0.82f, 0.68f}, .near = {0.82f, 0.75f, 0.60f}, .patch = {0.80f, 0.74f, 0.62f},
          .patch_amount = 0.5f, .patch_low = 0.3f, .patch_high = 0.9f, .grain = 0.02f, .vary = 0.14f},
         {1, 0.98f, 0.94f}},
        // striped wall
        {{.far = {0.93f, 0.90f, 0.82f}, .near = {0.90f, 0.86f, 0.78f}, .grain = 0.02f, .line = {0.55f, 0.70f, 0.78f},
          .line_amount = 0.9f, .columns = 7, .line_width = 0.5f, .vary = 0.12f},
         {1, 0.98f, 0.94f}},
        // brick wall
        {{.far = {0.68f, 0.33f, 0.25f}, .near = {0.62f, 0.29f, 0.22f}, .patch = {0.50f, 0.22f, 0.18f},
          .patch_amount = 0.6f, .patch_low = 0.4f, .patch_high = 0.8f, .patch_frequency = 10, .grain = 0.05f,
          .line = {0.82f, 0.77f, 0.70f}, .line_amount = 0.9f, .rows = 11, .columns = 5, .line_width = 0.16f,
          .stagger = 0.5f},
         {1, 0.98f, 0.95f}},
    };
    return looks;
}

std::span<Material const> ground_looks() {
    static std::vector<Material> const looks{
        // meadow
        {.far = {0.46f, 0.70f, 0.34f}, .near = {0.26f, 0.56f, 0.18f}, .patch = {0.56f, 0.74f, 0.28f},
         .patch_amount = 0.6f, .patch_low = 0.4f, .patch_high = 0.8f, .patch_frequency = 6, .grain = 0.22f,
         .grain_frequency = 30, .hills = 0.06f},
        // beach
        {.far = {0.95f, 0.86f, 0.62f}, .near = {0.90f, 0.78f, 0.52f}, .patch = {0.82f, 0.69f, 0.45f},
         .patch_amount = 0.45f, .patch_low = 0.45f, .patch_high = 0.8f, .patch_frequency = 5, .stretch = 0.5f,
         .grain = 0.07f, .grain_frequency = 34, .hills = 0.015f},
        // snow
        {.far = {0.90f, 0.94f, 0.99f}, .near = {0.98f, 0.98f, 1}, .patch = {0.76f, 0.84f, 0.95f}, .patch_amount = 0.7f,
         .patch_low = 0.45f, .patch_high = 0.75f, .patch_frequency = 3, .stretch = 0.6f, .grain = 0.03f,
         .hills = 0.07f, .vary = 0.02f},
        // sea
        {.far = {0.22f, 0.52f, 0.72f}, .near = {0.08f, 0.32f, 0.60f}, .patch = {0.62f, 0.83f, 0.92f},
         .patch_amount = 0.75f, .patch_low = 0.56f, .patch_high = 0.74f, .patch_frequency = 9, .stretch = 0.3f,
         .grain = 0.10f, .grain_frequency = 26},
        // road
        {.far = {0.52f, 0.53f, 0.55f}, .near = {0.34f, 0.35f, 0.37f}, .patch = {0.28f, 0.29f, 0.31f},
         .patch_amount = 0.4f, .patch_low = 0.5f, .patch_high = 0.8f, .grain = 0.09f, .grain_frequency = 40,
         .line = {0.97f, 0.96f, 0.90f}, .line_amount = 0.95f, .columns = 2.2f, .line_width = 0.13f, .dash = 1.6f,
         .vary = 0.03f},
        // desert
        {.far = {0.96f, 0.72f, 0.42f}, .near = {0.86f, 0.52f, 0.22f}, .patch = {0.70f, 0.38f, 0.15f},
         .patch_amount = 0.7f, .patch_low = 0.45f, .patch_high = 0.62f, .patch_frequency = 3, .stretch = 0.4f,
         .grain = 0.05f, .hills = 0.10f},
        // forest floor
        {.far = {0.20f, 0.34f, 0.16f}, .near = {0.34f, 0.25f, 0.13f}, .patch = {0.18f, 0.28f, 0.10f},
         .patch_amount = 0.85f, .patch_low = 0.42f, .patch_high = 0.6f, .patch_frequency = 8, .grain = 0.25f,
         .grain_frequency = 30, .spots = 0.3f, .spot_frequency = 10, .hills = 0.04f},
        // flower field
        {.far = {0.44f, 0.68f, 0.34f}, .near = {0.22f, 0.50f, 0.16f}, .patch = {0.36f, 0.64f, 0.22f},
         .patch_amount = 0.5f, .patch_low = 0.4f, .patch_high = 0.8f, .patch_frequency = 6, .grain = 0.18f,
         .grain_frequency = 30, .spots = 0.8f, .spot_frequency = 9, .hills = 0.05f},
        // wooden floor
        {.far = {0.70f, 0.48f, 0.28f}, .near = {0.60f, 0.38f, 0.20f}, .patch = {0.48f, 0.29f, 0.14f},
         .patch_amount = 0.6f, .patch_low = 0.4f, .patch_high = 0.8f, .patch_frequency = 10, .stretch = 0.15f,
         .grain = 0.06f, .line = {0.28f, 0.17f, 0.08f}, .line_amount = 0.85f, .rows = 4, .columns = 0.9f,
         .line_width = 0.09f, .stagger = 0.5f, .vary = 0.08f},
        // tiled floor
        {.far = {0.90f, 0.89f, 0.86f}, .near = {0.94f, 0.93f, 0.90f}, .grain = 0.02f, .line = {0.26f, 0.27f, 0.32f},
         .rows = 3.2f, .columns = 3.2f, .checker = 0.92f, .vary = 0.06f},
        // carpet
        {.far = {0.62f, 0.12f, 0.16f}, .near = {0.74f, 0.15f, 0.18f}, .patch = {0.50f, 0.08f, 0.12f},
         .patch_amount = 0.35f, .patch_low = 0.3f, .patch_high = 0.8f, .patch_frequency = 8, .grain = 0.14f,
         .grain_frequency = 40, .line = {0.90f, 0.72f, 0.30f}, .line_amount = 0.8f, .rows = 1.6f, .line_width = 0.12f,
         .vary = 0.05f},
    };
    return looks;
}

}  // namespace daub
