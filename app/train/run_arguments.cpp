#include "app/train/run_arguments.h"

#include "engine/core/error.h"
#include "engine/training/launch_environment.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/detail/CUDAHooksInterface.h>

namespace daub {

bool cpu_has_fast_bf16() {
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512bf16") != 0;
#else
    return false;
#endif
}

void RunArguments::add_to(CLI::App& command) {
    command
        .add_option("--out", run.folder,
                    "Folder of the run: checkpoint, log, sample grids. An existing run is continued")
        ->required();
    command.add_option("--images", run.images, "Images to see in all, earlier sittings counted in")
        ->capture_default_str();
    command.add_option("--minutes", run.minutes, "Stop with a checkpoint after this time; 0: no limit")
        ->capture_default_str();
    command.add_option("--batch", run.batch, "Images per update, over all processes")->capture_default_str();
    command.add_option("--micro-batch", micro_batch,
                       "Images per forward and backward pass; smaller ones are accumulated");
    command
        .add_option("--optimizer", run.optimizer.rule,
                    "adamw, or muon for matrices and kernels with AdamW for the rest")
        ->transform(CLI::Transformer(std::map<std::string, Rule>{{"adamw", Rule::adamw}, {"muon", Rule::muon}}))
        ->default_str("adamw");
    command.add_option("--lr", run.optimizer.learning_rate, "Learning rate, as AdamW's")->capture_default_str();
    command.add_option("--weight-decay", run.optimizer.weight_decay, "Decoupled weight decay")->capture_default_str();
    command.add_option("--beta2", run.optimizer.beta2, "Decay of AdamW's second moment")->capture_default_str();
    command.add_option("--ema", run.optimizer.ema_decay, "Decay of the averaged weights per update")
        ->capture_default_str();
    command.add_option("--clip-norm", run.optimizer.clip_norm, "Largest norm of the gradient; 0: no clipping")
        ->capture_default_str();
    command.add_option("--warm-up", run.warm_up_images, "Images over which the learning rate rises")
        ->capture_default_str();
    command.add_option("--decay", run.decay_images, "Images at the end over which the learning rate falls to zero")
        ->capture_default_str();
    command.add_option("--seed", run.seed, "Seed of weights, scenes and noise")->capture_default_str();
    command.add_option("--checkpoint-minutes", run.checkpoint_minutes, "Minutes between checkpoints")
        ->capture_default_str();
    command.add_option("--sample-minutes", run.sample_minutes, "Minutes between sample grids; 0: none")
        ->capture_default_str();
    command.add_option("--log-every", run.log_every, "Updates between lines of log.jsonl")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command.add_option("--device", device, "auto, cpu, cuda or cuda:N")->capture_default_str();
    command.add_option("--precision", precision, "auto, fp32 or bf16 (with fp32 master weights)")
        ->capture_default_str()
        ->check(CLI::IsMember({"auto", "fp32", "bf16"}));
    command.add_option("--threads", threads, "Threads; 0: one per core")->capture_default_str();
    command.add_flag("!--no-progress", run.progress, "No progress bar");
}

at::Device RunArguments::resolved_device() const {
    bool const has_cuda = at::hasCUDA() && at::detail::getCUDAHooks().deviceCount() > 0;
    if (device == "auto") {
        if (!has_cuda) return at::kCPU;
        // Of several processes on one machine, each has a GPU of its own.
        int const count = at::detail::getCUDAHooks().deviceCount();
        return at::Device(at::kCUDA, c10::DeviceIndex(launch_environment().local_rank % count));
    }
    if (device.starts_with("cuda") && !has_cuda)
        fail(ErrorKind::usage, "--device {}: no NVIDIA GPU can be used here. Try --device cpu.", device);
    try {
        return at::Device(device);
    } catch (std::exception const&) {
        fail(ErrorKind::usage, "--device {}: not one of auto, cpu, cuda, cuda:N.", device);
    }
}

at::ScalarType RunArguments::resolved_precision() const {
    if (precision == "fp32") return at::kFloat;
    if (precision == "bf16") return at::kBFloat16;
    return resolved_device().is_cuda() || cpu_has_fast_bf16() ? at::kBFloat16 : at::kFloat;
}

TrainOptions RunArguments::resolved_run(int processes) const {
    TrainOptions result = run;
    result.micro_batch = micro_batch > 0 ? micro_batch : std::max<int64_t>(1, run.batch / processes);
    return result;
}

}  // namespace daub
