#include "engine/scene/request_json.h"

#include "engine/scene/json_reader.h"
#include "engine/scene/named_values.h"

#include <array>
#include <cmath>

namespace daub {
namespace {

constexpr std::array overlaps{
    NamedValue{Overlap::share, std::string_view("share")},
    NamedValue{Overlap::on_top, std::string_view("on_top")},
};
constexpr std::array units{
    NamedValue{ProcessInterval::Unit::process, std::string_view("process")},
    NamedValue{ProcessInterval::Unit::sigma, std::string_view("sigma")},
};
constexpr std::array modes{
    NamedValue{PaintSettings::Mode::paint_with_words, std::string_view("paint_with_words")},
    NamedValue{PaintSettings::Mode::dense_diffusion, std::string_view("dense_diffusion")},
};
constexpr std::array scales{
    NamedValue{PaintSettings::Scale::maximum, std::string_view("maximum")},
    NamedValue{PaintSettings::Scale::standard_deviation, std::string_view("standard_deviation")},
};

template <typename T, std::size_t N>
auto in(std::array<NamedValue<T>, N> const& table) {
    return [&table](std::string_view name) { return value_in(table, name); };
}

template <typename T>
Json or_null(std::optional<T> const& value) {
    return value ? Json(*value) : Json();
}
Json or_null(std::string const& reference) { return reference.empty() ? Json() : Json(reference); }

Json to_json(Size size) { return Json::array({size.width, size.height}); }

Json to_json(ProcessInterval const& interval) {
    return {{"unit", name_in(units, interval.unit)}, {"begin", interval.begin}, {"end", interval.end}};
}

/// A number where the curve is one, else its points.
Json to_json(Curve const& curve) {
    if (curve == Curve(curve.points().front().value)) return curve.points().front().value;
    Json points = Json::array();
    for (auto const& [process, value] : curve.points()) points.push_back({process, value});
    return points;
}

class RequestWriter {
 public:
    explicit RequestWriter(AssetSink& assets) : assets_(assets) {}

    Json write(GenerationRequest const& r) {
        return {{"model", r.model},
                {"prompt", r.prompt},
                {"negative_prompt", r.negative_prompt},
                {"regions", write_regions(r)},
                {"canvas", to_json(r.canvas)},
                {"generation_size", r.generation_size ? to_json(*r.generation_size) : Json()},
                {"stages", write_stages(r)},
                {"stages_to_run", r.stages_to_run},
                {"seed", r.seed},
                {"count", r.count},
                {"guidance", write(r.guidance)},
                {"streams",
                 {{"t5", to_json(r.streams.t5)},
                  {"clip_text", to_json(r.streams.clip_text)},
                  {"style", to_json(r.streams.style)}}},
                {"paint", write(r.paint)},
                {"styles", write_styles(r)},
                {"style_adapter", r.style_adapter},
                {"loras", write_loras(r)},
                {"vae", r.vae},
                {"clip_skip", r.clip_skip},
                {"start", write_start(r)},
                {"change_only", write_change_only(r)},
                {"add_element", write_add_element(r)},
                {"branch", write_branch(r)},
                {"device", to_name(r.device)},
                {"precision", to_name(r.precision)}};
    }

 private:
    Json put(Snapshot<Mask> const& mask, Color color, std::string const& hint) {
        return mask ? or_null(assets_.put(mask, color, hint)) : Json();
    }
    Json put(Snapshot<Image> const& image, std::string const& hint) {
        return image ? or_null(assets_.put(image, hint)) : Json();
    }

    Json write_regions(GenerationRequest const& r) {
        Json regions = Json::array();
        for (auto const& region : r.regions) {
            Json spans = Json::array();
            for (auto const& span : region.spans) spans.push_back({span.begin, span.end});
            regions.push_back({{"name", region.name},
                               {"color", to_hex(region.color)},
                               {"spans", spans},
                               {"mask", put(region.mask, region.color, fmt::format("region-{}", regions.size() + 1))},
                               {"strength", region.strength},
                               {"overlap", name_in(overlaps, region.overlap)},
                               {"interval", to_json(region.interval)},
                               {"noise_seed", or_null(region.noise_seed)},
                               {"negative", region.negative},
                               {"enabled", region.enabled}});
        }
        return regions;
    }

    static Json write_stages(GenerationRequest const& r) {
        Json stages = Json::array();
        for (auto const& stage : r.stages)
            stages.push_back({{"sampler", to_name(stage.sampler)},
                              {"schedule", to_name(stage.schedule)},
                              {"steps", stage.steps},
                              {"eta", stage.eta},
                              {"churn",
                               {{"amount", stage.churn.amount},
                                {"sigma_min", stage.churn.sigma_min},
                                {"sigma_max", stage.churn.sigma_max},
                                {"noise", stage.churn.noise}}},
                              {"text_guidance", or_null(stage.text_guidance)},
                              {"noise_augmentation", or_null(stage.noise_augmentation)}});
        return stages;
    }

    static Json write(Guidance const& guidance) {
        Json threshold;
        if (auto const& t = guidance.dynamic_threshold)
            threshold = {{"percentile", t->percentile}, {"maximum", t->maximum}};
        return {{"text", or_null(guidance.text)},
                {"style", or_null(guidance.style)},
                {"rescale", guidance.rescale},
                {"dynamic_threshold", threshold}};
    }

    static Json write(PaintSettings const& paint) {
        return {{"mode", name_in(modes, paint.mode)},
                {"scale", name_in(scales, paint.scale)},
                {"w_prime", or_null(paint.w_prime)},
                {"strength", to_json(paint.strength)},
                {"keep_small_regions", paint.keep_small_regions}};
    }

    Json write_styles(GenerationRequest const& r) {
        Json styles = Json::array();
        for (auto const& style : r.styles) {
            std::string const hint = fmt::format("style-{}", styles.size() + 1);
            styles.push_back({{"image", put(style.image, hint)},
                              {"source", style.source},
                              {"weight", style.weight},
                              {"interval", to_json(style.interval)},
                              {"area", put(style.area, {}, hint + "-area")}});
        }
        return styles;
    }

    Json write_loras(GenerationRequest const& r) {
        Json loras = Json::array();
        for (auto const& lora : r.loras)
            loras.push_back({{"name", lora.name},
                             {"weight", lora.weight},
                             {"area", put(lora.area, {}, fmt::format("lora-{}-area", loras.size() + 1))}});
        return loras;
    }

    Json write_start(GenerationRequest const& r) {
        if (!r.start) return {};
        return {{"image", put(r.start->image, "start")},
                {"source", r.start->source},
                {"strength", r.start->strength},
                {"x", r.start->x},
                {"y", r.start->y}};
    }
    Json write_change_only(GenerationRequest const& r) {
        if (!r.change_only) return {};
        return {{"mask", put(r.change_only->mask, {}, "change-only")}, {"feather", r.change_only->feather}};
    }
    Json write_add_element(GenerationRequest const& r) {
        if (!r.add_element) return {};
        return {{"kept", put(r.add_element->kept, "kept")},
                {"region", r.add_element->region},
                {"feather", r.add_element->feather},
                {"strength", r.add_element->strength}};
    }
    Json write_branch(GenerationRequest const& r) {
        if (!r.branch) return {};
        return {{"base", r.branch->base ? write(*r.branch->base) : Json()},
                {"stage", r.branch->stage},
                {"step", r.branch->step}};
    }

    AssetSink& assets_;
};

class RequestReader {
 public:
    explicit RequestReader(AssetSource& assets) : assets_(assets) {}

    GenerationRequest read(JsonReader const& json) {
        GenerationRequest r;
        json.read("model", r.model);
        json.read("prompt", r.prompt);
        json.read("negative_prompt", r.negative_prompt);
        for (auto const& item : json.items("regions")) r.regions.push_back(read_region(item));
        if (auto const field = json.optional_field("canvas")) r.canvas = read_size(*field);
        if (auto const field = json.optional_field("generation_size")) r.generation_size = read_size(*field);
        for (auto const& item : json.items("stages")) r.stages.push_back(read_stage(item));
        json.read("stages_to_run", r.stages_to_run);
        json.read("seed", r.seed);
        json.read("count", r.count);
        if (auto const field = json.optional_field("guidance")) r.guidance = read_guidance(*field);
        if (auto const field = json.optional_field("streams")) {
            read_curve(*field, "t5", r.streams.t5);
            read_curve(*field, "clip_text", r.streams.clip_text);
            read_curve(*field, "style", r.streams.style);
        }
        if (auto const field = json.optional_field("paint")) r.paint = read_paint(*field);
        read_tasks(json, r);
        for (auto const& item : json.items("styles")) r.styles.push_back(read_style(item));
        json.read("style_adapter", r.style_adapter);
        for (auto const& item : json.items("loras")) {
            auto& lora = r.loras.emplace_back();
            item.read("name", lora.name);
            item.read("weight", lora.weight);
            read_asset(item, "area", lora.area);
        }
        json.read("vae", r.vae);
        json.read("clip_skip", r.clip_skip);
        json.read_name("device", r.device, device_from_name);
        json.read_name("precision", r.precision, precision_from_name);
        return r;
    }

 private:
    void read_asset(JsonReader const& json, char const* key, Snapshot<Mask>& out) {
        if (auto const field = json.optional_field(key)) out = assets_.mask(field->text());
    }
    void read_asset(JsonReader const& json, char const* key, Snapshot<Image>& out) {
        if (auto const field = json.optional_field(key)) out = assets_.image(field->text());
    }

    static Size read_size(JsonReader const& json) {
        auto const sides = json.items();
        if (sides.size() != 2) json.refuse("should be [width, height]");
        return {sides[0].integer<int>(), sides[1].integer<int>()};
    }

    static ProcessInterval read_interval(JsonReader const& json) {
        ProcessInterval interval;
        json.read_name("unit", interval.unit, in(units));
        json.read("begin", interval.begin);
        json.read("end", interval.end);
        return interval;
    }

    static void read_curve(JsonReader const& json, char const* key, Curve& out) {
        auto const field = json.optional_field(key);
        if (!field) return;
        if (field->is_number()) {
            out = field->number();
            return;
        }
        std::vector<CurvePoint> points;
        for (auto const& item : field->items()) {
            auto const pair = item.items();
            if (pair.size() != 2) item.refuse("should be [process, value]");
            points.push_back({pair[0].number(), pair[1].number()});
        }
        try {
            out = Curve(std::move(points));
        } catch (Error const& error) {
            field->refuse(fmt::format("is no curve: {}", error.what()));
        }
    }

    Region read_region(JsonReader const& json) {
        Region region;
        json.read("name", region.name);
        if (auto const field = json.optional_field("color")) {
            auto const color = color_from_hex(field->text());
            if (!color) field->refuse("should be a colour like #e69f00");
            region.color = *color;
        }
        for (auto const& item : json.items("spans")) {
            auto const ends = item.items();
            if (ends.size() != 2) item.refuse("should be [begin, end]");
            region.spans.push_back({ends[0].integer<std::size_t>(), ends[1].integer<std::size_t>()});
        }
        read_asset(json, "mask", region.mask);
        json.read("strength", region.strength);
        json.read_name("overlap", region.overlap, in(overlaps));
        if (auto const field = json.optional_field("interval")) region.interval = read_interval(*field);
        json.read("noise_seed", region.noise_seed);
        json.read("negative", region.negative);
        json.read("enabled", region.enabled);
        return region;
    }

    static StageSettings read_stage(JsonReader const& json) {
        StageSettings stage;
        json.read_name("sampler", stage.sampler, sampler_from_name);
        json.read_name("schedule", stage.schedule, schedule_from_name);
        json.read("steps", stage.steps);
        json.read("eta", stage.eta);
        if (auto const churn = json.optional_field("churn")) {
            churn->read("amount", stage.churn.amount);
            churn->read("sigma_min", stage.churn.sigma_min);
            churn->read("sigma_max", stage.churn.sigma_max);
            churn->read("noise", stage.churn.noise);
        }
        json.read("text_guidance", stage.text_guidance);
        json.read("noise_augmentation", stage.noise_augmentation);
        return stage;
    }

    static Guidance read_guidance(JsonReader const& json) {
        Guidance guidance;
        json.read("text", guidance.text);
        json.read("style", guidance.style);
        json.read("rescale", guidance.rescale);
        if (auto const field = json.optional_field("dynamic_threshold")) {
            auto& threshold = guidance.dynamic_threshold.emplace();
            field->read("percentile", threshold.percentile);
            field->read("maximum", threshold.maximum);
        }
        return guidance;
    }

    static PaintSettings read_paint(JsonReader const& json) {
        PaintSettings paint;
        json.read_name("mode", paint.mode, in(modes));
        json.read_name("scale", paint.scale, in(scales));
        json.read("w_prime", paint.w_prime);
        read_curve(json, "strength", paint.strength);
        json.read("keep_small_regions", paint.keep_small_regions);
        return paint;
    }

    StyleReference read_style(JsonReader const& json) {
        StyleReference style;
        read_asset(json, "image", style.image);
        json.read("source", style.source);
        json.read("weight", style.weight);
        if (auto const field = json.optional_field("interval")) style.interval = read_interval(*field);
        read_asset(json, "area", style.area);
        return style;
    }

    void read_tasks(JsonReader const& json, GenerationRequest& r) {
        if (auto const field = json.optional_field("start")) {
            auto& start = r.start.emplace();
            read_asset(*field, "image", start.image);
            field->read("source", start.source);
            field->read("strength", start.strength);
            field->read("x", start.x);
            field->read("y", start.y);
        }
        if (auto const field = json.optional_field("change_only")) {
            auto& change = r.change_only.emplace();
            read_asset(*field, "mask", change.mask);
            field->read("feather", change.feather);
        }
        if (auto const field = json.optional_field("add_element")) {
            auto& add = r.add_element.emplace();
            read_asset(*field, "kept", add.kept);
            std::uint64_t region = 0;
            field->read("region", region);
            add.region = region;
            field->read("feather", add.feather);
            field->read("strength", add.strength);
        }
        if (auto const field = json.optional_field("branch")) {
            auto& branch = r.branch.emplace();
            if (auto const base = field->optional_field("base")) branch.base = read(*base);
            field->read("stage", branch.stage);
            field->read("step", branch.step);
        }
    }

    AssetSource& assets_;
};

}  // namespace

Json to_json(GenerationRequest const& request, AssetSink& assets) { return RequestWriter(assets).write(request); }

GenerationRequest request_from_json(Json const& json, AssetSource& assets, std::vector<std::string>& warnings) {
    return RequestReader(assets).read(JsonReader(json, "", warnings));
}

}  // namespace daub
