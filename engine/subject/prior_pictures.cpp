#include "engine/subject/prior_pictures.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"
#include "engine/scene/image_file.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace daub {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr char const* list_file = "pictures.json";

fs::path picture_file(fs::path const& folder, size_t index) { return folder / fmt::format("{:04d}.png", index); }

/// What the pictures depend on.
Json order_json(PriorOrder const& order) {
    return {{"model", order.request.model},
            {"captions", order.captions},
            {"count", order.count},
            {"seed", order.request.seed},
            {"size", {order.request.canvas.width, order.request.canvas.height}}};
}

std::vector<PriorPicture> kept_pictures(PriorOrder const& order) {
    std::ifstream stream(order.folder / list_file);
    if (!stream) return {};
    Json const json = Json::parse(stream, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object() || json.value("order", Json()) != order_json(order)) return {};
    std::vector<PriorPicture> pictures;
    for (Json const& caption : json.at("pictures"))
        pictures.push_back({.image = read_image(picture_file(order.folder, pictures.size())), .caption = caption});
    return pictures;
}

void keep(PriorOrder const& order, std::vector<PriorPicture> const& pictures) {
    Json list = Json::array();
    for (PriorPicture const& picture : pictures) list.push_back(picture.caption);
    AtomicFile file(order.folder / list_file);
    file.write(Json{{"order", order_json(order)}, {"pictures", list}}.dump(1) + "\n");
    file.commit();
}

}  // namespace

std::vector<Image> made_pictures(Generator& generator, GenerationRequest const& request, RunOptions const& options) {
    Outcome outcome = generator.generate(request, options);
    if (outcome.failure) throw Error(outcome.failure->kind, outcome.failure->message);
    std::vector<Image> pictures;
    for (ResultImage& result : outcome.images) pictures.push_back(std::move(result.image));
    return pictures;
}

std::vector<PriorPicture> prior_pictures(PriorOrder const& order, Generator& generator,
                                         OnPriorProgress const& on_progress) {
    if (auto kept = kept_pictures(order); !kept.empty()) return kept;
    std::error_code ignored;
    fs::create_directories(order.folder, ignored);  // writing into it tells what is wrong
    std::vector<PriorPicture> pictures;
    auto const kinds = static_cast<int>(order.captions.size());
    for (int k = 0; k < kinds; ++k) {
        GenerationRequest request = order.request;
        request.prompt = order.captions[static_cast<size_t>(k)];
        request.count = order.count / kinds + (k < order.count % kinds ? 1 : 0);
        request.seed += static_cast<uint64_t>(k) * 1000;
        if (request.count == 0) continue;
        if (!on_progress(static_cast<int>(pictures.size()), order.count)) return {};
        for (Image& image : made_pictures(generator, request)) {
            write_image(picture_file(order.folder, pictures.size()), image, {.png_compression = 1});
            pictures.push_back({.image = std::move(image), .caption = request.prompt});
        }
    }
    on_progress(order.count, order.count);
    keep(order, pictures);
    return pictures;
}

}  // namespace daub
