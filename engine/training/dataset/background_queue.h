// Work done ahead on threads of its own, in the order in which it was asked for.
#pragma once

#include <ATen/Parallel.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include <omp.h>

namespace daub {

/// Destroying it drops what has not begun and waits for what has. add() is thread-safe.
class BackgroundQueue {
 public:
    explicit BackgroundQueue(int threads) {
        for (int i = 0; i < threads; ++i) threads_.emplace_back([this](std::stop_token stop) { work(stop); });
    }
    void add(std::function<void()> task) {
        {
            std::scoped_lock const lock(mutex_);
            tasks_.push_back(std::move(task));
        }
        changed_.notify_one();
    }

 private:
    void work(std::stop_token const& stop) {
        at::init_num_threads();  // before the line below, which it would undo
        omp_set_num_threads(1);  // these threads are the parallelism: tensor operations in them start no others
        while (true) {
            std::unique_lock lock(mutex_);
            if (!changed_.wait(lock, stop, [this] { return !tasks_.empty(); }) || stop.stop_requested()) return;
            auto const task = std::move(tasks_.front());
            tasks_.pop_front();
            lock.unlock();
            task();
        }
    }

    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<std::function<void()>> tasks_;
    std::vector<std::jthread> threads_;  ///< last, so that they end before what they use
};

}  // namespace daub
