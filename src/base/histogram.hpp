#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace ward {

/// What a histogram held at one moment.
struct HistogramReading {
    static constexpr std::size_t bounds_max{15};

    std::array<std::int64_t, bounds_max> bounds{};       ///< upper ends of the spans, growing
    std::size_t spans{0};                                ///< how many of them are in use
    std::array<std::uint64_t, bounds_max + 1> in_span{}; ///< not summed up; the last one in use has no end
    std::int64_t sum{0};                                 ///< of all values

    std::uint64_t count() const
    {
        std::uint64_t all{0};
        for (auto const each : in_span) {
            all += each;
        }
        return all;
    }

    /// What came in since `earlier`, a reading of the same histogram.
    HistogramReading since(HistogramReading const& earlier) const
    {
        auto between = *this;
        for (std::size_t i = 0; i < in_span.size(); ++i) {
            between.in_span[i] -= earlier.in_span[i];
        }
        between.sum -= earlier.sum;
        return between;
    }

    void add(HistogramReading const& other)
    {
        bounds = other.bounds;
        spans = other.spans;
        for (std::size_t i = 0; i < in_span.size(); ++i) {
            in_span[i] += other.in_span[i];
        }
        sum += other.sum;
    }

    /// The end of the span in which the given share of the values is reached, 0.95 for the slowest twentieth;
    /// the last end for what lies above it, 0 when nothing came in.
    std::int64_t quantile(double share) const
    {
        auto const wanted = share * static_cast<double>(count());
        std::uint64_t reached{0};
        for (std::size_t i = 0; i < spans; ++i) {
            reached += in_span[i];
            if (reached > 0 && static_cast<double>(reached) >= wanted) {
                return bounds[i];
            }
        }
        return reached == 0 && in_span[spans] == 0 ? 0 : bounds[spans == 0 ? 0 : spans - 1];
    }
};

/// How many values fell into which span, counted by many threads none of which waits for another: each adds
/// to a stripe of its own. Thread-safe.
class Histogram {
public:
    /// \pre at most HistogramReading::bounds_max bounds, growing
    Histogram(std::initializer_list<std::int64_t> bounds) : spans_{bounds.size()}
    {
        std::copy(bounds.begin(), bounds.end(), bounds_.begin());
    }
    Histogram(Histogram const&) = delete;
    Histogram& operator=(Histogram const&) = delete;

    void add(std::int64_t value)
    {
        std::size_t span{0};
        while (span < spans_ && value > bounds_[span]) {
            ++span;
        }
        auto& stripe = stripes_[this_thread_stripe()];
        stripe.in_span[span].fetch_add(1, std::memory_order_relaxed);
        stripe.sum.fetch_add(value, std::memory_order_relaxed);
    }

    HistogramReading read() const
    {
        HistogramReading reading;
        reading.bounds = bounds_;
        reading.spans = spans_;
        for (auto const& stripe : stripes_) {
            for (std::size_t i = 0; i < reading.in_span.size(); ++i) {
                reading.in_span[i] += stripe.in_span[i].load(std::memory_order_relaxed);
            }
            reading.sum += stripe.sum.load(std::memory_order_relaxed);
        }
        return reading;
    }

private:
    static constexpr std::size_t stripe_count{4};
    static constexpr std::size_t line_bytes{64}; ///< two threads that write to one line wait for each other

    struct alignas(line_bytes) Stripe {
        std::array<std::atomic<std::uint64_t>, HistogramReading::bounds_max + 1> in_span{};
        std::atomic<std::int64_t> sum{0};
    };

    static std::size_t this_thread_stripe()
    {
        static std::atomic<std::size_t> threads{0};
        thread_local std::size_t const mine = threads.fetch_add(1, std::memory_order_relaxed) % stripe_count;
        return mine;
    }

    std::array<std::int64_t, HistogramReading::bounds_max> bounds_{};
    std::size_t spans_;
    std::array<Stripe, stripe_count> stripes_;
};

} // namespace ward
