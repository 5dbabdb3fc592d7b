#include "engine/scene/model_catalogue.h"
#include "engine/scene/named_values.h"
#include "engine/scene/request.h"

#include <charconv>
#include <string>

namespace daub {
namespace {

constexpr std::array samplers{
    NamedValue{Sampler::model_default, std::string_view("default")},
    NamedValue{Sampler::euler, std::string_view("euler")},
    NamedValue{Sampler::euler_ancestral, std::string_view("euler_a")},
    NamedValue{Sampler::heun, std::string_view("heun")},
    NamedValue{Sampler::edm_stochastic, std::string_view("edm")},
    NamedValue{Sampler::ddim, std::string_view("ddim")},
    NamedValue{Sampler::dpmpp_2m, std::string_view("dpmpp_2m")},
    NamedValue{Sampler::unipc, std::string_view("unipc")},
    NamedValue{Sampler::deis_1, std::string_view("deis_1")},
    NamedValue{Sampler::deis_2, std::string_view("deis_2")},
    NamedValue{Sampler::deis_3, std::string_view("deis_3")},
    NamedValue{Sampler::ddpm, std::string_view("ddpm")},
};

constexpr std::array schedules{
    NamedValue{Schedule::model_default, std::string_view("default")},
    NamedValue{Schedule::karras, std::string_view("karras")},
    NamedValue{Schedule::uniform_time, std::string_view("uniform_time")},
    NamedValue{Schedule::exponential, std::string_view("exponential")},
};

constexpr std::array precisions{
    NamedValue{Precision::automatic, std::string_view("auto")},
    NamedValue{Precision::fp32, std::string_view("fp32")},
    NamedValue{Precision::bf16, std::string_view("bf16")},
    NamedValue{Precision::fp16, std::string_view("fp16")},
};

constexpr std::array families{
    NamedValue{ModelFamily::ediff, std::string_view("ediff")},
    NamedValue{ModelFamily::sd1, std::string_view("sd1")},
    NamedValue{ModelFamily::sd2, std::string_view("sd2")},
    NamedValue{ModelFamily::sdxl, std::string_view("sdxl")},
    NamedValue{ModelFamily::sdxl_refiner, std::string_view("sdxl_refiner")},
    NamedValue{ModelFamily::deepfloyd_if, std::string_view("deepfloyd_if")},
    NamedValue{ModelFamily::unknown, std::string_view("unknown")},
};

}  // namespace

std::string_view to_name(Sampler value) { return name_in(samplers, value); }
std::string_view to_name(Schedule value) { return name_in(schedules, value); }
std::string_view to_name(Precision value) { return name_in(precisions, value); }
std::string_view to_name(ModelFamily family) { return name_in(families, family); }
std::optional<Sampler> sampler_from_name(std::string_view name) { return value_in(samplers, name); }
std::optional<Schedule> schedule_from_name(std::string_view name) { return value_in(schedules, name); }
std::optional<Precision> precision_from_name(std::string_view name) { return value_in(precisions, name); }

std::vector<Sampler> all_samplers() {
    std::vector<Sampler> all;
    for (auto const& entry : samplers) all.push_back(entry.value);
    return all;
}

std::string to_name(Device const& value) {
    if (value.kind == Device::Kind::automatic) return "auto";
    if (value.kind == Device::Kind::cpu) return "cpu";
    return "cuda:" + std::to_string(value.index);
}

std::optional<Device> device_from_name(std::string_view name) {
    if (name == "auto") return Device{};
    if (name == "cpu") return Device{Device::Kind::cpu, 0};
    if (name == "cuda") return Device{Device::Kind::cuda, 0};
    if (!name.starts_with("cuda:")) return std::nullopt;
    std::string_view const digits = name.substr(5);
    Device device{Device::Kind::cuda, 0};
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), device.index);
    bool const valid = error == std::errc() && end == digits.data() + digits.size() && device.index >= 0;
    return valid ? std::optional(device) : std::nullopt;
}

}  // namespace daub
