#include "api/rate_limit.hpp"

#include <gtest/gtest.h>

namespace ward::api {
namespace {

constexpr Instant start = from_ms(1'750'000'000'000);

TEST(RateLimiter, WhoAskedTooOftenWaitsAlsoWhenTheMinuteOfTheClockIsOver)
{
    RateLimiter limiter;
    for (int second = 0; second < 10; ++second) {
        EXPECT_TRUE(limiter.take("a", 10, start + std::chrono::seconds{55}));
    }
    EXPECT_FALSE(limiter.take("a", 10, start + std::chrono::seconds{55}));
    EXPECT_FALSE(limiter.take("a", 10, start + std::chrono::seconds{60})); // five seconds bring 0.83
    EXPECT_TRUE(limiter.take("a", 10, start + std::chrono::seconds{61}));
    EXPECT_FALSE(limiter.take("a", 10, start + std::chrono::seconds{61}));
    EXPECT_TRUE(limiter.take("b", 10, start + std::chrono::seconds{61}));
}

TEST(RateLimiter, AStormOfAddressesCostsNobodyElseAnAnswer)
{
    RateLimiter limiter;
    for (int address = 0; address < 250'000; ++address) {
        ASSERT_TRUE(limiter.take(std::to_string(address), 1, start));
    }
    EXPECT_FALSE(limiter.take("249999", 1, start));
    EXPECT_TRUE(limiter.take("a citizen", 1, start));
}

TEST(RateLimiter, AClockThatJumpsBackLocksNobodyOut)
{
    RateLimiter limiter;
    EXPECT_TRUE(limiter.take("a", 2, start));
    EXPECT_TRUE(limiter.take("a", 2, start - std::chrono::hours{1}));
    EXPECT_FALSE(limiter.take("a", 2, start - std::chrono::hours{1}));
    EXPECT_TRUE(limiter.take("a", 2, start - std::chrono::minutes{59}));
}

} // namespace
} // namespace ward::api
