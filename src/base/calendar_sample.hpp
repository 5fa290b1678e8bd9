#pragma once

#include "base/check.hpp"
#include "base/deadline.hpp"

#include <string>
#include <string_view>

// For tests only: the office of a ward as it was from 2025 to 2027, and moments written as people write them.

namespace ward::sample {

/// "2026-02-13T09:00" on the office's wall clock.
inline Instant at(std::string_view wall_clock)
{
    auto const moment = parse_instant(std::string{wall_clock} + "+07:00");
    WARD_CHECK(moment.has_value());
    return *moment;
}

inline Date on(std::string_view iso)
{
    auto const day = parse_date(iso);
    WARD_CHECK(day.has_value());
    return *day;
}

/// The usual eight hours, and Saturday from 07:30 to 11:00 for handing in only.
inline Hours hours()
{
    using namespace std::chrono_literals;
    auto hours = ordinary_hours();
    hours.intake_only[std::chrono::Saturday] = {{7h + 30min, 11h}};
    return hours;
}

inline void add(std::vector<DayRule>& rules, std::string_view first, int count, DayKind kind,
                bool provisional)
{
    for (int n = 0; n < count; ++n) {
        rules.push_back({on(first) + std::chrono::days{n}, kind, "", "", provisional});
    }
}

/// Every day of 2025, 2026 and (expected, not announced) 2027 that is not what its weekday says. The
/// Saturdays of Tết stand there too: no work falls away on them, but the intake does.
inline std::vector<DayRule> rules()
{
    struct Row {
        char const* first;
        int count;
    };
    std::vector<DayRule> rules;
    Row const off[] = {
        {"2025-01-01", 1}, {"2025-01-25", 9}, {"2025-04-07", 1}, {"2025-04-30", 3},
        {"2025-09-01", 2}, {"2026-01-01", 2}, {"2026-02-14", 9}, {"2026-04-27", 1},
        {"2026-04-30", 2}, {"2026-08-31", 3}, {"2026-11-24", 1},
    };
    for (auto const& row : off) {
        add(rules, row.first, row.count, DayKind::off, false);
    }
    for (auto const* const saturday : {"2025-04-26", "2026-01-10", "2026-08-22"}) {
        add(rules, saturday, 1, DayKind::make_up, false);
    }
    Row const expected[] = {{"2027-01-01", 1}, {"2027-02-05", 7}, {"2027-04-16", 1}, {"2027-04-30", 1},
                            {"2027-05-03", 1}, {"2027-09-02", 2}, {"2027-11-24", 1}};
    for (auto const& row : expected) {
        add(rules, row.first, row.count, DayKind::off, true);
    }
    return rules;
}

inline WorkingCalendar calendar()
{
    return WorkingCalendar::make(hours(), rules()).value();
}

} // namespace ward::sample
