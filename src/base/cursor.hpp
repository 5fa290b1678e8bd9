#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// The key of the last row of a page, as text: numbers with dots between them.

namespace ward {

template <std::size_t count>
using Cursor = std::array<std::int64_t, count>;

template <std::size_t count>
std::string write_cursor(Cursor<count> const& numbers)
{
    std::string text;
    for (auto const number : numbers) {
        text += (text.empty() ? "" : ".") + std::to_string(number);
    }
    return text;
}

/// Exactly so many numbers, or nothing.
template <std::size_t count>
std::optional<Cursor<count>> read_cursor(std::string_view text)
{
    Cursor<count> numbers{};
    auto const* at = text.data();
    auto const* const end = at + text.size();
    for (std::size_t n = 0; n < count; ++n) {
        auto const [stop, problem] = std::from_chars(at, end, numbers[n]);
        bool const whole = n + 1 == count ? stop == end : stop != end && *stop == '.';
        if (problem != std::errc{} || !whole) {
            return std::nullopt;
        }
        at = stop + 1;
    }
    return numbers;
}

} // namespace ward
