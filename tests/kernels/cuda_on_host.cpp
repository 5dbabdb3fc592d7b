// The CUDA kernels compiled for the CPU, and the fibers that run them.
#include "tests/kernels/cuda_on_host.h"

#include <ucontext.h>

#include <memory>
#include <vector>

#include "engine/kernels/cuda/attention.cu"
#include "engine/kernels/cuda/group_norm.cu"
#include "engine/kernels/cuda/optimizer.cu"
#include "engine/kernels/cuda/table.cu"

namespace daub::test {
namespace {

constexpr size_t stack_bytes = 64 * 1024;

/// Threads that wait for each other: those of a block, or of a warp.
struct Barrier {
    int present = 0, arrived = 0;
    int64_t round = 0;
    void open_if_complete() {
        if (present > 0 && arrived == present) arrived = 0, ++round;
    }
};

struct Fiber {
    ucontext_t context;
    std::unique_ptr<char[]> stack{new char[stack_bytes]};
    dim3 index;
    bool done = false;
};

struct Block {
    std::vector<Fiber> fibers;
    std::vector<Barrier> warps;
    std::vector<float> exchanged;
    Barrier all;
    ucontext_t scheduler;
    size_t current = 0;
    std::function<void()> const* thread = nullptr;
};

Block block;
std::vector<unsigned char> shared_memory;

void yield() { swapcontext(&block.fibers[block.current].context, &block.scheduler); }

void wait(Barrier& barrier) {
    int64_t const round = barrier.round;
    ++barrier.arrived;
    barrier.open_if_complete();
    while (barrier.round == round) yield();
}

/// Leaves the barriers as a finished CUDA thread does.
void leave(Barrier& barrier) {
    --barrier.present;
    barrier.open_if_complete();
}

void run_fiber() {
    (*block.thread)();
    leave(block.warps[block.current / 32]);
    leave(block.all);
    block.fibers[block.current].done = true;
    yield();
}

void start(Fiber& fiber) {
    fiber.done = false;
    getcontext(&fiber.context);
    fiber.context.uc_stack.ss_sp = fiber.stack.get();
    fiber.context.uc_stack.ss_size = stack_bytes;
    fiber.context.uc_link = nullptr;
    makecontext(&fiber.context, run_fiber, 0);
}

void run_block(dim3 size, std::function<void()> const& thread) {
    size_t const count = size_t(size.x) * size.y * size.z;
    block.fibers.resize(count);
    block.exchanged.assign(count, 0);
    block.warps.assign((count + 31) / 32, {});
    block.all = {int(count), 0, 0};
    block.thread = &thread;
    for (size_t i = 0; i < count; ++i) {
        ++block.warps[i / 32].present;
        block.fibers[i].index =
            dim3(unsigned(i % size.x), unsigned(i / size.x % size.y), unsigned(i / size.x / size.y));
        start(block.fibers[i]);
    }
    for (bool running = true; running;) {
        running = false;
        for (size_t i = 0; i < count; ++i) {
            if (block.fibers[i].done) continue;
            running = true;
            block.current = i;
            threadIdx = block.fibers[i].index;
            swapcontext(&block.scheduler, &block.fibers[i].context);
        }
    }
}

}  // namespace

void run_grid(dim3 grid, dim3 size, size_t shared_bytes, std::function<void()> const& thread) {
    gridDim = grid, blockDim = size;
    for (unsigned z = 0; z < grid.z; ++z)
        for (unsigned y = 0; y < grid.y; ++y)
            for (unsigned x = 0; x < grid.x; ++x) {
                // What a block leaves unwritten must not be what it needs.
                shared_memory.assign(shared_bytes + 16, 0xff);
                blockIdx = dim3(x, y, z);
                run_block(size, thread);
            }
}

unsigned char* dynamic_shared() {
    auto const address = reinterpret_cast<uintptr_t>(shared_memory.data());
    return shared_memory.data() + (16 - address % 16) % 16;
}

void block_barrier() { wait(block.all); }

void warp_barrier() { wait(block.warps[block.current / 32]); }

float exchange(float value, int distance) {
    block.exchanged[block.current] = value;
    warp_barrier();
    float const other = block.exchanged[block.current ^ size_t(distance)];
    warp_barrier();
    return other;
}

}  // namespace daub::test
