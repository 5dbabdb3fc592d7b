#include "app/cli/model_services.h"

#include "app/model_examiner.h"
#include "engine/scene/resource_path.h"
#include "engine/weights/model_convert.h"

#include <map>

namespace daub::cli {
namespace {

namespace fs = std::filesystem;

std::optional<at::ScalarType> precision_of(std::string const& name) {
    static std::map<std::string, at::ScalarType> const types{
        {"fp32", at::kFloat}, {"fp16", at::kHalf}, {"bf16", at::kBFloat16}};
    auto const found = types.find(name);
    return found == types.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

void convert_with_engine(ConversionOrder const& order) {
    bool const from_folder = fs::is_directory(order.from);
    std::unique_ptr<ModelSource> const source =
        from_folder ? open_model_folder(order.from) : open_single_file(order.from, single_file_options(order.as));
    ConvertOptions const options{.precision = precision_of(order.precision),
                                 .clip_tokenizer = expected_resource_path("clip-tokenizer")};
    if (order.to.extension() == ".safetensors") return write_single_file(*source, order.to, options);
    write_model_folder(*source, order.to, options);
}

}  // namespace daub::cli
