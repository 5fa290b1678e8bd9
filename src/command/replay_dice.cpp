#include "command/replay_dice.hpp"

#include "base/check.hpp"

#include <cmath>
#include <numeric>

namespace ward::replay {

namespace {

/// splitmix64: small, even, and the same everywhere, which the distributions of the library are not.
std::uint64_t mix(std::uint64_t value)
{
    value ^= value >> 30U;
    value *= 0xbf58476d1ce4e5b9U;
    value ^= value >> 27U;
    value *= 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

constexpr std::uint64_t golden_step{0x9e3779b97f4a7c15U};

} // namespace

Dice::Dice(std::uint64_t seed, std::string_view purpose, std::uint64_t number)
    : state_{mix(seed + golden_step)}
{
    for (char const letter : purpose) {
        state_ = mix(state_ ^ static_cast<unsigned char>(letter)) + golden_step;
    }
    state_ = mix(state_ ^ mix(number + golden_step));
}

std::uint64_t Dice::next()
{
    state_ += golden_step;
    return mix(state_);
}

double Dice::share()
{
    constexpr int bits_of_a_double{53};
    return std::ldexp(static_cast<double>(next() >> (64 - bits_of_a_double)), -bits_of_a_double);
}

std::int64_t Dice::between(std::int64_t low, std::int64_t high)
{
    WARD_CHECK(low <= high);
    return low + static_cast<std::int64_t>(share() * static_cast<double>(high - low + 1));
}

double Dice::triangle(double low, double likeliest, double high)
{
    WARD_CHECK(low <= likeliest && likeliest <= high && low < high);
    double const at = share();
    double const bend = (likeliest - low) / (high - low);
    return at < bend ? low + std::sqrt(at * (high - low) * (likeliest - low))
                     : high - std::sqrt((1 - at) * (high - low) * (high - likeliest));
}

std::size_t Dice::pick(std::span<double const> weights)
{
    double left = share() * std::accumulate(weights.begin(), weights.end(), 0.0);
    std::size_t last{weights.size()};
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] > 0) {
            last = i;
            if (left < weights[i]) {
                return i;
            }
            left -= weights[i];
        }
    }
    WARD_CHECK(last < weights.size());
    return last; // rounding has eaten the rest
}

int Dice::poisson(double mean)
{
    // Knuth's way underflows above some hundreds: a large mean is the sum of smaller ones.
    constexpr double part_max{100};
    int count{0};
    for (double left = mean; left > 0; left -= part_max) {
        double const limit = std::exp(-std::min(left, part_max));
        for (double product = share(); product > limit; product *= share()) {
            ++count;
        }
    }
    return count;
}

} // namespace ward::replay
