// daub_golden_tests: runs every case of a fixture folder and compares with what the reference libraries computed.
// Exit code 0 when at least one case ran and none failed. A case of an unknown kind fails.
#include "engine/core/error.h"
#include "tests/golden/golden_case.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <dlfcn.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace daub {
namespace {

namespace fs = std::filesystem;

struct Kind {
    std::string_view name;
    void (*run)(GoldenCase const&, Report&);  ///< null: cases are listed as skipped
    std::string_view why_skipped;
};

constexpr std::string_view not_built = "its code is not in this build";

/// Every kind that there is. DAUB_GOLDEN_<kind> is 1 where tests/golden/CMakeLists.txt builds kind_<kind>.cpp.
constexpr std::array kinds{
    Kind{"tokenizer", DAUB_GOLDEN_tokenizer ? run_tokenizer : nullptr, not_built},
    Kind{"schedule", DAUB_GOLDEN_schedule ? run_schedule : nullptr, not_built},
    Kind{"sampler", DAUB_GOLDEN_sampler ? run_sampler : nullptr, not_built},
    Kind{"clip_text", DAUB_GOLDEN_clip_text ? run_clip_text : nullptr, not_built},
    Kind{"t5_encoder", DAUB_GOLDEN_t5_encoder ? run_t5_encoder : nullptr, not_built},
    Kind{"clip_vision", DAUB_GOLDEN_clip_vision ? run_clip_vision : nullptr, not_built},
    Kind{"unet", DAUB_GOLDEN_unet ? run_unet : nullptr, not_built},
    Kind{"vae", DAUB_GOLDEN_vae ? run_vae : nullptr, not_built},
    Kind{"attention", DAUB_GOLDEN_attention ? run_attention : nullptr, not_built},
    Kind{"pipeline", DAUB_GOLDEN_pipeline ? run_pipeline : nullptr, not_built},
    Kind{"lora", DAUB_GOLDEN_lora ? run_lora : nullptr, not_built},
    Kind{"ip_adapter", DAUB_GOLDEN_ip_adapter ? run_ip_adapter : nullptr, not_built},
    Kind{"single_file", DAUB_GOLDEN_single_file ? run_single_file : nullptr, not_built},
};

enum class Verdict { passed, failed, skipped };

/// Runs one case and prints its line, and a line for each failure under it.
Verdict run_case(fs::path const& folder, at::Device device) {
    std::string const name = folder.filename().string();
    std::vector<std::string> failures;
    try {
        GoldenCase const test = GoldenCase::read(folder, device);
        auto const kind = std::ranges::find(kinds, test.kind(), &Kind::name);
        if (kind == kinds.end()) fail(ErrorKind::input, "unknown kind '{}'", test.kind());
        if (!kind->run) {
            fmt::print("skipped  {:<34} {}: {}\n", name, kind->name, kind->why_skipped);
            return Verdict::skipped;
        }
        Report report(test);
        c10::NoGradGuard const no_gradients;
        kind->run(test, report);
        report.finish();
        failures = report.failures();
        fmt::print("{:<8} {:<34} largest deviation {:.3f} of the tolerance ({})\n",
                   failures.empty() ? "passed" : "FAILED", name, report.worst_share(), report.worst_output());
    } catch (std::exception const& error) {
        // libtorch appends where it was thrown, which says nothing here.
        std::string const message = error.what();
        failures = {message.substr(0, message.find("\nException raised"))};
        fmt::print("FAILED   {:<34}\n", name);
    }
    for (auto const& failure : failures) fmt::print("           {}\n", failure);
    std::fflush(stdout);
    return failures.empty() ? Verdict::passed : Verdict::failed;
}

/// Case folders, sorted. Every folder but `models` is one: a case whose manifest got lost should fail, not vanish.
std::vector<fs::path> cases_in(fs::path const& folder, std::string const& filter) {
    std::vector<fs::path> cases;
    for (auto const& entry : fs::directory_iterator(folder)) {
        std::string const name = entry.path().filename().string();
        if (entry.is_directory() && name != "models" && name.find(filter) != std::string::npos) {
            cases.push_back(entry.path());
        }
    }
    std::ranges::sort(cases);
    return cases;
}

/// The tolerances are meant for full fp32 arithmetic.
void use_exact_arithmetic() {
    at::globalContext().setAllowTF32CuDNN(false);
    at::globalContext().setFloat32MatmulPrecision("highest");
}

at::Device open_device(std::string const& name) {
    at::Device const device(name);
    // Programs link the CPU part of libtorch only; its CUDA part registers itself when it is loaded.
    if (device.is_cuda() && !dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL)) {
        fail(ErrorKind::usage, "This libtorch has no CUDA part: {}.", dlerror());
    }
    if (device.is_cuda() && !at::hasCUDA()) fail(ErrorKind::usage, "There is no usable CUDA device.");
    return device;
}

int run_folder(fs::path const& folder, std::string const& device_name, std::string const& filter) {
    if (!fs::is_directory(folder)) fail(ErrorKind::usage, "{}: no such folder.", folder.string());
    at::Device const device = open_device(device_name);
    use_exact_arithmetic();
    std::array<int, 3> counts{};
    for (auto const& test : cases_in(folder, filter)) ++counts[static_cast<size_t>(run_case(test, device))];
    auto const [passed, failed, skipped] = counts;
    if (passed + failed + skipped == 0) fail(ErrorKind::usage, "{}: no cases in it.", folder.string());
    fmt::print("{} passed, {} failed, {} skipped\n", passed, failed, skipped);
    return failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace daub

int main(int argc, char** argv) {
    CLI::App app("Runs every case of a folder of golden fixtures and compares with the expected outputs.");
    std::string folder = DAUB_SOURCE_DIR "/tests/golden/fixtures", device = "cpu", filter;
    app.add_option("--dir", folder, "Folder with one folder per case")->capture_default_str();
    app.add_option("--device", device, "cpu, cuda or cuda:<n>")->capture_default_str();
    app.add_option("--filter", filter, "Only cases whose name contains this");
    CLI11_PARSE(app, argc, argv);
    try {
        return daub::run_folder(folder, device, filter);
    } catch (std::exception const& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 2;
    }
}
