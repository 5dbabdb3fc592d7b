#include "engine/scene/web_parameters.h"

#include "engine/core/error.h"
#include "engine/scene/json_document.h"
#include "engine/scene/latin1.h"
#include "engine/scene/program_name.h"
#include "engine/scene/request_repair.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>

namespace daub {
namespace {

constexpr std::string_view negative_mark = "Negative prompt:";
constexpr std::size_t fewest_fields = 3;  // a last line with fewer is part of the prompt, as that interface has it

struct SamplerName {
    Sampler sampler;
    std::string_view name;
};
/// The first name of a sampler is the one that is written.
constexpr std::array sampler_names{
    SamplerName{Sampler::euler, "Euler"},       SamplerName{Sampler::euler_ancestral, "Euler a"},
    SamplerName{Sampler::heun, "Heun"},         SamplerName{Sampler::ddim, "DDIM"},
    SamplerName{Sampler::dpmpp_2m, "DPM++ 2M"}, SamplerName{Sampler::unipc, "UniPC"},
    SamplerName{Sampler::deis_3, "DEIS"},       SamplerName{Sampler::deis_3, "DEIS 3"},
    SamplerName{Sampler::deis_2, "DEIS 2"},     SamplerName{Sampler::deis_1, "DEIS 1"},
    SamplerName{Sampler::ddpm, "DDPM"},         SamplerName{Sampler::edm_stochastic, "EDM"},
};
struct ScheduleName {
    Schedule schedule;
    std::string_view name;
};
constexpr std::array schedule_names{
    ScheduleName{Schedule::karras, "Karras"},
    ScheduleName{Schedule::exponential, "Exponential"},
    ScheduleName{Schedule::uniform_time, "Uniform"},
};

std::string_view trimmed_value(std::string_view text) {
    auto const is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

bool is_key_character(char c) {
    auto const code = static_cast<unsigned char>(c);
    return std::isalnum(code) != 0 || code >= 0x80 || std::string_view("_ -/").find(c) != std::string_view::npos;
}

/// Length of a quoted value with its quotes; 0 where the quote is never closed.
std::size_t quoted_length(std::string_view text) {
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return 0;
}

std::string unquoted(std::string_view value) {
    if (!value.starts_with('"')) return std::string(value);
    Json const json = Json::parse(value.begin(), value.end(), nullptr, false);
    return json.is_string() ? json.get<std::string>() : std::string(value);
}

std::string quoted(std::string const& value) {
    bool const plain = value.find_first_of(",:\n\"") == std::string::npos && trimmed_value(value) == value;
    return plain ? value : to_text(Json(value));
}

/// "Key: value, Key: "quoted, value", ..."
std::vector<std::pair<std::string, std::string>> parse_fields(std::string_view line) {
    std::vector<std::pair<std::string, std::string>> fields;
    while (!line.empty()) {
        std::size_t const colon = line.find(':');
        std::string_view const key = trimmed_value(line.substr(0, std::min(colon, line.size())));
        bool const valid =
            colon != std::string_view::npos && key.size() > 1 && std::ranges::all_of(key, is_key_character);
        if (!valid) {  // not a field: go on behind the next comma
            std::size_t const comma = line.find(',');
            line = comma == std::string_view::npos ? std::string_view() : line.substr(comma + 1);
            continue;
        }
        std::string_view rest = line.substr(colon + 1);
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        std::size_t end = rest.starts_with('"') ? quoted_length(rest) : 0;
        if (end == 0 || (end < rest.size() && rest[end] != ',')) end = std::min(rest.find(','), rest.size());
        fields.emplace_back(key, unquoted(trimmed_value(rest.substr(0, end))));
        line = end < rest.size() ? rest.substr(end + 1) : std::string_view();
    }
    return fields;
}

template <typename T>
std::optional<T> number_of_value(std::string_view text) {
    T value{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

class FieldReader {
 public:
    FieldReader(WebParameters const& parameters, std::vector<std::string>& warnings)
        : parameters_(parameters), warnings_(warnings) {}

    template <typename T, typename Set>
    void read(std::string_view name, Set const& set) {
        std::string_view const text = parameters_.field(name);
        if (text.empty()) return;
        if (auto const value = number_of_value<T>(text))
            set(*value);
        else
            warn("{} is \"{}\", which is no number: it is left out.", name, text);
    }

    void read_size(Size& size) {
        std::string_view const text = parameters_.field("Size");
        if (text.empty()) return;
        std::size_t const cross = std::min(text.find('x'), text.size());
        auto const width = number_of_value<int>(text.substr(0, cross));
        auto const height = number_of_value<int>(text.substr(std::min(cross + 1, text.size())));
        if (width && height && *width > 0 && *height > 0)
            size = {*width, *height};
        else
            warn("The size is \"{}\", which cannot be: it is left out.", text);
    }

    void read_sampler(StageSettings& stage) {
        std::string_view name = parameters_.field("Sampler");
        read_schedule(parameters_.field("Schedule type"), stage);
        for (auto const& [schedule, suffix] : schedule_names) {  // older pictures: "DPM++ 2M Karras"
            if (!name.ends_with(suffix) || name.size() == suffix.size()) continue;
            stage.schedule = schedule;
            name = trimmed_value(name.substr(0, name.size() - suffix.size()));
        }
        if (name.empty()) return;
        auto const found = std::ranges::find(sampler_names, name, &SamplerName::name);
        if (found != sampler_names.end())
            stage.sampler = found->sampler;
        else
            warn("The sampler \"{}\" is not known here: the model's default is used.", name);
    }

    template <typename... Args>
    void warn(fmt::format_string<Args...> text, Args&&... args) {
        warnings_.push_back(fmt::format(text, std::forward<Args>(args)...));
    }

 private:
    void read_schedule(std::string_view name, StageSettings& stage) {
        if (name.empty() || name == "Automatic") return;
        auto const found = std::ranges::find(schedule_names, name, &ScheduleName::name);
        if (found != schedule_names.end())
            stage.schedule = found->schedule;
        else
            warn("The schedule \"{}\" is not known here: the model's default is used.", name);
    }

    WebParameters const& parameters_;
    std::vector<std::string>& warnings_;
};

}  // namespace

std::string_view WebParameters::field(std::string_view name) const {
    for (auto const& [key, value] : fields)
        if (key == name) return value;
    return {};
}

WebParameters parse_web_parameters(std::string_view text) {
    WebParameters out;
    std::string const clean = repaired_utf8(text);
    std::string_view body = trimmed_value(clean);
    std::size_t const last_break = body.rfind('\n');
    std::string_view const last = body.substr(last_break == std::string_view::npos ? 0 : last_break + 1);
    if (auto fields = parse_fields(last); fields.size() >= fewest_fields) {
        out.fields = std::move(fields);
        body = body.substr(0, body.size() - last.size());
    }
    // "Negative prompt:" counts at the beginning of a line only.
    std::size_t mark = body.starts_with(negative_mark) ? 0 : body.find("\n" + std::string(negative_mark));
    if (mark != std::string_view::npos) {
        std::size_t const begin = body.find(negative_mark, mark) + negative_mark.size();
        out.negative_prompt = trimmed_value(body.substr(begin));
        body = body.substr(0, mark);
    }
    out.prompt = trimmed_value(body);
    return out;
}

std::string to_text(WebParameters const& parameters) {
    std::string text = parameters.prompt;
    if (!parameters.negative_prompt.empty()) text += fmt::format("\n{} {}", negative_mark, parameters.negative_prompt);
    std::string line;
    for (auto const& [key, value] : parameters.fields)
        line += fmt::format("{}{}: {}", line.empty() ? "" : ", ", key, quoted(value));
    return line.empty() ? text : text + "\n" + line;
}

WebParameters web_parameters_of(GenerationRequest const& request) {
    WebParameters out{request.prompt, request.negative_prompt, {}};
    auto const add = [&out](std::string_view key, auto const& value) {
        out.fields.emplace_back(key, fmt::format("{}", value));
    };
    StageSettings const base = request.stages.empty() ? StageSettings{} : request.stages.front();
    if (base.steps > 0) add("Steps", base.steps);
    auto const sampler = std::ranges::find(sampler_names, base.sampler, &SamplerName::sampler);
    if (sampler != sampler_names.end()) add("Sampler", sampler->name);
    auto const schedule = std::ranges::find(schedule_names, base.schedule, &ScheduleName::schedule);
    if (schedule != schedule_names.end()) add("Schedule type", schedule->name);
    if (auto const guidance = base.text_guidance ? base.text_guidance : request.guidance.text)
        add("CFG scale", *guidance);
    add("Seed", request.seed);
    add("Size", fmt::format("{}x{}", request.canvas.width, request.canvas.height));
    if (!request.model.empty()) add("Model", request.model);
    if (!request.vae.empty()) add("VAE", request.vae);
    if (request.start) add("Denoising strength", request.start->strength);
    if (request.clip_skip > 0) add("Clip skip", request.clip_skip + 1);
    add("Version", program_name());
    return out;
}

GenerationRequest request_from(WebParameters const& parameters, std::vector<std::string>& warnings) {
    GenerationRequest request;
    request.prompt = parameters.prompt;
    request.negative_prompt = parameters.negative_prompt;
    request.model = parameters.field("Model");
    StageSettings base;
    FieldReader fields(parameters, warnings);
    fields.read<int>("Steps", [&](int steps) { base.steps = std::clamp(steps, 0, 1000); });
    fields.read_sampler(base);
    fields.read<double>("CFG scale", [&](double scale) { request.guidance.text = std::clamp(scale, 0.0, 100.0); });
    fields.read<std::uint64_t>("Seed", [&](std::uint64_t seed) { request.seed = seed; });
    // There, 1 means that no layer is left out.
    fields.read<int>("Clip skip", [&](int skip) { request.clip_skip = std::clamp(skip - 1, 0, 31); });
    fields.read_size(request.canvas);
    if (!parameters.field("Denoising strength").empty())
        fields.warn("This picture began from another one, which is not in it.");
    if (base != StageSettings{}) request.stages = {base};
    repair(request, warnings);
    return request;
}

}  // namespace daub
