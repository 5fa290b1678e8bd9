#pragma once

#include <compare>
#include <cstdint>

namespace ward {

/// Vietnamese đồng, whole. No floating point, no implicit conversion; JSON is an integer.
struct Dong {
    std::int64_t value{0};

    friend auto operator<=>(Dong const&, Dong const&) = default;
    friend Dong operator+(Dong a, Dong b) { return {a.value + b.value}; }
    friend Dong operator-(Dong a, Dong b) { return {a.value - b.value}; }
    /// `count` times the same price.
    friend Dong times(Dong price, std::int64_t count) { return {price.value * count}; }
};

} // namespace ward
