#include "engine/training/dataset/picture_dataset.h"

#include "engine/core/error.h"
#include "engine/scene/image_file.h"
#include "engine/training/dataset/example_picture.h"
#include "engine/training/world/paint.h"
#include "engine/training/world/world_random.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>

namespace daub {

struct PictureDataset::Sample {
    at::Tensor picture;    // fp32 [3,H,W]
    at::Tensor masks;      // fp32 [R,H,W]
    at::Tensor high, low;  // fp32 [3,crop,crop], [3,crop/scale,crop/scale]; undefined without crops
    CaptionRow caption;
};

/// A request with what follows from it and the batch's first sample.
struct PictureDataset::Wanted {
    DataRequest request;
    Aspect aspect;
    int bucket = 0;  ///< -1: all examples
    SampleOrder const* order = nullptr;
    Size size(int64_t side) const { return {int(aspect.width * side / 64), int(aspect.height * side / 64)}; }
};

namespace {

/// The bucket whose aspect is nearest, by the logarithm of width over height.
size_t nearest_aspect(Size size) {
    auto const aspects = world_aspects();
    double const own = std::log(double(size.width) / size.height);
    return size_t(std::ranges::min_element(
                      aspects, {},
                      [&](Aspect const& a) { return std::abs(std::log(double(a.width) / double(a.height)) - own); }) -
                  aspects.begin());
}

std::string digest(DataRequest const& r) {
    CropOptions const crops = r.crops.value_or(CropOptions{.low_side = 0, .scale = 0, .crop = 0});
    Aspect const aspect = r.batch.aspect.value_or(Aspect{0, 0});
    return fmt::format("{} {}x{} {} {} {} {} {} {}", r.batch.side, aspect.height, aspect.width, r.batch.aspect_block,
                       r.batch.most_tokens, r.batch.regions, crops.low_side, crops.scale, crops.crop);
}

/// A mask by the name in the .json: another member of the shard, or a file beside the .json.
Image read_attached(Example const& example, std::string const& name) {
    if (auto const member = example.attached.find(name); member != example.attached.end())
        return decode_image(member->second.read(), name);
    std::filesystem::path const relative(name);
    bool const leaves = relative.is_absolute() || std::ranges::find(relative, "..") != relative.end();
    if (leaves || !example.attached.empty())
        fail(ErrorKind::input, "{}: the mask {} is not there.", example.name, name);
    return read_image(example.settings.file->parent_path() / relative);
}

std::string caption_of(Example const& example) {
    Bytes const bytes = example.caption.read();
    std::string_view const text = text_of(bytes);
    size_t const first = text.find_first_not_of(" \t\r\n"), last = text.find_last_not_of(" \t\r\n");
    return std::string(text.substr(first, last - first + 1));
}

at::Tensor stacked(std::vector<at::Tensor> const& tensors, at::Device device) { return at::stack(tensors).to(device); }

}  // namespace

PictureDataset::PictureDataset(Options options, CaptionTokenizers tokenizers, at::Device device)
    : options_(std::move(options)),
      tokenizers_(std::move(tokenizers)),
      device_(device),
      queue_(std::max(1, options_.threads)) {
    ExampleFiles found = find_examples(options_.sources);
    warnings_ = std::move(found.warnings);
    rejections_.add(Rejection::no_caption, found.without_caption);
    examples_ = sound_examples(std::move(found.examples), options_.filter, options_.threads, rejections_);
    if (examples_.empty())
        fail(ErrorKind::input, "--data: no picture is left to train on. Left out: {}.{}", rejections_.summary(),
             warnings_.empty() ? "" : " " + warnings_.front());
    rejected_ = std::vector<std::atomic<bool>>(examples_.size());
    scored_ = std::vector<std::atomic<bool>>(examples_.size());
    buckets_.resize(world_aspects().size());
    for (size_t i = 0; i < examples_.size(); ++i) buckets_[nearest_aspect(examples_[i].size)].push_back(int64_t(i));
}

PictureDataset::~PictureDataset() = default;

SampleOrder const& PictureDataset::order(DataRequest const& request) const {
    std::scoped_lock const lock(mutex_);
    bool const bucketed = !request.batch.aspect;
    auto& order = orders_[{request.batch.aspect_block, bucketed}];
    if (!order) {
        std::vector<int64_t> sizes;
        for (auto const& bucket : buckets_) sizes.push_back(int64_t(bucket.size()));
        order = std::make_unique<SampleOrder>(bucketed ? sizes : std::vector{size()}, request.batch.aspect_block);
    }
    return *order;
}

PictureDataset::Wanted PictureDataset::wanted(DataRequest const& request, uint64_t seed, int64_t first) const {
    Wanted out{.request = request, .aspect = {}, .bucket = -1, .order = &order(request)};
    if (!request.batch.aspect) out.bucket = out.order->bucket(seed, first);
    out.aspect = request.batch.aspect.value_or(world_aspects()[size_t(std::max(0, out.bucket))]);
    return out;
}

/// The whole picture is judged, not a crop, so that the answer is the same for every sample; and once only.
bool PictureDataset::passes_clip_score(size_t example, Image const& picture, std::span<int64_t const> clip_ids) const {
    constexpr Size judged{128, 128};
    if (!options_.filter.min_clip_score || examples_[example].clip_score || !options_.clip_score || scored_[example])
        return true;
    bool const passes =
        options_.clip_score(cropped_picture(picture, {}, judged), clip_ids) >= *options_.filter.min_clip_score;
    if (passes) scored_[example] = true;
    return passes;
}

int64_t PictureDataset::usable() const {
    return size() - std::ranges::count_if(rejected_, [](auto const& is) { return is.load(); });
}

std::shared_ptr<PictureDataset::Sample const> PictureDataset::load(Wanted const& wanted, size_t index, uint64_t seed,
                                                                   int64_t sample) const {
    SoundExample const& example = examples_[index];
    Image const picture = decode_image(example.files.picture.read(), example.files.name);
    std::string const caption = caption_of(example.files);
    ExampleSettings settings;
    BatchOptions const& batch = wanted.request.batch;
    if (example.files.settings && batch.regions)
        settings = parse_example_settings(text_of(example.files.settings.read()), caption);

    WorldRandom random(seed, uint64_t(sample), WorldRandom::Purpose::layout);
    double const across = options_.random_crop ? random.uniform() : 0.5,
                 down = options_.random_crop ? random.uniform() : 0.5;
    Size const target = wanted.size(batch.side);
    PictureCrop crop = crop_to_aspect(picture.size(), target, across, down);
    crop.mirrored = options_.mirror && random.chance(0.5f) && !names_a_side(caption);

    Sample out;
    out.caption = caption_row(tokenizers_, caption, settings.regions, batch.most_tokens);
    if (!passes_clip_score(index, picture, out.caption.clip.ids)) return nullptr;
    out.picture = cropped_picture(picture, crop, target);
    out.masks = cropped_regions(settings.regions, crop, target,
                                [&](std::string const& name) { return read_attached(example.files, name); });
    if (auto const& crops = wanted.request.crops) {
        at::Tensor const high = cropped_picture(picture, crop, wanted.size(crops->low_side * crops->scale));
        int64_t const window = crops->crop / crops->scale;
        auto const corner = [&](int64_t side) {
            return int64_t(random.uniform() * float(side / crops->scale - window + 1)) * crops->scale;
        };
        int64_t const top = corner(high.size(1)), left = corner(high.size(2));
        out.high = high.narrow(1, top, crops->crop).narrow(2, left, crops->crop).contiguous();
        out.low = at::avg_pool2d(out.high, {crops->scale, crops->scale});
    }
    return std::make_shared<Sample const>(std::move(out));
}

std::shared_ptr<PictureDataset::Sample const> PictureDataset::make(Wanted const& wanted, uint64_t seed,
                                                                   int64_t sample) const {
    constexpr int most_attempts = 200;
    c10::NoGradGuard const no_gradients;
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
        int64_t const within = wanted.order->example(seed, sample, attempt);
        auto const index = size_t(wanted.bucket < 0 ? within : buckets_[size_t(wanted.bucket)][size_t(within)]);
        if (rejected_[index]) continue;
        Rejection reason = Rejection::broken_picture;
        try {
            if (auto made = load(wanted, index, seed, sample)) return made;
            reason = Rejection::low_clip_score;
        } catch (Error const& error) {
            if (error.kind() != ErrorKind::input) throw;
        }
        if (!rejected_[index].exchange(true)) rejections_.add(reason);
    }
    fail(ErrorKind::input, "--data: hardly any of the {} pictures can be used. Left out: {}.", size(),
         rejections_.summary());
}

std::shared_future<std::shared_ptr<PictureDataset::Sample const>> PictureDataset::future_of(Wanted const& wanted,
                                                                                            uint64_t seed,
                                                                                            int64_t sample) const {
    std::scoped_lock const lock(mutex_);
    if (std::string made_for = digest(wanted.request); made_for != ahead_for_)
        ahead_.clear(), ahead_for_ = std::move(made_for);
    auto& future = ahead_[{seed, sample}];
    if (!future.valid()) {
        auto task = std::make_shared<std::packaged_task<std::shared_ptr<Sample const>()>>(
            [this, wanted, seed, sample] { return make(wanted, seed, sample); });
        future = task->get_future().share();
        queue_.add([task] { (*task)(); });
    }
    return future;
}

void PictureDataset::prepare(DataRequest const& request, SampleRange range) const {
    Wanted const what = wanted(request, range.seed, range.first);
    for (int64_t i = 0; i < range.count; ++i) future_of(what, range.seed, range.first + i);
}

TrainingSamples PictureDataset::samples(DataRequest const& request, SampleRange range) const {
    c10::NoGradGuard const no_gradients;
    prepare(request, range);
    Wanted const what = wanted(request, range.seed, range.first);
    std::vector<at::Tensor> pictures, high, low;
    std::vector<std::shared_ptr<Sample const>> made;
    for (int64_t i = 0; i < range.count; ++i) {
        made.push_back(future_of(what, range.seed, range.first + i).get());
        pictures.push_back(made.back()->picture);
        if (request.crops) high.push_back(made.back()->high), low.push_back(made.back()->low);
    }
    TrainingSamples out;
    TrainingBatch& batch = out.batch;
    batch.images = stacked(pictures, device_);
    if (request.crops) out.high = stacked(high, device_), out.low = stacked(low, device_);

    int64_t most_regions = 1;
    std::vector<CaptionRow> rows;
    for (auto const& sample : made) {
        rows.push_back(sample->caption);
        most_regions = std::max(most_regions, sample->masks.size(0));
    }
    add_rows(batch, rows, tokenizers_, most_regions);
    for (at::Tensor* tensor : {&batch.clip_ids, &batch.clip_columns, &batch.t5_ids, &batch.t5_columns, &batch.t5_mask})
        *tensor = tensor->to(device_);

    at::Tensor masks = at::zeros({range.count, most_regions, pictures[0].size(1), pictures[0].size(2)});
    std::vector<int64_t> counts;
    for (int64_t b = 0; b < range.count; ++b) {
        at::Tensor const& own = made[size_t(b)]->masks;
        counts.push_back(own.size(0));
        masks[b].narrow(0, 0, own.size(0)).copy_(own);
    }
    batch.masks = masks.to(device_);
    batch.painted = paint_regions(batch.masks, counts, range.seed, range.first);
    batch.style_reference = batch.images;

    std::scoped_lock const lock(mutex_);
    for (int64_t i = 0; i < range.count; ++i) ahead_.erase({range.seed, range.first + i});
    return out;
}

}  // namespace daub
