#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ward::replay {

/// Chance that falls the same on every machine. Each use has a stream of its own, by seed, purpose and
/// number, so that one draw more in one place changes nothing in another, and two policies meet the same
/// citizens.
class Dice {
public:
    Dice(std::uint64_t seed, std::string_view purpose, std::uint64_t number);

    std::uint64_t next();
    double share(); ///< from 0 up to, without, 1
    bool chance(double probability) { return share() < probability; }
    std::int64_t between(std::int64_t low, std::int64_t high); ///< both included. \pre low ≤ high
    double triangle(double low, double likeliest, double high); ///< \pre low ≤ likeliest ≤ high, low < high
    std::size_t pick(std::span<double const> weights);          ///< by weight. \pre some weight is above 0
    int poisson(double mean);                                   ///< how many of independent events happen

private:
    std::uint64_t state_;
};

} // namespace ward::replay
