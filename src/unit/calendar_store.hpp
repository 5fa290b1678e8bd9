#pragma once

#include "api/caller.hpp"
#include "base/calendar.hpp"
#include "sql/session.hpp"

#include <optional>

namespace ward::unit {

/// 0 for a ward whose calendar nobody has entered.
std::int64_t calendar_revision(sql::Session& database, WardId ward);

/// \pre what is stored passed `WorkingCalendar::make` when it was written
WorkingCalendar stored_calendar(sql::Session& database, WardId ward);

/// Replaces the hours of the week.
void store_hours(sql::Session& database, WardId ward, Hours const& hours, std::int64_t revision);

/// \pre the ward has hours
void store_day(sql::Session& database, WardId ward, DayRule const& rule, std::int64_t revision);
void remove_day(sql::Session& database, WardId ward, Date day, std::int64_t revision);

} // namespace ward::unit
