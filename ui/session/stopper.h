// The answer that a running job gets at its next step. Each job has its own, so that stopping one never stops the next.
#pragma once

#include "engine/scene/outcome.h"

#include <atomic>

namespace daub {

/// Any thread may ask and read; nothing blocks. Cancelling is final, stopping can still become cancelling.
class Stopper {
 public:
    void cancel() { reply_ = Reply::cancel; }

    void stop_and_keep() {
        Reply expected = Reply::go_on;
        reply_.compare_exchange_strong(expected, Reply::stop_and_keep);
    }

    Reply reply() const { return reply_; }

 private:
    std::atomic<Reply> reply_ = Reply::go_on;
};

}  // namespace daub
