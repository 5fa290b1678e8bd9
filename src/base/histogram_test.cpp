#include "base/histogram.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

// Goal: figures that many threads add to are right, and cheap enough for every request. Method: values with
// known places, and threads that count together.
namespace ward {
namespace {

TEST(HistogramTest, AValueCountsInTheFirstSpanThatReachesIt)
{
    Histogram histogram{10, 100};
    for (auto const value : {0, 10, 11, 100, 101, 5'000}) {
        histogram.add(value);
    }
    auto const reading = histogram.read();
    EXPECT_EQ(reading.spans, 2U);
    EXPECT_EQ(reading.in_span[0], 2U);
    EXPECT_EQ(reading.in_span[1], 2U);
    EXPECT_EQ(reading.in_span[2], 2U) << "above the last end";
    EXPECT_EQ(reading.count(), 6U);
    EXPECT_EQ(reading.sum, 5'222);
}

TEST(HistogramTest, NoValueIsLostWhenThreadsCountTogether)
{
    Histogram histogram{1, 2, 3};
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&histogram] {
            for (int value = 0; value < 10'000; ++value) {
                histogram.add(value % 5);
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    auto const reading = histogram.read();
    EXPECT_EQ(reading.count(), 60'000U);
    EXPECT_EQ(reading.in_span[0], 24'000U);
    EXPECT_EQ(reading.sum, 120'000);
}

TEST(HistogramTest, WhatCameInBetweenTwoReadingsIsTheirDifference)
{
    Histogram histogram{10, 100};
    histogram.add(5);
    auto const before = histogram.read();
    histogram.add(50);
    auto const between = histogram.read().since(before);
    EXPECT_EQ(between.count(), 1U);
    EXPECT_EQ(between.in_span[1], 1U);
    EXPECT_EQ(between.sum, 50);
}

TEST(HistogramTest, TheSlowestTwentiethEndsWhereItsSpanEnds)
{
    Histogram histogram{10, 100, 1'000};
    EXPECT_EQ(histogram.read().quantile(0.95), 0) << "nothing came in";
    for (int i = 0; i < 95; ++i) {
        histogram.add(1);
    }
    for (int i = 0; i < 5; ++i) {
        histogram.add(500);
    }
    EXPECT_EQ(histogram.read().quantile(0.5), 10);
    EXPECT_EQ(histogram.read().quantile(0.95), 10);
    EXPECT_EQ(histogram.read().quantile(0.96), 1'000);
    histogram.add(50'000);
    EXPECT_EQ(histogram.read().quantile(1.0), 1'000) << "what lies above is at least the last end";
}

} // namespace
} // namespace ward
