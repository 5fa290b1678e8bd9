#include "command/clock_watch.hpp"

#include <gtest/gtest.h>

// Goal: nothing is thrown away for its age on the word of a clock that was just set. Method: the watch is
// shown pairs of the machine's clock and one that only runs on.
namespace ward::command {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

class ClockWatchTest : public testing::Test {
protected:
    /// Both clocks run on by so much, then the machine's is set by so much.
    std::optional<Milliseconds> after(Milliseconds passed, Milliseconds set)
    {
        steady_ += passed;
        wall_ += passed + set;
        return watch_.jump(wall_, steady_);
    }

    ClockWatch watch_;
    Instant wall_ = start_of(make_date(2025, 7, 1));
    ClockWatch::Steady steady_{hours{100}};
};

TEST_F(ClockWatchTest, IsTrustedAfterAnEvenHour)
{
    EXPECT_EQ(after(seconds{0}, seconds{0}), std::nullopt);
    EXPECT_FALSE(watch_.is_trusted(steady_));
    EXPECT_EQ(after(minutes{59}, seconds{0}), std::nullopt);
    EXPECT_FALSE(watch_.is_trusted(steady_));
    EXPECT_EQ(after(minutes{1}, seconds{2}), std::nullopt); // as clocks are kept right
    EXPECT_TRUE(watch_.is_trusted(steady_));
}

TEST_F(ClockWatchTest, LosesTrustWithEveryJump)
{
    after(seconds{0}, seconds{0});
    after(hours{2}, seconds{0});
    ASSERT_TRUE(watch_.is_trusted(steady_));
    EXPECT_EQ(after(seconds{2}, hours{72}), hours{72});
    EXPECT_FALSE(watch_.is_trusted(steady_));
    EXPECT_EQ(after(minutes{30}, -hours{72}), -hours{72});
    after(minutes{59}, seconds{0});
    EXPECT_FALSE(watch_.is_trusted(steady_));
    after(minutes{1}, seconds{0});
    EXPECT_TRUE(watch_.is_trusted(steady_));
}

} // namespace
} // namespace ward::command
