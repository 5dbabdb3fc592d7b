#include "tests/ui/document/random_edits.h"

#include "engine/scene/mask_operations.h"
#include "engine/scene/png_file.h"
#include "tests/scene/full_request.h"

#include <array>

using namespace daub;

Project sample_project() {
    Project project = new_project();
    project.request = full_request();
    project.request.canvas = {40, 24};
    project.region_states = {{"region-1", true, false}, {"region-2", false, false}, {"region-7", true, true}};
    project.results = {{"first", encode_png(sample_rgb({40, 24})), "2026-01-02T03:04:05Z", true},
                       {"second", encode_png(sample_rgb({20, 12})), "2026-01-02T03:05:05Z", false}};
    project.shown_result = "first";
    return project;
}

RegionId RandomEdits::any_region() {
    int const count = static_cast<int>(document_.regions().size());
    return count == 0 ? RegionId() : document_.region_id(static_cast<std::size_t>(below(count)));
}

std::string RandomEdits::any_result() {
    int const count = static_cast<int>(document_.results().size());
    return count == 0 ? std::string() : document_.results()[static_cast<std::size_t>(below(count))].id;
}

std::size_t RandomEdits::any_border(std::string_view text) {
    auto at = static_cast<std::size_t>(below(static_cast<int>(text.size()) + 1));
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
    return at;
}

std::string RandomEdits::any_text() {
    static constexpr std::array texts{"a", "b", " ", "fox", " ", "狐", "ü", "(red:1.2) ", "\n", "sun and moon", ", "};
    return texts[static_cast<std::size_t>(below(texts.size()))];
}

TextEdit RandomEdits::any_edit(std::string const& text) {
    std::size_t begin = any_border(text), end = any_border(text);
    if (begin > end) std::swap(begin, end);
    if (below(8) != 0) begin = end;  // most edits only insert, so that there are words to work on
    return {begin, end - begin, below(4) == 0 && end > begin ? std::string() : any_text()};
}

RegionValue RandomEdits::any_value(RegionProperty property) {
    switch (property) {
        case RegionProperty::name:
            return any_text();
        case RegionProperty::color:
            return Color{static_cast<std::uint8_t>(below(256)), 7, static_cast<std::uint8_t>(below(2))};
        case RegionProperty::spans: {
            auto const& prompt = document_.request().prompt;
            std::vector<TextSpan> spans;
            for (int i = below(3); i > 0; --i) spans.push_back({any_border(prompt), any_border(prompt)});
            return spans;
        }
        case RegionProperty::strength:
            return fraction() * 4;
        case RegionProperty::overlap:
            return below(2) == 0 ? Overlap::share : Overlap::on_top;
        case RegionProperty::interval:
            return ProcessInterval{fraction() / 2, 0.5 + fraction() / 2, ProcessInterval::Unit::process};
        case RegionProperty::noise_seed:
            return below(3) == 0 ? std::optional<std::uint64_t>() : std::optional<std::uint64_t>(random_());
        default:
            return below(2) == 0;
    }
}

Mask RandomEdits::any_mask() { return sample_mask(document_.canvas(), below(256)); }

void RandomEdits::edit_text() {
    if (below(4) == 0)
        document_.edit_negative_prompt(any_edit(document_.request().negative_prompt));
    else
        document_.edit_prompt(any_edit(document_.request().prompt));
}

void RandomEdits::edit_list() {
    int const kind = below(5);
    auto const& prompt = document_.request().prompt;
    if (kind == 0 || document_.regions().size() < 2)
        document_.add_region({.name = any_text(),
                              .spans = {{any_border(prompt), any_border(prompt)}},
                              .mask = below(2) == 0 ? Snapshot<Mask>() : Snapshot<Mask>(any_mask()),
                              .index = static_cast<std::size_t>(below(5))});
    else if (kind == 1)
        document_.duplicate_region(any_region());
    else if (kind == 2)
        document_.move_region(any_region(), below(6));
    else if (kind == 3)
        document_.unbind_region(any_region());
    else
        document_.remove_region(any_region());
}

void RandomEdits::edit_property() {
    auto const property = static_cast<RegionProperty>(below(region_property_count));
    RegionId const id = any_region();
    for (int i = 1 + below(3); i > 0; --i) document_.set_region(id, property, any_value(property));
    if (below(2) == 0) document_.break_merging();
}

void RandomEdits::stroke() {
    auto const edit = document_.begin_mask_edit(below(6) == 0 ? change_only_id : any_region());
    if (!edit) return;
    for (int dab = 1 + below(4); dab > 0; --dab) {
        int const x = below(document_.canvas().width), y = below(document_.canvas().height);
        edit->mask().at(x, y) = static_cast<std::uint8_t>(below(256));
        edit->touched({x, y, 1, 1});
    }
    if (below(5) == 0)
        edit->cancel();
    else
        edit->commit("stroke");
}

void RandomEdits::mask_operation() {
    RegionId const id = any_region();
    if (document_.region(id) == nullptr) return;
    Mask const now = document_.mask(id).empty() ? Mask(document_.canvas()) : document_.mask(id);
    switch (below(6)) {
        case 0:
            document_.replace_mask(id, inverted(now), "invert");
            break;
        case 1:
            document_.replace_mask(id, grown(now, 2), "grow");
            break;
        case 2:
            document_.replace_mask(id, feathered(now, 1.5), "feather");
            break;
        case 3:
            document_.replace_mask(id, Mask(document_.canvas()), "clear");
            break;
        case 4:
            document_.replace_mask(id, Mask(document_.canvas(), 255), "fill");
            break;
        default:
            document_.replace_mask(id, any_mask(), "copy");
    }
}

void RandomEdits::edit_settings() {
    document_.change_settings(
        "settings",
        [this](GenerationRequest& request) {
            switch (below(6)) {
                case 0:
                    request.seed = random_();
                    break;
                case 1:
                    request.guidance.text = fraction() * 9;
                    break;
                case 2:
                    request.streams.t5 = Curve({{0, fraction()}, {0.5, 1}, {1, fraction()}});
                    break;
                case 3:
                    request.stages.resize(static_cast<std::size_t>(below(4)));
                    break;
                case 4:
                    request.paint.w_prime = below(2) == 0 ? std::optional<double>() : std::optional(fraction());
                    break;
                default:
                    request.model = any_text();
            }
        },
        below(2) == 0 ? "drag" : "");
}

void RandomEdits::edit_pictures() {
    Image const picture = sample_rgb({6 + below(3), 5});
    switch (below(4)) {
        case 0:
            document_.set_styles({{.image = picture, .source = any_text(), .weight = fraction()}});
            break;
        case 1:
            document_.set_start_image(below(4) == 0 ? std::optional<StartImage>()
                                                    : std::optional(StartImage{picture, "x.png", fraction(), 1, -2}));
            break;
        case 2:
            document_.set_change_only(ChangeOnly{.feather = fraction()}, "feather");
            break;
        default:
            document_.change_settings("weight", [this](auto& request) {
                for (auto& style : request.styles) style.weight = fraction();
            });
    }
}

void RandomEdits::edit_results() {
    if (below(3) == 0)
        document_.delete_result(any_result());
    else
        document_.keep_result(any_result(), below(2) == 0);
}

void RandomEdits::resize() {
    if (below(3) == 0) {
        GenerationRequest request = full_request();
        request.canvas = {30, 70};
        document_.restore_settings(std::move(request));
        return;
    }
    document_.resize_canvas({1 + below(150), 1 + below(90)}, {below(41) - 20, below(41) - 20});
}

void RandomEdits::edit() {
    int const kind = below(100);
    if (kind < 25) return edit_text();
    if (kind < 35) return edit_list();
    if (kind < 55) return edit_property();
    if (kind < 75) return stroke();
    if (kind < 82) return mask_operation();
    if (kind < 88) return edit_settings();
    if (kind < 93) return edit_pictures();
    if (kind < 96) return edit_results();
    resize();
}

void RandomEdits::anything() {
    int const kind = below(100);
    if (kind < 8) return document_.undo_stack().undo();
    if (kind < 12) return document_.undo_stack().redo();
    if (kind < 14) {
        document_.add_result({.id = "made", .png = encode_png(sample_rgb({4 + below(9), 3}))}, below(2) == 0);
        return;
    }
    if (kind < 16) return document_.show_result(any_result());
    edit();
}
