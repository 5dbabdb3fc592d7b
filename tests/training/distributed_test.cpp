// What several processes do, as far as one process can show it: where they are, how tensors travel, which calls NCCL
// gets.
#include "engine/core/error.h"
#include "engine/training/gradient_buckets.h"
#include "engine/training/launch_environment.h"
#include "engine/training/nccl_group.h"
#include "engine/training/rendezvous.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <map>
#include <thread>

namespace daub {
namespace {

LaunchEnvironment parsed(std::map<std::string, std::string> const& variables) {
    return launch_environment([&](char const* name) -> std::optional<std::string> {
        auto const found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    });
}

TEST(LaunchEnvironment, knows_the_launchers) {
    EXPECT_EQ(parsed({}), LaunchEnvironment{});
    auto const mpirun =
        parsed({{"OMPI_COMM_WORLD_SIZE", "4"}, {"OMPI_COMM_WORLD_RANK", "3"}, {"OMPI_COMM_WORLD_LOCAL_RANK", "1"}});
    EXPECT_EQ(std::tuple(mpirun.rank, mpirun.size, mpirun.local_rank, mpirun.with_mpi), std::tuple(3, 4, 1, true));
    auto const torchrun = parsed({{"WORLD_SIZE", "8"},
                                  {"RANK", "5"},
                                  {"LOCAL_RANK", "5"},
                                  {"TORCHELASTIC_RUN_ID", "a/b"},
                                  {"MASTER_PORT", "29500"}});
    EXPECT_EQ(std::tuple(torchrun.rank, torchrun.size, torchrun.local_rank, torchrun.with_mpi),
              std::tuple(5, 8, 5, false));
    EXPECT_EQ(torchrun.job, "a_b-29500");
    auto const srun =
        parsed({{"SLURM_STEP_NUM_TASKS", "2"}, {"SLURM_PROCID", "1"}, {"SLURM_LOCALID", "0"}, {"SLURM_JOB_ID", "77"}});
    EXPECT_EQ(std::tuple(srun.rank, srun.size, srun.local_rank, srun.job), std::tuple(1, 2, 0, "77"));
}

TEST(LaunchEnvironment, a_batch_script_without_srun_is_alone) {
    EXPECT_EQ(parsed({{"SLURM_NTASKS", "8"}, {"SLURM_PROCID", "0"}}).size, 1);
}

TEST(LaunchEnvironment, refuses_what_does_not_fit) {
    EXPECT_THROW(parsed({{"WORLD_SIZE", "2"}}), Error);
    EXPECT_THROW(parsed({{"WORLD_SIZE", "2"}, {"RANK", "2"}}), Error);
    EXPECT_THROW(parsed({{"WORLD_SIZE", "two"}, {"RANK", "0"}}), Error);
    EXPECT_THROW(parsed({{"WORLD_SIZE", "0"}, {"RANK", "0"}}), Error);
}

TEST(Buckets, hold_every_tensor_once_and_are_full) {
    std::vector<int64_t> const sizes{3, 4, 3, 11, 1, 0, 10};
    std::vector<Bucket> const expected{{0, 3, 10}, {3, 4, 11}, {4, 6, 1}, {6, 7, 10}};
    EXPECT_EQ(buckets_of(sizes, 10), expected);
    EXPECT_TRUE(buckets_of({}, 10).empty());
}

TEST(Buckets, reduce_each_number_in_its_place) {
    std::vector<at::Tensor> tensors{at::randn({2, 3, 4, 5}).contiguous(at::MemoryFormat::ChannelsLast), at::randn({7}),
                                    at::randn({3, 5 << 20})};
    std::vector<at::Tensor> before;
    for (at::Tensor const& t : tensors) before.push_back(t.clone());
    int64_t calls = 0;
    reduce_in_buckets(tensors, at::kCPU, [&](at::Tensor const& flat) { flat.mul_(3), ++calls; });
    EXPECT_EQ(calls, 2);  // the large one travels alone
    for (size_t i = 0; i < tensors.size(); ++i) EXPECT_TRUE(at::equal(tensors[i], before[i] * 3)) << i;
    EXPECT_TRUE(tensors[0].is_contiguous(at::MemoryFormat::ChannelsLast));
}

class Meeting : public testing::Test {
 protected:
    void SetUp() override { std::filesystem::remove_all(folder_); }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    std::filesystem::path folder_ = std::filesystem::temp_directory_path() / fmt::format("daub-meeting-{}", getpid());
};

TEST_F(Meeting, all_get_the_bytes_of_the_first) {
    std::string later;
    std::thread waiting([&] { later = agree_on({.folder = folder_, .name = "id"}, 1, "...."); });
    EXPECT_EQ(agree_on({.folder = folder_, .name = "id"}, 0, std::string("a\0bc", 4)), std::string("a\0bc", 4));
    waiting.join();
    EXPECT_EQ(later, std::string("a\0bc", 4));
}

TEST_F(Meeting, what_an_earlier_start_left_is_not_taken) {
    agree_on({.folder = folder_, .name = "id"}, 0, "old!");
    auto const now = std::filesystem::last_write_time(folder_ / "id") + std::chrono::seconds(1);
    EXPECT_THROW(
        agree_on({.folder = folder_, .name = "id", .not_before = now, .patience = std::chrono::milliseconds(120)}, 1,
                 "...."),
        Error);
}

/// NCCL as two processes would see it whose tensors are all alike, on the CPU.
NcclFunctions two_alike() {
    NcclFunctions nccl;
    nccl.get_unique_id = [](NcclFunctions::UniqueId* id) { return id->bytes.fill('x'), 0; };
    nccl.init_rank = [](NcclFunctions::Communicator* communicator, int size, NcclFunctions::UniqueId id, int) {
        static int token;
        *communicator = &token;
        return size == 2 && id.bytes[127] == 'x' ? 0 : 5;
    };
    nccl.all_reduce = [](void const* from, void* to, size_t count, int type, int operation, NcclFunctions::Communicator,
                         NcclFunctions::Stream) {
        auto const doubled = [&](auto number) {
            for (size_t i = 0; i < count; ++i)
                static_cast<decltype(number)*>(to)[i] = 2 * static_cast<decltype(number) const*>(from)[i];
        };
        type == NcclFunctions::float64 ? doubled(double{}) : doubled(float{});
        return operation == NcclFunctions::sum ? 0 : 4;
    };
    nccl.all_gather = [](void const* from, void* to, size_t count, int type, NcclFunctions::Communicator,
                         NcclFunctions::Stream) {
        for (size_t copy = 0; copy < 2; ++copy)
            std::memcpy(static_cast<float*>(to) + copy * count, from, count * sizeof(float));
        return type == NcclFunctions::float32 ? 0 : 4;
    };
    nccl.destroy = [](NcclFunctions::Communicator) { return 0; };
    nccl.error_text = [](int) { return "invalid argument"; };
    return nccl;
}

TEST_F(Meeting, nccl_takes_means_and_gathers) {
    NcclGroup group(two_alike(), {.rank = 0, .size = 2}, at::kCPU, folder_);
    EXPECT_FALSE(std::filesystem::exists(folder_ / ".nccl-")) << "the file of the meeting stays behind";
    std::vector<at::Tensor> gradients{at::randn({4, 5}), at::randn({3})};
    std::vector<at::Tensor> const before{gradients[0].clone(), gradients[1].clone()};
    group.all_reduce_mean(gradients);
    for (size_t i = 0; i < 2; ++i) EXPECT_TRUE(at::equal(gradients[i], before[i]));
    std::vector<double> values{0.5, 3};
    group.all_reduce_mean(values);
    EXPECT_EQ(values, (std::vector<double>{0.5, 3}));
    at::Tensor const mine = at::randn({2, 3}).set_requires_grad(true), all = group.all_gather(mine);
    EXPECT_TRUE(at::equal(all, at::cat({mine, mine})));
    all.sum().backward();
    EXPECT_TRUE(at::equal(mine.grad(), at::ones({2, 3}))) << "gradients flow into the own part only";
}

TEST_F(Meeting, failures_of_nccl_are_named) {
    NcclFunctions broken = two_alike();
    broken.all_reduce = [](void const*, void*, size_t, int, int, NcclFunctions::Communicator, NcclFunctions::Stream) {
        return 4;
    };
    NcclGroup group(broken, {.rank = 0, .size = 2}, at::kCPU, folder_);
    std::vector<double> values{1};
    EXPECT_THROW(group.all_reduce_mean(values), Error);
}

}  // namespace
}  // namespace daub
