#include "base/id.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace ward {

namespace {

constexpr int node_bits = 10;
constexpr int counter_bits = 12;
constexpr std::int64_t epoch_ms = 1'735'689'600'000; // 2025-01-01T00:00:00Z

std::int64_t clock_ms()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

std::optional<std::int64_t> parse_id(std::string_view digits)
{
    std::int64_t value{0};
    auto const [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool const whole = failure == std::errc{} && end == digits.data() + digits.size();
    if (!whole || value < 1 || digits.front() == '0') {
        return std::nullopt;
    }
    return value;
}

IdMaker::IdMaker(int node) : node_{node}
{
    WARD_CHECK(node >= 0 && node < (1 << node_bits));
}

void IdMaker::start_after(std::int64_t id)
{
    auto const before = (id >> (node_bits + counter_bits) << counter_bits) | (id & ((1 << counter_bits) - 1));
    last_.store(std::max(last_.load(), before));
}

std::int64_t IdMaker::next()
{
    // Time and counter are one number: a full counter runs over into the next millisecond, and a clock that
    // is set back only makes the counter go on from the newest key.
    auto const now = (clock_ms() - epoch_ms) << counter_bits;
    auto last = last_.load(std::memory_order_relaxed);
    std::int64_t mine{0};
    do {
        mine = now > last ? now : last + 1;
    } while (!last_.compare_exchange_weak(last, mine, std::memory_order_relaxed));

    auto const ms = mine >> counter_bits;
    auto const counter = mine & ((1 << counter_bits) - 1);
    return (ms << (node_bits + counter_bits)) | (node_ << counter_bits) | counter;
}

} // namespace ward
