#pragma once

#include "base/result.hpp"
#include "base/time.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <array>
#include <chrono>
#include <span>
#include <string>
#include <vector>

// Which moments the office works. What the law makes of them is base/deadline.hpp.
//
/// Working day (ngày làm việc): a day on which the office handles dossiers.
/// Make-up day (ngày làm bù): a day off that is worked in exchange for another day.

namespace ward {

/// One stretch of office time, in minutes of the wall clock after midnight. `from` belongs to it, `to` does
/// not: at 11:30 sharp the morning is over. It ends before midnight, so that closing time is on the day it
/// closes.
struct Session {
    std::chrono::minutes from{0};
    std::chrono::minutes to{0};

    friend bool operator==(Session const&, Session const&) = default;
};

/// The sessions of each weekday, in order. A lunch break is the gap between two; one alone is a half day.
struct WeeklyHours {
    std::array<std::vector<Session>, 7> days; ///< Sunday first, as std::chrono::weekday counts

    std::vector<Session>& operator[](std::chrono::weekday day) { return days[day.c_encoding()]; }
    std::vector<Session> const& operator[](std::chrono::weekday day) const { return days[day.c_encoding()]; }
    friend bool operator==(WeeklyHours const&, WeeklyHours const&) = default;
};

/// When the office works, as an administrator entered it; `WorkingCalendar::make` says whether it makes
/// sense.
struct Hours {
    WeeklyHours weekly;      ///< a weekday with a session is a working day
    WeeklyHours intake_only; ///< more time to hand in, e.g. Saturday morning; it makes no working day
    /// Minutes after midnight: what comes later is for the next working day. Source: docs/law.md#L-19
    std::chrono::minutes forward_same_day_until{std::chrono::hours{15}};
    /// The weekday whose hours a make-up day keeps: it stands in for a full working day, while its own
    /// weekday (a Saturday) has no hours, or too few.
    std::chrono::weekday make_up_as{std::chrono::Monday};

    friend bool operator==(Hours const&, Hours const&) = default;
};

/// 07:00–11:30 and 13:30–17:00, Monday to Friday: the eight hours most offices keep.
/// Source: docs/law.md#L-04
Hours ordinary_hours();

enum class DayKind {
    off,     ///< a holiday, or the free half of a swap
    make_up, ///< worked although its weekday is not
};
BOOST_DESCRIBE_ENUM(DayKind, off, make_up)

/// One day that is not what its weekday says. A holiday on a weekly rest day is entered twice: itself, and
/// the day it is compensated on, because the yearly decision may choose another than the next working day. A
/// Saturday on which only the intake falls away is entered as well.
/// Source: docs/law.md#L-06, docs/law.md#L-07, docs/law.md#L-08, docs/law.md#L-09
struct DayRule {
    Date date;
    DayKind kind{DayKind::off};
    std::string name;        ///< what people call it, e.g. "Giỗ Tổ Hùng Vương"
    std::string document;    ///< the decision it rests on; empty when the law itself names the day
    bool provisional{false}; ///< expected, not yet announced

    friend bool operator==(DayRule const&, DayRule const&) = default;
};
BOOST_DESCRIBE_STRUCT(DayRule, (), (date, kind, name, document, provisional))

/// Which moments the office works, for any year: a day is what its rule says, or else what its weekday says.
class WorkingCalendar {
public:
    /// Refuses with `calendar.session.bounds`, `calendar.session.order`, `calendar.cut_off.bounds`,
    /// `calendar.make_up.closed` and `calendar.day.twice`; the field points into {hours, rules}.
    static Result<WorkingCalendar> make(Hours hours, std::vector<DayRule> rules);

    Hours const& hours() const { return hours_; }
    std::span<DayRule const> rules() const { return rules_; } ///< by date
    DayRule const* rule_on(Date day) const;                   ///< null when the weekday decides

    bool is_working_day(Date day) const;
    std::span<Session const> sessions(Date day) const; ///< working time, in order; none on a day off
    /// Whether anything from `from` to `to`, both included, may still be announced differently. A year
    /// without one rule is provisional as a whole: every year has holidays, so nobody has entered it yet.
    bool is_provisional(Date from, Date to) const;

    /// `day` itself, or the next working day.
    Date working_day_from(Date day) const;
    /// The `count`-th working day after `from`, which is not counted itself; 0 is `working_day_from`.
    /// \pre count ≥ 0
    Date add_working_days(Date from, int count) const;
    /// Working days after `after`, up to and with `until`; negative when `until` is the earlier one.
    int working_days_between(Date after, Date until) const;
    Instant start_of_working_day(Date day) const; ///< the moment it opens. \pre is_working_day(day)
    Instant end_of_working_day(Date day) const;   ///< the moment it closes. \pre is_working_day(day)

    /// Whether a citizen can hand in now. Source: docs/law.md#L-10
    bool is_open_for_intake(Instant at) const;
    Instant next_intake_moment(Instant at) const; ///< `at` itself, or the next opening for intake
    /// `at` itself when the office works; else the next opening: after lunch, or of the next working day.
    Instant next_working_moment(Instant at) const;
    /// Office time from `from` to `to`; negative when `to` is the earlier one.
    Milliseconds working_time(Instant from, Instant to) const;
    /// The earliest moment by which the office has worked `amount` since `from`. \pre amount ≥ 0
    Instant add_working_time(Instant from, Milliseconds amount) const;

private:
    WorkingCalendar(Hours hours, std::vector<DayRule> rules);

    std::span<Session const> extra_intake(Date day) const;

    Hours hours_;
    std::vector<DayRule> rules_; ///< by date, one a date
};

} // namespace ward
