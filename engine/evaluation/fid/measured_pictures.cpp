#include "engine/evaluation/fid/measured_pictures.h"

#include "engine/core/error.h"
#include "engine/core/sha256.h"
#include "engine/scene/image_file.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;

constexpr char const* numbers_name = "numbers";
constexpr int64_t batch_pictures = 8;  ///< decoded and measured together

bool is_stored(fs::path const& file, std::string const& digest) {
    std::error_code error;
    if (!fs::exists(file, error)) return false;
    try {
        auto const header = inspect_safetensors(file);
        auto const found = header.metadata.find("digest");
        return found != header.metadata.end() && found->second == digest;
    } catch (Error const&) {
        return false;  // damaged: made anew
    }
}

}  // namespace

MeasuredPictures::MeasuredPictures(std::vector<fs::path> files, fs::path cache, PictureMeasure measure)
    : files_(std::move(files)), cache_(std::move(cache)), measure_(std::move(measure)) {
    std::error_code error;
    fs::create_directories(cache_, error);
    if (error) fail(ErrorKind::output, "{} cannot be made: {}.", cache_.string(), error.message());
}

int64_t MeasuredPictures::size_of(int64_t chunk) const {
    return std::min(chunk_pictures, pictures() - chunk * chunk_pictures);
}

fs::path MeasuredPictures::file_of(int64_t chunk) const {
    return cache_ / fmt::format("{}-{:05}.safetensors", measure_.name, chunk);
}

bool MeasuredPictures::take_chunk(int64_t chunk, std::function<bool(int64_t)> const& go_on) const {
    int64_t const first = chunk * chunk_pictures, count = size_of(chunk);
    std::vector<Bytes> contents;
    Sha256 hash;
    hash.add(bytes_of(measure_.identity));
    for (int64_t i = first; i < first + count; ++i) {
        fs::path const& file = files_[static_cast<size_t>(i)];
        contents.push_back(read_file(file));
        std::string const more = measure_.identity_of ? measure_.identity_of(i) : "";
        hash.add(bytes_of(fmt::format("\n{}\n{}\n{}\n", file.filename().string(), more, contents.back().size())));
        hash.add(contents.back());
    }
    if (is_stored(file_of(chunk), hash.digits())) return true;
    std::vector<Tensor> numbers;
    for (int64_t begin = 0; begin < count; begin += batch_pictures) {
        if (!go_on(begin)) return false;
        std::vector<Image> pictures;
        for (int64_t i = begin; i < std::min(begin + batch_pictures, count); ++i)
            pictures.push_back(
                decode_image(contents[static_cast<size_t>(i)], files_[static_cast<size_t>(first + i)].string()));
        numbers.push_back(measure_.take(pictures, first + begin).to(at::kCPU));
    }
    save_safetensors(file_of(chunk), {{numbers_name, at::cat(numbers)}}, {{"digest", hash.digits()}});
    return true;
}

bool MeasuredPictures::take(Shard const& shard, OnProgress const& on_progress) const {
    int64_t done = 0, mine = 0;
    for (int64_t i = 0; i < chunks(); ++i) mine += shard.owns(i) ? size_of(i) : 0;
    auto const go_on = [&](int64_t within) { return !on_progress || on_progress(done + within, mine); };
    for (int64_t i = 0; i < chunks(); ++i) {
        if (!shard.owns(i)) continue;
        if (!take_chunk(i, go_on)) return false;
        done += size_of(i);
        if (!go_on(0)) return false;
    }
    return true;
}

Tensor MeasuredPictures::chunk(int64_t number) const {
    auto const tensors = load_safetensors(file_of(number));
    auto const found = tensors.find(numbers_name);
    if (found == tensors.end() || found->second.dim() < 1 || found->second.size(0) != size_of(number))
        fail(ErrorKind::input, "{} does not hold the numbers of {} pictures. Remove it to have it made anew.",
             file_of(number).string(), size_of(number));
    return found->second;
}

Tensor MeasuredPictures::all() const {
    std::vector<Tensor> numbers;
    for (int64_t i = 0; i < chunks(); ++i) numbers.push_back(chunk(i));
    return at::cat(numbers);
}

std::string digest_of_file(fs::path const& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) fail(ErrorKind::input, "{} cannot be opened.", file.string());
    Sha256 hash;
    std::vector<char> buffer(size_t{1} << 20);
    while (stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || stream.gcount() > 0)
        hash.add(std::as_bytes(std::span(buffer).first(static_cast<size_t>(stream.gcount()))));
    return hash.digits();
}

}  // namespace daub
