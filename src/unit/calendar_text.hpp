#pragma once

#include "base/calendar.hpp"
#include "base/json.hpp"

#include <optional>
#include <string>
#include <vector>

// Office hours as people and data/calendar/hours.json write them.

namespace ward::unit {

enum class Weekday { sunday, monday, tuesday, wednesday, thursday, friday, saturday };
BOOST_DESCRIBE_ENUM(Weekday, sunday, monday, tuesday, wednesday, thursday, friday, saturday)

struct SessionText {
    std::string from; ///< "07:00"
    std::string to;
};
BOOST_DESCRIBE_STRUCT(SessionText, (), (from, to))

struct DayHours {
    Weekday weekday{Weekday::monday};
    std::vector<SessionText> sessions;
};
BOOST_DESCRIBE_STRUCT(DayHours, (), (weekday, sessions))

struct HoursText {
    std::vector<DayHours> weekly;
    std::vector<DayHours> intake_only;
    std::string forward_same_day_until; ///< "15:00"
    std::optional<Weekday> make_up_as;  ///< whose hours a make-up day keeps; Monday when left out
};
BOOST_DESCRIBE_STRUCT(HoursText, (), (weekly, intake_only, forward_same_day_until, make_up_as))

HoursText to_text(Hours const& hours);

/// Refuses `calendar.clock.malformed` and `calendar.weekday.twice`, and what `WorkingCalendar::make` refuses,
/// with the pointer into this text.
Result<Hours> to_hours(HoursText const& text);

} // namespace ward::unit
