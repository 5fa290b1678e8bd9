#include "command/clock_watch.hpp"

#include <utility>

namespace ward::command {

namespace {

constexpr std::chrono::hours trusted_after{1};
constexpr std::chrono::minutes jump_min{1}; ///< less is how clocks are kept right

} // namespace

std::optional<Milliseconds> ClockWatch::jump(Instant wall, Steady steady)
{
    auto const before = std::exchange(last_, Look{wall, steady});
    if (!before) {
        even_since_ = steady;
        return std::nullopt;
    }
    auto const passed = std::chrono::floor<Milliseconds>(steady - before->steady);
    auto const jumped = wall - before->wall - passed;
    if (std::chrono::abs(jumped) < jump_min) {
        return std::nullopt;
    }
    even_since_ = steady;
    return jumped;
}

bool ClockWatch::is_trusted(Steady steady) const
{
    return steady - even_since_ >= trusted_after;
}

} // namespace ward::command
