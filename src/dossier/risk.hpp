#pragma once

#include "base/calendar.hpp"
#include "dossier/model.hpp"

// How near work is to being late. Pure; counted in office time, so that a night or a holiday changes nothing.

namespace ward::dossier {

/// Less than this much office time left is `high`, however short the step: one question at the counter costs
/// as much.
inline constexpr std::int64_t high_minutes_min{30};

/// Less than this is at least `watch`: half a working day is how far ahead an officer can still rearrange the
/// day.
inline constexpr std::int64_t watch_minutes_min{240};

/// `high` begins when half of the effort is all the time that is left: begun now, the step ends late.
inline constexpr std::int64_t high_part_of_effort{2};

/// `watch` begins when twice the effort is left: one other thing may still come first.
inline constexpr std::int64_t watch_times_effort{2};

/// \param minutes_left office time to the deadline, negative once it has passed
/// \param effort_minutes office time the work takes, 0 when it is a matter of minutes
Risk risk_of(std::int64_t minutes_left, std::int64_t effort_minutes);

/// Whole minutes of office time from `now` to `deadline`; at least -1 once it has passed, although the office
/// has been closed ever since.
std::int64_t minutes_left(WorkingCalendar const& calendar, Instant now, Instant deadline);

} // namespace ward::dossier
