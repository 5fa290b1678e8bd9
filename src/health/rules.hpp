#pragma once

#include "health/model.hpp"

namespace ward::health {

/// What to think of the readings: one finding a subject, in the order in which a person should read them; and
/// the worst level of all.
SystemHealth judge_health(Readings readings, Thresholds const& thresholds);

/// The newest moment at or before `now` at which the office's clock showed `hour` o'clock.
Instant newest_turn(Instant now, int hour);

/// How long a failed or interrupted backup rests before it is tried again.
inline constexpr std::chrono::hours backup_rest{1};
/// After this one that still runs is taken for dead: its server went away for good.
inline constexpr std::chrono::hours backup_time_max{12};

/// Whether the server should make a backup now: its hour has come since the newest good one (or, when there
/// is none, since the database was made), also when the machine was off at that hour; and no try runs or has
/// just failed. What lies in the future was written by a clock that was wrong and counts for nothing.
bool backup_due(Instant now, int hour, Readings const& readings);

} // namespace ward::health
