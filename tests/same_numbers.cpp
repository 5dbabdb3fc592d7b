// Every test draws the same numbers in every run, alone or after others: libtorch seeds its generator from the clock.
#include <ATen/ATen.h>
#include <gtest/gtest.h>

namespace daub::test {
namespace {

class SameNumbers : public testing::EmptyTestEventListener {
    void OnTestStart(testing::TestInfo const&) override { at::manual_seed(1); }
};

[[maybe_unused]] bool const listens = [] {
    testing::UnitTest::GetInstance()->listeners().Append(new SameNumbers);  // the list owns it
    return true;
}();

}  // namespace
}  // namespace daub::test
