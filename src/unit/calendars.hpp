#pragma once

#include "api/caller.hpp"
#include "base/calendar.hpp"
#include "sql/session.hpp"

#include <map>
#include <shared_mutex>

namespace ward::unit {

/// The working calendars of the wards, kept in memory: what other rooms ask for office time. Thread-safe.
///
/// A stored calendar has a revision that is never used twice, so one small read tells whether what is kept
/// still holds; several nodes on one database, and a change that was undone again, need no further word to
/// each other.
class Calendars {
public:
    /// The ward's calendar as this transaction sees it; the ordinary hours without a holiday, which is
    /// provisional, for a ward that has none. \throws sql::Failure
    WorkingCalendar of(sql::Session& database, WardId ward) const;

private:
    struct Kept {
        std::int64_t revision;
        WorkingCalendar calendar;
    };

    mutable std::shared_mutex mutex_;
    mutable std::map<WardId, Kept> kept_;
};

} // namespace ward::unit
