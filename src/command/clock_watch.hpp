#pragma once

#include "base/time.hpp"

#include <chrono>
#include <optional>

namespace ward::command {

/// Holds the machine's clock against one that only runs on. What is thrown away for its age (kept answers,
/// uploads that nothing holds) must not go because somebody set the clock two days ahead; so a clock is
/// trusted with that only after it ran evenly for an hour.
class ClockWatch {
public:
    using Steady = std::chrono::steady_clock::time_point;

    /// How far the clock was set since the last look: forward is positive. Nothing when it ran evenly, and at
    /// the first look.
    std::optional<Milliseconds> jump(Instant wall, Steady steady);

    /// Whether it has run evenly for long enough. \pre looked at before
    bool is_trusted(Steady steady) const;

private:
    struct Look {
        Instant wall;
        Steady steady;
    };
    std::optional<Look> last_;
    Steady even_since_;
};

} // namespace ward::command
